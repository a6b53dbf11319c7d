"""The scenes of papers that go out and come in: a bundle chosen, a bundle made, a package looked at."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from judgedesk.app import casefile, exchange, exchange_write, tagging
from judgedesk.app.bundle_spec import Asked, Section, Spec
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.reading import listed, part_of
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.roles import Role
from judgedesk.store import evidence
from judgedesk.store.cipher import Cost
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.bundle import BundleView
from judgedesk.ui.views.exchange import CAME, KNOWN, ExchangeView

_View = TypeVar("_View", BundleView, ExchangeView)
Steps = list[Callable[[], None]]
_CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)
_FROM = "Prokuratura Okręgowa, M. Wilk"


def paper_scenes(desk: Desk, folder: Path) -> list[tuple[str, Steps]]:
    """The order of a bundle with what will stay out, the bundle made, a package that came with two values,
    the desks that are known.

    Args:
        desk: in which they stand.
        folder: where the bundle and the package go.
    """
    return [
        ("bundle", [lambda: desk.go("bundle"), lambda: _ordered(desk), lambda: _bundle(desk).list.choose_row(2)]),
        ("bundle_made", [lambda: _made(desk, folder / "zbior.pdf")]),
        ("exchange_write", [lambda: desk.go("exchange")]),
        ("exchange_review", [lambda: _exchange(desk).show_mode(CAME), lambda: _came(desk, folder)]),
        ("exchange_desks", [lambda: _exchange(desk).show_mode(KNOWN)]),
    ]


def _bundle(desk: Desk) -> BundleView:
    return _view(desk, BundleView)


def _exchange(desk: Desk) -> ExchangeView:
    return _view(desk, ExchangeView)


def _view(desk: Desk, kind: type[_View]) -> _View:
    return next(iter(desk.findChildren(kind)))


def spec(case: Case) -> Spec:
    """Two sections of what is there."""
    ids = [one.id for one in listed(case) if one.parent is None]
    half = min(4, max(1, len(ids) // 2))
    first, rest = ids[:half], ids[half : half + 5]
    names = ("A. Zeznania", "B. Dokumenty")
    sections = tuple(
        Section(name, tuple(Asked(id) for id in part)) for name, part in zip(names, (first, rest), strict=True) if part
    )
    return Spec(title="Wybór na rozprawę 12.01.2027", recipient=Recipient.AUTHORITY, sections=sections, redacted=False)


def _ordered(desk: Desk) -> None:
    desk.bridge.read(spec, desk.case, done=_bundle(desk).show_spec)


def _made(desk: Desk, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    _bundle(desk).make(path)


def _came(desk: Desk, folder: Path) -> None:
    if desk.case.writable:
        desk.bridge.write(package, desk.case, folder / "pakiet.jdx", done=_exchange(desk).review)


def package(case: Case, path: Path) -> Path:
    """What another desk sends back, which knows one tag otherwise than it stands here."""
    if path.exists():
        return path
    tag = next(one for document in listed(case) for one in _tags(case, document.id))
    first = path.with_name("dokumenty.jdx")
    choice = exchange_write.Choice("panel", (str(tag.document),), include=("tags", "people"),
                                   recipient=Recipient.AUTHORITY)  # fmt: skip
    folder = path.with_name("prokuratura.jdcase")
    with casefile.create_case(folder, "PO II Ds. 14/26", _FROM, Role.JUDGE, "correct horse", _CHEAP) as other:
        exchange_write.write(case, first, choice, exchange_write.identity(other))
        exchange.take(other, first)
        tagging.change_tag(other, tag.id, note="Por. zeznania z 14.03.2024, t. II k. 231", stance=Stance.CONTEXT)
        tagging.change_tag(case, tag.id, note="Do odczytania na rozprawie")
        back = replace(choice, documents=(), everything=True)
        exchange_write.write(other, path, back, exchange_write.identity(case))
    return path


def _tags(case: Case, document: int) -> list[Tag]:
    return [one for one in evidence.tags(case.file.reading(part_of(case, document))) if one.document == document]
