"""Every colour that carries words can be read: WCAG 2 asks for a contrast of 4.5."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from quizapp.settings import DEFAULTS, THEMES
from quizapp.tui.themes import CYCLE, NIGHT, OURS, after

MUTED = 0.65
"""How much of the foreground small print has (`words.MUTED`)."""
KNOWN = {**BUILTIN_THEMES, **OURS}


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of WCAG 2 (w3.org/TR/WCAG22, "contrast ratio")."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: Color) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ink", ["foreground", "accent", "success", "warning", "error"])
def test_words_can_be_read(name: str, ink: str) -> None:
    colours = KNOWN[name].to_color_system().generate()
    background = Color.parse(colours["background"])
    assert contrast(Color.parse(colours[ink]), background) >= 4.5


@pytest.mark.parametrize("theme", OURS.values(), ids=lambda theme: theme.name)
def test_small_print_and_evidence_can_be_read(theme: Theme) -> None:
    colours = theme.to_color_system().generate()
    background = Color.parse(colours["background"])
    muted = background.blend(Color.parse(colours["foreground"]), MUTED)
    assert contrast(muted, background) >= 4.5
    accent = Color.parse(colours["accent"])
    assert contrast(accent, background.blend(accent, 0.18)) >= 4.5


def test_a_theme_from_elsewhere_leads_into_the_cycle() -> None:
    assert after("nord") == CYCLE[0]


def test_what_can_be_chosen_by_key_can_be_set() -> None:
    assert set(CYCLE) <= set(THEMES)
    assert NIGHT.name == DEFAULTS.theme
