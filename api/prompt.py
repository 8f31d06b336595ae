"""The prompt of ``banenmakers sparql`` and ``banenmakers cypher``: history, several lines, completion, the catalogue.

A query is sent by a semicolon or an empty line; a line that begins with a full stop is a command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from banenmakers.graph import Snapshot
from banenmakers.ontology import BanenmakersError, WrongUse, say
from banenmakers.queries.free import Asked, Language, asker
from banenmakers.queries.free.here import Asking
from banenmakers.queries.free.parameters import pairs
from banenmakers.queries.free.prefixes import declared
from banenmakers.queries.names import all_names
from banenmakers.queries.questions import bind, find_question, questions
from banenmakers.queries.schema import Schema, schema

from .commands import schema as schema_command
from .commands.ask import _questions as show_questions
from .commands.free import show
from .output import err, out
from .settings import Settings

if TYPE_CHECKING:
    from banenmakers.graph.neo4j import Neo4jGraph

_WORDS = {
    "sparql": "SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS VALUES BIND AS GRAPH CONSTRUCT DESCRIBE ASK GROUP BY "
    "ORDER HAVING LIMIT OFFSET COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT STR LANG CONTAINS LCASE REGEX EXISTS NOT",
    "cypher": "MATCH OPTIONAL WHERE RETURN DISTINCT WITH UNWIND ORDER BY LIMIT SKIP UNION CALL EXISTS COUNT CASE WHEN "
    "THEN ELSE END AS AND OR NOT IN CONTAINS STARTS ENDS collect count sum avg min max coalesce shortestPath toLower",
}
# What is being typed: a command at the start of the line, else a name; a colon belongs to names in SPARQL only.
_TYPED = {"sparql": re.compile(r"(^\.\w*|[\w:]+)$"), "cypher": re.compile(r"(^\.\w*|\w+)$")}
_ENDINGS = {"sparql": ".rq", "cypher": ".cypher"}
COMMANDS = ("help", "schema", "questions", "load", "set", "parameters", "explain", "save", "quit")


class Prompt:
    """One session on one snapshot. ``session`` is given by tests that type into it."""

    def __init__(
        self,
        settings: Settings,
        snapshot: Snapshot,
        language: Language,
        timeout: float,
        limit: int,
        session: PromptSession[str] | None = None,
        graph: Neo4jGraph | None = None,
    ) -> None:
        self._settings = settings
        self._snapshot = snapshot
        self._graph = graph
        self._language = language
        self._timeout = timeout
        self._limit = limit
        self._parameters: dict[str, Any] = {}
        self._last = ""
        self._draft = ""
        self._schema: Schema | None = None
        self._session = session or PromptSession(
            history=FileHistory(str(_history(language))),
            completer=Names(self._words, _TYPED[language]),
            complete_while_typing=False,
            multiline=True,
            key_bindings=_keys(),
            prompt_continuation="… ",
        )

    def run(self) -> None:
        """Until ``.quit`` or Ctrl-D. An error is said and the session goes on."""
        err().print(self._say("welcome", language=self._language, digest=self._snapshot.digest[:12]), markup=False)
        with asker(self._snapshot, self._graph) as ask:
            if ask.note:
                err().print(say(ask.note, self._settings.lang), style="yellow", markup=False)
            while True:
                try:
                    line, self._draft = self._session.prompt(f"{self._language}> ", default=self._draft), ""
                except KeyboardInterrupt:
                    continue
                except EOFError:
                    return
                try:
                    if not self._handled(line.strip(), ask):
                        return
                except BanenmakersError as error:
                    err().print(error.sentence(self._settings.lang), style="bold red", markup=False)
                except KeyboardInterrupt:
                    continue

    def _handled(self, line: str, ask: Asking) -> bool:
        """False to end."""
        if not line.startswith("."):
            text = line.rstrip().removesuffix(";").strip()
            if text:
                self._ask(text, ask)
            return True
        name, _, rest = line[1:].partition(" ")
        rest = rest.strip().rstrip(";")
        match name:
            case "quit" | "exit":
                return False
            case "help":
                out().print(self._say("help"), markup=False)
            case "schema":
                schema_command.show(self._known(), self._settings.lang)
            case "questions":
                show_questions(self._settings)
            case "load":
                self._load(rest)
            case "set":
                self._parameters |= pairs([rest])
            case "parameters":
                for key, value in self._parameters.items():
                    out().print(f"{key} = {value}", markup=False)
            case "explain":
                self._ask(rest or self._last, ask, explain=True)
            case "save":
                self._save(rest)
            case _:
                raise WrongUse("query.no-command", name=name, known=" ".join(f".{each}" for each in COMMANDS))
        return True

    def _ask(self, text: str, ask: Asking, *, explain: bool = False) -> None:
        used = {key: value for key, value in self._parameters.items() if f"{self._sign}{key}" in text}
        asked = Asked(self._language, text, used, self._limit or None, None, explain)
        answer = ask(asked, self._timeout)
        self._last = text
        show(self._settings, self._snapshot, asked, answer, "table")

    @property
    def _sign(self) -> str:
        return "$" if self._language == "cypher" else "?"

    def _load(self, name: str) -> None:
        """The text of a catalogue question as the next draft, its parameters set to what it asks by default."""
        if Path(name).is_file():
            self._draft = Path(name).read_text(encoding="utf-8").strip()
            return
        question = find_question(name)
        self._parameters |= bind(question, self._snapshot, {})
        lines = question.texts[self._language].splitlines()
        self._draft = "\n".join(line for line in lines if not line.startswith(("//", "# "))).strip()

    def _save(self, name: str) -> None:
        """The last query into a file, with the prefixes it needs declared."""
        if not self._last:
            raise WrongUse("query.nothing-to-save")
        if not name:
            raise WrongUse("query.no-file")
        path = Path(name) if Path(name).suffix else Path(name + _ENDINGS[self._language])
        if path.exists():
            raise WrongUse("query.file-exists", path=path)
        text = declared(self._last) if self._language == "sparql" else self._last
        path.write_text(text + "\n", encoding="utf-8")
        out().print(self._say("saved", path=path), markup=False)

    def _known(self) -> Schema:
        if self._schema is None:
            self._schema = schema(self._snapshot)
        return self._schema

    def _words(self) -> list[str]:
        """Everything that can be completed, made when first asked for."""
        known = self._known()
        own = [f".{name}" for name in COMMANDS] + [question.name for question in questions()]
        words = _WORDS[self._language].split()
        if self._language == "cypher":
            words += [each.name for each in known.labels]
            words += [each.name for each in known.relations]
            words += [each.name for each in known.keys]
        else:
            words += [f"bm:{each.name}" for each in known.labels]
            words += [each.predicate for each in known.relations]
            words += [each.predicate.partition("@")[0] for each in known.keys if each.predicate]
            words += [f"{prefix}:" for prefix in known.prefixes]
        return sorted({*own, *words, *known.tie_keys}) + all_names(self._snapshot)

    def _say(self, name: str, **details: Any) -> str:
        return say(f"cli.prompt.{name}", self._settings.lang, **details)


class Names(Completer):
    """Completes the word before the cursor from a list that is made when first needed; names match anywhere in them."""

    def __init__(self, words: Callable[[], list[str]], typed: re.Pattern[str]) -> None:
        self._make = words
        self._typed = typed
        self._made: list[str] | None = None

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        found = self._typed.search(document.current_line_before_cursor)
        if found is None:
            return
        typed = found[0]
        if self._made is None:
            self._made = self._make()
        wanted = typed.casefold()
        starting = [word for word in self._made if word.casefold().startswith(wanted)]
        inside = [word for word in self._made if wanted in word.casefold() and len(wanted) > 2]
        for word in dict.fromkeys([*starting, *inside]):
            yield Completion(word, start_position=-len(typed))


def _history(language: str) -> Path:
    """Of the user, not of the data, which several may share and which holds nothing but what a build makes."""
    from platformdirs import user_state_path

    return user_state_path("banenmakers", appauthor=False, ensure_exists=True) / f"history-{language}"


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        text = buffer.text.strip()
        done = text.startswith(".") or text.endswith(";") or buffer.document.current_line.strip() == ""
        if done:
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return keys
