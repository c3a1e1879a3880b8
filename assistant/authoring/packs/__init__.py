"""Packs: flows, exercises, tests and translations that travel together. Data only, never code."""
