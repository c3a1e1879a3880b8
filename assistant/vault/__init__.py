"""The encrypted, append-only store."""
