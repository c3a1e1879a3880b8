"""People and lines: contacts, support lines, help that needs nothing else."""
