"""``python -m assistant`` is ``breakwater``."""

from assistant.cli import main

if __name__ == "__main__":
    main()
