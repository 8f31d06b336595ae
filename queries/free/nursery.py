"""The process that forks workers: it opens a snapshot's stores once, alone and single-threaded, and waits for orders.

Started as ``python -m banenmakers.queries.free.nursery``; its standard input is a socket to the pool. One order is one
line of JSON: ``{"fork": memory}`` comes with the worker's end of a new socket and is answered with its pid and a pidfd;
``{"reap": pid}`` is answered with how it ended. When the pool is gone it ends, and its workers with it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from pathlib import Path

from banenmakers.graph import Snapshot
from banenmakers.ontology import say

from . import worker


def main(folder: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders = socket.socket(fileno=os.dup(0))
    silent = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(silent, number)
    snapshot = Snapshot(Path(folder))
    _ = snapshot.rdf, snapshot.cypher
    library = worker.libc()
    say("query.syntax", "en", language="", detail="")  # reads the messages, which no worker could
    socket.send_fds(orders, [b'{"ready":true}'], [])
    while True:
        line, given, _, _ = socket.recv_fds(orders, 4096, 1)
        if not line:
            return
        order = json.loads(line)
        if "reap" in order:
            _, status = os.waitpid(order["reap"], 0)
            orders.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())
            continue
        pid = os.fork()
        if pid == 0:
            orders.close()
            worker.run(socket.socket(fileno=given[0]), snapshot, order["fork"], library)
        os.close(given[0])
        handle = os.pidfd_open(pid)
        socket.send_fds(orders, [json.dumps({"pid": pid}).encode()], [handle])
        os.close(handle)


if __name__ == "__main__":
    main(sys.argv[1])
