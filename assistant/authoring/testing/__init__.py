"""The tests of flows as commands see them: found, played, counted, and written down."""
