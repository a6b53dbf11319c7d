"""The key on paper: made on request, shown once, and what brings a user back who lost their passphrase."""

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import outgoing
from judgedesk.app.casefile import Case, check_user, existing
from judgedesk.app.templates import table_file
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.drafting.tables import Table
from judgedesk.store import users
from judgedesk.store.casefile import CaseFile

ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""24 letters that are told apart in print and aloud."""
_LETTERS, _CHECK, _GROUP = 28, 4, 4  # 28 letters of 24 are 128 bits
_MAKERS = (Role.JUDGE, Role.PROSECUTOR)


@dataclass(frozen=True, slots=True)
class Paper:
    """A recovery key to be printed. It is kept nowhere: who loses it makes another."""

    title: str
    user: str
    groups: tuple[str, ...]

    @property
    def letters(self) -> str:
        """As stretched into a key."""
        return "".join(self.groups)[:_LETTERS]


def _check_of(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(letters.encode()).digest()[:8], "big")
    return "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(_CHECK))


def draw(case: Case) -> Paper:
    """Fresh letters; they open nothing before `keep`.

    Raises:
        UserError: ``case.read_only``; ``recovery.not_yours`` where the user is neither judge nor prosecutor.
    """
    if case.role not in _MAKERS:
        raise UserError("recovery.not_yours", user=case.user)
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    letters = "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS))
    whole = letters + _check_of(letters)
    return Paper(case.title, case.user, tuple(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP)))


def keep(case: Case, paper: Paper) -> None:
    """From now on the paper opens what its maker's passphrase opens; an older paper of theirs opens nothing."""
    users.make_recovery(case.file, paper.letters)


def made(case: Case) -> dict[str, str]:
    """Whose paper opens the case, and when it was made (UTC, ISO 8601)."""
    return {paper.user: paper.made for paper in case.file.keys.recoveries.values()}


def remove(case: Case, user: str) -> None:
    """The paper of a user opens nothing any more; of others' papers a judge or prosecutor decides.

    Raises:
        UserError: ``recovery.none``, ``recovery.not_yours``, ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if case.role not in _MAKERS:
        raise UserError("recovery.not_yours", user=case.user)
    users.remove_recovery(case.file, user)


def letters_of(typed: str) -> str:
    """The letters of a paper as somebody typed them: groups, case and blanks don't matter.

    Raises:
        UserError: ``recovery.mistyped`` where a letter is wrong, missing or too many.
    """
    letters = "".join(sign for sign in typed.upper() if not (sign.isspace() or sign in "-–."))
    wrong = next((place for place, sign in enumerate(letters, 1) if sign not in ALPHABET), 0)
    if wrong or len(letters) != _LETTERS + _CHECK or _check_of(letters[:_LETTERS]) != letters[_LETTERS:]:
        raise UserError("recovery.mistyped", number=len(letters), needed=_LETTERS + _CHECK)
    return letters[:_LETTERS]


def recover(path: Path, typed: str, user: str, passphrase: str) -> str:
    """Open a case by a paper and give a user a new passphrase; answers who made the paper.

    Raises:
        UserError: ``recovery.mistyped``, ``recovery.refused``; ``users.unknown``; ``keys.no_passphrase``;
            ``keys.not_yours`` where the user holds a key that the paper does not open; as `open_case`.
    """
    check_user(user, passphrase)
    file = CaseFile.open_by_paper(existing(path), letters_of(typed))
    try:
        users.recover(file, user.strip(), passphrase)
    finally:
        file.close()
    return file.user


def lines(paper: Paper, language: str) -> list[str]:
    """What stands on the paper besides the key."""
    said = [
        QT_TRANSLATE_NOOP("cli", "Case: {title}"),
        QT_TRANSLATE_NOOP("cli", "Made by: {user}"),
        QT_TRANSLATE_NOOP("cli", "Whoever holds this paper and the case folder can open the case."),
        QT_TRANSLATE_NOOP("cli", "Keep it under lock, apart from the computer. It can't be shown again."),
    ]
    return [translated(line, language, "cli").format(title=paper.title, user=paper.user) for line in said]


def text(paper: Paper, language: str) -> str:
    """The paper as plain text."""
    half = len(paper.groups) // 2
    rows = [" ".join(paper.groups[:half]), " ".join(paper.groups[half:])]
    heading = translated(QT_TRANSLATE_NOOP("cli", "Recovery key"), language, "cli")
    return "\n".join([heading, "", *lines(paper, language), "", *(f"    {row}" for row in rows), ""])


def allow_printing(case: Case, paper: Paper, language: str) -> None:
    """Before the paper goes to a printer: it is told in the log.

    Raises:
        UserError: as `outgoing.allow_printing`.
    """
    outgoing.allow_printing(case, text(paper, language), "recovery", Compartment.CASE)


def write(case: Case, paper: Paper, path: Path, language: str) -> None:
    """The paper as .docx or .txt.

    Raises:
        UserError: ``out.unknown_ending``; ``leak.found`` and others of `outgoing.release`.
    """
    ending, before = path.suffix.lower(), lines(paper, language)
    heading = translated(QT_TRANSLATE_NOOP("cli", "Recovery key"), language, "cli")
    if ending == ".txt":
        content = text(paper, language).encode()
    elif ending == ".docx":
        half = len(paper.groups) // 2
        numbers = [str(number) for number in range(1, half + 1)]
        table = Table(heading, before, numbers, [paper.groups[:half], paper.groups[half:]])
        content = table_file(table, ending, "recovery", language)
    else:
        raise UserError("out.unknown_ending", ending=ending or "?", known=".docx, .txt")
    outgoing.release(case, path, content, what="recovery", part=Compartment.CASE)
