"""Each class of recipient is told its own: the one door refuses what a class may not hold, and writes nothing then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import small_trial
from cases import CHEAP, PASSPHRASE, code_of

from judgedesk.app import casefile, reports
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.domain.roles import Role

PROTECTED, WITNESS, NOBODY = b"Oksana Wzorcowa came.", "Karol Sąsiad came.".encode(), b"Somebody came."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("classes") / "c.jdcase"
    with casefile.create_case(place, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        small_trial.prepare(made)
    return place


@pytest.fixture(params=["judge", "clerk"])
def case(folder: Path, request: pytest.FixtureRequest) -> Iterator[Case]:
    with casefile.open_case(folder, request.param, PASSPHRASE) as opened:
        yield opened


def test_the_door_checks_against_the_class(case: Case, tmp_path: Path) -> None:
    out, judge = tmp_path / "paper.csv", case.user == "judge"
    with_key = "" if judge else "keys.not_yours"
    for recipient, content, refused in (
        (Recipient.SERVED, PROTECTED, "leak.found"), (Recipient.SERVED, WITNESS, ""), (Recipient.SERVED, NOBODY, ""),
        (Recipient.PUBLIC, PROTECTED, "leak.found"), (Recipient.PUBLIC, WITNESS, "leak.found"),
        (Recipient.PUBLIC, NOBODY, ""), (Recipient.AUTHORITY, PROTECTED, with_key), (Recipient.ANNEX, NOBODY, with_key),
    ):  # fmt: skip
        out.unlink(missing_ok=True)
        if refused:
            code = code_of(release, case, out, content, what="list", number=1, recipient=recipient)
            assert (code, out.exists()) == (refused, False), (recipient, content)
        else:
            release(case, out, content, what="list", number=1, recipient=recipient)
            assert out.read_bytes() == content
    if not judge:
        print_for = {"recipient": Recipient.AUTHORITY}
        assert code_of(reports.report_table, case, "persons", **print_for) == "keys.not_yours", "what is printed, too"
