"""The asker's side: workers on call, a deadline that kills, and the next query served by a fresh one."""

from __future__ import annotations

import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from banenmakers.ontology import BadQuery, BanenmakersError, EngineMissing, LimitReached, WrongUse

from . import dialect
from .answer import Answer, Asked, Cut, TooLarge, TooLate, as_message, receive, send, unpacked
from .guard import check
from .misread import misread
from .unknown import unknown

SECONDS = 10.0
MOST_SECONDS = 60.0
MEMORY = 512 * 2**20
# How long a nursery may take to open the stores of a snapshot of any size.
_OPENING = 120.0
_ERRORS = {each.__name__: each for each in (BadQuery, EngineMissing, LimitReached, WrongUse)}


def isolated() -> bool:
    """Whether this platform has what workers need: forks, handles of processes, limits (Linux)."""
    return sys.platform == "linux"


@dataclass(frozen=True, slots=True)
class _Worker:
    pid: int
    handle: int
    end: socket.socket

    def kill(self) -> None:
        """Through the handle, so that another process with the same number is never meant."""
        signal.pidfd_send_signal(self.handle, signal.SIGKILL)

    def close(self) -> None:
        self.end.close()
        os.close(self.handle)


class Workers:
    """``number`` workers on one snapshot, each with ``memory`` bytes to grow by; safe to use from many threads.

    >>> with Workers(folder) as workers:                       # doctest: +SKIP
    ...     workers.ask(Asked("cypher", "MATCH (i:Initiative) RETURN i.name"))
    """

    def __init__(self, folder: Path, number: int = 1, memory: int = MEMORY) -> None:
        if not isolated():
            raise EngineMissing("query.no-isolation")
        self._folder = folder
        self._memory = memory
        self._slots: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(number):
            self._slots.put(None)
        self._lock = threading.Lock()
        self._nursery: subprocess.Popen[bytes] | None = None
        self._orders: socket.socket | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def ask(self, asked: Asked, seconds: float = SECONDS, wait: float = _OPENING) -> Answer:
        """The answer of one query, within ``seconds``; a free worker is waited for ``wait`` seconds at most.

        Raises BadQuery for a query that is refused, LimitReached for one that needs too much time or memory (its worker
        is gone by then; the next query gets another), and when no worker came free.
        """
        check(asked.text, asked.language)
        try:
            held = self._slots.get(timeout=wait)
        except queue.Empty:
            raise LimitReached("query.queue") from None
        try:
            held = held or self._fork()
            head, body = self._exchange(held, asked, seconds)
        except BaseException:
            if held is not None:
                self._end(held)
            self._slots.put(None)
            raise
        self._slots.put(held)
        if "error" in head:
            raise _error(head, asked)
        return as_answer(head, body, asked)

    def _exchange(self, held: _Worker, asked: Asked, seconds: float) -> tuple[dict[str, Any], bytes]:
        until = time.monotonic() + seconds
        try:
            held.end.settimeout(seconds)
            send(held.end, as_message(asked))
            return unpacked(receive(held.end, until)), receive(held.end, until)
        except TooLate:
            raise LimitReached("query.time", seconds=round(seconds, 3)) from None
        except TooLarge:
            raise LimitReached("query.reply") from None
        except Cut:
            raise LimitReached("query.memory") from None

    def _fork(self) -> _Worker:
        ours, theirs = socket.socketpair()
        with self._lock, theirs:
            try:
                reply, (handle,) = self._order({"fork": self._memory}, theirs)
            except (OSError, ValueError):
                # The nursery is gone (somebody killed it): a new one, once.
                self._stop()
                reply, (handle,) = self._order({"fork": self._memory}, theirs)
        return _Worker(reply["pid"], handle, ours)

    def _order(self, order: dict[str, Any], *given: socket.socket) -> tuple[dict[str, Any], list[int]]:
        if self._orders is None:
            self._start()
        assert self._orders is not None
        socket.send_fds(self._orders, [json.dumps(order).encode()], [each.fileno() for each in given])
        line, handles, _, _ = socket.recv_fds(self._orders, 4096, 1)
        return json.loads(line), handles

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "banenmakers.queries.free.nursery", str(self._folder)]
        with theirs:
            self._nursery = subprocess.Popen(command, stdin=theirs.fileno())
        ours.settimeout(_OPENING)
        if not ours.recv(64):
            ours.close()
            raise LimitReached("query.nursery")
        self._orders = ours

    def _end(self, held: _Worker) -> None:
        held.kill()
        held.close()
        with self._lock:
            try:
                self._order({"reap": held.pid})
            except (OSError, ValueError):
                self._stop()  # its nursery is gone, and it with it

    def _stop(self) -> None:
        if self._orders is not None:
            self._orders.close()
            self._orders = None
        if self._nursery is not None:
            self._nursery.kill()
            self._nursery.wait()
            self._nursery = None

    def close(self) -> None:
        """End the nursery, and all workers with it."""
        with self._lock:
            self._stop()
        while not self._slots.empty():
            held = self._slots.get()
            if held is not None:
                held.close()


def as_answer(head: dict[str, Any], body: bytes, asked: Asked) -> Answer:
    """A reply's two parts as an answer."""
    content = body if asked.form else None
    rows = [] if content is not None else unpacked(body)
    warnings = unknown(asked.text, asked.language)
    return Answer(head["kind"], head["columns"], rows, head["truncated"], content, tuple(head["notes"]), warnings)


def _error(head: dict[str, Any], asked: Asked) -> BanenmakersError:
    error = _ERRORS[head["class"]](head["error"], **head["details"])
    return explained(error, asked)


def explained(error: BanenmakersError, asked: Asked) -> BanenmakersError:
    """What an engine refused, in words that say what to write instead, as far as they can be found."""
    told = dialect.instead if asked.language == "cypher" else misread
    return told(error, asked.text)
