"""Reading sources into claims.

This room owns the sheets: what columns they have, reading and checking them, their quads, empty templates and renaming.
"""

from .rename import Renamed, rename_actor
from .sheets import Reading, Sheets, check_sheets, each_quad, read_sheets, to_quads
from .template import write_template

__all__ = [
    "Reading",
    "Renamed",
    "Sheets",
    "check_sheets",
    "each_quad",
    "read_sheets",
    "rename_actor",
    "to_quads",
    "write_template",
]
