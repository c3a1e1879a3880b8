"""Flows in other languages: making, keeping and checking the files beside them."""
