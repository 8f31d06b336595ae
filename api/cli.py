"""The program ``banenmakers``: commands, exit codes, errors as one sentence.

Help texts are made in the language that is asked for, so the commands are put together when the program starts.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from banenmakers.ontology import BadInput, BanenmakersError, Lang, say

from .options import root_options
from .settings import language

GROUPS = (
    "data",
    "verifying",
    "ask",
    "network",
    "free",
    "schema",
    "explained",
    "exports",
    "neo4j",
    "sheets",
    "ontology",
)


def program(lang: Lang, *, rich_help: bool = False) -> click.Group:
    """The command tree with help texts in ``lang``. Pages of help are set by rich-click, which costs a start 40 ms."""
    from importlib import import_module

    group: Any = click.group
    if rich_help:
        from rich_click import group

    def nothing(**_: Any) -> None:
        pass

    options = root_options(lang)(click.version_option(package_name="banenmakers", prog_name="banenmakers")(nothing))
    names = {"help_option_names": ["-h", "--help"]}
    root: click.Group = group("banenmakers", help=say("cli.help", lang), context_settings=names)(options)
    for name in GROUPS:
        import_module(f".commands.{name}", __package__).add_to(root, lang)
    return root


def _asks_for_help(words: Sequence[str]) -> bool:
    return not words or bool({"-h", "--help"} & set(words)) or list(words) in (["neo4j"], ["sheets"], ["ontology"])


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the program; every error that we raise on purpose ends it with its sentence and its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    lang = language(words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = program(lang, rich_help=_asks_for_help(words)).main(
            args=words, prog_name="banenmakers", standalone_mode=False
        )
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        from .usage import usage_sentence

        sentence = usage_sentence(error, lang)
        click.echo(sentence, err=True)
        if "--json" in words:
            from .output import print_json

            print_json({"error": {"code": "use", "sentence": sentence}})
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BanenmakersError as error:
        _say_error(error, lang, as_json="--json" in words)
        sys.exit(error.exit_code)


def _say_error(error: BanenmakersError, lang: Lang, *, as_json: bool) -> None:
    from .output import err, print_faults, print_json

    if as_json:
        content: dict[str, Any] = {"error": {"code": error.code, "sentence": error.sentence(lang)}}
        if isinstance(error, BadInput):
            content["faults"] = [fault.as_dict(lang) for fault in error.faults]
        print_json(content)
        return
    if isinstance(error, BadInput):
        print_faults(error.faults, lang)
    err().print(error.sentence(lang), style="bold red", markup=False)


if __name__ == "__main__":
    main()
