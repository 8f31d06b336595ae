"""Widths come from the font; lines are broken by them."""

from __future__ import annotations

import pytest

from banenmakers.viz.typeface import balanced, clean, face, wrap


@pytest.mark.parametrize(
    ("text", "bold", "em"),
    [("i", False, 455 / 2048), ("W", False, 1933 / 2048), ("W", True, 1933 / 2048), ("é", False, 1139 / 2048)],
)
def test_widths_are_those_of_arial(text: str, bold: bool, em: float) -> None:
    assert face(bold).width(text, 1.0) == pytest.approx(em, abs=1e-6)


def test_a_mark_has_no_width_and_an_unknown_letter_a_whole_em() -> None:
    assert face().width("e\u0301", 10) == face().width("e", 10)
    assert face().width("就", 10) == 10


def test_lines_are_no_wider_than_asked() -> None:
    for text in ("Samenwerkingsverband Zuid-Kennemerland en IJmond", "W" * 200, "een " * 60):
        for width in (40.0, 90.0, 150.0):
            lines = wrap(text.strip(), 12, width)
            assert all(face().width(line, 12) <= width for line in lines)
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("een naam van zeer veel woorden", 12, 70, 2)
    assert len(lines) == 2 and lines[1].endswith("…") and face().width(lines[1], 12) <= 70


def test_balanced_lines_are_alike_and_keep_words_whole() -> None:
    assert balanced("werkt formeel met de leiders, in een rol", 12, 200, 3) == (
        "werkt formeel met",
        "de leiders, in een rol",
    )
    assert balanced("Brownies&downieS Woerden", 13, 150, 3) == ("Brownies&downieS", "Woerden")


def test_clean() -> None:
    assert clean(" a\u202e\tb\u0000\ud800c\u200b \n d\uffff ") == "a b c d"
    assert clean("e\u0301") == "é"
