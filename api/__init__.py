"""The faces.

This room owns the command line, ``connect()`` for notebooks, settings (handed down as arguments) and how errors look
from outside. It may import every other room; none imports it.
"""

from .connection import Connection, connect

__all__ = ["Connection", "connect"]
