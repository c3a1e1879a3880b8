"""Tests, by part."""
