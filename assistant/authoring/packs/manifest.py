"""``pack.yaml``: what a pack is, who made it, and under which terms."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.authoring.packs.errors import PackError
from assistant.authoring.packs.kinds import MANIFEST
from assistant.content.exercise_reader import REVIEWS
from assistant.content.nodes import Node
from assistant.content.problems import Problem, quoted
from assistant.content.shape import Shape
from assistant.content.yaml_nodes import read_nodes

MANIFEST_KEYS: Final = (
    "pack",
    "version",
    "title",
    "authors",
    "licence",
    "review",
    "reviewed_by",
    "note",
    "key",
)
_REQUIRED: Final = ("pack", "version", "title", "authors", "licence", "review")
_VERSION: Final = re.compile(r"(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}")
_KEY: Final = re.compile(r"ssh-ed25519 [A-Za-z0-9+/]{68}")
"""The whole public key, without a comment: 68 signs of base64 for an Ed25519 key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What ``pack.yaml`` says."""

    id: str
    version: str
    """Three numbers, as in ``1.2.0``."""
    title: str
    authors: tuple[str, ...]
    licence: str
    review: str
    """``awaits_clinical_review`` or ``reviewed``."""
    reviewed_by: str = ""
    note: str = ""
    key: str = ""
    """Public key, ``ssh-ed25519 AAAA...``, that its list of hashes is signed with; empty without
    one."""

    @property
    def name(self) -> str:
        """Return id and version in one, as sessions store it."""
        return f"{self.id} {self.version}"


def version_key(version: str) -> tuple[int, ...]:
    """Return what orders versions: 1.10.0 comes after 1.9.0."""
    return tuple(int(part) for part in version.split("."))


def is_version(text: str) -> bool:
    """Whether *text* is a version: three numbers with points."""
    return _VERSION.fullmatch(text) is not None


def read_manifest(data: bytes) -> tuple[Manifest | None, tuple[Problem, ...]]:
    """Return what the ``pack.yaml`` in *data* says, or None when it has an error; and problems."""
    root, problems = read_nodes(data, MANIFEST)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    fields = shape.fields(root, "the pack", MANIFEST_KEYS, required=_REQUIRED)
    manifest = Manifest(
        id=shape.id(fields["pack"], "a pack"),
        version=_version(shape, fields["version"]),
        title=shape.label(fields["title"], "a title"),
        authors=tuple(
            shape.label(item, "an author") for item in shape.items(fields["authors"], "the authors")
        ),
        licence=shape.label(fields["licence"], "a licence"),
        review=shape.choice(fields["review"], REVIEWS, "a review"),
        reviewed_by=shape.label(fields["reviewed_by"], "who reviewed it"),
        note=shape.text(fields["note"], "a note"),
        key=_key(shape, fields["key"]),
    )
    if fields["authors"] is not None and not manifest.authors:
        shape.wrong(fields["authors"], "there are no authors", "write [A Name]")
    if manifest.review == "reviewed" and not manifest.reviewed_by and fields["review"] is not None:
        hint = "add reviewed_by: with a name and a role"
        shape.wrong(fields["review"], "a reviewed pack says who reviewed it", hint)
    return (None if shape.failed else manifest), shape.problems


def manifest_of(files: dict[str, bytes]) -> Manifest:
    """Return the manifest among *files*.

    Raises:
        PackError: there is none, or it has an error; ``pack check`` shows all of them.
    """
    if MANIFEST not in files:
        raise PackError("There is no pack.yaml. Give the folder or zip file of a pack.")
    manifest, problems = read_manifest(files[MANIFEST])
    if manifest is None:
        first = next(problem for problem in problems if problem.is_error)
        raise PackError(f"{first.place}: {first.message}; {first.hint}.")
    return manifest


def _version(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a version")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not is_version(text):
        shape.wrong(scalar, f"{quoted(text)} is no version", "write three numbers, as in 1.0.0")
    return text


def _key(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a key")
    if scalar is None:
        return ""
    text = " ".join(scalar.as_text().split()[:2])
    if not _KEY.fullmatch(text):
        hint = "write the first two words of your .pub file: ssh-ed25519 AAAA..."
        shape.wrong(scalar, "this is no Ed25519 public key", hint)
    return text
