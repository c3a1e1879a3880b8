"""The only door to the language server library: an editor's messages in, our answers out.

Nothing is decided here. Positions are turned into characters on the way in, and back into the
units of the editor on the way out; everything between counts characters.
"""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol, TypeVar

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
from assistant.authoring.editing.mending import Change, quick_fixes
from assistant.authoring.editing.outline import Part, outline
from assistant.authoring.editing.sheet import Sheet
from assistant.content.problems import Problem, safe

T = TypeVar("T")


class _Asking(Protocol):
    """A question about one place of one file."""

    @property
    def text_document(self) -> lsp.TextDocumentIdentifier:
        """The file."""

    @property
    def position(self) -> lsp.Position:
        """The place, in the editor's units."""


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
_LONGEST: Final = 1_000_000
"""Characters of a line end, for a range that ends with its line."""


class FlowServer(LanguageServer):
    """Answers one editor over standard input and output."""

    def __init__(self) -> None:
        super().__init__("breakwater-flow", __version__)
        self.desk = Desk()
        self.found: dict[Path, tuple[Problem, ...]] = {}
        """What was last published, by file."""

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

    def sheet(self, uri: str) -> Sheet | None:
        """Return the file the editor means by *uri*, or None when it is none on a disk."""
        path = to_fs_path(uri)
        return self.desk.sheet(Path(path)) if path else None

    def column(self, sheet: Sheet, position: lsp.Position) -> int:
        """Return the 0-based character of *position*."""
        return from_units(_line(sheet, position.line), position.character, self.units)

    def position(self, sheet: Sheet | None, line: int, column: int) -> lsp.Position:
        """Return the editor's position of a 0-based line and character."""
        text = _line(sheet, line) if sheet is not None else ""
        return lsp.Position(line, to_units(text, column, self.units))

    def range(self, found: Found) -> lsp.Range:
        """Return the editor's range of *found*."""
        sheet = self.desk.sheet(found.path)
        line, column = found.place.line - 1, found.place.column - 1
        start = self.position(sheet, line, column)
        return lsp.Range(start, self.position(sheet, line, column + found.length))

    def location(self, found: Found) -> lsp.Location:
        """Return the editor's place of *found*."""
        return lsp.Location(from_fs_path(str(found.path)) or "", self.range(found))

    # --- what is wrong

    def publish(self, sheet: Sheet) -> None:
        """Tell the editor every problem of *sheet*."""
        problems = self.found[sheet.path] = findings(self.desk, sheet)
        uri = from_fs_path(str(sheet.path)) or ""
        marks = [self.diagnostic(sheet, problem) for problem in problems]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, marks))

    def diagnostic(self, sheet: Sheet, problem: Problem) -> lsp.Diagnostic:
        """Return *problem* as the editor shows it: its word, or the rest of its line."""
        line, column = max(0, problem.place.line - 1), max(0, problem.place.column - 1)
        text = _line(sheet, line)
        end = column + _word_length(text[column:])
        message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
        return lsp.Diagnostic(
            range=lsp.Range(
                self.position(sheet, line, column), self.position(sheet, line, max(end, column + 1))
            ),
            message="\n".join(map(safe, message.split("\n"))),
            severity=_SEVERITY[problem.severity],
            code=problem.code,
            source="breakwater",
        )


def _line(sheet: Sheet, line: int) -> str:
    return sheet.lines[line].rstrip("\r") if line < len(sheet.lines) else ""


def _word_length(text: str) -> int:
    """Return the length of the name at the start of *text*, or of all of it when it is prose."""
    word = next((at for at, c in enumerate(text) if not (c.isalnum() or c == "_")), len(text))
    return word or len(text.rstrip())


def made() -> FlowServer:
    """Return a server that answers everything, not yet started."""
    server = FlowServer()
    for feature, options, answer in (*_FILES, *_ANSWERS):
        server.feature(feature, options)(answer)
    return server


def serve() -> None:
    """Answer the editor on standard input and output until it says goodbye."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # its records may hold the text
    made().start_io()


# --- files


def _opened(server: FlowServer, params: lsp.DidOpenTextDocumentParams) -> None:
    _put(server, params.text_document.uri)


def _changed(server: FlowServer, params: lsp.DidChangeTextDocumentParams) -> None:
    _put(server, params.text_document.uri)


def _put(server: FlowServer, uri: str) -> None:
    path = to_fs_path(uri)
    if path:
        text = server.workspace.get_text_document(uri).source
        server.publish(server.desk.put(Path(path), text))


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
        server.found.pop(Path(path), None)
        uri = params.text_document.uri
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))


# --- answers


def _complete(server: FlowServer, params: lsp.CompletionParams) -> lsp.CompletionList:
    sheet = server.sheet(params.text_document.uri)
    if sheet is None:
        return lsp.CompletionList(is_incomplete=False, items=[])
    at = params.position
    column = server.column(sheet, at)
    cursor, items = complete(server.desk, sheet, at.line, column)
    start = server.position(sheet, at.line, column - len(cursor.typed))
    shown = [_item(item, lsp.Range(start, at), n) for n, item in enumerate(items)]
    return lsp.CompletionList(is_incomplete=False, items=shown)


def _item(item: Item, where: lsp.Range, number: int) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=item.label,
        kind=_ITEMS[item.sort],
        detail=safe(item.detail) or None,
        sort_text=f"{number:04}",
        filter_text=item.label,
        text_edit=lsp.TextEdit(where, item.written),
        insert_text_mode=lsp.InsertTextMode.AdjustIndentation,
    )


def _hover(server: FlowServer, params: lsp.HoverParams) -> lsp.Hover | None:
    def answer(sheet: Sheet, line: int, column: int) -> lsp.Hover | None:
        problems = server.found.get(sheet.path, ())
        words = hover(server.desk, sheet, line, column, problems)
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
        own = {(f.path, f.place) for f in declared(server.desk, sheet.path, target)}
        left_out = set() if params.context.include_declaration else own
        places = used(server.desk, sheet.path, target)
        return [server.location(f) for f in places if (f.path, f.place) not in left_out]

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
    problems = server.found.get(sheet.path, ())
    first, last = params.range.start.line + 1, params.range.end.line + 1
    return [
        lsp.CodeAction(
            title=safe(fix.title),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[server.diagnostic(sheet, fix.problem)],
            is_preferred=fix.sure,
            edit=_edit(server, sheet, params.text_document.uri, fix.changes),
        )
        for fix in quick_fixes(server.desk, sheet, problems, first, last)
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
                server.position(sheet, part.last - 1, _LONGEST),
            ),
            selection_range=lsp.Range(
                server.position(sheet, part.line - 1, part.column - 1),
                server.position(sheet, part.line - 1, part.column - 1 + len(part.name)),
            ),
            children=_shown_parts(server, sheet, part.inner),
        )
        for part in parts
    ]


_FILES: Final = (
    (lsp.TEXT_DOCUMENT_DID_OPEN, None, _opened),
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
    (
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
        _actions,
    ),
)
