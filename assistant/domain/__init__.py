"""The nouns of Breakwater: frozen values and their invariants, standard library only."""
