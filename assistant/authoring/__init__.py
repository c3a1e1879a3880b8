"""The author's tools: rules, checks and proofs over flows."""
