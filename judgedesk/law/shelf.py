"""Pack files of several folders, read together: what a later folder says of an id replaces what an earlier one said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from judgedesk.domain.errors import UserError
from judgedesk.law.concepts import concepts
from judgedesk.law.expressions import At
from judgedesk.law.pack_file import PackFile
from judgedesk.places import resources

Stamp: TypeAlias = tuple[str, int, int]
"""Path, time of change in nanoseconds, size: what a cached pack was read from."""
Stamps: TypeAlias = tuple[tuple[Stamp, ...], ...]
"""Files by folder."""
Place: TypeAlias = tuple[PackFile, At]
R = TypeVar("R")


def stamps(folders: Sequence[Path]) -> Stamps:
    """The ``*.yaml`` files of `folders`, each folder's by name.

    Raises:
        UserError: ``law.no_folder``.
    """
    return tuple(tuple(_stamps(folder)) for folder in folders)


def _stamps(folder: Path) -> Iterator[Stamp]:
    if not folder.is_dir():
        raise UserError("law.no_folder", folder=str(folder))
    for path in sorted(folder.glob("*.yaml")):
        status = path.stat()
        yield str(path), status.st_mtime_ns, status.st_size


def read(found: Stamps, schema: str, work: Callable[[list[list[PackFile]]], R]) -> R:
    """What `work` makes of the files, those of each folder together.

    The program's own files are known to fit the schema (a test holds it): they are held against it only when reading
    fails, for it takes longer than the reading.

    Raises:
        UserError: ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    folders = [[PackFile(Path(name), schema) for name, _, _ in folder] for folder in found]
    unchecked = []
    for folder, files in zip(found, folders, strict=True):
        for (name, _, _), file in zip(folder, files, strict=True):
            if Path(name).resolve().is_relative_to(resources("law").resolve()):
                unchecked.append(file)
            else:
                file.check()
    try:
        return work(folders)
    except (KeyError, TypeError, AttributeError, ValueError):
        for file in unchecked:
            file.check()
        raise


class Ids:
    """Ids said so far, each with the place where it was said: twice in one folder is refused."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self._in_folder: set[str] = set()

    def begin_folder(self) -> None:
        """From here on an id may come again, once."""
        self._in_folder.clear()

    def claim(self, file: PackFile, at: At, id: str) -> None:
        """Note where `id` is said.

        Raises:
            UserError: ``law.bad_pack``.
        """
        if id in self._in_folder:
            file.refuse((*at, "id"), f"names {id} a second time", f"drugi raz określa {id}")
        self._in_folder.add(id)
        self.places[id] = (file, at)


def known_concepts(file: PackFile, at: At, raw: Sequence[str]) -> tuple[str, ...]:
    """Ids of concepts as written at a place.

    Raises:
        UserError: ``law.bad_pack`` at the first that nobody knows.
    """
    for index, concept in enumerate(raw):
        if concept not in concepts():
            file.refuse((*at, index), f"unknown concept {concept}", f"nieznane pojęcie {concept}")
    return tuple(raw)


def days(file: PackFile, at: At, raw: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """First and last day in force, both inclusive; None: no limit.

    Raises:
        UserError: ``law.bad_pack``.
    """
    found: list[date | None] = []
    for key in ("valid_from", "valid_to"):
        try:
            found.append(date.fromisoformat(raw[key]) if key in raw else None)
        except ValueError:
            file.refuse((*at, key), f'"{key}" is not a day', f"„{key}” nie jest dniem")
    first, last = found
    if first is not None and last is not None and last < first:
        file.refuse((*at, "valid_to"), "ends before it begins", "kończy się, zanim się zacznie")
    return first, last
