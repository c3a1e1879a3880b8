"""The engine: typed flows compiled to machines, stepped without clock, chance or disk."""
