"""The full-screen view. The framework is imported by ``run``, not by importing this package."""

from typing import Final

from assistant.ui.ports import Breakwater

FINE: Final = 0


def run(breakwater: Breakwater, flow_id: str | None) -> int:
    """Run *flow_id*, or the home screen when None; return the exit code. Closes *breakwater*.

    Call ``assistant.ui.environment.drop_textual_variables`` first: the framework obeys some
    variables that write down what a person types.
    """
    from assistant.ui.tui.app import BreakwaterApp  # noqa: PLC0415 - keeps start-up light

    try:
        app = BreakwaterApp(breakwater, flow_id)
        app.run()
        return app.return_code or FINE
    finally:
        breakwater.close()
