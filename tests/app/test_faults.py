"""Given a case that is damaged while it is open, what is the user told?"""

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from judgedesk.app import finding
from judgedesk.app.casefile import Case
from judgedesk.app.faults import refusal
from judgedesk.domain.errors import UserError
from judgedesk.store.originals import Damaged


def test_a_page_of_the_database_changed_under_an_open_case_is_damage_not_a_bug(case_with_pages: Case) -> None:
    case = case_with_pages
    connection = case.file.reading()
    connection.execute("PRAGMA cache_size = 0")
    path = case.path / "case.db"
    case.file._writers["case"].execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content), 8192):
        content[start + 100] ^= 1
    path.write_bytes(content)
    connection.execute("PRAGMA shrink_memory")
    with pytest.raises(Exception) as raised:
        finding.search(case, "the OR a*")
        connection.execute("SELECT sum(length(text)) FROM pages").fetchone()
    told = refusal(raised.value) if isinstance(raised.value, Exception) else None
    assert told is not None
    assert told.code in {"case.damaged", "disk.unwritable"}


def test_our_own_mistakes_stay_ours() -> None:
    assert refusal(sqlcipher.OperationalError("no such column: x")) is None
    assert refusal(KeyError("x")) is None


def test_what_is_known_is_told() -> None:
    assert refusal(Damaged("x")).code == "original.changed"
    assert refusal(sqlcipher.OperationalError("interrupted")).code == "job.cancelled"
    error = UserError("disk.full")
    assert refusal(error) is error
