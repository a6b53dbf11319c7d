"""What a set of files holds, file by file: written to a folder by builders, and to truth.json for the measure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Expected:
    """A file of the set, or one inside another (then `parent` is that one's key).

    `pages` are texts page by page, where pages are the file's own; else `text` is all of it. `scanned` pages (from 1)
    can only be read by OCR, `blank` ones hold nothing; with `either` it is for the desk to judge whether OCR is needed.
    `absent` is text nobody may find. `sha256` is '' where the bytes are only known to the reader that takes the file
    out. `near` names a group of nearly the same texts.
    """

    key: str
    format: str
    kind: str
    name: str
    sha256: str = ""
    parent: str = ""
    text: str = ""
    pages: list[str] | None = None
    scanned: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    either: bool = False
    facts: dict[str, str] = field(default_factory=dict)
    state: str = "ready"
    reason: str = ""
    absent: str = ""
    near: str = ""
    volume: str = ""
    folios: list[str] = field(default_factory=list)
    language: str = ""
    dpi: int = 0
    spoilt: str = ""

    @property
    def texts(self) -> list[str]:
        """The text, page by page where pages are known."""
        return [self.text] if self.pages is None else self.pages


class TruthSet:
    """Files with their truth; `missing` says which formats could not be made here, and why."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Expected] = []
        self.missing: dict[str, str] = {}

    def file(self, path: str, data: bytes, form: str, kind: str, **more: Any) -> Expected:
        """Write a file at a path in the folder."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        assert not place.exists(), path
        place.write_bytes(data)
        return self._add(Expected(path, form, kind, place.name, hashlib.sha256(data).hexdigest(), **more))

    def inside(self, parent: Expected, name: str, data: bytes | None, form: str, kind: str, **more: Any) -> Expected:
        """Tell of a file inside another; `data` is None where nobody knows its bytes beforehand."""
        sha256 = hashlib.sha256(data).hexdigest() if data is not None else ""
        return self._add(Expected(f"{parent.key}!{name}", form, kind, name, sha256, parent.key, **more))

    def _add(self, expected: Expected) -> Expected:
        self.files.append(expected)
        return expected

    @property
    def outer(self) -> list[Expected]:
        """The files that lie in the folder."""
        return [expected for expected in self.files if not expected.parent]

    def save(self, path: Path) -> None:
        """Write the truth."""
        told = {"missing": self.missing, "files": [_said(asdict(expected)) for expected in self.files]}
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def load(path: Path) -> tuple[list[Expected], dict[str, str]]:
    """The truth as `TruthSet.save` wrote it."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return [Expected(**entry) for entry in told["files"]], told["missing"]


def _said(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value not in ("", [], {}, 0, False, None)}


def lines(paragraphs: Iterable[str]) -> str:
    """Paragraphs as lines."""
    return "\n".join(paragraphs)
