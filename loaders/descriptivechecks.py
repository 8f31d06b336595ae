"""What the cells of one row must be to each other, in sheets of instruments, decisions and descriptive claims."""

from __future__ import annotations

from .cells import BROKEN
from .rowchecks import TableChecks


class DescriptiveChecks(TableChecks):
    """The checks of one table; a sheet without any has none."""

    def run(self) -> None:
        if self._table.sheet.is_claim and "group" in self._table.values:
            self._scope_is_group()
        check = {
            "instruments": self._instruments,
            "same_as": self._same_as,
            "results": self._results,
            "influences": lambda: self._one_of("actor", "group", "ecosystem"),
            "obstacles": lambda: self._one_of("actor", "group"),
            "context_factors": lambda: self._one_of("ecosystem", "territory"),
            "group_claims": self._group_claims,
            "findings": self._findings,
            "successions": self._successions,
            "territory_parts": self._territory_parts,
        }.get(self._table.sheet.name)
        if check is not None:
            check()

    def _one_of(self, *columns: str) -> None:
        """Exactly one of the columns is filled in."""
        names = ", ".join(map(self._header, columns))
        for index, *cells in self._each(*columns):
            filled = [column for column, cell in zip(columns, cells, strict=True) if cell is not None]
            if not filled:
                self._add("one-needed", index, columns[0], names=names)
            elif len(filled) > 1:
                self._add("one-only", index, filled[1], other=self._header(filled[0]), names=names)

    def _instruments(self) -> None:
        for index, kind, whole in self._each("kind", "part_of"):
            if kind == "legal-provision" and whole is None:
                self._add("provision-without-act", index, "part_of")
            elif isinstance(kind, str) and kind != "legal-provision" and isinstance(whole, str):
                self._add("part-of-unwanted", index, "part_of", other=self._header("kind"))

    def _same_as(self) -> None:
        self._one_of("b", "joined_keys")
        self._two_of_a_kind("a", "b")

    def _two_of_a_kind(self, first: str, second: str) -> None:
        """Two different rows of one sheet."""
        for index, a, b in self._each(first, second):
            if not isinstance(a, str) or not isinstance(b, str):
                continue
            if a == b:
                self._add("twice-the-same", index, second, other=self._header(first))
            elif (here := self._keys.sheet(a)) and (there := self._keys.sheet(b)) and here != there:
                self._add("two-sheets", index, second, other=self._header(first), first_sheet=here, second_sheet=there)

    def _results(self) -> None:
        for index, value, top, qualifier in self._each("value", "value_to", "qualifier"):
            if value is None and isinstance(qualifier, str) and qualifier != "several":
                self._add("number-missing", index, "value", other=self._header("qualifier"))
            if qualifier == "range" and top is None:
                self._add("range-open", index, "value_to", other=self._header("qualifier"))
            elif isinstance(qualifier, str) and qualifier != "range" and top is not None and top is not BROKEN:
                self._add("range-unwanted", index, "value_to", other=self._header("qualifier"))
            self._in_order(index, "value", value, "value_to", top)

    def _in_order(self, index: int, first: str, low: object, last: str, high: object) -> None:
        if None in (low, high) or BROKEN in (low, high):
            return
        if high < low:  # type: ignore[operator]
            self._add("numbers-out-of-order", index, last, other=self._header(first), low=low)

    def _group_claims(self) -> None:
        for index, quantifier, n, of_n, kind, value, detail, low, high in self._each(
            "quantifier", "n", "of_n", "kind", "value", "detail", "low_level", "high_level"
        ):
            if quantifier == "n-of-n" and n is None:
                self._add("count-missing", index, "n", other=self._header("quantifier"))
            elif isinstance(quantifier, str) and quantifier != "n-of-n" and isinstance(n, int):
                self._add("count-unwanted", index, "n", other=self._header("quantifier"))
            self._in_order(index, "n", n, "of_n", of_n)
            if kind is not None and value is None:
                self._add("kind-without-value", index, "value", other=self._header("kind"))
            if (low is None) != (high is None):
                missing, given = ("low_level", "high_level") if low is None else ("high_level", "low_level")
                self._add("levels-incomplete", index, missing, other=self._header(given))
            self._in_order(index, "low_level", low, "high_level", high)
            if (kind, value, detail, low, high) == (None,) * 5:
                names = ", ".join(map(self._header, ("value", "detail", "low_level", "high_level")))
                self._add("nothing-said", index, "value", names=names)

    def _findings(self) -> None:
        for index, kind, tested in self._each("class", "tests"):
            if not isinstance(tested, str):
                continue
            if kind == "hypothesis":
                self._add("hypothesis-tests", index, "tests", other=self._header("class"))
            elif self._keys.value(tested, "class") == "finding":
                self._add("tests-no-hypothesis", index, "tests")

    def _scope_is_group(self) -> None:
        """What is said of a group is never said of each: it stays with the group."""
        always = self._table.sheet.name in ("group_claims", "findings")
        for index, scope, group in self._each("scope", "group"):
            if isinstance(scope, str) and scope != "group" and (always or isinstance(group, str)):
                self._add("scope-not-group", index, "scope")

    def _successions(self) -> None:
        self._two_of_a_kind("from", "to")

    def _territory_parts(self) -> None:
        self._two_of_a_kind("territory", "part")
