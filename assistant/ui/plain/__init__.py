"""Plain line mode: one question per block, no cursor movement."""
