"""What a worker does: give up all ways out, then answer one query after another on its socket.

Forked by the nursery from the opened stores. After :func:`give_up` it can open no file and no connection, so nothing
that a query or an engine tries (SERVICE, LOAD CSV, a fault in a parser) leaves this process; its memory is bounded; and
it dies with the nursery. A deadline is not its business: whoever asked kills it.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import socket
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import BanenmakersError

from .answer import Cut, packed, receive, send, unpacked
from .asking import answer

_PR_SET_PDEATHSIG = 1


def give_up(memory: int, libc: Any) -> None:
    """No new files or sockets, no writing to files, no core, at most ``memory`` bytes more than now."""
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 -- pathlib would keep more open
        now = int(file.read().split()[0]) * resource.getpagesize()
    for what, most in (
        (resource.RLIMIT_AS, now + memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(what, (most, most))


def libc() -> Any:
    """Looked up before the fork: a worker can load nothing."""
    return ctypes.CDLL(None, use_errno=True)


def serve(end: socket.socket, snapshot: Snapshot) -> None:
    """Answer until the other side is gone. A memory fault that Python sees ends the worker after saying so."""
    while True:
        try:
            asked = unpacked(receive(end))
        except Cut:
            return
        spent = False
        try:
            head, body = answer(asked, snapshot)
        except BanenmakersError as error:
            head, body = {"error": error.code, "class": type(error).__name__, "details": error.details}, b""
        except MemoryError:
            head, body, spent = {"error": "query.memory", "class": "LimitReached", "details": {}}, b"", True
        except Exception as error:  # whatever an engine raises is an answer, not the end of the worker
            head, body = {"error": "query.engine", "class": "BadQuery", "details": {"detail": str(error)}}, b""
        try:
            send(end, packed(head), body)
        except Cut:
            return
        if spent:
            return


def run(end: socket.socket, snapshot: Snapshot, memory: int, library: Any) -> None:
    """The whole life of a worker; never returns."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the asker's to handle
        give_up(memory, library)
        serve(end, snapshot)
    finally:
        os._exit(0)
