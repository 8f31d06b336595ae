"""Workers: nothing gets out, nothing runs on, nothing eats the memory, and the next query is served."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from random import Random
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadQuery, BanenmakersError, LimitReached
from banenmakers.queries.free import Asked, Workers, pool
from banenmakers.queries.questions import questions

from . import attacks

GOOD = Asked("sparql", "SELECT ?name { id:stap skos:prefLabel ?name }")
GOOD_CYPHER = Asked("cypher", "MATCH (n:Initiative {slug: 'stap'}) RETURN n.name AS name")
UNGUARDED = pytest.mark.parametrize("guarded", [True, False], ids=["guarded", "unguarded"])


@pytest.fixture
def workers(shipped: Snapshot) -> Iterator[Workers]:
    with Workers(shipped.folder) as found:
        yield found


@pytest.fixture
def unguarded(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> Workers:
    """Workers whose queries nobody looks at first: what then holds is the worker itself."""
    monkeypatch.setattr(pool, "check", lambda text, language: None)
    return workers


def serves(workers: Workers) -> None:
    assert workers.ask(GOOD).rows == workers.ask(GOOD_CYPHER).rows == [["Stap"]]


# ---- nothing goes out ----


class Canary:
    """A server on loopback that counts who calls."""

    def __init__(self) -> None:
        self.hits = 0
        canary = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                canary.hits += 1
                self.send_error(404)

            do_POST = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def canary() -> Iterator[Canary]:
    found = Canary()
    yield found
    found.server.shutdown()


def test_the_engine_itself_does_go_out(shipped: Snapshot, canary: Canary) -> None:
    """The positive control: without guard and worker the same query calls the canary."""
    for text in attacks.services(canary.url)[:3]:
        with pytest.raises((OSError, BanenmakersError)):
            shipped.rdf.query(text)
    assert canary.hits >= 3


@UNGUARDED
def test_nothing_goes_out(workers: Workers, canary: Canary, guarded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not guarded:
        monkeypatch.setattr(pool, "check", lambda text, language: None)
    texts = attacks.services(canary.url)
    assert len(texts) >= 200
    for text in texts:
        try:
            answer = workers.ask(Asked("sparql", text, rows=10), seconds=2)
        except (BadQuery, LimitReached):
            continue
        # SILENT may give an empty answer, FROM an empty graph: what matters is that nobody was called.
        assert guarded is False or " FROM " in f" {text}" or "GRAPH <" in text, (text, answer)
    assert canary.hits == 0
    serves(workers)


def test_a_file_is_read_by_the_engine_and_by_no_worker(shipped: Snapshot, unguarded: Workers, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("swordfish\n")
    text = f"LOAD CSV FROM 'file://{secret}' AS row RETURN row"
    assert "swordfish" in str(shipped.cypher.query(text).rows)  # the positive control
    with pytest.raises(BadQuery) as caught:
        unguarded.ask(Asked("cypher", text))
    assert "swordfish" not in str(caught.value)
    serves(unguarded)


@UNGUARDED
def test_no_write_is_done(shipped: Snapshot, workers: Workers, guarded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not guarded:
        monkeypatch.setattr(pool, "check", lambda text, language: None)
    texts = attacks.writes()
    assert len(texts) >= 100
    for language, text in texts:
        with pytest.raises(BadQuery) as caught:
            workers.ask(Asked(language, text), seconds=5)  # type: ignore[arg-type]
        assert caught.value.sentence("nl") != caught.value.sentence("en")
    assert all(store["ok"] for store in shipped.verify())
    serves(workers)


# ---- nothing runs on, nothing eats the memory ----


@pytest.mark.parametrize(
    ("language", "text"),
    [("sparql", attacks.ENDLESS), ("cypher", attacks.ENDLESS_CYPHER), ("sparql", attacks.PATH_STAR)],
)
def test_a_deadline_ends_it(workers: Workers, language: Any, text: str) -> None:
    began = time.monotonic()
    with pytest.raises(LimitReached) as caught:
        workers.ask(Asked(language, text), seconds=0.5)
    assert caught.value.code == "query.time"
    assert caught.value.exit_code == 7
    assert time.monotonic() - began < 5
    serves(workers)


@pytest.mark.parametrize(
    ("language", "text"),
    [("sparql", attacks.BOMB), ("cypher", attacks.BOMB_CYPHER), ("cypher", attacks.COLLECTED)],
)
def test_a_memory_bomb_ends_its_worker_only(shipped: Snapshot, language: Any, text: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Workers(shipped.folder, memory=200 * 2**20) as workers:
        with pytest.raises(LimitReached) as caught:
            workers.ask(Asked(language, text), seconds=30)
        assert caught.value.code in ("query.memory", "query.reply")
        serves(workers)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000, "this process grew"


def test_an_answer_that_is_too_large_is_no_answer(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    from banenmakers.queries.free import answer

    monkeypatch.setattr(answer, "MOST_REPLY", 10_000)
    with pytest.raises(LimitReached) as caught:
        workers.ask(Asked("sparql", "SELECT * { ?a ?b ?c }"))
    assert caught.value.code == "query.reply"
    serves(workers)


def test_nesting_that_breaks_the_engine_breaks_a_worker_only(unguarded: Workers) -> None:
    with pytest.raises(LimitReached):
        unguarded.ask(Asked("sparql", "SELECT * { " + "{ " * 5_000 + "} " * 5_000 + "}"))
    serves(unguarded)


# ---- the next one is served ----


def test_a_killed_worker_is_replaced(workers: Workers) -> None:
    for _ in range(100):
        workers.ask(GOOD)
        held = workers._slots.get()
        assert held is not None
        held.kill()
        workers._slots.put(held)
        with pytest.raises(LimitReached):  # the one that was killed is noticed by the query it should have answered
            workers.ask(GOOD)
        serves(workers)


def test_a_killed_nursery_is_replaced(workers: Workers) -> None:
    serves(workers)
    assert workers._nursery is not None
    held = workers._slots.queue[-1]
    assert held is not None
    os.kill(workers._nursery.pid, signal.SIGKILL)
    ends(held.pid)  # its workers die with it, a moment later
    with pytest.raises(LimitReached):
        workers.ask(GOOD)
    serves(workers)


def ends(pid: int) -> None:
    """Waits until a process is gone, or only its number is left."""
    until = time.monotonic() + 20
    status = Path("/proc", str(pid), "stat")
    while time.monotonic() < until and status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z":
        time.sleep(0.01)


def test_many_ask_at_once(shipped: Snapshot) -> None:
    """Two workers, eight askers, one of them without end: all others are answered, and rightly."""
    found: list[Any] = []
    with Workers(shipped.folder, number=2) as workers:

        def ask() -> None:
            for _ in range(25):
                found.append(workers.ask(GOOD).rows)

        def ask_endlessly() -> None:
            with pytest.raises(LimitReached):
                workers.ask(Asked("sparql", attacks.ENDLESS), seconds=1)
            found.append("stopped")

        askers = [threading.Thread(target=ask) for _ in range(7)] + [threading.Thread(target=ask_endlessly)]
        for each in askers:
            each.start()
        for each in askers:
            each.join()
    assert found.count([["Stap"]]) == 175
    assert found.count("stopped") == 1


def test_who_waits_too_long_is_told(shipped: Snapshot) -> None:
    with Workers(shipped.folder) as workers:
        serves(workers)
        held = workers._slots.get()
        with pytest.raises(LimitReached) as caught:
            workers.ask(GOOD, wait=0.05)
        assert caught.value.code == "query.queue"
        workers._slots.put(held)
        serves(workers)


CHILD = """
import sys, threading, time
from pathlib import Path
from banenmakers.queries.free import Asked, Workers
workers = Workers(Path(sys.argv[1]))
workers.ask(Asked("sparql", "ASK {}"))
held = workers._slots.get(); workers._slots.put(held)
print(workers._nursery.pid, held.pid, flush=True)
workers.ask(Asked("sparql", sys.argv[2]), seconds=60)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_outlives_who_asked(shipped: Snapshot, how: signal.Signals) -> None:
    command = [sys.executable, "-c", CHILD, str(shipped.folder), attacks.ENDLESS]
    asker = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert asker.stdout
    pids = [int(each) for each in asker.stdout.readline().split()]
    time.sleep(0.3)
    asker.send_signal(how)
    asker.wait(10)
    until = time.monotonic() + 10
    while any(_lives(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_lives(pid) for pid in pids)


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


# ---- fuzz ----

# fmt: off
_WORDS = [
    "SELECT", "*", "?a", "?b", "{", "}", "(", ")", "[", "]", ".", ";", ",", "FILTER", "OPTIONAL", "UNION",
    "MINUS", "BIND", "AS", "GROUP", "ORDER", "BY", "LIMIT", "-1", "1", "1e999", "'x'", '"', "'", "<", "<x:y>",
    "bm:about", "a", "VALUES", "^", "|", "*", "+", "!", "REGEX(?a,'(a+)+$')", "COUNT(*)", "GRAPH", "?g", "MATCH",
    "(n)", "-[r*]->", "RETURN", "WHERE", "WITH", "UNWIND", "CALL", "[1..3]", "$x", "`", "\\", "\u202e", "\x00",
    "é", "date(", "#", "//",
]
# fmt: on


def fuzzed(random: Random) -> str:
    """A shuffled handful of words, or a question of the catalogue with a few places spoilt."""
    if random.random() < 0.5:
        return " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 40)))
    text = list(random.choice(_texts()))
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(text))
        text[at : at + random.randint(0, 4)] = [random.choice(_WORDS)]
    return "".join(text)


def _texts() -> list[str]:
    return [text for question in questions() for text in question.texts.values()]


def fuzz(folder: Path, number: int, seed: int) -> int:
    """Ask ``number`` fuzzed queries; how many were answered. Anything but an answer or an error of ours fails."""
    random, answered = Random(seed), 0
    with Workers(folder) as workers:
        for _ in range(number):
            language = random.choice(("sparql", "cypher"))
            try:
                workers.ask(Asked(language, fuzzed(random), rows=5), seconds=0.5)  # type: ignore[arg-type]
                answered += 1
            except BanenmakersError as error:
                assert error.sentence("nl")
                assert error.code in ("query.time", "query.memory") or isinstance(error, BadQuery)
        serves(workers)
    return answered


def test_fuzz(shipped: Snapshot) -> None:
    assert fuzz(shipped.folder, 2_000, seed=6) > 10


@pytest.mark.long
def test_long_fuzz(shipped: Snapshot) -> None:
    assert fuzz(shipped.folder, 100_000, seed=7) > 500
