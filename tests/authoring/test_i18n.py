"""Flows in other languages: read, kept in step, checked, and spoken."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app.stage import Stage
from assistant.app.wiring import Parts, parts, safety_flow
from assistant.authoring.rules.translations import RULES
from assistant.authoring.translation.look import translation_problems
from assistant.authoring.translation.sidecar import updated, written
from assistant.cli import Exit, run
from assistant.content.flow_reader import read_flow
from assistant.content.known import Known
from assistant.content.translated import fits, in_language, sources, translated
from assistant.content.translation_reader import read_translation
from assistant.domain.events import Asked, Ended, Said
from assistant.domain.flow import Flow
from assistant.domain.inputs import Typed
from assistant.domain.translation import TranslatedText, Translation
from assistant.engine.runtime import Runtime
from tests.authoring.flows import EXAMPLE, example

SPANISH = EXAMPLE / "craving.es.yaml"
Capture = pytest.CaptureFixture[str]

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=120)


@pytest.fixture(scope="module")
def craving() -> Flow:
    return example()["craving"]


def read(data: bytes) -> Translation:
    translation, problems = read_translation(data, "craving.es.yaml")
    assert translation is not None, problems
    return translation


@pytest.fixture(scope="module")
def spanish() -> Translation:
    return read(SPANISH.read_bytes())


def codes(flow: Flow, translation: Translation) -> list[str]:
    data = written(flow, translation).encode()
    name = f"{flow.id}.{translation.language}.yaml"
    return [p.code for p in translation_problems(data, name, flow, None)]


def whole(flow: Flow, language: str = "es", start: str = "Z ") -> Translation:
    """Every text of *flow*, and every phrase, with *start* before it."""
    empty = Translation(flow=flow.id, version=flow.version, language=language)
    made = updated(flow, empty).translation
    texts = {
        source.address: TranslatedText(of=source.fingerprint, words=start + source.words)
        for source in sources(flow)
    }
    own = {
        f"{s.id}.answers.{a.id}": tuple(start + h for h in a.hears)
        for s in flow.steps.values()
        for a in (s.wait.answers if s.wait else ())
        if a.hears
    }
    return read(written(flow, replace(made, texts=texts, hears=own)).encode())


# --- words into a flow


def test_every_text_of_a_flow_can_be_translated(craving: Flow) -> None:
    spoken = translated(craving, whole(craving))

    assert spoken.title == "Z Riding out a craving"
    assert spoken.language == "es"
    assert all(source.words.startswith("Z ") for source in sources(spoken))
    assert spoken.steps["where"].wait is not None
    assert spoken.steps["where"].wait.answers[0].hears[0] == "Z home"
    assert spoken.variables["place"].labels["safe"] == "Z I am somewhere safe"


def test_nothing_but_words_changes(craving: Flow) -> None:
    spoken = translated(craving, whole(craving, start=""))

    assert replace(spoken, language="en") == craving
    assert spoken.sha == craving.sha


def test_what_is_missing_old_or_has_other_names_falls_back(
    craving: Flow, spanish: Translation
) -> None:
    source = {one.address: one for one in sources(craving)}["rate.ask"]
    made = spanish.texts["rate.ask"]
    assert fits(source, made)

    assert not fits(source, replace(made, of="00000000"))
    assert not fits(source, replace(made, messages=()))
    assert not fits(source, replace(made, messages=(replace(made.messages[0], names=()),)))
    spoken = translated(craving, spanish)
    assert spoken.steps["light"] == craving.steps["light"]
    prompt = spoken.steps["rate"].wait
    assert prompt is not None
    assert prompt.prompt is not None
    assert prompt.prompt.source.startswith("{name}, ¿qué tan fuerte")


def test_a_region_falls_back_to_its_language(craving: Flow, spanish: Translation) -> None:
    made = {"craving.es": spanish}

    assert in_language({"craving": craving}, made, "es-MX")["craving"].language == "es"
    assert in_language({"craving": craving}, made, "de")["craving"] is craving


@pytest.fixture(scope="module")
def made() -> Parts:
    return parts()


def test_the_engine_speaks_and_hears_the_other_language(made: Parts, spanish: Translation) -> None:
    flows = {**example(), "safety_help": safety_flow()}
    spoken = {**flows, "craving": translated(flows["craving"], spanish)}
    runtime = Runtime.of(made.content.project, spoken)
    talk = Stage(made.content).opening(runtime)({"name": "Sam"})

    first = talk.begin("craving")
    where = talk.give(Typed("8"))
    after = talk.give(Typed("en el trabajo"))

    assert isinstance(first.asked, Asked)
    assert first.asked.prompt == "Sam, ¿qué tan fuerte es el deseo ahora mismo, de 0 a 10?"
    assert where.asked is not None
    assert where.asked.choices[0].label == "Estoy en un lugar seguro"
    assert after.asked is not None
    assert after.asked.step == "check_in"


def test_a_conversation_goes_on_in_another_language_than_it_began_in(
    made: Parts, spanish: Translation
) -> None:
    flows = {**example(), "safety_help": safety_flow()}
    source = Stage(made.content).opening(Runtime.of(made.content.project, flows))({})
    events = [*source.begin("craving").events, *source.give(Typed("8")).events]

    spoken = {**flows, "craving": translated(flows["craving"], spanish)}
    from assistant.engine.replay import replay

    session = replay(Runtime.of(made.content.project, spoken), events)

    assert session.top.step == "where"
    assert not any(isinstance(event, Ended) for event in events)
    assert any(isinstance(event, Said) for event in events)


# --- the file


@given(st.dictionaries(st.sampled_from(["rate.ask", "light.say", "title"]), WORDS), WORDS)
def test_what_is_written_is_read_again(texts: Mapping[str, str], phrase: str) -> None:
    flow = example()["craving"]
    known = {source.address: source.fingerprint for source in sources(flow)}
    braces = str.maketrans("", "", "{}")
    words = {a: " ".join(t.translate(braces).split())[:50].strip() for a, t in texts.items()}
    translation = Translation(
        flow="craving",
        version=3,
        language="es",
        texts={a: TranslatedText(of=known[a], words=w) for a, w in words.items()},
        hears={"where.answers.safe": tuple({" ".join(phrase.split())[:40].strip()} - {""})},
    )

    again, problems = read_translation(written(flow, translation).encode(), "craving.es.yaml")

    assert again is not None, problems
    said = {address: (text.of, text.words) for address, text in again.texts.items()}
    meant = {a: (text.of, text.words) for a, text in translation.texts.items()}
    assert said == meant
    assert again.hears == translation.hears


def test_updating_twice_changes_nothing_more(craving: Flow, spanish: Translation) -> None:
    once = updated(craving, spanish).translation
    twice = updated(craving, once)

    assert written(craving, twice.translation) == written(craving, once)
    assert (twice.added, twice.moved, twice.dropped) == ((), (), ())


def test_an_old_text_stays_old_until_it_is_accepted(spanish: Translation) -> None:
    text = (EXAMPLE / "craving.flow.yaml").read_text(encoding="utf-8")
    changed = text.replace("how strong is the craving", "how strong is the urge")
    flow, _ = read_flow(changed.encode(), "craving.flow.yaml", Known())
    assert flow is not None

    kept = updated(flow, spanish)
    assert kept.stale == ("rate.ask",)
    assert "# CHANGED, now:\n    # {name}, how strong is the urge" in written(
        flow, kept.translation
    )
    assert "I802" in codes(flow, kept.translation)

    accepted = updated(flow, kept.translation, ["rate.ask"])
    assert accepted.stale == ()
    assert "I802" not in codes(flow, accepted.translation)
    assert accepted.translation.texts["rate.ask"].words == spanish.texts["rate.ask"].words


def test_a_renamed_step_takes_its_texts_along(spanish: Translation) -> None:
    text = (EXAMPLE / "craving.flow.yaml").read_text(encoding="utf-8")
    flow, _ = read_flow(text.replace("rate", "gauge").encode(), "craving.flow.yaml", Known())
    assert flow is not None

    done = updated(flow, spanish)

    assert done.moved == (("rate.ask", "gauge.ask"),)
    assert done.translation.texts["gauge.ask"].words.startswith("{name}, ¿qué tan")
    assert "rate.ask" not in done.translation.texts


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"translates: craving\nversion: 3\nlanguage: es\n", "S104"),
        (b"translates: craving\nversion: 3\nlanguage: spanish\ntexts: {}\n", "S102"),
        (b"translates: a\nversion: 1\nlanguage: es\ntexts: {Rate ask: {is: x}}\n", "S105"),
        (b"translates: a\nversion: 1\nlanguage: es\ntexts: [a]\n", "S102"),
        (b"translates: a\nversion: 1\nlanguage: es\ntexts: {a.b: {of: zz, is: x}}\n", "S102"),
        (b"translates: a\nversion: 1\nlanguage: es\ntexts: {a.b: {of: 12345678}}\n", "S104"),
        (b"\xff", "Y011"),
    ],
)
def test_a_broken_file_is_a_problem_and_no_crash(data: bytes, code: str) -> None:
    translation, problems = read_translation(data, "a.es.yaml")

    assert translation is None
    assert code in {problem.code for problem in problems}


# --- the rules


def test_a_whole_translation_has_no_findings(craving: Flow) -> None:
    assert codes(craving, whole(craving, language="en-GB")) == []


def test_every_rule_documents_itself() -> None:
    assert [rule.code for rule in RULES] == [f"I80{n}" for n in range(1, 8)]
    assert all(rule.summary.endswith(".") for rule in RULES)


def test_a_translation_of_no_flow_says_so(craving: Flow) -> None:
    data = written(craving, whole(craving)).encode()

    found = translation_problems(data, "craving.es.yaml", None, None)

    assert [problem.code for problem in found] == ["G221"]


# --- the command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path in EXAMPLE.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_translation_is_empty_and_never_written_over(folder: Path, capsys: Capture) -> None:
    assert run(["flow", "i18n", "new", "es"]) == Exit.FINE

    told = capsys.readouterr()
    assert "craving.es.yaml is there already" in told.out
    assert "Made reach_a_person.es.yaml" in told.out
    assert "English only" in told.err
    made = (folder / "reach_a_person.es.yaml").read_text(encoding="utf-8")
    assert "    # Who could you contact right now?\n" in made
    assert (folder / "craving.es.yaml").read_bytes() == SPANISH.read_bytes()

    assert run(["flow", "i18n", "new", "en"]) == Exit.FINE
    assert not list(folder.glob("*.en.yaml"))


def test_check_tells_what_there_is_to_do(folder: Path, capsys: Capture) -> None:
    assert run(["flow", "i18n", "check", "es", "craving.flow.yaml"]) == Exit.FINE
    shown = capsys.readouterr().out
    assert "craving.es.yaml:" in shown
    assert "I801 16 texts are not in this file: title, light.say" in shown
    assert "I805 where.answers.near_it hears nothing in es" in shown

    text = SPANISH.read_text(encoding="utf-8").replace("{name}", "{nombre}")
    (folder / "craving.es.yaml").write_text(text, encoding="utf-8")
    assert run(["flow", "i18n", "check", "es"]) == Exit.PROBLEMS
    shown = capsys.readouterr().out
    assert "I803 the source of rate.ask has no {nombre}" in shown
    assert "urge_surfing.flow.yaml has no translation into es." in shown


def test_update_keeps_words_and_tells_what_it_did(folder: Path, capsys: Capture) -> None:
    flow = folder / "craving.flow.yaml"
    flow.write_text(flow.read_text(encoding="utf-8").replace("rate", "gauge"), encoding="utf-8")
    extra = "  gone.say:\n    of: 0123abcd\n    is: |\n      Nada.\nhears:"
    old = SPANISH.read_text(encoding="utf-8").replace("hears:", extra)
    (folder / "craving.es.yaml").write_text(old, encoding="utf-8")

    assert run(["flow", "i18n", "update", "es"]) == Exit.FINE

    shown = capsys.readouterr().out
    assert "craving.es.yaml: 16 to translate, 0 to look at again, 1 moved, 1 taken out" in shown
    assert "  moved: rate.ask is now gauge.ask\n  taken out: gone.say\n" in shown
    assert "¿qué tan fuerte" in (folder / "craving.es.yaml").read_text(encoding="utf-8")


def test_update_keeps_the_comments_of_people(folder: Path, capsys: Capture) -> None:
    one = "  # allow: I806 because the question asks for digits"
    two = "  # Ana looked at this one"
    text = SPANISH.read_text(encoding="utf-8")
    text = text.replace("language: es", f"language: es{one}")
    text = text.replace("  rate.ask:", f"{two}\n  rate.ask:")
    text = text.replace("  where.answers.safe.label:", f"  where.answers.safe.label:{two}")
    (folder / "craving.es.yaml").write_text(text + "# To be gone on with.\n", encoding="utf-8")

    run(["flow", "i18n", "update", "es"])

    after = (folder / "craving.es.yaml").read_text(encoding="utf-8")
    assert f"\nlanguage: es{one}\n" in after
    assert f"\n{two}\n  rate.ask:\n" in after
    assert f"\n  where.answers.safe.label:{two}\n" in after
    assert after.endswith("]\n# To be gone on with.\n")
    assert after.startswith("# The example's translation, begun: two texts of many.\n")
    assert run(["flow", "i18n", "update", "es"]) == Exit.FINE
    assert (folder / "craving.es.yaml").read_text(encoding="utf-8") == after
    assert "craving.es.yaml: 16 to translate" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_left_alone(folder: Path, capsys: Capture) -> None:
    (folder / "craving.es.yaml").write_text("translates: [", encoding="utf-8")

    assert run(["flow", "i18n", "update", "es"]) == Exit.PROBLEMS

    assert "cannot be updated yet" in capsys.readouterr().err
    assert (folder / "craving.es.yaml").read_text(encoding="utf-8") == "translates: ["


def test_a_folder_that_cannot_be_written_is_a_sentence(folder: Path, capsys: Capture) -> None:
    (folder / "craving.es.yaml.new").mkdir()

    assert run(["flow", "i18n", "update", "es"]) == Exit.USAGE

    assert "craving.es.yaml cannot be written" in capsys.readouterr().err
    assert (folder / "craving.es.yaml").read_bytes() == SPANISH.read_bytes()


@pytest.mark.parametrize("verb", ["new", "update", "check"])
def test_a_language_is_two_letters(verb: str, folder: Path, capsys: Capture) -> None:
    assert run(["flow", "i18n", verb, "Spanish"]) == Exit.USAGE
    assert run(["flow", "i18n", verb, "es", str(folder / "gone")]) == Exit.USAGE
    (folder / "empty").mkdir()
    assert run(["flow", "i18n", verb, "es", "empty"]) == Exit.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 3
