"""One screen per module; each shows and asks, and decides nothing."""
