"""The graph in a Neo4j server: written by ``load`` (versions switched in one transaction), read by ``read``.

Our nodes carry the label of a *slot*, ``BanenmakersA`` or ``BanenmakersB``; the labels that people ask for
(``Initiative``, ``Actor`` …) stand on the nodes of one slot only, the public one. Two nodes ``BanenmakersLoad`` say
which snapshot that is, and whether a switch is under way.
Ours is: nodes with a slot's label, the properties of our vocabulary on them, and relationships of our types between two
of them. Everything else in the database is somebody else's, and is neither read as ours nor written.
"""

from .connection import Address, Server
from .load import Loaded, drop, load
from .read import Neo4jGraph
from .status import Status, status

__all__ = ["Address", "Loaded", "Neo4jGraph", "Server", "Status", "drop", "load", "status"]
