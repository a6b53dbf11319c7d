"""What a camera or scanner wrote beside a picture, in words: Exif 2.32 (CIPA DC-008), JFIF, PNG pHYs, TIFF tags."""

import contextlib
import math
import re
from typing import Any

from PIL import Image

_MAKE, _MODEL, _DESCRIPTION, _SOFTWARE, _ARTIST, _COPYRIGHT = 0x010F, 0x0110, 0x010E, 0x0131, 0x013B, 0x8298
_CHANGED, _EXIF, _GPS = 0x0132, 0x8769, 0x8825
_TAKEN, _DIGITISED, _ZONE, _COMMENT, _LENS = 0x9003, 0x9004, 0x9011, 0x9286, 0xA434
_WHEN = re.compile(r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")
_LONGEST = 4000


def whole(image: Image.Image) -> Image.Exif:
    """The picture's EXIF, empty where it is damaged: it is no part of the picture."""
    try:
        return image.getexif()
    except MemoryError:
        raise
    except Exception:
        return Image.Exif()


def dots(image: Image.Image) -> float:
    """Dots an inch as the file says, 0 where it doesn't or they differ between across and down."""
    with contextlib.suppress(TypeError, ValueError, ZeroDivisionError, OverflowError):
        across, down = (float(value) for value in image.info.get("dpi", (0, 0)))
        if math.isfinite(across) and math.isfinite(down) and across > 0 and abs(across - down) <= 0.02 * across:
            return across
    return 0.0


def facts(image: Image.Image) -> dict[str, str]:
    """``camera``, ``taken`` (ISO 8601, with its zone where known), ``place`` (degrees north and east), ``title`` …"""
    found = whole(image)
    inner, place = _part(found, _EXIF), _part(found, _GPS)
    values = {
        "camera": _camera(_text(found.get(_MAKE)), _text(found.get(_MODEL))),
        "lens": _text(inner.get(_LENS)),
        "taken": _when(inner.get(_TAKEN) or inner.get(_DIGITISED), inner.get(_ZONE)),
        "changed": _when(found.get(_CHANGED), None),
        "place": _place(place),
        "title": _text(found.get(_DESCRIPTION)) or _text(image.info.get("Title")),
        "author": _text(found.get(_ARTIST)) or _text(image.info.get("Author")),
        "copyright": _text(found.get(_COPYRIGHT)),
        "software": _text(found.get(_SOFTWARE)) or _text(image.info.get("Software")),
        "comment": _comment(inner.get(_COMMENT)) or _text(image.info.get("comment")),
    }
    return {name: value for name, value in values.items() if value}


def _part(found: Image.Exif, tag: int) -> dict[int, Any]:
    with contextlib.suppress(Exception):
        return dict(found.get_ifd(tag))
    return {}


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    kept = "".join(letter if letter.isprintable() else " " for letter in value[:_LONGEST])
    return " ".join(kept.split())


def _camera(make: str, model: str) -> str:
    """Many models begin with their maker's name already."""
    return model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()


def _comment(value: object) -> str:
    """UserComment begins with eight bytes that name its encoding."""
    if not isinstance(value, bytes):
        return _text(value)
    encoding = "utf-16" if value.startswith(b"UNICODE\0") else "utf-8"
    return _text(value[8:].decode(encoding, "replace"))


def _when(value: object, zone: object) -> str:
    match = _WHEN.match(_text(value))
    if match is None or match[1] == "0000":
        return ""
    year, month, day, hour, minute, second = match.groups()
    offset = _text(zone)
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{offset if _OFFSET.fullmatch(offset) else ''}"


def _place(gps: dict[int, Any]) -> str:
    """Latitude and longitude in degrees, north and east positive."""
    north, east = _degrees(gps.get(2), gps.get(1), "S"), _degrees(gps.get(4), gps.get(3), "W")
    if north is None or east is None or abs(north) > 90 or abs(east) > 180 or (north, east) == (0, 0):
        return ""
    return f"{north:.6f}, {east:.6f}"


def _degrees(parts: Any, side: object, negative: str) -> float | None:
    with contextlib.suppress(TypeError, ValueError, ZeroDivisionError, OverflowError):
        degrees, minutes, seconds = (float(part) for part in parts)
        value = degrees + minutes / 60 + seconds / 3600
        if math.isfinite(value):
            return -value if _text(side).upper().startswith(negative) else value
    return None
