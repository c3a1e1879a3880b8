"""What the screens are made of: drawn by line, plain text only."""
