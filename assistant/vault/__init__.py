"""The encrypted, append-only store: nothing the person said is lost, nobody else can read it.

Where to look:

- ``vault`` is what the program uses: open, append, read, close. ``opening`` and ``creation`` are
  its first steps; ``outbox`` takes what is said while it is locked, ``outbox_merge`` brings it in.
- ``log``, ``chain``, ``records``, ``schema``, ``database`` and ``migrations`` are the log on disk.
- ``master``, ``key_file``, ``key_codec``, ``passphrase``, ``recovery_code``, ``doors``, ``locks``,
  ``words`` and ``strength`` are what opens it, and how that is changed.
- ``backup``, ``restore``, ``export``, ``importing``, ``erase``, ``status`` and ``doctor`` are one
  command each.

Every error is a ``VaultError`` whose sentence says what to do; none carries a value.
"""
