"""Flow files nobody would write, by the ten thousand: none may crash, hang, or be refused nowhere.

    python bench/yaml_fuzz.py --files 1000000

Eight ways of spoiling the shipped files and of making new ones. Each file goes through the whole
reader of flows, as an author's would. Goals: no exception, no file over a second, memory under 100
MiB above the start, and every refusal with file, line and column, inside the file.
"""

# ruff: noqa: D103, S311 - the names say what they do; chance here only picks what to try

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.content.flow_reader import Known, read_flow  # noqa: E402
from assistant.content.yaml_nodes import read_nodes  # noqa: E402

NAME = "x.flow.yaml"
SLOW_S = 1.0
PIECES = (
    b"- ", b"  ", b": ", b"[", b"]", b"{", b"}", b"#", b"|", b">", b"&a ", b"*a", b"!!x ", b"<<: ",
    b"---\n", b"...\n", b"'", b'"', b"\\", b"%YAML 9\n", b"? ", b"\t", b"\r", b"\x00", b"\x1b[2J",
    b"\xef\xbb\xbf", b"\xff", "\u202e".encode(), "\U000e0041".encode(), b"0x1F", b"~", b".inf",
    b"2026-01-01", b"yes", b"@", b"`", b"\n", b"\n\n", b"a" * 5000, b"[" * 40, b"e\xcc\x81",
)  # fmt: skip
WORDS = (
    *("flow", "steps", "say", "ask", "answers", "go", "if", "else", "end", "var", "kind"),
    *("one_of", "any_of", "number", "text", "yes_no", "offer", "practise", "reach", "call"),
    *("title", "id", "label", "version", "craving", "null", "true", "1", "-7", "1e9", "x"),
)

Maker = Callable[[random.Random, list[bytes]], bytes]


@dataclass
class Tally:
    """What was found."""

    files: int = 0
    read: int = 0
    """Without any problem."""
    refused: int = 0
    crashed: int = 0
    slow: int = 0
    placeless: int = 0
    """Refused without a line and column inside the file."""
    silent: int = 0
    """Neither a flow nor a problem."""
    slowest_ms: float = 0.0
    grown_mib: float = 0.0
    kinds: dict[str, int] = field(default_factory=dict)


def flipped(rng: random.Random, corpus: list[bytes]) -> bytes:
    raw = bytearray(rng.choice(corpus))
    for _ in range(rng.randint(1, 12)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return bytes(raw)


def with_pieces(rng: random.Random, corpus: list[bytes]) -> bytes:
    raw = rng.choice(corpus)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(raw) + 1)
        raw = raw[:at] + rng.choice(PIECES) * rng.choice((1, 1, 1, 30)) + raw[at:]
    return raw


def lines_moved(rng: random.Random, corpus: list[bytes]) -> bytes:
    lines = rng.choice(corpus).split(b"\n")
    for _ in range(rng.randint(1, 8)):
        lines.insert(rng.randrange(len(lines) + 1), lines.pop(rng.randrange(len(lines))))
    return b"\n".join(lines)


def spliced(rng: random.Random, corpus: list[bytes]) -> bytes:
    one, two = rng.choice(corpus), rng.choice(corpus)
    return one[: rng.randrange(len(one) + 1)] + two[rng.randrange(len(two) + 1) :]


def indented(rng: random.Random, corpus: list[bytes]) -> bytes:
    lines = rng.choice(corpus).split(b"\n")
    for _ in range(rng.randint(1, 10)):
        at = rng.randrange(len(lines))
        lines[at] = (
            rng.choice((b" ", b"  ", b"\t", b"    ")) * rng.randint(0, 9) + lines[at].strip()
        )
    return b"\n".join(lines)


def grown(rng: random.Random, _: list[bytes]) -> bytes:
    def node(depth: int) -> str:
        pad = "  " * depth
        if depth > rng.randint(1, 18):
            return f" {rng.choice(WORDS)}\n"
        if rng.random() < 0.5:  # noqa: PLR2004
            return "\n" + "".join(f"{pad}-{node(depth + 1)}" for _ in range(rng.randint(1, 2)))
        keys = (rng.choice(WORDS) for _ in range(rng.randint(1, 2)))
        return "\n" + "".join(f"{pad}{key}:{node(depth + 1)}" for key in keys)

    return node(0).encode()


def nested(rng: random.Random, _: list[bytes]) -> bytes:
    deep = rng.choice((10, 16, 17, 200, 4000))
    opening = rng.choice((b"[", b"{a: ", b"- ", b"? ", b"[\n", b"{a:\n"))
    return b"steps: " + opening * deep + b"x" + b"]" * rng.choice((0, deep))


def noise(rng: random.Random, _: list[bytes]) -> bytes:
    if rng.random() < 0.5:  # noqa: PLR2004
        return rng.randbytes(rng.randint(0, 400))
    return b"".join(rng.choice(PIECES) for _ in range(rng.randint(1, 60)))


MAKERS: dict[str, Maker] = {
    "flipped": flipped,
    "pieces": with_pieces,
    "moved": lines_moved,
    "spliced": spliced,
    "indented": indented,
    "grown": grown,
    "nested": nested,
    "noise": noise,
}


def corpus() -> list[bytes]:
    """Return what is shipped, and every file that once was a bad example."""
    places = ("flows", "assistant/support", "tests/authoring/fixtures", "coping_library/vocabulary")
    found = [path for place in places for path in sorted((ROOT / place).rglob("*.yaml"))]
    return [data for path in found if (data := path.read_bytes())]


def one(data: bytes, tally: Tally) -> None:
    tally.files += 1
    start = time.perf_counter()
    try:
        read_nodes(data, NAME)
        flow, problems = read_flow(data, NAME, Known())
    except Exception as error:  # noqa: BLE001 - finding these is the point
        tally.crashed += 1
        print(f"{type(error).__name__}: {data[:200]!r}", file=sys.stderr)
        return
    took = time.perf_counter() - start
    tally.slow += took > SLOW_S
    tally.slowest_ms = round(max(tally.slowest_ms, took * 1000), 1)
    tally.read += flow is not None and not problems
    tally.refused += bool(problems)
    tally.silent += flow is None and not problems
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        place = problem.place
        inside = 1 <= place.line <= lines + 1 and place.column >= 1
        if not inside or place.path != NAME:
            tally.placeless += 1
            print(f"nowhere: {problem.code} {place} of {lines}", file=sys.stderr)


def run(files: int, seed: int) -> Tally:
    tally = Tally()
    rng = random.Random(seed)
    shipped = corpus()
    for data in shipped:
        one(data, tally)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    names = tuple(MAKERS)
    for number in range(files):
        kind = names[number % len(names)]
        tally.kinds[kind] = tally.kinds.get(kind, 0) + 1
        one(MAKERS[kind](rng, shipped), tally)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tally.grown_mib = round((after - before) / 1024, 1)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tally = run(arguments.files, arguments.seed)
    print(json.dumps(asdict(tally)))
    bad = tally.crashed + tally.slow + tally.placeless + tally.silent
    return 1 if bad or tally.grown_mib > 100 else 0  # noqa: PLR2004


if __name__ == "__main__":
    sys.exit(main())
