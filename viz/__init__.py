"""Pictures: what is drawn and where, computed here; fed by the rows of the catalogue, and by no engine.

``ladder`` makes the scene of the embedding ladder from the rows of question 6, ``to_svg`` draws a scene,
``caption`` writes the line under it.
"""

from .ladder import caption, ladder
from .scene import Scene
from .svg import to_svg

__all__ = ["Scene", "caption", "ladder", "to_svg"]
