"""Make docs/vault-evidence.md from bench/vault_evidence.toml.

python bench/vault_evidence.py
"""

# ruff: noqa: D103 - the names say what they do

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "bench" / "vault_evidence.toml"
PAGE = ROOT / "docs" / "vault-evidence.md"
HEAD = """\
# What the vault withstands, and how it was tried

Made from `bench/vault_evidence.toml` by `bench/vault_evidence.py`: change that, not this page. The
numbers of the rows are those of the test plan; the rows on screens, memory and signals are shown by
`tests/terminal` and `tests/ui`.

- **before each change**: what `.ci/run` runs, quick tests and slow ones (`pytest -m slow`), and how
  much of it.
- **at length**: the same by hand or at night. `BREAKWATER_FULL=1` makes the slow tests run as long.
- **seen**: the newest figures. Measured {measured_on}. Counts are exact; times are those of a busy
  machine.

| row | what is tried | what must come of it | before each change | at length | seen |
|---|---|---|---|---|---|
"""


def rows() -> list[dict[str, str]]:
    found: list[dict[str, str]] = _read()["row"]
    return found


def _read() -> dict[str, Any]:
    with LIST.open("rb") as file:
        return tomllib.load(file)


def _command(what: str) -> str:
    return f"`{what}`" if what.startswith("bench/") else f"`pytest {what}`"


def page() -> str:
    out = HEAD.format(measured_on=_read()["measured_on"])
    for row in rows():
        file, _, test = row["ci"].partition("::")
        short = f"{row['count']}: `{Path(file).name}`, `{test}`"
        again = "" if row["by"] == row["full"] else f" ({_command(row['by'])})"
        cells = (row["id"], row["tried"], row["must"], short, _command(row["full"]))
        out += f"| {' | '.join(cells)} | {row['measured']}{again} |\n"
    return out


def main() -> int:
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
