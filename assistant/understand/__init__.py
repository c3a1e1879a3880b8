"""From text to meaning: rules over reviewed phrases, every decision explained."""
