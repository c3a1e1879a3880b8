"""A flow and the talk it makes, side by side. The framework is imported by ``run``."""

from assistant.authoring.live.preview import Preview


def run(preview: Preview) -> int:
    """Show *preview* until the author leaves; return the exit code.

    Call ``assistant.ui.environment.drop_textual_variables`` first.
    """
    from assistant.ui.tui.preview.app import PreviewApp  # noqa: PLC0415 - only when it is opened

    app = PreviewApp(preview)
    app.run()
    return app.return_code or 0
