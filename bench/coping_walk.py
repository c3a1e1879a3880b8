"""The whole walk over the grid of moments: every cell, no unsafe offer, at least two offers.

Prints cells, violations, the fewest exercises left in any cell where offers are due, and cells of
tier 2 without a person. Exit 1 when anything is broken. Run: python bench/coping_walk.py
With the id of a gate, that gate is taken out first, and the walk names what breaks.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.content.shipped import load
from assistant.coping.library import Library
from assistant.coping.walk import full_grid, small_grid, walk


def main(without: str = "") -> int:
    """Walk and tell; return the exit code."""
    content, _ = load(Path(__file__).parents[1])
    gates = tuple(gate for gate in content.gates if gate.id != without)
    library = Library(content.exercises, content.weights, gates, content.vocabularies)
    grid = small_grid(library) if without else full_grid(library)
    start = time.process_time()
    cells, count, too_few, lonely = 0, 0, 0, 0
    fewest = len(library.ordered)
    named: set[str] = set()
    for profile in grid.profiles:
        found = walk(library, replace(grid, profiles=(profile,)))
        cells += found.cells
        count += found.count
        too_few += found.too_few
        lonely += found.without_people
        fewest = min(fewest, found.fewest if found.fewest_in else fewest)
        named |= {f"{v.rule} {v.gate}" for v in found.violations}
    seconds = time.process_time() - start
    print(f"{cells:,} cells in {seconds:.0f} s of CPU")
    print(f"violations: {count}{': ' + ', '.join(sorted(named)) if named else ''}")
    print(f"fewest exercises left where offers are due: {fewest}; cells with under two: {too_few}")
    print(f"cells of tier 2 without an exercise that brings in a person: {lonely}")
    return 1 if count or too_few or lonely else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
