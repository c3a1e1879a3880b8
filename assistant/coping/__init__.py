"""From a person's state and the library to ranked, explained offers."""
