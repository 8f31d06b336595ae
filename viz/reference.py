"""The reference page of the ontology: every term with its anchor, in one language, in one self-contained file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from banenmakers.ontology import Lang, mappings, say
from banenmakers.ontology import vocabulary as voc

from .class_diagram import class_diagram, directly_below, main_classes

_STYLE = (
    "body{font:16px/1.5 Arimo,Arial,Helvetica,sans-serif;color:#1F2933;max-width:72rem;margin:auto;padding:1rem}"
    "h1,h2,h3{color:#22405F;line-height:1.2}h2{border-bottom:1px solid #B8C6D3;padding-bottom:.2rem;margin-top:2.5rem}"
    "section{margin:0 0 1.1rem;padding-left:.8rem;border-left:3px solid #E1EAF2}section:target{border-color:#B5894A}"
    "h3{margin:0;font-size:1.05rem}h3 code{font-weight:normal;color:#52606D;font-size:.9rem}section p{margin:.1rem 0}"
    ".more{color:#52606D;font-size:.9rem}a{color:#1B5E9B}code,pre{font-family:ui-monospace,Menlo,Consolas,monospace}"
    "pre{background:#F5F8FB;padding:.6rem .8rem;overflow-x:auto;font-size:.85rem}figure{margin:0;overflow-x:auto}"
    "summary{cursor:pointer;color:#1B5E9B;font-size:.9rem}nav a{margin-right:.9rem}.index a{display:inline-block}"
)


def page(lang: Lang) -> str:
    """The page in ``lang`` as HTML: no script, nothing from the network."""
    other: Lang = "en" if lang == "nl" else "nl"
    count = {
        "classes": len(voc.classes()),
        "properties": len(voc.properties()) - 1,  # but for the borrowed prefLabel
        "concepts": sum(map(len, voc.schemes().values())),
        "schemes": len(voc.schemes()),
        "mappings": len(mappings.table().rows),
    }
    title = _say("title", lang)
    parts = ("diagram", "classes", "properties", "schemes", "examples")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body>",
        f"<!-- {escape(_say('note', lang))} -->",
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(_say('intro', lang, namespace=voc.BM))}</p>",
        f"<p>{escape(_say('counts', lang, **count))}</p>",
        f'<nav aria-label="{_say("contents", lang)}">',
        *(f'<a href="#part-{part}">{_say(part, lang)}</a>' for part in parts),
        f'<a href="ontology.{other}.html" lang="{other}">{_say("other", lang)}</a></nav>',
        f'<h2 id="part-diagram">{_say("diagram", lang)}</h2>',
        f"<p>{escape(_say('reading', lang))}</p>",
        f"<figure>{class_diagram(lang, _say('diagram', lang))}</figure>",
        f'<h2 id="part-classes">{_say("classes", lang)}</h2>',
        *(_class(name, lang) for name in _in_order(main_classes())),
        f'<h2 id="part-properties">{_say("properties", lang)}</h2>',
        *(_property(each, lang) for each in _properties(lang)),
        f'<h2 id="part-schemes">{_say("schemes", lang)}</h2>',
        *(_scheme(name, lang) for name in voc.schemes()),
        f'<h2 id="part-examples">{_say("examples", lang)}</h2>',
        f"<pre>{escape(voc.files_of('reference', '.trig')['example.trig'])}</pre>",
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _say(code: str, lang: Lang, **values: object) -> str:
    return say(f"reference.{code}", lang, **values)


def _in_order(names: Iterable[str]) -> Iterator[str]:
    """A class, then what is below it."""
    for name in names:
        yield name
        yield from _in_order(directly_below(name))


def _properties(lang: Lang) -> list[voc.Property]:
    own = (each for each in voc.properties().values() if each.iri.startswith(voc.BM))
    return sorted(own, key=lambda each: voc.labels(each.iri, lang).casefold())


def _link(name: str, lang: Lang) -> str:
    return f'<a href="#{name}">{escape(voc.labels(voc.BM + name, lang))}</a>'


def _links(names: Iterable[str], lang: Lang) -> str:
    return ", ".join(_link(name, lang) for name in names)


def _term(name: str, lang: Lang, facts: Iterable[tuple[str, str]], more: str = "") -> str:
    """One term on one line; ``facts`` are (what it is, HTML), the empty ones left out."""
    iri = voc.BM + name
    said = " · ".join(f"{escape(what)} {how}" for what, how in [*facts, *_mapped(iri, lang)] if how)
    return (
        f'<section id="{name}"><h3>{escape(voc.labels(iri, lang))} <code>bm:{name}</code></h3>'
        f"<p>{escape(voc.definition(iri, lang))}</p>"
        + (f'<p class="more">{said}</p>' if said else "")
        + more
        + "</section>"
    )


def _mapped(iri: str, lang: Lang) -> Iterator[tuple[str, str]]:
    prefixes = mappings.table().prefixes
    for row in mappings.table().rows:
        if row.subject == iri:
            prefix = next(prefix for prefix, start in prefixes.items() if row.object.startswith(start))
            name = f"{prefix}:{row.object.removeprefix(prefixes[prefix])}"
            kind = row.predicate.rpartition("#")[2]
            yield _say(f"mapping.{kind}", lang), f'<a href="{escape(row.object)}">{escape(name)}</a>'


@cache
def _disjoint() -> dict[str, list[str]]:
    """Both ways round, though the modules state it once."""
    found: dict[str, list[str]] = defaultdict(list)
    for triple in (quad.triple for quad in voc.ontology_quads()):
        if triple.predicate.value == voc.OWL + "disjointWith":
            left, right = (voc.local(str(end).strip("<>")) for end in (triple.subject, triple.object))
            found[left].append(right)
            found[right].append(left)
    return dict(found)


def _class(name: str, lang: Lang) -> str:
    each = voc.classes()[name]
    above = [parent for parent in each.ancestors[1:] if name in directly_below(parent)]
    has = [prop.name for prop in voc.properties().values() if name in prop.domain and prop.name != "prefLabel"]
    facts = [
        (_say("above", lang), _links(above, lang)),
        (_say("below", lang), _links(directly_below(name), lang)),
        (_say("disjoint", lang), _links(_disjoint().get(name, ()), lang)),
        (_say("has", lang), _links(has, lang)),
        (_say("shortcut", lang), _link(each.shortcut, lang) if each.shortcut else ""),
    ]
    block = _examples().get(name)
    what = _say("example", lang)
    more = f"<details><summary>{what}</summary><pre>{escape(block)}</pre></details>" if block else ""
    return _term(name, lang, facts, more)


@cache
def _examples() -> dict[str, str]:
    """Class → the first node of the worked example that is of it."""
    found: dict[str, str] = {}
    for block in voc.files_of("reference", ".trig")["example.trig"].split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("    ")]
        if lines and " a bm:" in lines[0]:
            kind = lines[0].split(" a bm:")[1].split()[0]
            found.setdefault(kind, "\n".join(line.removeprefix("    ") for line in lines))
    return found


def _property(each: voc.Property, lang: Lang) -> str:
    projected = f"-[:{each.projected}]->" if each.kind == "relation" else f".{each.projected}"
    facts = [
        (_say("of", lang), _links(each.domain, lang)),
        (_say("to", lang), _links(each.range, lang)),
        (_say("values", lang), _links(each.schemes, lang)),
        (_say("datatype", lang), ", ".join(iri.rpartition("#")[2].rpartition("/")[2] for iri in each.datatypes)),
        (_say("graph", lang), f"<code>{escape(projected)}</code>"),
    ]
    return _term(each.name, lang, facts)


def _scheme(name: str, lang: Lang) -> str:
    concepts = voc.schemes()[name]
    rows = "\n".join(
        f'<dt id="{_anchor(each.name)}"><b>{escape(each.label[lang])}</b> <code>bm:{each.name}</code></dt>'
        f"<dd>{escape(each.definition[lang])}</dd>"
        for each in concepts
    )
    return _term(name, lang, (), f"<dl>\n{rows}\n</dl>")


def _anchor(name: str) -> str:
    """A concept that shares its name with a property gives way, so that every anchor is one place."""
    return f"concept-{name}" if name in voc.properties() else name
