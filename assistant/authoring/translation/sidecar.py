"""Write the file of a translation: a new one to fill, or one kept in step with its flow.

Above each text stands its source, so a translator needs no second window. What is there is never
reworded; a text of an older source keeps its old fingerprint until someone accepts it.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Final

from assistant.content.translated import Source, sources
from assistant.content.translation_reader import is_short
from assistant.domain.flow import Flow
from assistant.domain.translation import TranslatedText, Translation

EVERY: Final = "all"
"""Accepts every text that is there."""

_WIDTH: Final = 90
_PLAIN: Final = re.compile(r"[^\W\d_][\w .'?¿¡!-]*", re.UNICODE)
_NO_TEXT: Final = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What bringing a translation up to date came to."""

    translation: Translation
    added: tuple[str, ...] = ()
    """Addresses that are new, and empty."""
    moved: tuple[tuple[str, str], ...] = ()
    """Old and new address of texts whose source only changed its place."""
    dropped: tuple[str, ...] = ()
    """Addresses the flow does not have any more."""
    stale: tuple[str, ...] = ()
    """Addresses whose source has changed since."""


def updated(flow: Flow, was: Translation, accept: Collection[str] = ()) -> Updated:
    """Return *was* in step with *flow*.

    Args:
        flow: the flow as it is now.
        was: the translation as it is in its file.
        accept: addresses of texts that were looked at again, or ``all``.
    """
    known = {source.address: source for source in sources(flow)}
    gone = {a: t for a, t in was.texts.items() if a not in known}
    texts: dict[str, TranslatedText] = {}
    moved: list[tuple[str, str]] = []
    for address, source in known.items():
        text = was.texts.get(address)
        if text is None:
            old = next((a for a, t in gone.items() if t.messages and _is_of(t, source)), None)
            text = gone.pop(old) if old is not None else None
            moved += [(old, address)] if old is not None else []
        texts[address] = _kept(source, text, accept)
    answers = [
        f"{step.id}.answers.{a.id}"
        for step in flow.steps.values()
        if step.wait
        for a in step.wait.answers
        if a.hears
    ]
    translation = replace(
        was,
        version=flow.version,
        texts=texts,
        hears={address: was.hears.get(address, ()) for address in answers},
    )
    return Updated(
        translation=translation,
        added=tuple(a for a in known if a not in was.texts and not texts[a].messages),
        moved=tuple(moved),
        dropped=(*gone, *(a for a in was.hears if a not in answers)),
        stale=tuple(a for a, t in texts.items() if t.messages and not _is_of(t, known[a])),
    )


def _kept(source: Source, text: TranslatedText | None, accept: Collection[str]) -> TranslatedText:
    if text is None or not text.messages:
        return TranslatedText(of=source.fingerprint)
    taken = source.address in accept or EVERY in accept or not text.of
    return replace(text, of=source.fingerprint) if taken else text


def _is_of(text: TranslatedText, source: Source) -> bool:
    return text.of == source.fingerprint


def written(flow: Flow, translation: Translation) -> str:
    """Return the file of *translation*, with the texts of *flow* above its own."""
    known = {source.address: source for source in sources(flow)}
    lines = [
        f"translates: {translation.flow}",
        f"version: {translation.version}",
        f"language: {translation.language}",
        "texts:" if translation.texts else "texts: {}",
    ]
    for address, text in translation.texts.items():
        lines += _entry(address, text, known.get(address))
    if translation.hears:
        lines += ["hears:", *_heard(flow, translation.hears)]
    return "\n".join(lines) + "\n"


def with_comments(text: str, before: str) -> str:
    """Return *text* with the comments that people wrote into the file *before*.

    Kept are comments behind a key, and those on lines of their own at the left, above the key
    they stand above. The source texts stand deeper, and are written anew.
    """
    behind: dict[str, str] = {}
    above: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in before.split("\n"):
        key, own = _KEY.match(line), _OWN.fullmatch(line)
        if own is not None:
            waiting.append(line.rstrip())
        if key is not None:
            above.setdefault(key["name"], waiting)
            waiting = []
            comment = _BEHIND.fullmatch(line)
            if comment is not None:
                behind[key["name"]] = comment["comment"].rstrip()
    last = "".join(f"{line}\n" for line in waiting)
    return "\n".join(_commented(text.split("\n"), above, behind)) + last


def _commented(
    lines: list[str], above: Mapping[str, list[str]], behind: Mapping[str, str]
) -> Iterator[str]:
    for line in lines:
        key = _KEY.match(line)
        name = key["name"] if key is not None else ""
        yield from above.get(name, ())
        yield f"{line}  {behind[name]}" if name in behind else line


_KEY: Final = re.compile(r"(?P<name> {0,2}[a-z][\w.]*):(?=\s|$)")
_OWN: Final = re.compile(r" {0,3}#.*")
_BEHIND: Final = re.compile(r" {0,2}[a-z][\w.]*:(?: [^#\"'\[|]*)?\s(?P<comment>#.*)")


def _entry(address: str, text: TranslatedText, source: Source | None) -> Iterator[str]:
    yield f"  {address}:"
    if source is not None:
        changed = bool(text.messages) and not _is_of(text, source)
        yield from (f"    # {line}".rstrip() for line in _source(source, changed=changed))
    yield f"    of: {_scalar(text.of)}"
    if is_short(address):
        yield f"    is: {_scalar(text.words)}" if text.words else "    is:"
        return
    yield "    is: |"
    yield from (f"      {line}".rstrip() for line in text.words.split("\n") if text.words)


def _source(source: Source, *, changed: bool) -> Iterator[str]:
    if changed:
        yield "CHANGED, now:"
    for index, message in enumerate(source.messages):
        yield from [""] if index else []
        yield from wrap(message, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _heard(flow: Flow, hears: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    own = {
        f"{step.id}.answers.{answer.id}": answer.hears
        for step in flow.steps.values()
        for answer in (step.wait.answers if step.wait else ())
    }
    for address, phrases in hears.items():
        heard = ", ".join(own.get(address, ()))
        yield from (f"    # {line}" for line in wrap(heard, _WIDTH))
        yield f"  {address}: [{', '.join(map(_scalar, phrases))}]"


def _scalar(text: str) -> str:
    """Return *text* as one YAML value that every program reads as text."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)
