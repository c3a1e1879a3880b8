"""Plain line mode, as transcripts: one question per block, answers by number or words."""

import io
import subprocess
import sys
from unittest.mock import Mock

import pytest

from assistant.domain.inputs import Command, Input, Picked, Rated, Skipped, Typed
from assistant.ui import plain
from assistant.ui.view import TROUBLE
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_safe_text import is_harmless


def talk(app: FakeBreakwater, *typed: str, flow: str | None = "craving", width: int = 72) -> str:
    """Run plain mode over *typed* lines and return everything it wrote."""
    out = io.StringIO()
    code = plain.run(
        app, flow, io.StringIO("".join(f"{line}\n" for line in typed)), out, width=width
    )
    assert code in {0, 1}
    return out.getvalue()


def given(app: FakeBreakwater) -> list[Input]:
    return app.talks[-1].given


def test_the_first_question_is_there_at_once_with_how_to_answer(app: FakeBreakwater) -> None:
    wrote = talk(app)

    assert wrote == (
        "\n"
        "You can always type: help, back, skip, why, shorter, just log, stop.\n"
        "\n"
        "Hello. I am glad you came.\n"
        "\n"
        "We can take this one step at a time.\n"
        "\n"
        "How strong is the pull right now, from 0 to 10?\n"
        "Type a number from 0 to 10, or your own words.\n"
        "> \n"
        "\n"
        "(We stop here for now.)\n"
        "What you said is kept.\n"
        "Take care.\n"
    )


def test_a_whole_conversation_by_numbers(app: FakeBreakwater) -> None:
    wrote = talk(app, "7", "1", "1 3", "1", "", "", "", "yes", "2", "some words")

    assert given(app)[:4] == [
        Rated(7),
        Picked(("safe",)),
        Picked(("hungry", "lonely")),
        Picked(("long_out_breath",)),
    ]
    practised = given(app)[4]
    assert isinstance(practised, Picked)
    assert practised.answers == ("done",)
    assert practised.seconds is not None
    assert given(app)[5:] == [Typed("yes"), Picked(("no_answer",)), Typed("some words")]
    assert "You: I am somewhere safe" in wrote
    assert wrote.endswith("That is all for now. You can come back any time.\n")


def test_typed_words_go_to_the_conversation_as_they_are(app: FakeBreakwater) -> None:
    talk(app, "about a seven", "i am at home")

    assert given(app) == [Typed("about a seven"), Typed("i am at home"), Command.STOP]


def test_an_answer_out_of_range_is_words_not_a_wrong_choice(app: FakeBreakwater) -> None:
    talk(app, "11", "4", "1 9")

    assert given(app)[:3] == [Typed("11"), Typed("4"), Typed("1 9")]


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("help", Command.HELP),
        ("Skip.", Command.SKIP),
        ("just  log", Command.JUST_LOG),
        ("why", Command.WHY),
        ("back", Command.BACK),
        ("shorter", Command.SHORTER),
        ("stop", Command.STOP),
    ],
)
def test_the_words_of_the_table_are_commands(
    app: FakeBreakwater, word: str, command: Command
) -> None:
    talk(app, word)

    assert given(app)[0] is command


def test_an_empty_line_is_no_answer_but_shows_how(app: FakeBreakwater) -> None:
    wrote = talk(app, "", "")

    assert given(app) == [Command.STOP]
    assert wrote.count("Type a number from 0 to 10") == 3


def test_an_empty_line_is_none_of_many_and_skips_free_words(app: FakeBreakwater) -> None:
    talk(app, "7", "1", "", "1", "", "", "", "1", "1", "")

    assert given(app)[2] == Picked(())
    assert given(app)[-1] == Skipped()


def test_the_end_of_the_input_saves_and_leaves_kindly(app: FakeBreakwater) -> None:
    wrote = talk(app, "7")

    assert given(app) == [Rated(7), Command.STOP]
    assert wrote.endswith("Take care.\n")
    assert app.closed == 1


def test_control_c_saves_and_leaves_kindly(app: FakeBreakwater) -> None:
    stdin = Mock(spec=io.StringIO)
    stdin.readline.side_effect = KeyboardInterrupt
    out = io.StringIO()

    assert plain.run(app, "craving", stdin, out) == 0
    assert given(app) == [Command.STOP]
    assert "Traceback" not in out.getvalue()


def test_the_home_menu_puts_a_craving_first_and_can_be_left(app: FakeBreakwater) -> None:
    wrote = talk(app, "5", flow=None)

    assert "1. A craving, right now\n2. Daily check-in\n3. People and lines\n" in wrote
    assert wrote.endswith("Take care.\n")


def test_home_offers_to_go_on_only_when_there_is_something(app: FakeBreakwater) -> None:
    assert "Go on where you stopped" not in talk(app, flow=None)

    app.session = "s1"
    wrote = talk(app, "2", flow=None)

    assert "2. Go on where you stopped" in wrote
    assert "Are you somewhere safe" in wrote


def test_home_takes_words_and_flow_names(app: FakeBreakwater) -> None:
    talk(app, "craving", "7", "stop", "daily", flow=None)

    assert [conversation.flow for conversation in app.talks] == ["craving", "daily_check_in"]


def test_words_that_fit_nothing_at_home_bring_people_and_lines(app: FakeBreakwater) -> None:
    wrote = talk(app, "i cannot go on", flow=None)

    assert "emergency number" in wrote


def test_help_shows_people_and_lines_and_the_question_stands(app: FakeBreakwater) -> None:
    app.home = "GB"
    wrote = talk(app, "help")

    before, after = wrote.split("- Talk line: 0800 000 000")
    assert "How strong is the pull" in before
    assert "How strong is the pull" in after


def test_a_raised_tier_shows_help_before_any_question(app: FakeBreakwater) -> None:
    wrote = talk(app, "crisis", "crisis")

    tail = wrote.split("> ", 1)[1]
    assert tail.index("emergency number") < tail.index("How strong")


def test_from_an_elevated_tier_on_every_question_names_someone_to_reach(
    app: FakeBreakwater,
) -> None:
    app.add_contact("Ana", "sister", "555")
    wrote = talk(app, "crisis", "7")

    assert "Reach someone now: Ana: 555." in wrote.split("Are you somewhere safe")[0]


def test_an_exercise_goes_step_by_step_and_can_be_stopped(app: FakeBreakwater) -> None:
    wrote = talk(app, "7", "1", "", "1", "", "worse")

    assert "Step 1 of 3\nLet your shoulders drop.\nEnter goes on." in wrote
    assert "About 40 seconds. Take the time you need." in wrote
    assert "Step 3" not in wrote
    assert isinstance(given(app)[4], Picked)
    assert given(app)[4].answers == ("worse",)  # type: ignore[union-attr]


def test_inside_an_exercise_help_is_there_and_own_words_are_heard(app: FakeBreakwater) -> None:
    wrote = talk(app, "7", "1", "", "1", "help", "skip", "i feel odd")

    assert "emergency number" in wrote.split("Step 1 of 3")[1]
    assert given(app)[4] is Command.SKIP


def test_an_exercise_goes_on_at_its_step_after_words(app: FakeBreakwater) -> None:
    wrote = talk(app, "7", "1", "", "1", "", "hmm", "stop")

    assert wrote.count("Step 1 of 3") == 1
    assert wrote.count("Step 2 of 3") == 2
    assert "I did not get that." in wrote


def test_shorter_gives_the_short_form_of_an_exercise(app: FakeBreakwater) -> None:
    wrote = talk(app, "shorter", "7", "1", "", "1", "stop")

    assert "Step 1 of 1\nBreathe out slowly, three times." in wrote


def test_a_person_can_be_added_and_taken_off(app: FakeBreakwater) -> None:
    wrote = talk(app, "3", "1", "Ana", "sister", "555", "3", "1", "", "5", flow=None)

    assert "On your list now." in wrote
    assert "- Ana: 555\n  sister\n" in wrote
    assert app.contacts() == ()


def test_a_person_needs_a_name(app: FakeBreakwater) -> None:
    wrote = talk(app, "3", "1", " ", "", "", flow=None)

    assert "A name is needed" in wrote
    assert app.contacts() == ()


def test_a_guest_is_told_that_nothing_is_kept(app: FakeBreakwater) -> None:
    app.guest = True
    wrote = talk(app, "7")

    assert wrote.startswith("Nothing is kept this time.\n")
    assert wrote.endswith("Nothing was kept.\nTake care.\n")


def test_a_change_that_cannot_be_saved_says_so(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "add_contact", Mock(side_effect=OSError("disk full")))
    wrote = talk(app, "3", "1", "Ana", "", "", flow=None)

    assert "That could not be saved." in wrote
    assert "disk" not in wrote


def test_the_country_can_be_chosen_by_name(app: FakeBreakwater) -> None:
    talk(app, "3", "choose", "united k", flow=None)

    assert app.country() == "GB"


def test_trouble_shows_people_and_lines_and_no_word_of_what_was_typed(
    app: FakeBreakwater,
) -> None:
    out = io.StringIO()
    code = plain.run(app, "craving", io.StringIO("boom secret\n"), out)

    assert code == 1
    assert TROUBLE.split(".")[0] in out.getvalue().replace("\n", " ")
    assert "emergency number" in out.getvalue()
    assert "secret" not in out.getvalue()
    assert app.closed == 1


def test_hostile_words_and_names_leave_as_plain_text(app: FakeBreakwater) -> None:
    app.add_contact("\x1b[2J[/] [@click=app.quit]", "\x9b31m", "\x1b]52;c;eA==\x07")
    wrote = talk(app, "hmm \x1b[2J\x07", "help")

    assert is_harmless(wrote)
    assert "[2J[/] [@click=app.quit]" in wrote


def test_rows_fit_a_narrow_terminal_and_nothing_moves_the_cursor(app: FakeBreakwater) -> None:
    wrote = talk(app, "7", "1", "2", "3", "help", width=40)

    assert max(map(len, wrote.splitlines())) <= 40
    assert "\x1b" not in wrote
    assert "\r" not in wrote


def test_a_terminal_without_unicode_gets_question_marks_not_a_crash(app: FakeBreakwater) -> None:
    app.add_contact("Zoë 日本", "", "")
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")

    assert plain.run(app, None, io.StringIO("3\n"), out) == 0
    assert b"Zo? ??" in raw.getvalue()


def test_importing_plain_mode_loads_no_framework_and_no_application() -> None:
    code = (
        "import assistant.ui.plain, assistant.ui.environment, sys;"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " {'textual','rich','transitions','asyncio','yaml','rapidfuzz','apsw'}"
        " or m.startswith('assistant.app.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
