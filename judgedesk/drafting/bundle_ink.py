"""Operators of the pages of a bundle (PDF 32000-1, 9.4): texts, stamps, and words that lie invisibly over a scan."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from judgedesk.drafting.pictured_pdf import PlacedWord

MARGIN: Final = 26.0
"""Points added to a page for its stamp; each line of notes takes `NOTE` more."""
NOTE: Final = 9.0
SIZE: Final = 9.0
_SIDE: Final = 28.0
_LEAST: Final = 4.0
_SMALL: Final = 7.0


def numbers(*values: float) -> str:
    """Numbers as a content stream has them."""
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") or "0" for value in values)


def shown(font: str, size: float, at: tuple[float, float], runs: Sequence[Sequence[Any]]) -> str:
    """Runs of codes (see `bundle_font.Run`) from a place on; what has no shape as hollow boxes."""
    parts = [f"1 0 0 1 {numbers(*at)} Tm"]
    for codes, shapeless, *place in runs:
        if place:
            right, shapes = place
            if shapes:
                scale = size / 1000
                parts.append(f"ET q {numbers(scale, 0, 0)} {numbers(scale, *at)} cm {shapes} f Q BT")
                continue
            parts.append(f"1 0 0 1 {numbers(at[0] + right * size / 1000, at[1])} Tm")
        if shapeless:
            parts.append(f"/S {numbers(0.7 * size)} Tf 1 Tr <{codes}> Tj 0 Tr")
        else:
            parts.append(f"{font} {numbers(size)} Tf {f'[{codes}] TJ' if '<' in codes else f'<{codes}> Tj'}")
    return " ".join(parts)


def stamped(stamp: Mapping[str, Any], wide: float, margin: float) -> str:
    """The stamp in the margin below a page: a hair line, folio left, bundle page right, notes between."""
    side = min(_SIDE, wide / 20)
    left, right = stamp["left"], stamp["right"]
    room = wide - 2 * side
    size = max(_LEAST, min(SIZE, SIZE * room / max(1.0, (left[1] + 1.25 * right[1]) * SIZE + 18)))
    line = f"q 0.45 w 0.6 G {numbers(side, margin - 4)} m {numbers(wide - side, margin - 4)} l S Q"
    base = margin - 5 - SIZE - 2
    large = 1.25 * size
    parts = [line, "BT 0.25 g", shown("/R", size, (side, base), left[0]), "0 g"]
    parts.append(shown("/B", large, (wide - side - right[1] * large, base), right[0]))
    for number, note in enumerate(stamp["notes"], 1):
        small = max(_LEAST, min(_SMALL, room / max(0.1, note[1])))
        parts += ["0.35 g", shown("/R", small, (side, base - NOTE * number), note[0])]
    return " ".join((*parts, "ET"))


def invisible(words: Iterable[PlacedWord]) -> str:
    """Words over the unit square, each letter as wide as its share of the box, and after each a blank."""
    parts = []
    for word in words:
        x0, y0, x1, y1 = word.box[0], 1 - word.box[3], word.box[2], 1 - word.box[1]
        letters = word.text.encode("utf-16-be", "replace")
        letter = ((y1 - y0) if word.turn else (x1 - x0)) / (0.5 * max(1, len(letters) // 2))
        if word.turn == 90:
            place: tuple[float, ...] = (0, -letter, x1 - x0, 0, x0, y1)
        elif word.turn == 270:
            place = (0, letter, x0 - x1, 0, x1, y0)
        else:
            place = (letter, 0, 0, y1 - y0, x0, y0)
        matrix = " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in place)
        parts.append(f"{matrix} Tm <{letters.hex()}0020> Tj")
    return " ".join(("BT /S 1 Tf 3 Tr", *parts, "ET")) if parts else ""
