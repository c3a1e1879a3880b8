"""Checking: every problem of every file at once, in bounded time, and never an exception."""

import json
import random
import time
from pathlib import Path

import pytest

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import check
from assistant.authoring.report import Report
from assistant.authoring.rules.registry import FIRM, may_be_allowed
from assistant.content.folder import content_root
from assistant.content.known import NOTHING
from assistant.content.problems import error, warning
from assistant.domain.place import Place

FIXTURES = Path(__file__).parent / "fixtures"

TEN = """\
flow: ten
title: Ten mistakes
version: 1
language: en
start: rate
outcomes: [eased, left]

variables:
  craving: {scale: 0-10}
  place: {one_of: [safe, near_it]}
  rounds: {count: 3-0}
  moods: {any_of: [lonely, tired]}

steps:
  rate:
    ask: |
      How strong is it, {nmae}?
    into: craving
    go:
      - if: craving >= 11
        to: where
      - if: crave >= 7
        to: whre
      - else: mood

  where:
    ask: |
      Where are you?
    into: place
    answers:
      safe: {label: Somewhere safe, go: eased}
      near_it: {hears: [at a bar]}
    go: mood

  mood:
    ask: |
      Which of these fit?
    into: moods
    answers:
      lonely: Lonely
      tird: Tired
    go:
      - if: moods == 'lonely'
        to: left
      - else: eased

  eased:
    say: Stay: you are doing well
    ned: eased

  left:
    say: |
      Take care.
    end: letf
"""


def report_on(tmp_path: Path, text: str, name: str = "ten.flow.yaml") -> Report:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return check([path], known=NOTHING)


def places(report: Report) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in report.problems]


def test_a_flow_with_ten_mistakes_prints_ten_problems(tmp_path: Path) -> None:
    """Each at its own character, and none that another one has caused."""
    text = TEN.replace("Stay: you", "Stay, you")

    report = report_on(tmp_path, text)

    assert places(report) == [
        "11:19 V302",
        "17:26 V313",
        "20:13 EX23",
        "22:13 EX20",
        "23:13 G207",
        "32:7 A401",
        "41:7 A402",
        "43:13 EX13",
        "49:5 S101",
        "54:10 G206",
    ]
    assert all(problem.hint for problem in report.problems)


def test_what_cannot_be_read_hides_nothing_else_of_its_kind(tmp_path: Path) -> None:
    report = report_on(tmp_path, TEN.replace("      How strong", "\tHow strong"))

    assert [p.code for p in report.problems] == ["Y002", "Y008"]


def test_folders_are_checked_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.flow.yaml").write_text("flow: a\n")
    (tmp_path / "b.flow.yaml").write_text("[")
    (tmp_path / "project.yaml").write_text("project: x\n")
    (tmp_path / "notes.txt").write_text("{")

    report = check([tmp_path], known=NOTHING)

    assert report.files == 3
    assert {Path(p.place.path).name for p in report.problems} == {
        "a.flow.yaml",
        "b.flow.yaml",
        "project.yaml",
    }


def test_a_missing_file_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    report = check([tmp_path / "nothing.flow.yaml"], known=NOTHING)

    assert [p.code for p in report.problems] == ["Y014"]


def test_every_flow_of_a_folder_may_call_the_built_in_one(tmp_path: Path) -> None:
    text = (
        "flow: a\ntitle: A\nversion: 1\nlanguage: en\nstart: x\noutcomes: [done]\nsteps:\n"
        "  x:\n    call: safety_help\n    with: {hazard: suicide, level: passive}\n    end: done\n"
    )

    assert report_on(tmp_path, text, "a.flow.yaml").problems == ()
    assert [
        p.code for p in report_on(tmp_path, text.replace("suicide", "x"), "a.flow.yaml").problems
    ] == ["G222"]


# --- allowing


def test_an_allowed_finding_is_silent_where_it_stands() -> None:
    here = warning(Place("f", 3, 1), "A406", "m")
    there = warning(Place("f", 9, 1), "A406", "m")
    text = "a\n# allow: A406 because a day has eight hours here\nb\n"

    assert without_allowed((here, there), text, "f") == (there,)
    assert without_allowed((here,), "a\n\nb # allow: A406 because of this\n", "f") == ()


def test_what_stands_under_a_bar_is_allowed_from_above_it() -> None:
    text = (
        "# allow: T708 because a cloth can be clean\n"
        "say: |\n  One.\n\n  A clean cloth.\nask: |\n  b\n"
    )
    inside, behind = (warning(Place("f", line, 5), "T708", "m") for line in (5, 7))

    assert without_allowed((inside, behind), text, "f") == (behind,)


@pytest.mark.parametrize("code", ["X001", "X005", "G207", "Y003", "S101", "EX23", "ZZ99"])
def test_what_could_trap_a_person_cannot_be_allowed(code: str) -> None:
    problem = error(Place("f", 2, 1), code, "m")

    kept = without_allowed((problem,), f"# allow: {code} because I say so\nb\n", "f")

    assert problem in kept
    assert [p.code for p in kept if p is not problem] == ["S112"]


def test_firm_rules_are_firm() -> None:
    assert {"X001", "X005", "G201", "G207"} <= FIRM
    assert may_be_allowed("A406")
    assert may_be_allowed("S109")


# --- forms


def test_json_holds_every_field(tmp_path: Path) -> None:
    report = report_on(tmp_path, TEN)
    records = json.loads(report.written("json"))

    assert len(records) == len(report.problems)
    assert set(records[0]) == {
        "path",
        "line",
        "column",
        "code",
        "severity",
        "message",
        "hint",
    }


def test_sarif_names_rules_and_regions(tmp_path: Path) -> None:
    report = report_on(tmp_path, TEN.replace("Stay: you", "Stay, you"))
    run = json.loads(report.written("sarif"))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        p.code for p in report.problems
    ]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 11, "startColumn": 19}


def test_github_annotations_stay_on_one_line() -> None:
    problem = error(Place("a,b:c.yaml", 3, 7), "G207", "50% of\nthis", "do\rthat")

    line = Report(problems=(problem,)).written("github")

    assert line.startswith("::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=G207::50%25 of")
    assert "\n" not in line
    assert "\r" not in line


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="text, json, sarif, github"):
        Report().written("xml")


def test_a_bar_at_the_end_of_a_file_is_pointed_at_itself(tmp_path: Path) -> None:
    text = TEN.replace("Stay: you", "Stay, you")
    report = report_on(tmp_path, text[: text.index("Take care.")].rstrip())

    assert [p for p in places(report) if p.endswith("T701")] == ["52:10 T701"]


# --- bounds


def damaged(source: str, choose: random.Random) -> str:
    """Cut, double, swap or spoil a part of *source*."""
    a, b = sorted(choose.randrange(len(source) + 1) for _ in range(2))
    signs = [
        "",
        "\n",
        "\t",
        ": ",
        "{",
        "}",
        "[",
        "- ",
        "'",
        '"',
        "|",
        "#",
        "&a ",
        "*a ",
        "!x ",
        "\x00",
    ]
    match choose.randrange(5):
        case 0:
            return source[:a]
        case 1:
            return source[:a] + source[b:]
        case 2:
            return source[:b] + source[a:b] * choose.randrange(1, 4) + source[b:]
        case 3:
            return source[:a] + choose.choice(signs) + source[a:]
        case _:
            lines = source.split("\n")
            choose.shuffle(lines)
            return "\n".join(lines)


def spoiled_bytes(data: bytes, choose: random.Random) -> bytes:
    """Change, take out or double some bytes: no text any more, most of the time."""
    out = bytearray(data)
    for _ in range(choose.randrange(1, 4)):
        at = choose.randrange(len(out) + 1)
        match choose.randrange(3):
            case 0:
                out[at : at + 1] = bytes([choose.randrange(256)])
            case 1:
                del out[at : at + choose.randrange(1, 50)]
            case _:
                out[at:at] = out[at : at + choose.randrange(1, 200)]
    return bytes(out)


def check_damaged(count: int, seed: int, tmp_path: Path) -> None:
    """Check *count* damaged files of every kind there is, each beside sound ones."""
    choose = random.Random(seed)
    flows = sorted((content_root() / "flows").glob("*.yaml"))
    sources = [(path.name, path.read_bytes()) for path in flows] + [("ten.flow.yaml", TEN.encode())]
    sources.append(("sample.flow.yaml", (FIXTURES / "with" / "sample.flow.yaml").read_bytes()))
    sources.append(("sample.es.yaml", (FIXTURES / "I801.good.es.yaml").read_bytes()))
    for name, data in sources:
        (tmp_path / name).write_bytes(data)
    for _ in range(count):
        name, data = choose.choice(sources)
        text = data.decode()
        for _ in range(choose.randrange(1, 4)):
            text = damaged(text, choose)
        spoiled = text.encode() if choose.random() < 0.8 else spoiled_bytes(data, choose)
        (tmp_path / name).write_bytes(spoiled)
        start = time.process_time()
        report = check([tmp_path / name], known=NOTHING)
        took = time.process_time() - start
        (tmp_path / name).write_bytes(data)
        assert took < 1.0
        lines = spoiled.count(b"\n") + 1
        assert all(1 <= p.place.line <= lines and p.place.column >= 1 for p in report.problems)
        assert all(p.place.path == str(tmp_path / name) for p in report.problems)
        assert report.written("text")


def test_damaged_files_are_refused_with_a_place_and_in_time(tmp_path: Path) -> None:
    check_damaged(300, 1, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ten_thousand_damaged_files(tmp_path: Path) -> None:
    check_damaged(10_000, 2, tmp_path)


def long_flow(steps: int) -> str:
    """A flow of *steps* questions, each with a branch."""
    head = (
        "flow: ten\ntitle: Long\nversion: 1\nlanguage: en\nstart: s0\noutcomes: [done]\n\n"
        "variables:\n  craving: {scale: 0-10, starts: 5}\n"
        "  place: {one_of: [safe, near_it], starts: safe}\n\nsteps:\n"
    )
    body = "".join(
        f"  s{n}:\n    say: |\n      Thank you, {{craving}} it is.\n"
        f"    ask: |\n      How strong is it now?\n    into: craving\n    go:\n"
        f"      - if: craving >= 7 and place == 'safe'\n        to: s{n + 2}\n"
        f"      - else: s{n + 1}\n\n"
        f"  s{n + 1}:\n    ask: |\n      Where are you?\n    into: place\n    answers:\n"
        f"      safe:\n        label: Somewhere safe\n        hears: [home, at work]\n"
        f"      near_it:\n        label: Close by\n        hears: [at a bar, outside]\n"
        f"    go: s{n + 2}\n\n"
        for n in range(0, steps, 2)
    )
    return head + body + f"  s{steps}:\n    end: done\n"


def test_a_flow_of_two_hundred_steps_has_only_its_length_against_it(tmp_path: Path) -> None:
    report = report_on(tmp_path, long_flow(200))

    assert [p.code for p in report.problems] == ["S109"]


HEAD = "flow: ten\ntitle: T\nversion: 1\nlanguage: en\nstart: s0\noutcomes: [done]\n"


def word(choose: random.Random) -> str:
    return "".join(choose.choice("abcdefghij") for _ in range(12))


def crowded(kind: str) -> str:
    """A file within every limit, and full of one thing."""
    choose = random.Random(3)
    names = [word(choose) for _ in range(190)]
    declared = "variables:\n" + "".join(f"  {name}: {{scale: 0-10}}\n" for name in names)
    match kind:
        case "unknown keys":
            keys = "".join(f"    {word(choose)}: x\n" for _ in range(18))
            return HEAD + "steps:\n" + "".join(f"  s{n}:\n{keys}" for n in range(450))
        case "unknown variables":
            tests = [" and ".join(f"{word(choose)} > 3" for _ in range(16)) for _ in range(900)]
            steps = (
                f"  s{n}:\n    go:\n      - if: {tests[2 * n]}\n        to: s1\n"
                f"      - if: {tests[2 * n + 1]}\n        to: s2\n      - else: s3\n"
                for n in range(280)
            )
            return HEAD + declared + "steps:\n" + "".join(steps)
        case "slots":
            texts = ("".join(f"      {{{word(choose)}}}\n" for _ in range(24)) for _ in range(450))
            steps = (f"  s{n}:\n    say: |\n{text}    end: done\n" for n, text in enumerate(texts))
            return HEAD + declared + "steps:\n" + "".join(steps)
        case "phrases":
            hears = ", ".join(f"word {word(choose)}" for _ in range(95))
            answers = "".join(f"      a{n}: {{label: l{n}, hears: [{hears}]}}\n" for n in range(12))
            return (
                HEAD
                + "steps:\n"
                + "".join(
                    f"  s{n}:\n    ask: |\n      What?\n    answers:\n{answers}    end: done\n"
                    for n in range(10)
                )
            )
        case "unknown reads" | "many numbers":
            made = {"unknown reads": crowded_reads, "many numbers": crowded_numbers}[kind]
            return HEAD + made(names[:120])
        case _:
            a, b, c = names[:3]
            branch = "".join(
                f"      - if: {a} + {b} > {c} + {n}\n        to: s1\n" for n in range(4)
            )
            return (
                HEAD
                + declared
                + "steps:\n"
                + "".join(f"  s{n}:\n    go:\n{branch}      - else: s2\n" for n in range(450))
            )


def test_flows_that_call_many_others_are_gone_through_once(tmp_path: Path) -> None:
    """Forty flows, each calling the next one twice: a million million ways, and forty flows."""
    for n in range(40):
        calls = "".join(
            f"  s{k}:\n    call: f{n + 1}\n    go: {'s1' if k == 0 else 'z'}\n" for k in range(2)
        )
        body = calls if n < 39 else "  s0:\n    ask: |\n      Well?\n    answers: {ready: Ready}\n"
        body += "    go: z\n" if n == 39 else ""
        head = HEAD.replace("flow: ten", f"flow: f{n}").replace("[done]", "[handed_over]")
        text = head + "steps:\n" + body + "  z:\n    end: handed_over\n"
        (tmp_path / f"f{n}.flow.yaml").write_text(text)

    start = time.process_time()
    report = check([tmp_path / "f0.flow.yaml"], known=NOTHING)

    assert time.process_time() - start < 1
    assert {"G225", "X003"} <= {problem.code for problem in report.problems}


def crowded_reads(names: list[str]) -> str:
    """Every step asks for one variable and reads two that may be unknown."""
    out = "variables:\n" + "".join(f"  {name}: {{scale: 0-10}}\n" for name in names) + "steps:\n"
    for n in range(300):
        mine, other, third = (names[(n * k + k - 1) % len(names)] for k in (1, 7, 11))
        out += (
            f"  s{n}:\n    ask: |\n      What?\n    into: {mine}\n    go:\n"
            f"      - if: {other} >= 7 and {third} + {mine} <= 9\n        to: s{(n + 2) % 300}\n"
            f"      - if: {third} >= 3 or {other} == 4\n        to: s{(n + 5) % 300}\n"
            f"      - else: s{(n + 1) % 300}\n"
        )
    return out


def crowded_numbers(names: list[str]) -> str:
    """Every step counts two of many numbers up, in circles within circles."""
    out = "variables:\n" + "".join(f"  {n}: {{count: 0-1000, starts: 0}}\n" for n in names)
    out += "steps:\n"
    for n in range(400):
        one, other = names[n % len(names)], names[(n * 7 + 3) % len(names)]
        out += (
            f"  s{n}:\n    ask: |\n      What?\n    answers: {{ready: Ready}}\n"
            f"    set: {{{one}: {one} + 1, {other}: {other} + 1}}\n    go:\n"
            f"      - if: {one} >= 999\n        to: s{(n * 3 + 2) % 400}\n"
            f"      - if: {other} <= 5\n        to: s{(n * 5 + 7) % 400}\n"
            f"      - else: s{(n + 1) % 400}\n"
        )
    return out


@pytest.mark.parametrize(
    "kind",
    [
        *("unknown keys", "unknown variables", "slots", "phrases", "heavy conditions"),
        *("unknown reads", "many numbers"),
    ],
)
def test_a_file_full_of_one_thing_takes_no_longer(kind: str, tmp_path: Path) -> None:
    """CPU seconds, because other programs run too; the aim is one, the bound leaves room."""
    text = crowded(kind)
    assert len(text) < 262_144

    start = time.process_time()
    report = report_on(tmp_path, text)
    report.written("text")
    took = time.process_time() - start

    assert report.problems
    assert took < 3
