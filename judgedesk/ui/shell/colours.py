"""The colours of the desk: three designed palettes, no inversion. Hex strings, sRGB."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

FAMILIES = ("act", "means", "purpose", "mens", "agg")
"""Families of elements; each keeps one hue in tag, margin note, grid band and plan."""


@dataclass(frozen=True, slots=True)
class Family:
    """One family's hue: `pale` for grounds, `line` for bars and dots, `text` for words (4.5:1 on every ground)."""

    pale: str
    line: str
    text: str


@dataclass(frozen=True, slots=True)
class Colours:
    """Roles, not paints. `ink`, `quiet`, `accent`, `warn` and each family's `text` are legible on every ground."""

    name: str
    dark: bool
    paper: str
    """Ground of the working area."""
    card: str
    """Bars, panels and what floats."""
    white: str
    """Fields, table rows, and the sheet a document stands on."""
    nav: str
    """Ground of the navigation."""
    desk: str
    """What lies behind a sheet of paper."""
    raised: str
    """The chosen place in the navigation."""
    hover: str
    """Ground under the pointer."""
    ink: str
    quiet: str
    hairline: str
    edge: str
    """Outline of buttons and chips."""
    field: str
    """Outline of what can be typed into; 3:1 on `white`."""
    accent: str
    on_accent: str
    accent_hover: str
    selection: str
    """Ground of the chosen row; `ink` stands on it."""
    find: str
    """Ground of a found word; `on_find` stands on it."""
    on_find: str
    focus: str
    """Ring round what has the keyboard."""
    warn: str
    """Words that something stands against something, or failed."""
    warn_line: str
    warn_pale: str
    heat: tuple[str, str, str]
    """Grid: few, some, many passages. Says nothing of strength."""
    hatch: str
    """Lines of the hatching that means closed or not needed."""
    shadow: str
    """Under paper and what floats, as #AARRGGBB."""
    families: Mapping[str, Family]


LIGHT = Colours(
    name="light",
    dark=False,
    paper="#f4f2ee",
    card="#fbfaf7",
    white="#ffffff",
    nav="#ebe9e3",
    desk="#e6e1d9",
    raised="#ffffff",
    hover="#e3e0d8",
    ink="#1f2933",
    quiet="#586170",
    hairline="#dcd7cc",
    edge="#c9c3b6",
    field="#8f897c",
    accent="#1f4e4b",
    on_accent="#ffffff",
    accent_hover="#2a625e",
    selection="#dfeae7",
    find="#fde9ae",
    on_find="#1f2933",
    focus="#1f4e4b",
    warn="#a5430c",
    warn_line="#c05621",
    warn_pale="#fbeee4",
    heat=("#eef4f2", "#d6e7e2", "#b5d5cd"),
    hatch="#dcd7cc",
    shadow="#22302818",
    families={
        "act": Family("#e3eefa", "#2b6cb0", "#24568c"),
        "means": Family("#fcf0db", "#b7791f", "#7d500e"),
        "purpose": Family("#eee7fa", "#6b46c1", "#5b3aa8"),
        "mens": Family("#e9edf2", "#4a5568", "#434d5f"),
        "agg": Family("#fbe7e6", "#9b2c2c", "#8f2828"),
    },
)

DARK = Colours(
    name="dark",
    dark=True,
    paper="#1b1e1f",
    card="#222627",
    white="#292d2e",
    nav="#171a1b",
    desk="#131516",
    raised="#2c3132",
    hover="#24292a",
    ink="#e6e3dc",
    quiet="#a9adab",
    hairline="#353b3c",
    edge="#4a5152",
    field="#7d8687",
    accent="#7fc0b6",
    on_accent="#10201e",
    accent_hover="#97d0c7",
    selection="#24413d",
    find="#5a4a17",
    on_find="#fbf3d9",
    focus="#7fc0b6",
    warn="#f0a273",
    warn_line="#d9763c",
    warn_pale="#3a281d",
    heat=("#25302e", "#28433d", "#2f5a51"),
    hatch="#3a4041",
    shadow="#80000000",
    families={
        "act": Family("#1f3145", "#5b9bd8", "#9cc6ef"),
        "means": Family("#3a2f1a", "#d29a3f", "#e8c180"),
        "purpose": Family("#2f2848", "#9a7fe0", "#c6b5f2"),
        "mens": Family("#2b323c", "#8793a6", "#bcc6d4"),
        "agg": Family("#402524", "#d66a6a", "#f0aaa8"),
    },
)

CONTRAST = Colours(
    name="contrast",
    dark=True,
    paper="#000000",
    card="#000000",
    white="#000000",
    nav="#000000",
    desk="#1a1a1a",
    raised="#262626",
    hover="#262626",
    ink="#ffffff",
    quiet="#e0e0e0",
    hairline="#8c8c8c",
    edge="#ffffff",
    field="#ffffff",
    accent="#ffd84d",
    on_accent="#000000",
    accent_hover="#ffe78f",
    selection="#00405c",
    find="#ffd84d",
    on_find="#000000",
    focus="#ffd84d",
    warn="#ffb38a",
    warn_line="#ff8a4c",
    warn_pale="#33190a",
    heat=("#0d2b26", "#12423a", "#175c50"),
    hatch="#6e6e6e",
    shadow="#00000000",
    families={
        "act": Family("#0a2540", "#6db6ff", "#a8d4ff"),
        "means": Family("#332500", "#ffc24d", "#ffd994"),
        "purpose": Family("#251545", "#b79cff", "#d6c6ff"),
        "mens": Family("#20262e", "#b9c4d4", "#dbe2ec"),
        "agg": Family("#3d0f0f", "#ff8080", "#ffb8b8"),
    },
)

PALETTES: Mapping[str, Colours] = {colours.name: colours for colours in (LIGHT, DARK, CONTRAST)}

SHEETS: Mapping[str, Colours] = {"light": LIGHT, "dark": replace(LIGHT, white="#f0ece4"), "contrast": LIGHT}
"""What is drawn *on* a document's sheet: paper stays paper, dimmed a little in the dark."""


def contrast(one: str, other: str) -> float:
    """Contrast of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
