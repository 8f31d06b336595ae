"""What the cells of one row must be to each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from .cells import BROKEN
from .choices import PUBLIC_BODIES
from .csvfiles import Table
from .dates import PartialDate
from .faultlist import FaultList
from .references import KeyIndex

INFERRED_AT_MOST = Decimal("0.6")
TRANSFER = Decimal("0.8")
PASSAGE_AT_MOST = 2_000  # characters: a passage, not a chapter
LEADERSHIP_AT_MOST = {"agenda": Decimal("0.8"), "board": Decimal("0.7"), "group": Decimal("0.5")}


class TableChecks:
    """The rows of one table, and a way to add a fault to one."""

    def __init__(self, table: Table, keys: KeyIndex, faults: FaultList) -> None:
        self._table = table
        self._keys = keys
        self._faults = faults

    def _add(self, code: str, index: int, column: str, **details: Any) -> None:
        table = self._table
        self._faults.add(
            code, table.file, table.rows[index], table.header(column), table.text(column, index) or None, **details
        )

    def _each(self, *columns: str) -> Iterator[tuple[Any, ...]]:
        values = self._table.values
        return zip(range(len(self._table.rows)), *(values[column] for column in columns), strict=True)

    def _header(self, column: str) -> str:
        return self._table.header(column)


class RowChecks(TableChecks):
    """The checks of sources, evidence and claims that bear on embedding, and of what every claim carries."""

    def run(self) -> None:
        name = self._table.sheet.name
        if name == "sources":
            self._sources()
        elif name == "evidence":
            self._evidence()
        if self._table.sheet.is_claim:
            self._one_source()
            self._claims()
        if name == "ties":
            self._ties()
        elif name == "assessments":
            self._assessments()
        if "initiative" in self._table.values:
            self._initiatives()

    def _sources(self) -> None:
        for index, published, period_from, seen in self._each("published", "period_from", "seen"):
            if published is None and seen is None:
                self._add("source-undated", index, "published", other=self._header("seen"))
            self._order(index, "period_from", period_from, "published", published)

    def _evidence(self) -> None:
        for index, section, start, end, url in self._each("section", "start", "end", "url"):
            if start is None and end is None and url is None:
                self._add("place-missing", index, "start", end=self._header("end"), url=self._header("url"))
            elif section is None and isinstance(start, int) and isinstance(end, int):
                self._add("section-missing", index, "section", other=self._header("start"))
            if (start is None) != (end is None):
                missing, given = ("start", "end") if start is None else ("end", "start")
                self._add("span-incomplete", index, missing, other=self._header(given))
            elif isinstance(start, int) and isinstance(end, int) and end <= start:
                self._add("span-empty", index, "end", start=start, other=self._header("start"))
            elif isinstance(start, int) and isinstance(end, int) and end - start > PASSAGE_AT_MOST:
                self._add("span-too-long", index, "end", length=end - start, most=PASSAGE_AT_MOST)

    def _one_source(self) -> None:
        """All evidence of a claim is of one source: the source that the claim is stated in."""
        values = self._table.values
        stated: list[Any] = []
        for index, evidence in self._each("evidence"):
            if not isinstance(evidence, tuple):
                stated.append(BROKEN)
                continue
            sources = dict.fromkeys(self._keys.value(key, "source") for key in evidence)
            known = [source for source in sources if isinstance(source, str)]
            stated.append(known[0] if len(known) == 1 else BROKEN)
            if len(known) > 1:
                self._add("evidence-two-sources", index, "evidence", sources=", ".join(sorted(known)))
        values["stated_in"] = stated

    def _claims(self) -> None:
        for index, confidence, certainty, status, start, end, expected in self._each(
            "confidence", "certainty", "status", "valid_from", "valid_to", "expected_end"
        ):
            if certainty == "inferred" and isinstance(confidence, Decimal) and confidence > INFERRED_AT_MOST:
                self._add("inferred-too-sure", index, "confidence", most=INFERRED_AT_MOST)
            if status == "ended" and end is None:
                self._add("ended-without-end", index, "valid_to", status=self._header("status"))
            if start is not None:
                self._order(index, "valid_from", start, "valid_to", end)
                self._order(index, "valid_from", start, "expected_end", expected)
        for index, by, on in self._each("withdrawn_by", "withdrawn_on"):
            if (by is None) != (on is None):
                missing, given = ("withdrawn_by", "withdrawn_on") if by is None else ("withdrawn_on", "withdrawn_by")
                self._add("withdrawn-incomplete", index, missing, other=self._header(given))
        for index, original, confidence in self._each("transferred_from", "confidence"):
            if isinstance(original, str) and isinstance(confidence, Decimal):
                self._transfer(index, original, confidence)

    def _order(self, index: int, first: str, start: Any, last: str, end: Any) -> None:
        """A fault only when no reading of the two dates is in order."""
        if isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.latest < start.earliest:
            self._add("end-before-start", index, last, start=str(start), other=self._header(first))

    def _transfer(self, index: int, original: str, confidence: Decimal) -> None:
        there = self._keys.value(original, "confidence")
        if isinstance(there, Decimal):
            right = (there * TRANSFER).normalize()
            if confidence not in (right, round(right, 2)):
                self._add("transfer-confidence", index, "confidence", right=f"{right:f}", original=original)

    def _ties(self) -> None:
        for index, kind, source, target, polarity, indicator, role in self._each(
            "class", "source", "target", "polarity", "indicator", "leadership_role"
        ):
            if isinstance(role, str) and isinstance(kind, str) and kind != "leadership":
                self._add("leadership-role-unwanted", index, "leadership_role", other=self._header("class"))
            if isinstance(source, str) and source == target:
                self._add("tie-to-itself", index, "target", other=self._header("source"))
            if polarity != "positive":
                continue  # a denial shows nothing of its own
            if kind == "participation" and indicator is None:
                self._add("participation-without-indicator", index, "indicator")
            elif kind == "leadership" and self._keys.sheet(target) == "ecosystems":
                self._leadership(index, source)

    def _leadership(self, index: int, source: Any) -> None:
        """A leader's confidence is limited by what the source shows (docs/coding-rules.md, section 3)."""
        values = self._table.values
        basis, confidence, certainty = (
            values[column][index] for column in ("leadership_basis", "confidence", "certainty")
        )
        if basis is None:
            self._add("leadership-basis-missing", index, "leadership_basis")
        if basis not in LEADERSHIP_AT_MOST:
            return
        most = LEADERSHIP_AT_MOST[basis]
        if isinstance(confidence, Decimal) and confidence > most:
            self._add("leadership-ceiling", index, "confidence", most=most, basis=basis)
        if basis == "group" and certainty == "asserted":
            self._add("leadership-group-asserted", index, "certainty")
        leader = self._keys.value(source, "class") if isinstance(source, str) else None
        if basis != "agenda" and leader in PUBLIC_BODIES:
            self._add("leadership-public-body", index, "leadership_basis")
        if leader == "initiative":
            if basis == "group":
                self._add("leadership-initiative-group", index, "leadership_basis")
            if values["leads"][index] is None:
                self._add("leads-missing", index, "leads")

    def _assessments(self) -> None:
        for index, statement, level, indicator, leads, polarity, ground in self._each(
            "statement", "level", "indicator", "leads", "polarity", "ground"
        ):
            if statement == "level":
                if level is None:
                    self._add("level-missing", index, "level", other=self._header("statement"))
                if isinstance(ground, str) and ground != "classification":
                    self._add("level-ground", index, "ground")
            elif level is not None and isinstance(statement, str):
                self._add("level-unwanted", index, "level", other=self._header("statement"))
            if polarity == "positive" and statement == "participation" and indicator is None:
                self._add("participation-without-indicator", index, "indicator")
            if polarity == "positive" and statement == "lead-role" and leads is None:
                self._add("leads-missing", index, "leads")

    def _initiatives(self) -> None:
        for index, initiative in self._each("initiative"):
            if isinstance(initiative, str) and self._keys.value(initiative, "class") not in (
                "initiative",
                None,
                BROKEN,
            ):
                self._add("not-initiative", index, "initiative")
