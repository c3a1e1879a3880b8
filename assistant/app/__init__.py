"""Use cases and wiring: the only layer that knows every class."""
