"""Why a pack is not taken: one sentence each, with the way out."""


class PackError(Exception):
    """A pack cannot be used. Show the sentence; nothing has changed."""


class PackRefusedError(PackError):
    """A pack must not be used, for safety. Show the sentence; nothing has changed."""
