"""Breakwater: a private check-in companion in the terminal.

The layers, from the bottom: ``domain`` (values), ``engine`` and ``understand`` (pure),
``content`` and ``coping``, ``authoring``, ``support`` and ``vault``, ``app`` (use cases),
``ui`` (two front ends), ``cli``. Imports point down only.
"""

__version__ = "0.1.0"
