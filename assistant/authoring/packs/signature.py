"""Who signed a pack: an ssh signature over its list of hashes, checked with ``ssh-keygen``.

A signature says who made a pack. It never gives a pack more power.
"""

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from assistant.authoring.packs.errors import PackError, PackRefusedError
from assistant.authoring.packs.kinds import SIGNATURE, SUMS
from assistant.authoring.packs.manifest import Manifest

NAMESPACE: Final = "breakwater-pack"
"""What the signature is for: one made for a commit or a mail does not count here."""

_SIGNER: Final = "pack"
_SECONDS: Final = 10
_TYPING: Final = 120
"""Seconds for signing: the key's own passphrase may have to be typed."""
_ENVIRONMENT: Final = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}


def check_signature(files: Mapping[str, bytes], manifest: Manifest) -> None:
    """Let the pack pass when it is signed by the key it names, or names none and is not signed.

    Raises:
        PackRefusedError: it is signed wrongly, or not as it says.
        PackError: ``ssh-keygen`` is not on this computer.
    """
    signed = SIGNATURE in files
    if not manifest.key and not signed:
        return
    if not manifest.key or not signed:
        missing = (
            "names a key, and is not signed" if manifest.key else "is signed, and names no key"
        )
        raise PackRefusedError(f"This pack {missing}. Get it again from its authors.")
    with TemporaryDirectory() as folder:
        signers, signature = Path(folder) / "signers", Path(folder) / "signature"
        signers.write_text(f'{_SIGNER} namespaces="{NAMESPACE}" {manifest.key}\n', encoding="ascii")
        signature.write_bytes(files[SIGNATURE])
        verified = _run(
            "-Y", "verify", "-f", str(signers), "-I", _SIGNER, "-n", NAMESPACE,
            "-s", str(signature), given=files[SUMS],
        )  # fmt: skip
    if not verified:
        raise PackRefusedError(
            "The signature of this pack is not by the key it names. Do not use it."
        )


def sign(sums: bytes, key: Path) -> bytes:
    """Return the signature over *sums* by the private key in the file *key*.

    Raises:
        PackError: it could not be signed: no such key, or it needs a passphrase nobody gave.
    """
    with TemporaryDirectory() as folder:
        listed = Path(folder) / SUMS
        listed.write_bytes(sums)
        signed = _run(
            "-Y", "sign", "-q", "-f", str(key.absolute()), "-n", NAMESPACE, str(listed),
            seconds=_TYPING,
        )  # fmt: skip
        if not signed:
            raise PackError("The pack could not be signed with that key. Check the key file.")
        return listed.with_name(SIGNATURE).read_bytes()


def public_key(path: Path) -> str:
    """Return the Ed25519 public key in the ``.pub`` file *path*, without its comment.

    Raises:
        PackError: there is none.
    """
    try:
        words = path.read_bytes()[:4096].decode("ascii").split()
    except (OSError, UnicodeDecodeError):
        words = []
    if len(words) < 2 or words[0] != "ssh-ed25519":  # noqa: PLR2004 - kind and key
        raise PackError("There is no Ed25519 public key in that file. Give the .pub file.")
    return f"{words[0]} {words[1]}"


def shown_key(key: str) -> str:
    """Return *key* as people compare it: ``SHA256:`` and 43 signs, as ssh shows it."""
    blob = base64.b64decode(key.split()[1])
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def _run(*arguments: str, given: bytes = b"", seconds: int = _SECONDS) -> bool:
    """Run ``ssh-keygen`` with exactly these arguments, no shell; return whether it agreed."""
    program = shutil.which("ssh-keygen", path=_ENVIRONMENT["PATH"])
    if program is None:
        raise PackError("Signatures need ssh-keygen, which is not on this computer. Install it.")
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell; paths are ours
            [program, *arguments],
            input=given,
            capture_output=True,
            env=_ENVIRONMENT,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
