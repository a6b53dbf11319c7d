"""Small real cases, made on the spot: every test has its own encrypted folder."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE, store_document

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost

LONG = ("pictures", "truth", "faults")
"""Folders with the longest tests: begun with, so that in the end no process waits for another."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a property tries hundreds of times is not traced line by line, which takes three times as long."""
    items.sort(key=lambda item: LONG.index(item.path.parent.name) if item.path.parent.name in LONG else len(LONG))
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session", autouse=True)
def no_court(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Packs and templates that a court keeps on this machine must not decide a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGEDESK_COURT", str(tmp_path_factory.mktemp("court") / "none"))
        yield


@pytest.fixture(scope="session")
def cost() -> Cost:
    """The cheapest guess that a key file may have."""
    return CHEAP


@pytest.fixture(scope="session")
def fresh_case(tmp_path_factory: pytest.TempPathFactory, cost: Cost) -> Callable[[str, Role], Path]:
    """Folders of new closed cases, each made once: the schema is most of what a new case costs, a copy a fifth."""
    made: dict[tuple[str, Role], Path] = {}

    def folder_of(user: str, role: Role) -> Path:
        if (user, role) not in made:
            folder = tmp_path_factory.mktemp("fresh") / "matter.jdcase"
            casefile.create_case(folder, "II K 1/26", user, role, PASSPHRASE, cost).close()
            made[user, role] = folder
        return made[user, role]

    return folder_of


@pytest.fixture
def new_case(cost: Cost, fresh_case: Callable[[str, Role], Path]) -> Iterator[Callable[..., Case]]:
    """Makes a case in a folder, by default a judge's; closed at the end of the test.

    The first of a test is a copy of one made before; another is made on the spot, for its keys are its own.
    """
    made: list[Case] = []

    def create(folder: Path, user: str = "judge", role: Role = Role.JUDGE, name: str = "matter.jdcase") -> Case:
        if made:
            case = casefile.create_case(folder / name, "II K 1/26", user, role, PASSPHRASE, cost)
        else:
            shutil.copytree(fresh_case(user, role), folder / name)
            case = casefile.open_case(folder / name, user, PASSPHRASE)
        made.append(case)
        return case

    yield create
    for case in made:
        case.close()


@pytest.fixture
def reopened() -> Iterator[Callable[..., Case]]:
    """Opens a case folder again as somebody; closed at the end of the test."""
    opened: list[Case] = []

    def again(case: Case | Path, user: str = "judge", passphrase: str = PASSPHRASE, *, write: bool = True) -> Case:
        if isinstance(case, Case):
            case.close()
            case = case.path
        fresh = casefile.open_case(case, user, passphrase, write=write)
        opened.append(fresh)
        return fresh

    yield again
    for case in opened:
        case.close()


@pytest.fixture
def case_with_pages(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    """A judge's case with a clerk as second user and two documents of three pages in all."""
    case = new_case(tmp_path)
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    store_document(
        case,
        "statement.txt",
        "The witness states: I was promised work in a hotel, with a contract.\nThey took our passports at the gate.",
        "We slept in a barn. Nobody was paid.\nHe threatened my family.",
        volume="I",
        folios=("1", "1v"),
    )
    store_document(case, "receipt.txt", "Receipt for the purchase of tyres and of a trailer.", volume="II")
    return case
