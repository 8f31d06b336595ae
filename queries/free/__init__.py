"""Free queries: what an analyst writes, run where it cannot write, read files, go out, run for ever or eat the memory.

``guard`` looks at the text before any engine does; ``Workers`` runs it in a process of its own (``nursery`` forks them,
``worker`` is what they do); ``dialect`` says in a sentence how to write what the embedded engine lacks.
"""

from .answer import Answer, Asked
from .guard import Language
from .here import asker
from .pool import Workers, isolated

__all__ = ["Answer", "Asked", "Language", "Workers", "asker", "isolated"]
