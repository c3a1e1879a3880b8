"""Conversation tests: written as a chat, held against the real conversation."""
