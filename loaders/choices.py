"""The value lists of the sheets: what an analyst may write in either language, and the term it stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from banenmakers.ontology.vocabulary import Concept, schemes


@dataclass(frozen=True, slots=True)
class Option:
    """One value: English and Dutch form, the local name of its class or concept, and its code if it has one."""

    en: str
    nl: str
    term: str
    code: str | None = None


class ValueList:
    """An ordered list of options; a cell may hold any form of one, in any case and with or without accents."""

    options: tuple[Option, ...]

    @cached_property
    def forms(self) -> dict[str, Option]:
        """Folded written form → option."""
        return {fold(form): option for option in self.options for form in (option.en, option.nl, option.code) if form}

    @cached_property
    def terms(self) -> dict[str, str]:
        """English value → local name."""
        return {option.en: option.term for option in self.options}

    def written(self, lang: str) -> list[str]:
        return [option.nl if lang == "nl" else option.en for option in self.options]


@dataclass(frozen=True)
class FixedList(ValueList):
    """A list that is written out here."""

    options: tuple[Option, ...]


@dataclass(frozen=True)
class SchemeList(ValueList):
    """The concepts of a scheme of the ontology, as ``bm:written`` says; read on first use. Some may be left out."""

    scheme: str
    without: frozenset[str] = frozenset()

    @cached_property
    def options(self) -> tuple[Option, ...]:  # type: ignore[override]
        return tuple(
            Option(concept.written["en"], concept.written["nl"], concept.name, concept.notation)
            for concept in self.concepts
        )

    @property
    def concepts(self) -> tuple[Concept, ...]:
        return tuple(each for each in schemes()[self.scheme] if each.written["en"] not in self.without)


@cache
def lists_by(kinds: SchemeList) -> Mapping[str, SchemeList]:
    """English form of each kind → the list that goes with it (``bm:valuesFrom`` of the kind)."""
    return {each.written["en"]: SchemeList(each.values_from) for each in kinds.concepts if each.values_from}


def fold(text: str) -> str:
    """A form to compare by: no accents, no case, and one hyphen for spaces and underscores."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "-".join(plain.replace("_", " ").replace("-", " ").split())


def _camel(kebab: str) -> str:
    head, *tail = kebab.split("-")
    return head + "".join(part.capitalize() for part in tail)


def _concepts(*rows: tuple[str, str] | tuple[str, str, str]) -> ValueList:
    return FixedList(tuple(Option(row[0], row[1], row[2] if len(row) == 3 else _camel(row[0])) for row in rows))


def _classes(*rows: tuple[str, str] | tuple[str, str, str], suffix: str = "") -> ValueList:
    def name(kebab: str) -> str:
        return "".join(part.capitalize() for part in kebab.split("-")) + suffix

    return FixedList(tuple(Option(row[0], row[1], row[2] if len(row) == 3 else name(row[0])) for row in rows))


SOURCE_KINDS = _classes(("report", "rapport"), ("page", "pagina", "WebPage"), ("dataset", "gegevensset"))

TERRITORY_KINDS = _classes(
    ("country", "land"),
    ("province", "provincie", "ProvinceTerritory"),
    ("municipality", "gemeente", "MunicipalTerritory"),
    ("labour-market-region", "arbeidsmarktregio"),
    ("corop", "corop-gebied", "CoropArea"),
    ("informal", "informele-regio", "InformalRegion"),
)

# An initiative is asserted as such; that it is a network, platform or social enterprise is a claim (sheet types).
ACTOR_CLASSES = _classes(
    ("initiative", "initiatief"),
    ("organisation", "organisatie"),
    ("public-body", "overheidsorganisatie"),
    ("municipality", "gemeente"),
    ("province", "provincie"),
    ("ministry", "ministerie"),
    ("executive-agency", "uitvoeringsorganisatie"),
    ("joint-authority", "gemeenschappelijke-regeling"),
    ("ecosystem-body", "ecosysteemorganisatie"),
    ("economic-board", "economische-raad"),
    ("cluster", "clusterorganisatie"),
    ("education-institution", "onderwijsinstelling"),
    ("vocational-college", "mbo-instelling"),
    ("university-of-applied-sciences", "hogeschool"),
    ("university", "universiteit"),
    ("social-partner", "sociale-partner"),
    ("trade-union", "vakbond"),
    ("employers-association", "werkgeversvereniging"),
    ("sectoral-fund", "sectorfonds"),
    ("company", "bedrijf"),
    ("staffing-agency", "uitzendbureau"),
    ("civil-society-organisation", "maatschappelijke-organisatie"),
    ("actor-group", "groep-actoren"),
)
PUBLIC_BODIES = frozenset(
    {"public-body", "municipality", "province", "ministry", "executive-agency", "joint-authority"}
)

INITIATIVE_TYPES = _classes(
    ("employer-network", "werkgeversnetwerk"), ("platform", "platform"), ("social-enterprise", "sociale-onderneming")
)

TIE_CLASSES = _classes(
    ("membership", "lidmaatschap"),
    ("collaboration", "samenwerking"),
    ("leadership", "leiderschap"),
    ("participation", "deelname"),
    ("agenda", "agenda"),
    ("founding", "oprichting"),
    ("funding", "financiering"),
    ("procurement", "inkoop"),
    ("referral", "doorverwijzing"),
    ("secondment", "detachering"),
    ("knowledge", "kennisdeling"),
    ("franchise", "franchise"),
    ("replication", "navolging"),
    suffix="Tie",
)

ECOSYSTEM_KINDS = _concepts(
    ("region", "regio", "regionEcosystem"),
    ("cluster", "cluster", "clusterEcosystem"),
    ("sector", "sector", "sectorEcosystem"),
    ("national", "landelijk", "nationalEcosystem"),
    ("company", "bedrijf", "companyEcosystem"),
    ("other", "overig", "otherEcosystem"),
)
NAME_KINDS = _concepts(
    ("spelling", "schrijfwijze"),
    ("abbreviation", "afkorting"),
    ("former", "vroegere-naam", "formerName"),
    ("official", "officiële-naam", "officialName"),
)
PASSAGE_KINDS = _concepts(
    ("statement", "uitspraak", "statementPassage"), ("definition", "definitie", "definitionPassage")
)
FORMALITIES = _concepts(("formal", "formeel"), ("informal", "informeel"), ("unknown", "onbekend", "unknownFormality"))
LEADERSHIP_BASES = _concepts(
    ("agenda", "agenda", "agendaBasis"), ("board", "bestuur", "boardBasis"), ("group", "groep", "groupBasis")
)
INDICATORS = _concepts(
    ("agenda", "agenda", "agendaIndicator"),
    ("regional-need", "regionale-behoefte", "regionalNeedIndicator"),
    ("joint-action", "gezamenlijke-actie", "jointActionIndicator"),
)
STATEMENTS = _concepts(
    ("ecosystem-connection", "verbinding-met-ecosysteem"),
    ("formal-connection", "formele-verbinding"),
    ("tie-with-leaders", "band-met-leiders"),
    ("formal-tie-with-leaders", "formele-band-met-leiders"),
    ("participation", "deelname"),
    ("supporting-role-only", "alleen-ondersteunende-rol"),
    ("lead-role", "leidende-rol"),
    ("chosen-by-leaders", "gekozen-door-leiders"),
    ("founded-by-leaders", "opgericht-door-leiders"),
    ("importance", "belang"),
    ("level", "niveau"),  # no concept: such a row becomes a LevelStatement
)
CERTAINTIES = _concepts(("asserted", "gesteld"), ("inferred", "afgeleid"))
STATUSES = _concepts(
    ("current", "huidig"),
    ("ended", "beëindigd"),
    ("planned", "gepland"),
    ("target", "doel", "targeted"),
    ("ambition", "ambitie"),
)
POLARITIES = _concepts(("positive", "bevestigend"), ("negative", "ontkennend"))
SCOPES = _concepts(("individual", "individueel"), ("chain", "keten"), ("group", "groep"))
GROUNDS = _concepts(("tie", "band"), ("assessment", "beoordeling"), ("classification", "indeling"))
SPEAKERS = _concepts(
    ("initiative", "initiatief", "initiativeSpeaks"),
    ("researcher", "onderzoeker", "researcherSpeaks"),
    ("public-page", "openbare-pagina", "publicPageSpeaks"),
    ("other", "anders", "otherSpeaks"),
)

INSTRUMENT_KINDS = _classes(
    ("act", "wet"),
    ("legal-provision", "wetsbepaling"),
    ("regulation", "regeling"),
    ("subsidy-scheme", "subsidieregeling"),
    ("procurement-condition", "inkoopvoorwaarde"),
    ("agreement", "afspraak"),
    ("policy-agenda", "beleidsagenda"),
    ("legal-instrument", "juridisch-instrument"),
    ("instrument", "beleidsinstrument"),
)
# Whom a claim speaks of when it names nobody: every initiative, or those of one type, that its source speaks of.
GROUPS = _classes(
    ("all", "alle", "Initiative"),
    ("employer-network", "werkgeversnetwerk"),
    ("platform", "platform"),
    ("social-enterprise", "sociale-onderneming"),
)
MEASUREMENT_CLASSES = _classes(("result", "resultaat"), ("measurement", "meting"))
FINDING_CLASSES = _classes(("finding", "bevinding"), ("hypothesis", "hypothese"))

ALL_KINDS = SchemeList("CharacteristicKindScheme")
# What has a sheet of its own, with more columns, is not a characteristic of an individual as well.
CHARACTERISTIC_KINDS = SchemeList(
    "CharacteristicKindScheme", frozenset({"obstacle", "governance-form", "scaling-route", "phase"})
)
ROLES = SchemeList("RoleScheme")
LEADERSHIP_ROLES = SchemeList("LeadershipRoleScheme")
METHODS = SchemeList("MethodScheme")
MEASURES = SchemeList("MeasureScheme")
QUALIFIERS = SchemeList("ValueQualifierScheme")
EFFECTS = SchemeList("InfluenceEffectScheme")
QUANTIFIERS = SchemeList("QuantifierScheme")
OUTCOMES = SchemeList("FindingOutcomeScheme")
OBSTACLES = SchemeList("ObstacleScheme")
GOVERNANCE_FORMS = SchemeList("GovernanceFormScheme")
SCALING_ROUTES = SchemeList("ScalingRouteScheme")
PHASES = SchemeList("PhaseScheme")
CONTEXT_FACTORS = SchemeList("ContextFactorScheme")
ECOSYSTEM_ELEMENTS = SchemeList("EcosystemElementScheme")
STUDY_ASPECTS = SchemeList("StudyAspectScheme")
SUCCESSION_KINDS = SchemeList("SuccessionKindScheme")
VERDICTS = SchemeList("VerdictScheme")
