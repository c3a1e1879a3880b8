"""What an editor asks while a flow is written: a text and a position in, an answer out."""
