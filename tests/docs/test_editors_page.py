"""The page on editors: its settings can be read, name the real command, and list every key."""

import json
import re
import tomllib
from pathlib import Path

from assistant.cli.flow_commands import flow
from assistant.ui.tui.preview.keys import IN_PREVIEW

PAGE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")
SERVER = ["breakwater", "flow", "lsp"]


def block(kind: str) -> str:
    found = re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(found) == 1, kind
    return str(found[0])


def test_settings_name_the_command_there_is() -> None:
    code = json.loads(block("json"))
    helix = tomllib.loads(block("toml"))["language-server"]["breakwater"]
    neovim = re.findall(r'"([^"]+)"', re.findall(r"cmd = \{(.*?)\}", block("lua"))[0])

    assert [code["glspc.server.command"], *code["glspc.server.commandArguments"]] == SERVER
    assert [helix["command"], *helix["args"]] == SERVER
    assert neovim == SERVER
    assert {"lsp", "preview", "check", "test"} <= set(flow.commands)


def test_every_key_of_the_preview_is_told() -> None:
    table = dict(re.findall(r"^\| (F\d+|Tab) \| (.*?) \|$", PAGE, re.MULTILINE))

    assert {key.shown for key in IN_PREVIEW} == set(table)
    for key in IN_PREVIEW:
        assert table[key.shown].startswith(key.label.lower())
