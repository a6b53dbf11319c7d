"""A verified copy of a case while it is open, and its way back."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, database, lock, manifest, originals, verify
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import FILE_NAMES
from judgedesk.store.files import refused
from judgedesk.store.keys import FILE_NAME as KEYS
from judgedesk.store.keys import KeyFile


def _empty_place(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("case.exists", path=str(folder))
    lock.refuse_network(folder.parent)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(error, folder) from error


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[None]:
    """Work that fills an empty folder: where it fails nothing stays, so that nobody takes a part for the whole."""
    _empty_place(folder)
    try:
        yield
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise refused(error, folder) from error
        raise


def backup(case: CaseFile, folder: Path, progress: Callable[[int, int], None] | None = None) -> verify.Report:
    """Copy the case into `folder`, still encrypted, and check the copy's ciphertext.

    Compartments whose key is closed to the user are copied as the files they are. What no key here opens and the
    manifest does not vouch for stands in `not_checked`.

    Raises:
        UserError: ``case.exists``, ``disk.full``, ``disk.unwritable``.
    """
    with _whole_or_nothing(folder):
        heads = {}
        noted: dict[str, tuple[int, str]] = {}
        for part in Compartment:
            if not (case.folder / FILE_NAMES[part]).exists():
                continue
            if case.holds(part):
                _copy_database(case, part, folder)
                heads[part] = audit.head(case.reading(part))
                noted |= manifest.originals_in(case.reading(part)) if part is not Compartment.CHAMBERS else {}
            else:
                for name in (FILE_NAMES[part], FILE_NAMES[part] + "-wal"):
                    if (case.folder / name).exists():
                        shutil.copyfile(case.folder / name, folder / name)
        _copy_originals(case.folder, folder, progress)
        if (case.folder / manifest.FILE_NAME).exists():
            shutil.copyfile(case.folder / manifest.FILE_NAME, folder / manifest.FILE_NAME)
        manifest.write(folder, case.user, case.unlocked.identity, heads, noted)
        # Last, as when a case is made: a folder cut short by a kill is no case.
        shutil.copyfile(case.folder / KEYS, folder / KEYS)
    return verify.verify_ciphertext(folder)


def _copy_database(case: CaseFile, part: Compartment, folder: Path) -> None:
    """SQLite's own backup: a consistent copy while others write. Both ends are encrypted under the same key."""
    target = database.connect(folder, part, case.key(part), read_only=False)
    try:
        case.reading(part).backup(target, pages=4096)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        target.close()


def _copy_originals(source: Path, folder: Path, progress: Callable[[int, int], None] | None) -> None:
    paths = sorted((source / originals.FOLDER).glob("??/*"))
    (folder / originals.FOLDER).mkdir(exist_ok=True)
    for done, path in enumerate(paths):
        if progress is not None:
            progress(done, len(paths))
        place = originals.place_of(folder, path.name)
        place.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, place)


def restore(source: Path, folder: Path, progress: Callable[[int, int], None] | None = None) -> verify.Report:
    """Copy a backup to a new place, after checking its ciphertext. A backup vouches for every file of its own: what
    its manifest does not vouch for is damage. `progress` is told of originals copied, of how many.

    Raises:
        UserError: ``backup.damaged`` with what is wrong; ``case.exists``; ``case.not_a_case``; ``disk.full``.
    """
    KeyFile.read(source)
    report = verify.verify_ciphertext(source)
    doubtful = [problem.about for problem in report.problems] + report.not_checked
    if doubtful:
        raise UserError("backup.damaged", path=str(source), about=doubtful[0])
    with _whole_or_nothing(folder):
        _copy_originals(source, folder, progress)
        for name in (manifest.FILE_NAME, *FILE_NAMES.values(), *(name + "-wal" for name in FILE_NAMES.values()), KEYS):
            if (source / name).exists():
                shutil.copyfile(source / name, folder / name)
    return report
