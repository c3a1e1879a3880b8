"""Mending: edits of the source text for findings that have one obvious way out."""
