"""Packs: what is taken, what is refused with a sentence, and what a crash leaves."""

import hashlib
import io
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.authoring.packs import kinds, reading
from assistant.authoring.packs.errors import PackError, PackRefusedError
from assistant.authoring.packs.manifest import (
    MANIFEST_KEYS,
    manifest_of,
    read_manifest,
    version_key,
)
from assistant.authoring.packs.reading import read_pack, write_zip
from assistant.authoring.packs.signature import check_signature, shown_key, sign
from assistant.authoring.packs.store import KEPT_SECONDS, PackStore
from assistant.authoring.packs.sums import check_sums, sums_of
from assistant.cli import Exit, run
from assistant.content.folder import content_root

MANIFEST = """\
pack: evening_tools
version: 1.0.0
title: Tools for the evening
authors: [A Counselor]
licence: CC-BY-4.0
review: awaits_clinical_review
"""

FLOW = """\
flow: evening_look
title: A look at the evening
version: 1
language: en
start: how
outcomes: [done]

variables:
  mood: {one_of: [fine, heavy], remember: true}
  words: {text: 200, remember: true}

steps:
  how:
    ask: |
      How is the evening so far?
    into: mood
    answers:
      fine: {label: It is all right, hears: [okay, not bad]}
      heavy: {label: It is heavy, hears: [hard, too much]}
    go:
      - if: mood == 'heavy'
        to: tea
      - else: note

  tea:
    practise: evening_tea
    answers:
      done: {go: note}
      stopped: {go: note}
      worse: {go: note}
    skip: note

  note:
    ask: |
      What would you like to remember of today?
    into: words
    go: close

  close:
    say: |
      Help stays one key away.
    end: done
"""

TEST = """\
flow: evening_look

tests:
  a fine evening is noted:
    - pick: fine
    - you: a walk by the sea
    - ended: done
"""

SOURCE = content_root() / "coping_library" / "exercises" / "body_needs" / "warm_drink.yaml"
EXERCISE = SOURCE.read_text(encoding="utf-8").replace(
    "exercise: warm_drink", "exercise: evening_tea"
)


def files(**changes: str) -> dict[str, bytes]:
    """A sound pack, with some files changed (``__`` for a slash) and its list of hashes made."""
    found = {
        "pack.yaml": MANIFEST,
        "flows/evening_look.flow.yaml": FLOW,
        "flows/evening_look.test.yaml": TEST,
        "exercises/body_needs/evening_tea.yaml": EXERCISE,
    }
    found |= {name.replace("__", "/"): text for name, text in changes.items()}
    whole = {name: text.encode() for name, text in found.items() if text}
    return {**whole, kinds.SUMS: sums_of(whole)}


def zipped(path: Path, content: dict[str, bytes]) -> Path:
    path.write_bytes(write_zip(content))
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


# --- the way of a pack -----------------------------------------------------------------


def test_a_pack_is_checked_built_installed_listed_and_removed(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "evening"
    for name, data in files().items():
        if name != kinds.SUMS:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    (folder / ".notes").write_bytes(b"of the author")

    assert run(["pack", "check", str(folder)]) == 0
    assert "1 tests, 0 failed" in capsys.readouterr().out
    out = tmp_path / "evening.zip"
    assert run(["pack", "build", str(folder), "--out", str(out)]) == 0
    capsys.readouterr()

    assert run(["pack", "install", str(out), "--yes"]) == 0
    shown = capsys.readouterr().out
    for told in (
        "asks 2 questions",
        "keeps mood: one of fine, heavy",
        "keeps words: your own words (text of 200",
        "ends as done",
        "adds 1 exercise",
        "not signed",
        "awaits clinical review",
    ):
        assert told in shown
    assert run(["pack", "list"]) == 0
    assert "evening_tools 1.0.0: Tools for the evening" in capsys.readouterr().out
    for path in (home / "packs").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)

    (folder / ".notes").unlink()
    assert run(["pack", "install", str(folder), "--yes"]) == 0  # the folder is the same pack
    assert run(["pack", "build", str(out)]) == 2

    assert run(["pack", "remove", "evening_tools"]) == 0
    capsys.readouterr()
    assert run(["pack"]) == 0
    assert "No packs are installed" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "there"), [("yes\n", 1), ("no\n", 0), ("\n", 0), ("", 0)])
def test_only_a_yes_installs(
    answer: str, there: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "p.zip", files())
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))

    assert run(["pack", "install", str(path)]) == 0
    assert len(PackStore(home).versions()) == there


def test_building_twice_gives_the_same_bytes() -> None:
    assert write_zip(files()) == write_zip(dict(reversed(files().items())))


def test_versions_stand_side_by_side_and_the_newest_is_used(home: Path) -> None:
    store = PackStore(home)
    for version in ("1.9.0", "1.10.0", "1.2.0"):
        changed = files(**{"pack.yaml": MANIFEST.replace("1.0.0", version)})
        store.install(changed, manifest_of(changed), fresh=version)

    assert [one.version for one in store.versions()] == ["1.10.0", "1.9.0", "1.2.0"]
    assert [one.version for one in store.active()] == ["1.10.0"]
    assert run(["pack", "remove", "evening_tools", "1.10.0"]) == 0
    assert [one.version for one in store.active()] == ["1.9.0"]


def test_what_changes_against_the_installed_version_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    PackStore(home).install(files(), manifest_of(files()), fresh="one")
    flow = FLOW.replace("version: 1", "version: 2").replace("so far?", "until now?")
    changed = files(
        **{
            "pack.yaml": MANIFEST.replace("1.0.0", "1.1.0"),
            "flows/evening_look.flow.yaml": flow.replace("  note:", "  page:").replace(
                ": note", ": page"
            ),
        }
    )

    assert run(["pack", "install", str(zipped(tmp_path / "p.zip", changed)), "--yes"]) == 0
    shown = capsys.readouterr().out
    assert "takes the place of version 1.0.0" in shown
    assert "wording: how: the question reworded" in shown
    assert "behaviour: note: removed" in shown


@given(st.lists(st.tuples(*[st.integers(0, 9999)] * 3), min_size=2, max_size=5))
def test_versions_are_ordered_by_their_numbers(numbers: list[tuple[int, int, int]]) -> None:
    texts = [".".join(map(str, number)) for number in numbers]

    assert [version_key(text) for text in sorted(texts, key=version_key)] == sorted(numbers)


@pytest.mark.usefixtures("home")
def test_the_same_version_with_other_content_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "install", str(zipped(tmp_path / "a.zip", files())), "--yes"]) == 0
    other = files(**{"flows/evening_look.test.yaml": ""})
    assert run(["pack", "install", str(zipped(tmp_path / "b.zip", other)), "--yes"]) == 1

    assert "Give it a new version" in capsys.readouterr().err


# --- what may not be replaced ------------------------------------------------------------


@pytest.mark.parametrize("flow", ["craving", "safety_help", "safety_now", "vault", "flow"])
def test_what_came_with_the_program_is_never_replaced(
    flow: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = files(
        **{
            "flows/evening_look.flow.yaml": "",
            "flows/evening_look.test.yaml": "",
            f"flows/{flow}.flow.yaml": FLOW.replace("evening_look", flow),
        }
    )

    assert (
        run(["pack", "install", str(zipped(tmp_path / "p.zip", changed)), "--yes"]) == Exit.REFUSED
    )
    assert f"'{flow}' belongs to" in capsys.readouterr().err
    assert PackStore(home).versions() == ()


def test_a_shipped_exercise_is_never_replaced(home: Path, tmp_path: Path) -> None:
    changed = files(**{"exercises/body_needs/warm_drink.yaml": SOURCE.read_text(encoding="utf-8")})

    assert (
        run(["pack", "install", str(zipped(tmp_path / "p.zip", changed)), "--yes"]) == Exit.REFUSED
    )
    assert PackStore(home).versions() == ()


def test_one_pack_never_replaces_what_another_brought(home: Path, tmp_path: Path) -> None:
    assert run(["pack", "install", str(zipped(tmp_path / "a.zip", files())), "--yes"]) == 0
    other = files(**{"pack.yaml": MANIFEST.replace("evening_tools", "other_tools")})

    assert run(["pack", "install", str(zipped(tmp_path / "b.zip", other)), "--yes"]) == Exit.REFUSED
    assert [one.id for one in PackStore(home).versions()] == ["evening_tools"]


@pytest.mark.parametrize(
    "changes",
    [
        {"flows/evening_look.flow.yaml": FLOW.replace("    go: close", "    go: nowhere")},
        {"flows/evening_look.flow.yaml": FLOW.replace("to: tea", "to: how")},
        {"exercises/body_needs/evening_tea.yaml": EXERCISE.split("passport:")[0]},
        {"exercises/body_needs/evening_tea.yaml": EXERCISE.replace("minutes:", "minuets:")},
        {"flows/evening_look.test.yaml": TEST.replace("pick: fine", "pick: nothing")},
        {"pack.yaml": MANIFEST.replace("licence: CC-BY-4.0\n", "")},
        {"pack.yaml": MANIFEST.replace("1.0.0", "1.0")},
        {"pack.yaml": MANIFEST.replace("[A Counselor]", "[]")},
        {"pack.yaml": MANIFEST.replace("awaits_clinical_review", "reviewed")},
        {"pack.yaml": MANIFEST + "run: a command\n"},
        {"pack.yaml": "- a\n- b\n"},
        {"pack.yaml": ""},
    ],
)
def test_a_pack_with_a_mistake_is_not_installed(
    changes: dict[str, str], home: Path, tmp_path: Path
) -> None:
    path = zipped(tmp_path / "p.zip", files(**changes))

    assert run(["pack", "install", str(path), "--yes"]) == 1
    assert PackStore(home).versions() == ()


# --- hostile files --------------------------------------------------------------------------


def raw_zip(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for info, data in entries:
            archive.writestr(info, data)
    return out.getvalue()


def linked() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("pack.yaml")
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info


def device() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("flows/a.flow.yaml")
    info.create_system, info.external_attr = 3, (stat.S_IFCHR | 0o666) << 16
    return info


def odd_method() -> bytes:
    info = zipfile.ZipInfo("pack.yaml")
    info.compress_type = zipfile.ZIP_BZIP2
    return raw_zip((info, b"x"))


GOOD = raw_zip(("pack.yaml", MANIFEST.encode()))
LOCKED = GOOD.replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1")
HOSTILE: dict[str, tuple[bytes, str]] = {
    "climbs out": (raw_zip(("../evil.yaml", b"x")), "leads out of the pack"),
    "climbs out inside": (raw_zip(("flows/../../evil.yaml", b"x")), "leads out of the pack"),
    "absolute": (raw_zip(("/etc/passwd", b"x")), "leads out of the pack"),
    "backslashes": (raw_zip(("flows\\..\\evil.flow.yaml", b"x")), "leads out of the pack"),
    "drive": (raw_zip(("c:evil.yaml", b"x")), "leads out of the pack"),
    "folder that climbs": (raw_zip(("../", b"")), "leads out of the pack"),
    "python": (raw_zip(("flows/run.py", b"x")), "never code"),
    "shell": (raw_zip(("install.sh", b"x")), "never code"),
    "project": (raw_zip(("flows/project.yaml", b"x")), "never code"),
    "weights": (raw_zip(("weights.yaml", b"x")), "never code"),
    "link": (raw_zip((linked(), b"/etc/passwd")), "link or a device"),
    "device": (raw_zip((device(), b"")), "link or a device"),
    "twice": (raw_zip(("pack.yaml", b"x"), ("pack.yaml", b"y")), "twice"),
    "twice but for case": (raw_zip(("README.md", b"x"), ("readme.md", b"y")), "twice"),
    "bomb": (raw_zip(("README.md", b"0" * (kinds.LARGEST - 1))), "grows too much"),
    "large": (raw_zip(("README.md", os.urandom(kinds.LARGEST + 1))), "larger than 256 KiB"),
    "many": (raw_zip(*((f"flows/a{n}.flow.yaml", b"x") for n in range(301))), "more than 300"),
    "binary": (raw_zip(("README.md", b"\xff\xfe\x00")), "not text in UTF-8"),
    "unknown method": (odd_method(), "unknown way"),
    "password": (LOCKED, "password"),
    "old name": (raw_zip(("READM\xc9.md".encode("latin-1").decode("cp437"), b"x")), "never code"),
    "not a zip": (b"MZ not a zip", "damaged"),
    "cut short": (GOOD[:-10], "damaged"),
    "empty": (b"", "damaged"),
    "nothing in it": (raw_zip(), "no pack.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_zip_is_a_sentence_and_leaves_nothing(
    case: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, words = HOSTILE[case]
    path = tmp_path / "p.zip"
    path.write_bytes(data)

    assert run(["pack", "install", str(path), "--yes"]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert len(said.strip().splitlines()) == 1
    assert not list(home.glob("packs/*"))


def test_a_name_that_is_not_utf8_is_a_sentence() -> None:
    data = raw_zip(("READM\u00c9.md", b"x"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.infolist()[0]
    info.flag_bits &= ~0x800

    with pytest.raises(PackError, match="not UTF-8"):
        reading._check_entry(info)


def test_a_size_that_lies_is_noticed() -> None:
    """The size an entry claims is not believed: what is unpacked is counted."""
    data = raw_zip(("README.md", os.urandom(2000)))
    size = (2000).to_bytes(4, "little")
    lying = data.replace(size, (10).to_bytes(4, "little"))

    with pytest.raises(PackError, match="damaged"):
        reading._zip_files(lying)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_zip_with_flipped_bytes_never_fails_otherwise(data: st.DataObject) -> None:
    whole = bytearray(write_zip(files()))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        found = reading._zip_files(bytes(whole))
    except PackError:
        return
    for name in found:
        kinds.check_name(name)


@given(st.text(max_size=40))
def test_no_name_that_passes_leads_anywhere_else(name: str) -> None:
    try:
        kinds.check_name(name)
    except PackError:
        return
    assert not Path(name).is_absolute()
    assert ".." not in Path(name).parts
    assert name.isascii()


@pytest.mark.parametrize("kind", ["link", "pipe", "deep", "name", "hidden", "link to folder"])
def test_a_hostile_folder_is_a_sentence(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    match kind:
        case "link":
            (folder / "README.md").symlink_to("/etc/passwd")
        case "link to folder":
            (folder / "flows").symlink_to("/etc")
        case "pipe":
            os.mkfifo(folder / "README.md")
        case "deep":
            (folder / "a" / "b" / "c" / "d" / "e").mkdir(parents=True)
            (folder / "a" / "b" / "c" / "d" / "e" / "x").write_text("x", encoding="utf-8")
        case "name":
            Path(os.fsdecode(bytes(folder) + b"/\xff.yaml")).write_text("x", encoding="utf-8")
        case _:
            (folder / ".git").mkdir()
            (folder / ".git" / "config").write_text("x", encoding="utf-8")

    with pytest.raises(PackError):
        read_pack(folder)


# --- hashes and signatures ---------------------------------------------------------------------


def test_a_changed_missing_or_added_file_is_named() -> None:
    whole = files()
    check_sums(whole)
    name = "flows/evening_look.flow.yaml"

    with pytest.raises(PackError, match="evening_look"):
        check_sums({**whole, name: whole[name] + b"#"})
    with pytest.raises(PackError, match="is missing"):
        check_sums({n: d for n, d in whole.items() if n != name})
    with pytest.raises(PackError, match="README"):
        check_sums({**whole, "README.md": b"x"})
    with pytest.raises(PackError, match="no list of hashes"):
        check_sums({n: d for n, d in whole.items() if n != kinds.SUMS})
    with pytest.raises(PackError, match="damaged"):
        check_sums({**whole, kinds.SUMS: b"nonsense\n"})


def test_the_list_of_hashes_is_one_that_sha256sum_reads(tmp_path: Path) -> None:
    for name, data in files().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)

    done = subprocess.run(
        ["sha256sum", "-c", kinds.SUMS], cwd=tmp_path, capture_output=True, check=False
    )

    assert done.returncode == 0


needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen here")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return new_key(tmp_path / "key")


def new_key(path: Path) -> Path:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)]
    subprocess.run(command, check=True)
    return path


def signed(key: Path, version: str = "1.0.0", *, by: Path | None = None) -> dict[str, bytes]:
    public = key.with_suffix(".pub").read_text(encoding="ascii").strip()
    manifest = MANIFEST.replace("1.0.0", version) + f"key: {public}\n"
    whole = files(**{"pack.yaml": manifest})
    return {**whole, kinds.SIGNATURE: sign(whole[kinds.SUMS], by or key)}


@needs_ssh
def test_a_signature_is_checked_against_the_key(key: Path, tmp_path: Path) -> None:
    whole = signed(key)
    check_signature(whole, manifest_of(whole))

    other = new_key(tmp_path / "other")
    for wrong in (
        signed(key, by=other),
        {**whole, kinds.SUMS: whole[kinds.SUMS] + b"x"},
        {n: d for n, d in whole.items() if n != kinds.SIGNATURE},
        {**whole, kinds.SIGNATURE: b"-----BEGIN SSH SIGNATURE-----\nx\n"},
        {**files(), kinds.SIGNATURE: whole[kinds.SIGNATURE]},
    ):
        with pytest.raises(PackRefusedError):
            check_signature(wrong, manifest_of(wrong))


@needs_ssh
def test_a_signature_for_something_else_does_not_count(key: Path, tmp_path: Path) -> None:
    whole = signed(key)
    listed = tmp_path / "listed"
    listed.write_bytes(whole[kinds.SUMS])
    command = ["ssh-keygen", "-Y", "sign", "-q", "-f", str(key), "-n", "git", str(listed)]
    subprocess.run(command, check=True)
    whole[kinds.SIGNATURE] = (tmp_path / "listed.sig").read_bytes()

    with pytest.raises(PackRefusedError):
        check_signature(whole, manifest_of(whole))


@needs_ssh
def test_the_first_key_stays_the_key(
    key: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = new_key(tmp_path / "other")
    install = ["pack", "install", "--yes"]
    assert run([*install, str(zipped(tmp_path / "1.zip", signed(key)))]) == 0
    assert "signed by SHA256:" in capsys.readouterr().out

    stranger = zipped(tmp_path / "2.zip", signed(other, "1.1.0"))
    assert run([*install, str(stranger)]) == Exit.REFUSED
    unsigned = files(**{"pack.yaml": MANIFEST.replace("1.0.0", "1.1.0")})
    assert run([*install, str(zipped(tmp_path / "3.zip", unsigned))]) == Exit.REFUSED
    assert run([*install, str(zipped(tmp_path / "4.zip", signed(key, "1.1.0")))]) == 0
    assert [one.version for one in PackStore(home).versions()] == ["1.1.0", "1.0.0"]


@needs_ssh
def test_a_wanted_key_is_asked_for(key: Path, home: Path, tmp_path: Path) -> None:
    other = new_key(tmp_path / "other")
    path = zipped(tmp_path / "p.zip", signed(key))
    install = ["pack", "install", "--yes", str(path), "--key"]

    assert run([*install, str(other.with_suffix(".pub"))]) == Exit.REFUSED
    assert run([*install, str(tmp_path / "nothing.pub")]) == 1
    assert PackStore(home).versions() == ()
    assert run([*install, str(key.with_suffix(".pub"))]) == 0


@needs_ssh
def test_a_key_is_shown_as_ssh_shows_it(key: Path) -> None:
    public = key.with_suffix(".pub")
    done = subprocess.run(
        ["ssh-keygen", "-l", "-f", str(public)], capture_output=True, text=True, check=True
    )

    assert shown_key(public.read_text(encoding="ascii")) == done.stdout.split()[1]


# --- crashes, and what is kept ------------------------------------------------------------------


def state(home: Path) -> list[str]:
    return [one.name for one in PackStore(home).versions()]


@pytest.mark.parametrize("nth", range(14))
def test_a_disk_that_fails_at_any_moment_leaves_the_old_state(
    nth: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = PackStore(home)
    store.install(files(), manifest_of(files()), fresh="one")
    newer = files(**{"pack.yaml": MANIFEST.replace("1.0.0", "2.0.0")})
    calls = iter(range(1000))

    def failing(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            if next(calls) == nth:
                raise OSError(28, "no space")
            return real(*args, **kwargs)

        return call

    for name in ("open", "fsync", "mkdir", "rename"):
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    try:
        store.install(newer, manifest_of(newer), fresh="two")
    except PackError:
        assert state(home) in (
            ["evening_tools 1.0.0"],
            ["evening_tools 2.0.0", "evening_tools 1.0.0"],
        )
    monkeypatch.undo()

    for one in store.versions():
        store.files(one)  # every version that is there is whole


def test_a_kill_at_any_moment_leaves_whole_versions(tmp_path: Path) -> None:
    rounds = int(os.environ.get("BREAKWATER_KILL_ROUNDS", "4"))
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from tests.authoring.test_packs import files, MANIFEST\n"
        "from assistant.authoring.packs.manifest import manifest_of\n"
        "from assistant.authoring.packs.store import PackStore\n"
        "print('ready', flush=True)\n"
        "for n in range(1, 400):\n"
        "    made = files(**{'pack.yaml': MANIFEST.replace('1.0.0', f'{n}.0.0')})\n"
        "    PackStore(Path(sys.argv[1])).install(made, manifest_of(made), fresh=str(n))\n"
        "    print(n, flush=True)\n"
    )
    for number in range(rounds):
        home = tmp_path / str(number)
        root = str(Path(__file__).parents[2])
        with subprocess.Popen(
            [sys.executable, "-c", code, str(home), root], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(0.01 + number * 0.013)
            child.send_signal(signal.SIGKILL)
            told = [int(line) for line in child.stdout if line.strip().isdigit()]
        store = PackStore(home)
        there = store.versions()
        assert len(there) >= (told[-1] if told else 0)  # what it said is there, is there
        for one in there:
            store.files(one)
        store.sweep(time.time() + KEPT_SECONDS)
        assert [
            p.name for p in (home / "packs").iterdir() if "-" in p.name and p.name[:4] == "new-"
        ] == []


def test_a_damaged_version_is_named_and_put_right_by_installing_again(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = zipped(tmp_path / "p.zip", files())
    assert run(["pack", "install", str(path), "--yes"]) == 0
    (home / "packs" / "evening_tools-1.0.0" / "flows" / "evening_look.flow.yaml").write_text(
        "x", encoding="utf-8"
    )
    capsys.readouterr()

    assert run(["pack", "list"]) == 0
    assert "left out" in capsys.readouterr().out
    assert run(["pack", "install", str(path), "--yes"]) == 0
    store = PackStore(home)
    assert store.files(store.versions()[0]) == files()


def test_a_removed_version_is_kept_for_a_while_and_then_gone(home: Path) -> None:
    store = PackStore(home)
    store.install(files(), manifest_of(files()), fresh="one")
    store.remove(store.versions()[0])

    store.sweep(time.time())
    assert [one.removed for one in store.versions()] == [True]
    assert store.active() == ()
    store.sweep(time.time() + KEPT_SECONDS + 60)
    assert store.versions() == ()


def test_nothing_is_made_before_there_is_a_pack(home: Path) -> None:
    assert run(["pack", "list"]) == 0
    assert not home.exists()


def test_removing_what_is_not_there_is_a_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "remove", "nothing"]) == 2
    assert "pack list" in capsys.readouterr().err
    assert not home.exists()


def test_every_key_of_a_manifest_is_read() -> None:
    public = "ssh-ed25519 " + "A" * 68
    whole = MANIFEST + f"reviewed_by: Someone\nnote: A note\nkey: {public} me@here\n"
    manifest, problems = read_manifest(whole.encode())

    assert manifest is not None, problems
    assert manifest.key == public
    assert set(MANIFEST_KEYS) == {line.split(":")[0] for line in whole.splitlines()}


def test_a_fingerprint_tells_files_apart() -> None:
    digest = hashlib.sha256(files()["pack.yaml"]).hexdigest()

    assert f"{digest}  pack.yaml" in files()[kinds.SUMS].decode()
