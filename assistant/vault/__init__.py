"""The encrypted, append-only store: nothing the person said is lost, nobody else can read it."""
