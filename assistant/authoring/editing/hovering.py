"""What stands behind a word: a rule's reason, a step's words, a variable's kind, an exercise."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.authoring.editing.cursor import cursor_at
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.lookup import Target, target_at
from assistant.authoring.editing.mention import What
from assistant.authoring.editing.sheet import FLOW, Sheet
from assistant.authoring.editing.words import keys_at
from assistant.authoring.rules.registry import BY_CODE
from assistant.content.problems import Problem, safe
from assistant.domain.flow import Flow, Step, Variable

_CODE: Final = re.compile(r"\b[A-Z]{1,2}\d{2,3}\b")
_KEY: Final = re.compile(r"[a-z_]+")


def hover(
    desk: Desk, sheet: Sheet, line: int, column: int, problems: Sequence[Problem] = ()
) -> str:
    """Return what is known of the word at the 1-based place, as plain text; empty for nothing.

    Args:
        desk: the open files.
        sheet: the one being read.
        line: 1-based.
        column: 1-based, in characters.
        problems: what was found in the file; those of this line are explained.
    """
    parts = [*_rules(sheet, line, column, problems)]
    target = target_at(desk, sheet, line, column)
    parts += [_named(desk, sheet, target)] if target is not None else [_key(sheet, line, column)]
    return safe_lines("\n\n".join(part for part in parts if part))


def safe_lines(text: str) -> str:
    """Return *text* with control characters made visible, its line ends kept."""
    return "\n".join(safe(line) for line in text.split("\n"))


def explained(problem: Problem) -> str:
    """Return *problem* with its way out and the reason of its rule."""
    rule = BY_CODE.get(problem.code)
    way = f"hint: {problem.hint}" if problem.hint else ""
    doc = _unwrapped(rule.doc) if rule is not None else ""
    return "\n".join(part for part in (f"{problem.code} {problem.message}", way, doc) if part)


def _rules(sheet: Sheet, line: int, column: int, problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        if problem.place.line == line and problem.place.column <= column:
            yield explained(problem)
    text = sheet.lines[line - 1] if line <= len(sheet.lines) else ""
    for found in _CODE.finditer(text):
        rule = BY_CODE.get(found[0])
        if rule is not None and found.start() < column <= found.end() + 1:
            yield f"{rule.code} {_unwrapped(rule.doc)}"


def _unwrapped(doc: str) -> str:
    paragraphs = doc.strip().split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in paragraphs)


def _key(sheet: Sheet, line: int, column: int) -> str:
    """Return what the key under the cursor means."""
    text = sheet.lines[line - 1] if line <= len(sheet.lines) else ""
    for found in _KEY.finditer(text):
        if sheet.kind == FLOW and found.start() < column <= found.end() + 1:
            cursor = cursor_at(sheet.lines, line - 1, found.start())
            words = keys_at(cursor.path).get(found[0], "")
            is_key = text[found.end() : found.end() + 1] == ":"
            return f"{found[0]}: {words}" if words and is_key and not cursor.prose else ""
    return ""


def _named(desk: Desk, sheet: Sheet, target: Target) -> str:
    if target.what is What.EXERCISE:
        return f"exercise {target.name}: {desk.exercise_title(sheet.path, target.name)}"
    if target.what is What.VOCABULARY:
        found = desk.known(sheet.path).vocabularies.get(target.name)
        terms = ", ".join(found.terms) if found is not None else "not in the library"
        return f"vocabulary {target.name}: {terms}"
    name = target.name if target.what is What.FLOW else target.flow
    called = desk.flow_called(sheet.path, name)
    flow = called.flow if called is not None else None
    return _of_flow(flow, target) if flow is not None else ""


def _of_flow(flow: Flow, target: Target) -> str:
    if target.what is What.STEP and target.name in flow.steps:
        return _step(flow.steps[target.name])
    if target.what is What.VARIABLE and target.name in flow.variables:
        return _variable(flow.variables[target.name])
    if target.what is What.OUTCOME:
        ends = [step.id for step in flow.steps.values() if _ends(step, target.name)]
        return f"outcome {target.name}: ends at {', '.join(ends) or 'no step'}"
    if target.what is What.FLOW:
        return f"flow {flow.id}: {flow.title}"
    return ""


def _ends(step: Step, outcome: str) -> bool:
    answers = step.wait.answers if step.wait is not None else ()
    return step.end == outcome or any(answer.end == outcome for answer in answers)


def _step(step: Step) -> str:
    asked = (step.wait.prompt,) if step.wait is not None and step.wait.prompt is not None else ()
    texts = [text.source for text in (*step.say, *asked)]
    labels = [f"- {answer.label or answer.id}" for answer in step.wait.answers] if step.wait else []
    called = [f"calls {step.call.flow}"] if step.call is not None else []
    ended = [f"ends as {step.end}"] if step.end is not None else []
    return "\n".join([f"step {step.id}", *texts, *labels, *called, *ended])


def _variable(variable: Variable) -> str:
    kind = variable.kind.value
    span = f" {variable.low}-{variable.high}" if variable.high else ""
    values = f": {', '.join(variable.values)}" if variable.values else ""
    facts = [f"means {variable.means}"] if variable.means is not None else []
    facts += [f"from {variable.source.value}"] if variable.source is not None else []
    facts += ["private"] if variable.private else []
    return "\n".join([f"variable {variable.name}, {kind}{span}{values}", *facts])
