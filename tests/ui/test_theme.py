"""The look: legible in every palette, and as large as the user wants it."""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel

from judgedesk.ui.shell.colours import CONTRAST, FAMILIES, PALETTES, SHEETS, Colours, contrast
from judgedesk.ui.shell.theme import Theme

LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3, for text of ordinary size."""
SEEN = 3.0
"""WCAG 2.2, 1.4.11, for edges of fields and what shows the keyboard's place."""

EVERY = [*PALETTES.values(), *(sheet for sheet in SHEETS.values() if sheet not in PALETTES.values())]


def grounds(colours: Colours) -> list[str]:
    return [colours.paper, colours.card, colours.white, colours.nav]


def test_contrast_is_measured_as_the_guideline_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", EVERY, ids=lambda colours: colours.name)
@pytest.mark.parametrize("role", ["ink", "quiet", "accent", "warn"])
def test_words_are_legible_on_every_ground(colours, role):
    assert min(contrast(getattr(colours, role), ground) for ground in grounds(colours)) >= LEGIBLE


@pytest.mark.parametrize("colours", EVERY, ids=lambda colours: colours.name)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_familys_words_are_legible_on_every_ground_and_its_own(colours, family):
    hue = colours.families[family]
    assert min(contrast(hue.text, ground) for ground in [*grounds(colours), hue.pale]) >= LEGIBLE


@pytest.mark.parametrize("colours", EVERY, ids=lambda colours: colours.name)
def test_words_are_legible_where_something_is_chosen_found_or_wrong(colours):
    pairs = [
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_hover),
        (colours.ink, colours.selection),
        (colours.quiet, colours.selection),
        (colours.ink, colours.hover),
        (colours.quiet, colours.hover),
        (colours.quiet, colours.raised),
        (colours.on_find, colours.find),
        (colours.ink, colours.warn_pale),
        (colours.warn, colours.warn_pale),
        *((colours.ink, heat) for heat in colours.heat),
    ]
    assert min(contrast(one, other) for one, other in pairs) >= LEGIBLE


@pytest.mark.parametrize("colours", PALETTES.values(), ids=lambda colours: colours.name)
def test_fields_and_the_keyboards_place_can_be_seen(colours):
    assert contrast(colours.field, colours.white) >= SEEN
    assert min(contrast(colours.focus, ground) for ground in grounds(colours)) >= SEEN


@pytest.mark.parametrize("colours", EVERY, ids=lambda colours: colours.name)
def test_bars_and_dots_of_a_family_can_be_seen(colours):
    assert min(contrast(family.line, colours.white) for family in colours.families.values()) >= SEEN


def test_high_contrast_keeps_twice_the_distance():
    assert min(contrast(CONTRAST.ink, ground) for ground in grounds(CONTRAST)) >= 7
    assert min(contrast(CONTRAST.quiet, ground) for ground in grounds(CONTRAST)) >= 7


def test_zoom_makes_words_larger_and_stops_at_its_ends(qapp: QApplication, theme: Theme):
    before = theme.font().pixelSize()
    theme.step_zoom(2)
    assert theme.font().pixelSize() > before
    theme.set_zoom(900)
    assert theme.zoom == 250
    assert theme.font().pixelSize() == 32
    theme.set_zoom(10)
    assert theme.zoom == 75
    theme.set_zoom(100)


def test_switching_the_scheme_repaints_what_is_shown(qtbot, theme: Theme):
    label = QLabel("text")
    qtbot.addWidget(label)
    label.setProperty("kind", "title")
    label.show()
    light = label.palette().windowText().color().name()
    theme.choose("dark")
    assert label.palette().windowText().color().name() != light
    assert QFontInfo(label.font()).pixelSize() == theme.px(16)
    theme.choose("light")
    assert label.palette().windowText().color().name() == light
