"""A page that stands before somebody's eyes is noted as opened; one that is passed by is not."""

from cases import store_document

from judgedesk.app import consultation, opened, reading
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit


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


def test_words_of_a_sealed_page_among_the_hits_are_logged_once(qtbot, desk, case):
    store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)

    def looked():
        events = audit.events(case.file.reading(Compartment.SEALED), Compartment.SEALED)
        return [event.about for event in events if event.kind == consultation.KIND]

    desk.finding.search("hotel")
    qtbot.waitUntil(lambda: desk.finding.results.total == 1)
    assert looked() == []
    for _ in range(2):
        desk.finding.search("willow")
        qtbot.waitUntil(lambda: bool(looked()), timeout=5_000)
        desk.finding.search("hotel")
    sealed = str(max(one.id for one in reading.listed(case)))
    qtbot.wait(200)
    assert looked().count(sealed) == 1
    assert set(looked()) <= {sealed, f"{sealed}:1"}, "the page that shows beside the hits, too"
