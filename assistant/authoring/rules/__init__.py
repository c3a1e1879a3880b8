"""The rules of the flow language, one family in each file."""
