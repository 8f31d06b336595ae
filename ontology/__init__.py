"""What the words mean.

This room owns the classes and properties (OWL in Turtle), the concept schemes (SKOS), the shapes (SHACL Core),
the checks and derivation rules (SPARQL text), the base error, ``Fault``, and every message in Dutch and English.
It imports nothing of ours.
"""

from .faults import (
    BadInput,
    BadQuery,
    BanenmakersError,
    Busy,
    EngineMissing,
    Fault,
    LimitReached,
    NotFound,
    StorageFault,
    WrongUse,
)
from .wording import LANGUAGES, Lang, say

__all__ = [
    "LANGUAGES",
    "BadInput",
    "BadQuery",
    "BanenmakersError",
    "Busy",
    "EngineMissing",
    "Fault",
    "Lang",
    "LimitReached",
    "NotFound",
    "StorageFault",
    "WrongUse",
    "say",
]
