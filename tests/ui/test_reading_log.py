"""A page that stands before somebody's eyes is noted as opened; one that is passed by is not."""

from judgedesk.app import opened, reading
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment


def test_a_page_that_stands_is_noted_where_nobody_outside_chambers_sees_it(qtbot, desk, case):
    named = {one.name: one.id for one in reading.listed(case)}
    first, second = named["statement.txt"], named["report.txt"]
    desk.open_page(first, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page is not None)
    desk.open_page(second, 1, [])
    qtbot.waitUntil(lambda: desk.finding.reader.page.document == second)
    qtbot.waitUntil(lambda: bool(opened.everything(case)), timeout=5_000)
    assert opened.everything(case) == {page_id(second, 1): ("A. Judge",)}
    in_case = case.file.reading(Compartment.CASE).execute("SELECT count(*) FROM page_views").fetchone()
    assert in_case[0] == 0
