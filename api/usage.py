"""What click says of wrong use, in the reader's language."""

from __future__ import annotations

import click

from banenmakers.ontology import Lang, say


def usage_sentence(error: click.ClickException, lang: Lang) -> str:
    """What is wrong, what would be right, and where help is."""
    sentence = _sentence(error, lang)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        sentence += " " + say("usage.help", lang, command=error.ctx.command_path)
    return sentence


def _sentence(error: click.ClickException, lang: Lang) -> str:
    match error:
        case click.exceptions.NoSuchCommand():
            return _near(say("usage.command", lang, name=error.command_name), error.possibilities, lang)
        case click.NoSuchOption():
            return _near(say("usage.option", lang, name=error.option_name), error.possibilities, lang)
        case click.BadOptionUsage():
            return say("usage.option-value", lang, name=error.option_name)
        case click.MissingParameter() if error.param is not None:
            kind = "missing-argument" if error.param.param_type_name == "argument" else "missing-option"
            return say(f"usage.{kind}", lang, name=_name(error.param))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            known = ", ".join(str(choice) for choice in error.param.type.choices)
            return say("usage.choice", lang, name=_name(error.param), known=known)
        case click.BadParameter() if error.param is not None:
            return say("usage.value", lang, name=_name(error.param), kind=error.param.type.name)
        case click.UsageError() if "extra argument" in error.message:  # click has no class of its own for it
            return say("usage.extra", lang, detail=error.message.partition("(")[2].rstrip(")"))
        case click.UsageError():
            return say("usage.other", lang, detail=error.format_message())
    return error.format_message()


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if parameter.param_type_name == "option" else (parameter.name or "").upper()


def _near(sentence: str, possibilities: object, lang: Lang) -> str:
    near = ", ".join(sorted(possibilities)) if isinstance(possibilities, list | tuple | set) else ""
    return f"{sentence} {say('usage.near', lang, near=near)}" if near else sentence
