"""Options that every command takes, before or after its name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.ontology import Lang, say

from .output import err
from .settings import Settings, default_data_dir, default_report

Command = TypeVar("Command", bound=Callable[..., Any])
_SHARED = ("data_dir", "lang", "quiet", "verbose", "no_progress")


def shared(lang: Lang) -> Callable[[Command], Command]:
    """Add the options that every command has; the command gets one ``settings`` instead of them."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def with_settings(**given: Any) -> Any:
            own = {name: given.pop(name) for name in _SHARED}
            above = click.get_current_context().find_root().params
            merged = {name: own[name] or above.get(name) for name in _SHARED}
            report = given.pop("report", None) or default_report()
            settings = Settings(
                data_dir=merged["data_dir"] or default_data_dir(),
                lang=merged["lang"] or lang,
                report=report,
                quiet=bool(merged["quiet"]),
                verbose=bool(merged["verbose"]),
                progress=not merged["no_progress"],
                as_json=bool(given.pop("as_json", False)),
            )
            try:
                found = command(settings=settings, **given)
                sys.stdout.flush()
            except BrokenPipeError:
                # The reader of our pipe has seen enough; nothing is wrong, and nothing may be said at exit.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                raise click.exceptions.Exit(0) from None
            return found

        return root_options(lang)(with_settings)  # type: ignore[return-value]

    return decorate


def root_options(lang: Lang) -> Callable[[Command], Command]:
    """``--data-dir --lang --quiet --verbose --no-progress``."""

    def decorate(command: Command) -> Command:
        for option in (
            click.option("--no-progress", is_flag=True, help=say("cli.option.no-progress", lang)),
            click.option("--verbose", is_flag=True, help=say("cli.option.verbose", lang)),
            click.option("--quiet", is_flag=True, help=say("cli.option.quiet", lang)),
            click.option("--lang", type=click.Choice(["nl", "en"]), help=say("cli.option.lang", lang)),
            click.option(
                "--data-dir",
                type=click.Path(path_type=Path),
                help=say("cli.option.data-dir", lang),
            ),
        ):
            command = option(command)
        return command

    return decorate


def json_option(lang: Lang) -> Callable[[Command], Command]:
    return click.option("--json", "as_json", is_flag=True, help=say("cli.option.json", lang))


def report_option(lang: Lang) -> Callable[[Command], Command]:
    kind = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.option("--report", type=kind, envvar="BANENMAKERS_REPORT", help=say("cli.option.report", lang))


def current(settings: Settings) -> Snapshot:
    """The snapshot to read; says so on stderr when it stands in for a damaged one."""
    snapshot = Snapshot.current(DataFolder(settings.data_dir))
    if snapshot.stands_in_for:
        damaged, used = snapshot.stands_in_for[:12], snapshot.digest[:12]
        err().print(f"[yellow]{say('storage.stand-in', settings.lang, damaged=damaged, used=used)}[/]")
    return snapshot
