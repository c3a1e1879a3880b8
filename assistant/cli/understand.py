"""``breakwater understand``: JSON lines in, JSON lines out. Nothing is kept."""

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import Final, Protocol

from assistant.app.wiring import parts
from assistant.cli import Exit
from assistant.domain.flow import Form
from assistant.domain.inputs import Picked
from assistant.domain.reading import Finding, Option, Question
from assistant.ui.safe_text import safe_text
from assistant.understand.answer import read_answer
from assistant.understand.benchmark import as_markdown, measure, read_set, screened, slipped
from assistant.understand.lexicon import Lexicon
from assistant.understand.message import as_record, read_message


class _Lines(Protocol):
    def __iter__(self) -> "_Lines": ...

    def __next__(self) -> str: ...


class _Output(Protocol):
    def write(self, text: str, /) -> object: ...

    def flush(self) -> None: ...


def understood(lines: _Lines, output: _Output, *, explain: bool = False) -> int:
    """Answer each line ``{"id", "text"}`` with what was understood, in order.

    With *explain* every finding comes with its phrase, place, rule and scope. A line may carry
    ``choices``, the answers on offer: then ``choice`` says which one was meant.

    A line that is no such record is answered with its place and a sentence; the rest goes on.
    """
    lexicon = parts().lexicon
    wrong = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        record = _answer(line, lexicon, explain=explain)
        if record is None:
            wrong = True
            record = {"line": number, "error": 'each line needs {"id": ..., "text": "..."}'}
        output.write(json.dumps(record, ensure_ascii=False) + "\n")
        output.flush()
    return Exit.PROBLEMS if wrong else Exit.FINE


def _answer(line: str, lexicon: Lexicon, *, explain: bool) -> dict[str, object] | None:
    try:
        given = json.loads(line)
    except ValueError:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        return None
    message = read_message(given["text"], lexicon)
    record = {"id": given.get("id"), **as_record(message)}
    if explain:
        record["findings"] = [_explained(finding) for finding in message.findings]
    choices = given.get("choices")
    if isinstance(choices, list) and all(isinstance(choice, str) for choice in choices):
        record["choice"] = _choice(given["text"], choices, lexicon)
    return record


def _explained(finding: Finding) -> dict[str, object]:
    """Every decision with its reason: which phrase, where, by which rule, and how it is meant."""
    record: dict[str, object] = {f.name: getattr(finding, f.name) for f in fields(finding)}
    return record | {"tier": int(finding.tier)}


def _choice(text: str, choices: list[str], lexicon: Lexicon) -> int | None:
    """Return the place of the choice that *text* means, 0-based; None when none surely fits."""
    options = tuple(Option(id=str(at), label=choice) for at, choice in enumerate(choices))
    read = read_answer(text, Question(form=Form.CHOICE, options=options), lexicon)
    return int(read.answers[0]) if isinstance(read, Picked) and read.answers else None


PAGE: Final = """\
# The safety screen, measured

Made by a command; do not edit it by hand:

```
breakwater understand bench tests/understand/red_team --write docs/safety-benchmark.md
```

The sentences are our own, written while the rules were written. So these figures show that
nothing we thought of is missed, and not how the screen does on words nobody here has seen: there
it misses more. A person in danger may write something it does not catch. So help is one key away
on every screen, whatever the screen says. Everything awaits clinical review.

## On sentences no rule was written for

Sets were written one after the other, each measured once before any rule was changed for it.
Sets 2 and 4 were made hard on purpose; sets 3 and 5 are worded as people write in public forums.
After each measure the rules were widened, by families of meaning and not by the sentence, and the
sentences joined those below, which is why those come out whole: what stays unread is kept apart,
in `tests/understand/out_of_reach`. Heard means asked about, or more (T2 and above).

| set | intent, plan or act: heard | weary of life: heard | only looks like it: false alarms |
|---|---|---|---|
| 1, before the families | .647 of 85 | .528 of 123 | .101 of 149 |
| 2, hard | .631 of 65 | .528 of 127 | .090 of 145 |
| 3 | .904 of 52 | .728 of 81 | .091 of 110 |
| 4, hard | .833 of 30 | .550 of 60 | .074 of 81 |
| 5 | .944 of 36 | .875 of 64 | .070 of 71 |
| 6, by another author | .775 of 40 | .925 of 40 | .240 of 50 |
| 7, of the kinds that set 6 showed, worded away from the rules | 8 of 20 | with them | 4 of 20 |

## As written

{plain}
## With a slip of the hand

Two letters swapped in the longest word of every sentence.

{slipped}"""


def benched(folder: Path, page: Path | None) -> int:
    """Measure the safety screen on the labelled sentences in *folder*; print or write the page."""
    files = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))}
    try:
        sentences = read_set(files)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.PROBLEMS
    if not sentences:
        sys.stderr.write(f"There are no labelled sentences in {folder}: it holds .txt files.\n")
        return Exit.USAGE
    plain = measure(sentences)
    noisy = measure(sentences, lambda text: screened(slipped(text)))
    words = PAGE.format(plain=as_markdown(plain), slipped=as_markdown(noisy))
    if page is None:
        sys.stdout.write(words)
    else:
        page.write_text(words, encoding="utf-8")
    for sentence, tier in plain.wrong:
        sys.stderr.write(f"{sentence.kind}: T{int(tier)}: {safe_text(sentence.text)}\n")
    return Exit.PROBLEMS if plain.wrong else Exit.FINE
