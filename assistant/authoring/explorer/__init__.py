"""Proofs over flows: every situation a conversation can come to, and what holds in all of them."""
