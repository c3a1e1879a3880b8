"""The only door to the language server library: an editor's messages in, our answers out.

Nothing is decided here. Positions are turned into characters on the way in, and back into the
units of the editor on the way out; everything between counts characters.
"""

import asyncio
import gc
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from assistant import __version__
from assistant.authoring.editing.candidates import Item, Sort
from assistant.authoring.editing.columns import Units, from_units, to_units
from assistant.authoring.editing.completing import complete
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.findings import findings
from assistant.authoring.editing.hovering import hover
from assistant.authoring.editing.lookup import (
    Found,
    RenameRefusedError,
    declared,
    rename,
    renameable,
    target_at,
    used,
)
from assistant.authoring.editing.marks import line_of, mark_of
from assistant.authoring.editing.mending import Change, in_one_layout, quick_fixes
from assistant.authoring.editing.outline import Part, outline
from assistant.authoring.editing.sheet import Sheet
from assistant.content.problems import Problem, safe

T = TypeVar("T")


_Asking: TypeAlias = (
    lsp.HoverParams
    | lsp.DefinitionParams
    | lsp.ReferenceParams
    | lsp.PrepareRenameParams
    | lsp.RenameParams
)
"""A question about one place of one file."""

_SEVERITY: Final = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "info": lsp.DiagnosticSeverity.Information,
}
_ITEMS: Final = {
    Sort.NAME: lsp.CompletionItemKind.Reference,
    Sort.VALUE: lsp.CompletionItemKind.EnumMember,
    Sort.KEY: lsp.CompletionItemKind.Property,
    Sort.WORD: lsp.CompletionItemKind.Keyword,
}
_PARTS: Final = {
    "step": lsp.SymbolKind.Function,
    "variable": lsp.SymbolKind.Variable,
    "answer": lsp.SymbolKind.EnumMember,
    "test": lsp.SymbolKind.Method,
}
_PAUSE_S: Final = 0.01
"""Keys that come closer together than this, or while a file is read, are checked once."""
_RARELY: Final = (100_000, 50, 100)
"""How often what is left over is tidied up: seldom, for it would make a key wait."""


class FlowServer(LanguageServer):
    """Answers one editor over standard input and output."""

    def __init__(self) -> None:
        super().__init__("breakwater-flow", __version__)
        self.desk = Desk()
        self._found: dict[Path, tuple[Sheet, tuple[Problem, ...]]] = {}
        """What was found last in each file, and the text it was found in."""
        self._due: asyncio.TimerHandle | None = None

    def report_server_error(self, error: Exception, source: object) -> None:
        """Say that an answer is missing, never what stood in the file."""
        del source
        words = f"One answer could not be given ({type(error).__name__}). The rest goes on."
        self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, words))

    @property
    def units(self) -> Units:
        """What the editor counts columns in."""
        return Units(self.workspace.position_encoding or Units.UTF16)

    # --- places

    def typed(self, uri: str) -> None:
        """Take the text of *uri* as it is now; it is checked once the keys pause for a moment."""
        path = to_fs_path(uri)
        if path:
            self.desk.typed(Path(path), self.workspace.get_text_document(uri).source)
            if self._due is not None:
                self._due.cancel()
            self._due = asyncio.get_running_loop().call_later(_PAUSE_S, self._check_typed)

    def _check_typed(self) -> None:
        for sheet in self.desk.unchecked():
            self.publish(sheet)

    def sheet(self, uri: str) -> Sheet | None:
        """Return the file the editor means by *uri*, or None when it is none on a disk."""
        path = to_fs_path(uri)
        self.desk.settle()
        return self.desk.sheet(Path(path)) if path else None

    def column(self, sheet: Sheet, position: lsp.Position) -> int:
        """Return the 0-based character of *position*."""
        return from_units(line_of(sheet, position.line), position.character, self.units)

    def position(self, sheet: Sheet | None, line: int, column: int) -> lsp.Position:
        """Return the editor's position of a 0-based line and character."""
        text = line_of(sheet, line) if sheet is not None else ""
        return lsp.Position(line, to_units(text, column, self.units))

    def span(self, sheet: Sheet | None, line: int, start: int, end: int) -> lsp.Range:
        """Return the editor's range of a part of a 0-based line."""
        return lsp.Range(self.position(sheet, line, start), self.position(sheet, line, end))

    def range(self, found: Found) -> lsp.Range:
        """Return the editor's range of *found*."""
        column = found.place.column - 1
        return self.span(
            self.desk.sheet(found.path), found.place.line - 1, column, column + found.length
        )

    def location(self, found: Found) -> lsp.Location:
        """Return the editor's place of *found*."""
        return lsp.Location(from_fs_path(str(found.path)) or "", self.range(found))

    # --- what is wrong

    def publish(self, sheet: Sheet) -> None:
        """Tell the editor every problem of *sheet*."""
        problems = findings(self.desk, sheet)
        self._found[sheet.path] = sheet, problems
        marks = [self.diagnostic(sheet, problem) for problem in problems]
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(from_fs_path(str(sheet.path)) or "", marks)
        )

    def problems(self, sheet: Sheet) -> tuple[Problem, ...]:
        """Return the problems of *sheet*, found in exactly this text."""
        known = self._found.get(sheet.path)
        return known[1] if known is not None and known[0] is sheet else findings(self.desk, sheet)

    def diagnostic(self, sheet: Sheet, problem: Problem) -> lsp.Diagnostic:
        """Return *problem* as the editor shows it."""
        mark = mark_of(sheet, problem)
        return lsp.Diagnostic(
            range=self.span(sheet, mark.line, mark.start, mark.end),
            message=mark.words,
            severity=_SEVERITY[problem.severity],
            code=problem.code,
            source="breakwater",
        )


def made() -> FlowServer:
    """Return a server that answers everything, not yet started."""
    server = FlowServer()
    for feature, options, answer in (*_FILES, *_ANSWERS):
        server.feature(feature, options)(answer)
    return server


def serve() -> None:
    """Answer the editor on standard input and output until it says goodbye."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # its records may hold the text
    gc.set_threshold(*_RARELY)
    made().start_io()


# --- files


def _changed(
    server: FlowServer,
    params: lsp.DidOpenTextDocumentParams | lsp.DidChangeTextDocumentParams,
) -> None:
    server.typed(params.text_document.uri)


def _saved(server: FlowServer, params: lsp.DidSaveTextDocumentParams) -> None:
    """A saved file may be named by the others that are open: look at all of them again."""
    del params
    server.desk.forget()
    for sheet in server.desk.open:
        server.publish(sheet)


def _closed(server: FlowServer, params: lsp.DidCloseTextDocumentParams) -> None:
    path = to_fs_path(params.text_document.uri)
    if path:
        server.desk.drop(Path(path))
        nothing = lsp.PublishDiagnosticsParams(params.text_document.uri, [])
        server.text_document_publish_diagnostics(nothing)


# --- answers


def _complete(server: FlowServer, params: lsp.CompletionParams) -> lsp.CompletionList:
    sheet = server.sheet(params.text_document.uri)
    if sheet is None:
        return lsp.CompletionList(is_incomplete=False, items=[])
    at = params.position
    column = server.column(sheet, at)
    cursor, items = complete(server.desk, sheet, at.line, column)
    where = server.span(sheet, at.line, column - len(cursor.typed), column)
    shown = [_item(item, where, n) for n, item in enumerate(items)]
    return lsp.CompletionList(is_incomplete=False, items=shown)


def _item(item: Item, where: lsp.Range, number: int) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=safe(item.label),
        kind=_ITEMS[item.sort],
        detail=safe(item.detail) or None,
        sort_text=f"{number:04}",
        filter_text=item.label,
        text_edit=lsp.TextEdit(where, item.written),
        insert_text_mode=lsp.InsertTextMode.AsIs,
    )


def _hover(server: FlowServer, params: lsp.HoverParams) -> lsp.Hover | None:
    def answer(sheet: Sheet, line: int, column: int) -> lsp.Hover | None:
        words = hover(server.desk, sheet, line, column, server.problems(sheet))
        plain = lsp.MarkupContent(lsp.MarkupKind.PlainText, words)
        return lsp.Hover(plain) if words else None

    return _asked(server, params, answer)


def _definition(server: FlowServer, params: lsp.DefinitionParams) -> list[lsp.Location]:
    def answer(sheet: Sheet, line: int, column: int) -> list[lsp.Location]:
        target = target_at(server.desk, sheet, line, column)
        places = declared(server.desk, sheet.path, target) if target is not None else ()
        return [server.location(found) for found in places]

    return _asked(server, params, answer) or []


def _references(server: FlowServer, params: lsp.ReferenceParams) -> list[lsp.Location]:
    def answer(sheet: Sheet, line: int, column: int) -> list[lsp.Location]:
        target = target_at(server.desk, sheet, line, column)
        if target is None:
            return []
        declarations = params.context.include_declaration
        places = used(server.desk, sheet.path, target, declarations=declarations)
        return [server.location(found) for found in places]

    return _asked(server, params, answer) or []


def _prepare(server: FlowServer, params: lsp.PrepareRenameParams) -> lsp.Range | None:
    def answer(sheet: Sheet, line: int, column: int) -> lsp.Range | None:
        return server.range(_or_say(lambda: renameable(server.desk, sheet, line, column)))

    return _asked(server, params, answer)


def _rename(server: FlowServer, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    def answer(sheet: Sheet, line: int, column: int) -> lsp.WorkspaceEdit:
        new = params.new_name.strip()
        edits = _or_say(lambda: rename(server.desk, sheet, line, column, new))
        changes: dict[str, list[lsp.TextEdit]] = {}
        for edit in edits:
            place = server.location(edit.found)
            changes.setdefault(place.uri, []).append(lsp.TextEdit(place.range, edit.text))
        return lsp.WorkspaceEdit(changes=changes)

    return _asked(server, params, answer)


def _or_say(work: Callable[[], T]) -> T:
    """Return what *work* gives; a refusal reaches the author as its sentence."""
    try:
        return work()
    except RenameRefusedError as refused:
        raise JsonRpcInvalidParams(str(refused)) from refused


def _asked(
    server: FlowServer,
    params: _Asking,
    answer: Callable[[Sheet, int, int], T],
) -> T | None:
    """Give *answer* the sheet and the 1-based line and character it is asked about."""
    sheet = server.sheet(params.text_document.uri)
    if sheet is None:
        return None
    return answer(sheet, params.position.line + 1, server.column(sheet, params.position) + 1)


def _actions(server: FlowServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    sheet = server.sheet(params.text_document.uri)
    if sheet is None:
        return []
    first, last = params.range.start.line + 1, params.range.end.line + 1
    return [
        lsp.CodeAction(
            title=safe(fix.title),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[server.diagnostic(sheet, fix.problem)],
            is_preferred=fix.sure,
            edit=_edit(server, sheet, params.text_document.uri, fix.changes),
        )
        for fix in quick_fixes(server.desk, sheet, server.problems(sheet), first, last)
    ]


def _edit(
    server: FlowServer, sheet: Sheet, uri: str, changes: Iterable[Change]
) -> lsp.WorkspaceEdit:
    edits = [
        lsp.TextEdit(
            lsp.Range(
                server.position(sheet, change.start.line - 1, change.start.column - 1),
                server.position(sheet, change.end.line - 1, change.end.column - 1),
            ),
            change.text,
        )
        for change in changes
    ]
    return lsp.WorkspaceEdit(changes={uri: edits})


def _format(server: FlowServer, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
    sheet = server.sheet(params.text_document.uri)
    text = in_one_layout(server.desk, sheet) if sheet is not None else None
    if sheet is None or text is None:
        return []
    whole = lsp.Range(lsp.Position(0, 0), lsp.Position(len(sheet.lines), 0))
    return [lsp.TextEdit(whole, text)]


def _symbols(server: FlowServer, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    sheet = server.sheet(params.text_document.uri)
    return _shown_parts(server, sheet, outline(sheet)) if sheet is not None else []


def _shown_parts(
    server: FlowServer, sheet: Sheet, parts: Iterable[Part]
) -> list[lsp.DocumentSymbol]:
    return [
        lsp.DocumentSymbol(
            name=safe(part.name),
            kind=_PARTS[part.kind],
            detail=safe(part.detail) or None,
            range=lsp.Range(
                server.position(sheet, part.line - 1, part.column - 1),
                lsp.Position(part.last, 0),
            ),
            selection_range=server.span(
                sheet, part.line - 1, part.column - 1, part.column - 1 + len(part.name)
            ),
            children=_shown_parts(server, sheet, part.inner),
        )
        for part in parts
    ]


_FILES: Final = (
    (lsp.TEXT_DOCUMENT_DID_OPEN, None, _changed),
    (lsp.TEXT_DOCUMENT_DID_CHANGE, None, _changed),
    (lsp.TEXT_DOCUMENT_DID_SAVE, None, _saved),
    (lsp.TEXT_DOCUMENT_DID_CLOSE, None, _closed),
)
_ANSWERS: Final = (
    (
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=[" ", "{", "'", "["]),
        _complete,
    ),
    (lsp.TEXT_DOCUMENT_HOVER, None, _hover),
    (lsp.TEXT_DOCUMENT_DEFINITION, None, _definition),
    (lsp.TEXT_DOCUMENT_REFERENCES, None, _references),
    (lsp.TEXT_DOCUMENT_PREPARE_RENAME, None, _prepare),
    (lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True), _rename),
    (lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL, None, _symbols),
    (lsp.TEXT_DOCUMENT_FORMATTING, None, _format),
    (
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
        _actions,
    ),
)
