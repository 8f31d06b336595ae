"""How results look: plain and whole in a pipe, coloured and never wider than the terminal on one."""

from __future__ import annotations

import csv
import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import termios

import pytest
from rich.cells import cell_len

from .program import INITIATIVES, Program

EVERY = [["levels"], ["explain", "veluwe-portaal"], ["questions"], ["question", "6"], ["question", "16"], ["snapshots"],
         ["verify"], ["--help"], ["explain", "--help"], ["explain", "nobody"]]  # fmt: skip
BORDERED = re.compile(r"^[┏┡└│┃]")


def on_terminal(reading: Program, words: list[str], columns: int) -> str:
    """What a terminal of so many columns is sent."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        reading.command(*words), env=reading.env(TERM="xterm-256color"), stdin=slave, stdout=slave, stderr=slave,
    )  # fmt: skip
    os.close(slave)
    sent = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        sent += part
    os.close(master)
    process.wait(timeout=60)
    return sent.decode()


@pytest.mark.parametrize("words", EVERY, ids="-".join)
def test_plain_in_a_pipe(reading: Program, words: list[str]) -> None:
    run = reading(*words)
    assert "\x1b" not in run.out + run.err
    assert run.out + run.err


@pytest.mark.parametrize("words", [["levels"], ["question", "6"], ["snapshots"]], ids="-".join)
def test_tables_in_a_pipe_are_whole_and_straight(reading: Program, words: list[str]) -> None:
    lines = [line for line in reading(*words).ok().out.splitlines() if BORDERED.match(line)]
    assert len(lines) >= 5
    assert len({cell_len(line) for line in lines}) == 1
    assert not any("…" in line for line in lines)
    if words != ["snapshots"]:
        assert all(
            len([line for line in lines if name in line]) == 1 for name in ("Veluwe Portaal", "Infra Deal Zuid-Holland")
        )


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "words", [["levels"], ["explain", "veluwe-portaal"], ["question", "6"], ["compare", "stap", "wgp"]], ids="-".join
)
def test_no_line_is_wider_than_the_terminal(reading: Program, words: list[str], columns: int) -> None:
    sent = on_terminal(reading, words, columns)
    assert "\x1b[" in sent, "a terminal gets colour"
    lines = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", sent).splitlines()
    assert len(lines) > 8
    # a note below a table is left to the terminal to wrap
    within = [line for line in lines if BORDERED.match(line)] if words != ["explain", "veluwe-portaal"] else lines
    assert max(map(cell_len, within)) <= columns
    assert "…" not in "".join(within)


def test_no_colour_when_asked(reading: Program) -> None:
    environment = Program(reading.home, reading.data)
    master, slave = pty.openpty()
    env = environment.env(TERM="xterm-256color", NO_COLOR="1")
    process = subprocess.Popen(reading.command("levels"), env=env, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    sent = b""
    while True:
        try:
            sent += os.read(master, 65536)
        except OSError:
            break
    os.close(master)
    assert process.wait(timeout=60) == 0
    assert not re.search(rb"\x1b\[[0-9;]*3[0-9]m", sent)


def test_results_on_stdout_all_else_on_stderr(program: Program) -> None:
    built = program("build", "--verbose").ok()
    assert len(built.out.splitlines()) == 1
    assert {"reading", "deriving", "storing", "checking"} <= set(built.err.split())
    quiet = program("build", "--quiet").ok()
    assert (quiet.out, quiet.err) == ("", "")
    assert program("build", "--no-progress").ok().err == ""


def test_verbose_in_both_languages(program: Program) -> None:
    assert {"lezen", "afleiden", "opslaan", "controleren"} <= set(
        program("build", "--verbose", "--lang", "nl").err.split()
    )


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_delimited_is_the_json_in_cells(reading: Program, form: str, delimiter: str) -> None:
    as_json = reading("question", "levels", "--json").ok().json()
    done = subprocess.run(
        reading.command("question", "levels", "--format", form), env=reading.env(), capture_output=True, check=True
    )
    rows = list(csv.reader(io.StringIO(done.stdout.decode(), newline=""), delimiter=delimiter, strict=True))
    assert rows[0] == [column["name"] for column in as_json["columns"]]
    assert len(rows) - 1 == len(as_json["rows"]) == INITIATIVES
    for cells, values in zip(rows[1:], as_json["rows"], strict=True):
        assert cells == [as_cell(value) for value in values]


def as_cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "|".join(map(as_cell, value))
    return "" if value is None else str(value)


def test_numbers_are_written_as_the_language_does(reading: Program) -> None:
    assert "0,72" in reading("levels", "--lang", "nl").ok().out
    assert "0.72" in reading("levels", "--lang", "en").ok().out


def test_a_reader_may_stop(reading: Program) -> None:
    """``banenmakers export nquads | head -1`` ends without a complaint."""
    process = subprocess.Popen(
        reading.command("export", "nquads"), env=reading.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0
