"""The files an import is given: found, put in order, named."""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from judgedesk.domain.errors import UserError
from judgedesk.language.stamps import volume_in
from judgedesk.store.casefile import SUFFIX


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be imported. `name` is fit to be shown; `problem` is a code when it can't even be opened.

    One found inside another has the document it came out of as `parent`, and its number there. What is no file of its
    own `opens` by itself.
    """

    path: Path
    name: str
    volume: str
    size: int
    problem: str = ""
    parent: int | None = None
    part: int = 0
    opens: Callable[[], BinaryIO] | None = None

    def open(self) -> BinaryIO:
        """Its bytes: of the file at `path`, unless it says otherwise."""
        return self.path.open("rb") if self.opens is None else self.opens()

    @classmethod
    def inside(cls, parent: int, part: int, untrusted_name: str, volume: str, size: int) -> "Source":
        """A file that came out of a document of the case."""
        path = Path(untrusted_name.replace("\0", ""))
        return cls(path, shown_inside(untrusted_name), volume, size, parent=parent, part=part)

    @property
    def where(self) -> str:
        """The path as it can be stored and printed: bytes of a name that are no UTF-8 are escaped."""
        if self.parent is not None:
            return f"part {self.part} of document {self.parent}"
        return os.fsencode(self.path).decode("utf-8", "backslashreplace")

    @property
    def told(self) -> str:
        """`where`, with the name that a file inside another has there: what to look for when it is reported."""
        return self.where if self.parent is None else f"{shown_name(str(self.path))} ({self.where})"


def is_gone(path: Path) -> bool:
    """Whether a file that was there is out of reach with all that lay beside it: a drive unplugged, a folder moved."""
    try:
        with os.scandir(path.parent) as beside:
            return next(beside, None) is None
    except PermissionError:
        return False
    except OSError:
        return True


def shown_name(untrusted_name: str) -> str:
    """A file name without control characters and direction overrides, which could show one name for another."""
    text = "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else "�" for c in untrusted_name
    )
    return text[:240] or "�"


def shown_inside(untrusted_name: str) -> str:
    """Name of a file in a container without its folders, which the container's own list has."""
    return shown_name(untrusted_name.replace("\\", "/").rstrip("/").rpartition("/")[2])


def natural(text: str) -> list[tuple[int, int, str]]:
    """Sort key in which ``k. 9`` stands before ``k. 10``."""
    parts = re.split(r"(\d+)", text.casefold())
    return [(0, int(part[:18]), part) if part.isdecimal() else (1, 0, part) for part in parts]


def scan(paths: Sequence[Path], volume: str | None, case_folder: Path) -> list[Source]:
    """Every file below the paths, in natural order of its path; the same file once. Files of a case are none.

    Raises:
        UserError: ``path.unknown`` for a path that isn't there.
    """
    found: dict[Path, Source] = {}
    inside = case_folder.resolve()
    for given in paths:
        if not given.exists():
            raise UserError("path.unknown", path=str(given))
        root = given.resolve()
        if root.is_relative_to(inside) or any(folder.suffix == SUFFIX for folder in (root, *root.parents)):
            continue
        for path in [root] if not root.is_dir() else _walk(root, inside):
            if path not in found:
                label = volume if volume is not None else _volume(root, path)
                found[path] = _source(path, label)
    return sorted(found.values(), key=lambda source: [natural(part) for part in source.path.parts])


def _walk(root: Path, inside: Path) -> Iterator[Path]:
    closed: list[str] = []
    for folder, names, files in os.walk(root, followlinks=False, onerror=lambda error: closed.append(error.filename)):
        here = Path(folder)
        names[:] = [name for name in names if (here / name).resolve() != inside and not name.endswith(SUFFIX)]
        yield from (here / name for name in files)
    yield from (Path(folder) for folder in closed)


def _volume(root: Path, path: Path) -> str:
    """The folder a file lies in below the one imported, else the volume its own name tells of; '' for neither."""
    between = path.relative_to(root).parts[:-1] if root.is_dir() else ()
    return volume_label(shown_name(between[0])) if between else volume_in(shown_name(path.name)) or ""


def volume_label(folder: str) -> str:
    """A volume's label from a folder's name: ``t3``, ``tom III`` and ``vol. 3`` are volume III."""
    named = re.fullmatch(
        r"(?:t|tom|vol|volume|volum|band|bd|svezak)[ ._-]*(\d{1,3}|[ivxlc]{1,8})", folder.strip(), re.I
    )
    if not named:
        return folder
    number = named[1]
    return _roman(int(number)) if number.isdecimal() and int(number) > 0 else number.upper()


def volume_order(label: str) -> str:
    """A volume's label fit for sorting: volume IX stands before volume X."""
    return str(_number(label)) if re.fullmatch(r"[IVXLC]{1,8}", label) else label


def _number(roman: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in roman]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))


def _roman(number: int) -> str:
    text = ""
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    for value, letters in zip(
        values, ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True
    ):
        text += letters * (number // value)
        number %= value
    return text


def _source(path: Path, volume: str) -> Source:
    name = shown_name(path.name)
    try:
        status = path.stat()
    except OSError:
        return Source(path, name, volume, 0, "file.unreadable")
    if stat.S_ISDIR(status.st_mode):
        return Source(path, name, volume, 0, "file.unreadable")  # a folder that could not be listed
    if not stat.S_ISREG(status.st_mode):
        return Source(path, name, volume, 0, "file.not_a_file")
    return Source(path, name, volume, status.st_size)
