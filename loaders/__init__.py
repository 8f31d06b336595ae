"""Reading sources into claims.

This room owns the sheets: what columns they have, reading and checking them (as CSV files, workbooks or RDF), which
rows are one, their quads, empty templates and renaming.
"""

from .rename import Renamed, rename_actor
from .sheets import Reading, Sheets, check_sheets, read_sheets, to_lines, to_quads
from .template import write_decisions, write_template
from .workbook_template import write_workbook_template

__all__ = [
    "Reading",
    "Renamed",
    "Sheets",
    "check_sheets",
    "read_sheets",
    "rename_actor",
    "to_lines",
    "to_quads",
    "write_decisions",
    "write_template",
    "write_workbook_template",
]
