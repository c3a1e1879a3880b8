"""From files to values: YAML with places, and all problems at once."""
