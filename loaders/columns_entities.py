"""What exists, whoever says so: sources and places in them, territories, ecosystems, actors, instruments."""

from __future__ import annotations

from . import choices
from .columntypes import (
    FORMER_KEYS,
    TYPE,
    Choice,
    Codes,
    Column,
    DateAtPrecision,
    Day,
    Integer,
    Sha256,
    Sheet,
    Text,
    Url,
    in_both,
    key,
    named,
    recognised,
    to,
)

_NAMED = ("actors", "territories", "ecosystems", "instruments", "sources")

ENTITY_SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "sources",
        (
            key(),
            *named("title", "titel"),
            Column("kind", "soort", Choice(choices.SOURCE_KINDS), TYPE, required=True),
            Column("published", "gepubliceerd", DateAtPrecision(), "published"),
            Column("period_from", "periode_vanaf", DateAtPrecision(), "periodFrom"),
            Column("seen", "gezien", Day(), "seen"),
            Column("url", "webadres", Url(), "url"),
            Column("publisher", "uitgever", to("actors"), "publisher"),
            Column("licence", "licentie", Text(), "licence"),
            Column("citation", "bronvermelding", Text(), "citation"),
            Column("text_sha256", "tekst_sha256", Sha256(), "textSha256"),
            FORMER_KEYS,
        ),
    ),
    Sheet(
        "evidence",
        (
            key(),
            Column("source", "bron", to("sources"), "fromSource", required=True),
            Column("section", "paragraaf", Text(), "section"),
            Column("start", "begin", Integer(), "start"),
            Column("end", "einde", Integer(), "end"),
            Column("url", "webadres", Url(), "url"),
            Column("passage_sha256", "passage_sha256", Sha256(), "passageSha256"),
            Column("paraphrase_en", "parafrase_en", Text("en"), "paraphrase", required=True),
            Column("paraphrase_nl", "parafrase_nl", Text("nl"), "paraphrase", required=True),
            Column("passage", "soort_passage", Choice(choices.PASSAGE_KINDS), "passageKind", default="statement"),
        ),
        "Evidence",
    ),
    Sheet(
        "territories",
        (
            key(),
            *named(),
            Column("kind", "soort", Choice(choices.TERRITORY_KINDS), TYPE, required=True),
            Column("code", "code", Text(), "code"),
            Column("within", "binnen", to("territories"), "within"),
            *recognised(),
        ),
    ),
    Sheet(
        "ecosystems",
        (
            key(),
            *named(),
            Column("territory", "gebied", to("territories"), "centredOn", required=True),
            Column("kind", "soort", Choice(choices.ECOSYSTEM_KINDS), "ecosystemKind", required=True),
            *recognised(),
        ),
        "Ecosystem",
    ),
    Sheet(
        "actors",
        (
            key(),
            *named(),
            Column("class", "klasse", Choice(choices.ACTOR_CLASSES), TYPE, required=True),
            Column("website", "website", Url(), "website"),
            Column("part_of", "onderdeel_van", to("actors"), "partOf"),
            Column("studied_in", "onderzocht_in", to("sources", many=True), "studiedIn"),
            Column("codes", "codes", Codes(), "registerCode"),
            *recognised(),
        ),
    ),
    Sheet(
        "instruments",
        (
            key(),
            *named(),
            Column("kind", "soort", Choice(choices.INSTRUMENT_KINDS), TYPE, required=True),
            Column("code", "code", Text(), "code"),
            Column("part_of", "onderdeel_van", to("instruments"), "provisionOf"),
            Column("legal_basis", "rechtsgrond", to("instruments", many=True), "legalBasis"),
            Column("url", "webadres", Url(), "url"),
            *recognised(),
        ),
    ),
    Sheet(
        "same_as",
        (
            key(),
            Column("a", "eerste", to(*_NAMED), "firstRecord", required=True),
            Column("b", "tweede", to(*_NAMED), "secondRecord"),
            Column("joined_keys", "samengevoegde_sleutels", Text(many=True), "joinedKey"),
            Column("verdict", "oordeel", Choice(choices.VERDICTS), "verdict", required=True),
            Column("decided_by", "besloten_door", Text(), "decidedBy", required=True),
            Column("decided_on", "besloten_op", Day(), "decidedOn", required=True),
            *in_both("reason", "reden", "reason", required=True),
        ),
        "IdentityDecision",
    ),
)
