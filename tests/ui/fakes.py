"""A small application with the shape the front ends are built against, and few rules of its own.

The conversation walks a fixed list of questions, one of every form, whatever is answered.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from assistant.domain import events as ev
from assistant.domain.events import Asked, Choice, Event
from assistant.domain.exercise import Evidence, Exercise, ExerciseStep, Passport
from assistant.domain.flow import Form
from assistant.domain.inputs import Command, Input, Picked, Rated, Skipped, Typed
from assistant.domain.support import Contact
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True)
class Row:
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    events: tuple[Event, ...]
    asked: Asked | None = None
    ended: str | None = None
    show_help: bool = False
    notes: tuple[str, ...] = ()
    tier: Tier = Tier.ROUTINE
    put_back: str = ""


@dataclass(frozen=True, slots=True)
class FlowCard:
    id: str
    title: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Secured:
    sentence: str
    code: str | None = None


BREATHING = Exercise(
    id="long_out_breath",
    title="Long out-breath",
    family="breath",
    purpose="To slow the body down a little.",
    steps=(
        ExerciseStep("Let your shoulders drop.", None),
        ExerciseStep("Breathe out slowly. Let the air come back by itself.", 40),
        ExerciseStep("Look around and name three things you see.", None),
    ),
    short=(ExerciseStep("Breathe out slowly, three times.", 20),),
    passport=Passport(
        version=1,
        sources=("a",),
        evidence=Evidence.CONSENSUS,
        scope="small",
        verified="direct",
        review="awaits_clinical_review",
        review_by=date(2030, 1, 1),
    ),
)

QUESTIONS = (
    Asked(
        step="rate",
        form=Form.NUMBER,
        prompt="How strong is the pull right now, from 0 to 10?",
        low=0,
        high=10,
    ),
    Asked(
        step="where",
        form=Form.CHOICE,
        prompt="Are you somewhere safe, or is it close by?",
        choices=(
            Choice(id="safe", label="I am somewhere safe"),
            Choice(id="near_it", label="It is close by"),
            Choice(id="unsure", label="I am not sure"),
        ),
    ),
    Asked(
        step="moods",
        form=Form.MANY,
        prompt="Which of these are true right now?",
        choices=(
            Choice(id="hungry", label="Hungry"),
            Choice(id="angry", label="Angry or stressed"),
            Choice(id="lonely", label="Lonely"),
            Choice(id="tired", label="Tired"),
        ),
    ),
    Asked(
        step="offer",
        form=Form.OFFER,
        choices=(
            Choice(
                id="long_out_breath",
                label="Long out-breath",
                detail="2 minutes. It asks little of you, and you said you are tired.",
            ),
            Choice(
                id="call_someone",
                label="Call one person",
                detail="5 minutes. You said you are lonely.",
            ),
            Choice(id="none", label="None of these"),
        ),
    ),
    Asked(step="practise", form=Form.PRACTISE, exercise="long_out_breath"),
    Asked(
        step="worse",
        form=Form.YES_NO,
        prompt="Did that help a little?",
        choices=(Choice(id="yes", label="Yes"), Choice(id="no", label="No")),
    ),
    Asked(
        step="person",
        form=Form.REACH,
        choices=(
            Choice(id="reached", label="I reached someone"),
            Choice(id="no_answer", label="Nobody answered"),
            Choice(id="later", label="Later"),
        ),
    ),
    Asked(step="words", form=Form.WORDS, prompt="Anything you want to keep in your own words?"),
)
SAID = {
    "rate": ("Hello. I am glad you came.", "We can take this one step at a time."),
    "where": ("Thank you for telling me.",),
    "offer": ("Here are some things that fit this moment.",),
}


def _done(asked: Asked, given: Picked | Rated | Typed | Skipped) -> Event:
    match given:
        case Typed(text):
            return ev.Answered(step=asked.step, form=asked.form, text=text)
        case Rated(value):
            return ev.Answered(step=asked.step, form=asked.form, number=value, shown=str(value))
        case Picked(answers):
            labels = {choice.id: choice.label for choice in asked.choices}
            shown = ", ".join(labels.get(answer, answer) for answer in answers)
            return ev.Answered(step=asked.step, form=asked.form, answers=answers, shown=shown)
        case Skipped():
            return ev.Skipped(step=asked.step)


@dataclass
class FakeConversation:
    """Walks QUESTIONS; keeps everything it was given."""

    app: "FakeBreakwater"
    at: int = 0
    given: list[Input] = field(default_factory=list)
    tier: Tier = Tier.ROUTINE
    flow: str = ""

    def begin(self, flow_id: str) -> Turn:
        self.flow = flow_id
        return self._turn(())

    def resume(self) -> Turn | None:
        if self.app.session is None:
            return None
        self.at = 1
        return self._turn(())

    def give(self, given: Input) -> Turn:
        self.given.append(given)
        if self.app.broken:
            raise RuntimeError("canary-secret-in-a-message")
        if isinstance(given, Command):
            return self._command(given)
        asked = QUESTIONS[self.at]
        if isinstance(given, Typed) and (turn := self._heard(asked, given.text)):
            return turn
        self.at += 1
        return self._turn((_done(asked, given),))

    def _heard(self, asked: Asked, text: str) -> Turn | None:
        if "boom" in text:
            secret = f"canary-local {text}"
            raise RuntimeError(secret)
        misread = ev.Misread(step=asked.step, typed=text)
        if "crisis" in text:
            self.tier = Tier.URGENT
            return self._again((misread,), show_help=True)
        if asked.form is not Form.WORDS and "hmm" in text:
            sorry = ev.Said(step=asked.step, texts=("I did not get that. No harm done.",))
            return self._again((misread, sorry))
        return None

    def _command(self, command: Command) -> Turn:
        asked = QUESTIONS[self.at]
        match command:
            case Command.HELP:
                turn = self._again((), show_help=True)
            case Command.WHY:
                turn = self._again((), notes=("So that the next idea fits you.",))
            case Command.STOP:
                turn = Turn(events=(ev.Paused(step=asked.step),), ended="paused")
            case Command.JUST_LOG:
                turn = Turn(events=(ev.Ended(flow="craving", outcome="logged"),), ended="logged")
            case Command.BACK:
                self.at = max(self.at - 1, 0)
                turn = self._again((ev.WentBack(step=asked.step),))
            case Command.SHORTER:
                turn = self._again((ev.Shortened(step=asked.step),))
            case _:
                self.at += 1
                turn = self._turn((ev.Skipped(step=asked.step),))
        return turn

    def _again(
        self, events: tuple[Event, ...], *, show_help: bool = False, notes: tuple[str, ...] = ()
    ) -> Turn:
        asked = replace(QUESTIONS[self.at], again=True)
        return Turn(
            events=(*events, asked),
            asked=asked,
            show_help=show_help,
            notes=notes,
            tier=self.tier,
        )

    def _turn(self, events: tuple[Event, ...]) -> Turn:
        if self.at >= len(QUESTIONS):
            ended = ev.Ended(flow=self.flow, outcome="eased")
            return Turn(events=(*events, ended), ended="eased", tier=self.tier)
        asked = QUESTIONS[self.at]
        said = SAID.get(asked.step, ())
        told: tuple[Event, ...] = (ev.Said(step=asked.step, texts=said),) if said else ()
        if asked.form is Form.OFFER:
            told = (*told, ev.Offered(step=asked.step, choices=asked.choices))
        return Turn(events=(*events, *told, asked), asked=asked, tier=self.tier)

    def exercise(self, exercise_id: str) -> Exercise:
        return replace(BREATHING, id=exercise_id)

    def help_page(self) -> HelpPage:
        return self.app.help_page()


@dataclass
class FakeBreakwater:
    """Keeps contacts and a country in memory."""

    guest: bool = False
    notice: str | None = None
    session: str | None = None
    broken: bool = False
    closed: int = 0
    people: list[Contact] = field(default_factory=list)
    home: str | None = None
    secret: str | None = None
    """The passphrase of the diary; None when it has none."""
    opened: bool = False
    tried: list[str] = field(default_factory=list)
    crashes: list[BaseException] = field(default_factory=list)
    hurried: bool = False
    offering: bool = False
    drafts: list[str] = field(default_factory=list)
    talks: list[FakeConversation] = field(default_factory=list)

    def flows(self) -> tuple[FlowCard, ...]:
        return (
            FlowCard("daily_check_in", "Daily check-in", "2 minutes"),
            FlowCard("craving", "A craving, right now", "3 minutes"),
            FlowCard("bad_night", "A bad night", "3 minutes"),
        )

    def conversation(self) -> FakeConversation:
        talk = FakeConversation(self)
        self.talks.append(talk)
        return talk

    def unfinished(self) -> str | None:
        return self.session

    def help_page(self) -> HelpPage:
        people = tuple(
            Row(f"{person.name}: {person.phone}", person.relation) for person in self.people
        )
        own = (Section("Your people", people),) if people else ()
        if self.home is None:
            lines: tuple[Row, ...] = (
                Row("If someone is in danger, call your local emergency number."),
            )
        else:
            lines = (
                Row("Emergency: 112", "Free, day and night. Checked 2026-08."),
                Row("Talk line: 0800 000 000", "Free, day and night. Checked 2026-08."),
            )
        return HelpPage((*own, Section("Lines you can reach", lines)))

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(self.people)

    def add_contact(self, name: str, relation: str, phone: str) -> None:
        self.people.append(
            Contact(id=f"c{len(self.people)}", name=name, relation=relation, phone=phone)
        )

    def remove_contact(self, contact_id: str, /) -> None:
        self.people = [person for person in self.people if person.id != contact_id]

    def countries(self) -> tuple[tuple[str, str], ...]:
        return (("GB", "United Kingdom"), ("US", "United States"), ("IE", "Ireland"))

    def country(self) -> str | None:
        return self.home

    def set_country(self, code: str, /) -> None:
        self.home = code

    @property
    def locked(self) -> bool:
        return self.secret is not None and not self.opened

    def unlock(self, passphrase: str, /) -> str | None:
        self.tried.append(passphrase)
        if "boom" in passphrase:
            raise RuntimeError(passphrase)
        if passphrase != self.secret:
            return "That does not open your diary. Nothing is lost."
        self.opened, self.notice, self.session = True, None, "s1"
        return None

    def lock(self) -> bool:
        self.opened = False
        return self.secret is not None

    def crashed(self, error: BaseException) -> None:
        self.crashes.append(error)

    @property
    def offer_passphrase(self) -> bool:
        return self.offering and self.secret is None

    def decline_passphrase(self) -> None:
        self.offering = False

    def set_passphrase(self, typed: str, /) -> Secured:
        if len(typed) < 10:
            return Secured("That is quick to guess. Try a longer one.")
        self.secret, self.opened = typed, True
        return Secured("Your passphrase is set.", "ABCD-EFGH-JKMN")

    def keep_draft(self, text: str, /) -> bool:
        self.drafts.append(text)
        return True

    def draft(self) -> str:
        return self.drafts[-1] if self.drafts else ""

    def close(self, *, hurry: bool = False) -> None:
        self.closed += 1
        self.hurried = hurry
