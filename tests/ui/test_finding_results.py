"""Going through results: forms that can be unticked, order, documents, facets, the next hit, all hits at once."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, facets, finding, forms, intake, records, saved, tagging
from judgedesk.app.enrichment import enrich
from judgedesk.domain.roles import Role
from judgedesk.search import engine
from judgedesk.ui.views.finding import FindingView
from judgedesk.ui.views.finding_ask import Question
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

FILES = {
    ("I", "a.txt"): "Zabrał mi paszport w biurze. Modem stał na stole, a pod nim leżał zeszyt w kratkę.",
    ("I", "b.txt"): "O paszporcie nic nie wiem, powiedział Bogdan Example dnia 5 maja 2022 r.",
    ("II", "c.txt"): "Machał paszportem przed bramą. Paszport oddał. Rnodem nie działał, zeszyt w kratkę leżał obok.",
    ("II", "d.txt"): "Widziałam paszporty w szufladzie, mówi P-1.",
    ("III", "e.txt"): "Про Коваленко нічого не знаю. Kowalenko mieszkał obok.",
    ("III", "f.txt"): "Bez związku z resztą.",
    ("III", "statement.txt"): "I was promised work in a hotel, with a contract.",
}  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("results")
    for (volume, name), text in FILES.items():
        (base / "files" / volume).mkdir(parents=True, exist_ok=True)
        (base / "files" / volume / name).write_text(text + "\n", encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 345/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, RECORDS)
        enrich(case)
    return base / "case.jdcase"


@contextmanager
def opened(qtbot, bridge, theme, case, words):
    QApplication.processEvents()
    made = FindingView(bridge, theme, case, words)
    made.resize(1272, 800)
    bridge.changed.connect(made.refresh)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: not bridge.busy)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def view(qtbot, bridge, theme, case, words):
    with opened(qtbot, bridge, theme, case, words) as made:
        yield made


def ask(qtbot, view: FindingView, question: str) -> None:
    view.search(question)
    settle(qtbot, view)


def settle(qtbot, view: FindingView) -> None:
    qtbot.waitUntil(lambda: not view._bridge.busy)


def names(view: FindingView) -> list[str]:
    hits = view.results._hits
    found = [hits.hit(at) for at in range(hits.total)]
    return [hit.name if hit else "?" for hit in found]


def marked(view: FindingView) -> list[str]:
    page = view.reader.page
    assert page is not None
    return [page.text[start:end] for start, end in view.reader._loaded_found()]


def row_of(view: FindingView, spelled: str) -> int:
    rows = view.forms.forms.rows
    return next(at for at, row in enumerate(rows) if row.form is not None and row.form.spelled.lower() == spelled)


# -- forms ------------------------------------------------------------------------------------------------------------


def test_the_head_names_what_else_was_looked_for(qtbot, view):
    ask(qtbot, view, "paszport")
    assert view.results.result.total == 4
    assert view.results.head.also.isVisible()
    assert "paszporcie" in view.results.head.also.accessibleName()


def test_a_form_is_unticked_and_ticked_again_by_the_keyboard(qtbot, view):
    ask(qtbot, view, "paszport")
    view.show_forms()
    settle(qtbot, view)
    panel = view.forms
    assert panel.isVisible()
    at = row_of(view, "paszporty")
    assert panel.forms.number(panel.forms.rows[at]) == "1"
    assert panel.forms.number(panel.forms.rows[row_of(view, "paszport")]) == "2"
    panel.list.setCurrentIndex(panel.forms.index(at))
    assert "looked for" in panel.forms.data(panel.forms.index(at), Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    assert "d.txt" not in names(view)
    assert view.results.result.total == 3
    assert panel.list.currentIndex().row() == at
    assert "left out" in panel.forms.data(panel.forms.index(at), Qt.ItemDataRole.AccessibleTextRole)
    assert "1" in view.results.head.also.accessibleName().rpartition(",")[2]
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    assert view.results.result.total == 4
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_all_forms_of_a_word_are_unticked_at_once_and_the_word_stays(qtbot, view):
    ask(qtbot, view, "paszport")
    view.show_forms()
    QTest.keyClick(view.forms.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    assert sorted(names(view)) == ["a.txt", "c.txt"]
    QTest.keyClick(view.forms.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    assert view.results.result.total == 4


def test_what_was_unticked_is_not_marked_on_the_page(qtbot, view):
    ask(qtbot, view, "paszport document:c.txt")
    assert marked(view) == ["paszportem", "Paszport"]
    view.show_forms()
    view.forms.list.setCurrentIndex(view.forms.forms.index(row_of(view, "paszportem")))
    QTest.keyClick(view.forms.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    assert marked(view) == ["Paszport"]


def test_another_question_begins_with_every_form(qtbot, view):
    ask(qtbot, view, "paszport")
    view.show_forms()
    view.forms.list.setCurrentIndex(view.forms.forms.index(row_of(view, "paszporty")))
    QTest.keyClick(view.forms.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    ask(qtbot, view, "paszport volume:II")
    assert names(view) == ["c.txt"]
    ask(qtbot, view, "paszporty")
    assert "d.txt" in names(view)


def test_switches_add_and_leave_out_scripts_and_misread_letters(qtbot, view):
    ask(qtbot, view, "modem")
    assert names(view) == ["a.txt"]
    view.show_forms()
    view.forms.switches["confusions"].click()
    settle(qtbot, view)
    assert sorted(names(view)) == ["a.txt", "c.txt"]
    whys = {row.form.spelled.lower(): row.form.why for row in view.forms.forms.rows if row.form is not None}
    assert whys["rnodem"] == "confusion"
    ask(qtbot, view, "kowalenko")
    found = {row.form.spelled.lower(): row.form.why for row in view.forms.forms.rows if row.form is not None}
    assert found["коваленко"] == "script"
    view.forms.switches["scripts"].click()
    settle(qtbot, view)
    assert "коваленко" not in {row.form.spelled.lower() for row in view.forms.forms.rows if row.form is not None}


def test_forms_that_were_still_loading_are_asked_for_again(qtbot, view, case):
    ask(qtbot, view, "hotel")
    if view.results.result.lacking:
        assert "English" in view.results.head.quiet.text()
        qtbot.waitUntil(lambda: view.results.result.lacking == (), timeout=30_000)
    assert forms.of(case).lacking() == ()
    assert "English" not in view.results.head.quiet.text()


# -- order and documents ----------------------------------------------------------------------------------------------


def test_in_the_order_of_the_file_hits_stand_under_their_documents(qtbot, view):
    ask(qtbot, view, "paszport")
    assert not view.results._hits.lines
    front = view.results.list.current
    hit = view.results._hits.hit(front)
    view.results.head.buttons["file"].click()
    settle(qtbot, view)
    assert names(view) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    model, table = view.results._hits, view.results.list
    assert list(model.lines) == [0, 2, 4, 6]
    assert model.data(model.index(0, 0)).startswith("a.txt · volume I · 1")
    assert table.rowHeight(0) < table.rowHeight(1)
    assert model.hit(table.current) == hit or model.hit(table.current).name == hit.name
    view.results.next_order()
    settle(qtbot, view)
    assert not model.lines
    assert {table.rowHeight(row) for row in range(4)} == {table.rowHeight(0)}


def test_arrows_pass_over_the_lines_of_documents(qtbot, view):
    ask(qtbot, view, "paszport")
    view.results.set_order("file")
    settle(qtbot, view)
    view.results.list.choose_hit(0)
    seen = []
    for _ in range(4):
        settle(qtbot, view)
        seen.append(view.reader.page.name)
        QTest.keyClick(view.results.list, Qt.Key.Key_Down)
    assert seen == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_too_many_to_rank_come_in_file_order_and_the_ranked_list_waits_for_a_click(qtbot, view, monkeypatch):
    monkeypatch.setattr(engine, "RANKED_AT_MOST", 2)
    view.search("paszport")
    qtbot.waitUntil(lambda: view.results.result is not None)
    assert view.results.result.order == "file"
    assert view.results.head.buttons["file"].isChecked()
    assert "order of the file" in view.results.head.quiet.text()
    qtbot.waitUntil(lambda: view.results.head.now.isVisible())
    assert names(view) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    view.results.head.now.click()
    settle(qtbot, view)
    best = finding.search(view._case, "paszport", patient=True, wait=False)
    assert names(view) == [hit.name for hit in best.hits]
    assert view.results.head.buttons["rank"].isChecked()
    assert not view.results.head.now.isVisible()


def test_a_question_of_conditions_alone_is_not_waited_to_be_ranked(qtbot, view):
    ask(qtbot, view, "volume:II")
    settle(qtbot, view)
    assert not view.results.head.now.isVisible()
    assert view.results.head.quiet.text().startswith("in the order of the file")


# -- facets -----------------------------------------------------------------------------------------------------------


def values(view: FindingView, facet: str) -> dict[str, int]:
    return {row.text: row.value.pages for row in view.results.facets.values.rows if row.facet == facet and row.value}


def test_facets_narrow_the_question_and_a_chip_takes_the_condition_out(qtbot, view, case):
    ask(qtbot, view, "paszport")
    view.results.toggle_facets()
    settle(qtbot, view)
    expected = facets.facets(case, "paszport", wait=False)
    assert values(view, "volume") == {value.value: value.pages for value in expected.values["volume"]}
    assert values(view, "volume") == {"I": 2, "II": 2}
    assert values(view, "date") == {"2022": 1}
    told: list[str] = []
    view.suggested.connect(told.append)
    listed = view.results.facets
    at = next(at for at, row in enumerate(listed.values.rows) if row.text == "II")
    listed.setCurrentIndex(listed.values.index(at))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    settle(qtbot, view)
    assert told == ["paszport volume:II"]
    assert sorted(names(view)) == ["c.txt", "d.txt"]
    assert "Enter" in listed.values.data(listed.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    chip = view.results.head._flow.itemAt(0).widget()
    assert "II" in chip.text()
    chip.click()
    settle(qtbot, view)
    assert told[-1] == "paszport"
    assert view.results.result.total == 4
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert not listed.isVisible()


def test_facets_name_persons_as_the_user_may_see_them(qtbot, view):
    ask(qtbot, view, "paszport")
    view.results.toggle_facets()
    settle(qtbot, view)
    assert values(view, "person").get("P-1") == 1
    assert "Anna Example" not in values(view, "person")
    assert values(view, "person").get("Bogdan Example") == 1


def test_facets_follow_the_language_of_the_window(qtbot, view, words):
    ask(qtbot, view, "paszport")
    view.results.toggle_facets()
    settle(qtbot, view)
    assert "Polish" in values(view, "lang")
    words.choose("pl")
    QApplication.processEvents()
    assert "polski" in values(view, "lang")


# -- going through them -----------------------------------------------------------------------------------------------


def test_the_next_hit_is_opened_at_its_words_across_documents(qtbot, view):
    ask(qtbot, view, "paszport")
    view.results.set_order("file")
    settle(qtbot, view)
    view.results.list.choose_hit(0)
    settle(qtbot, view)
    seen = [(view.reader.page.name, marked(view))]
    for _ in range(4):
        view.results.step(1)
        settle(qtbot, view)
        seen.append((view.reader.page.name, marked(view)))
    assert seen[:4] == [("a.txt", ["paszport"]), ("b.txt", ["paszporcie"]), ("c.txt", ["paszportem", "Paszport"]),
                        ("d.txt", ["paszporty"])]  # fmt: skip
    assert seen[4] == seen[3]  # there is none after the last
    assert view.results.head.place.text() == "hit 4 of 4"
    view.results.step(-1)
    settle(qtbot, view)
    assert view.results.list.current == 2
    assert view.reader.page.name == "c.txt"


def test_no_two_things_have_the_same_key(qtbot, desk):
    desk.go("finding")
    keys = [key.toString() for command in desk.commands.all() for key in command.keys]
    assert sorted(keys) == sorted(set(keys))
    assert {"F3", "Shift+F3", "Ctrl+F", "Ctrl+E"} <= set(keys)


def test_small_pictures_are_made_of_the_pages_in_view_only(qtbot, view):
    ask(qtbot, view, "paszport")
    view.results.thumbs.toggle()
    qtbot.waitUntil(lambda: len(view.results.thumbs._pictures) == 4)
    settle(qtbot, view)
    picture = view.results.thumbs.picture(*next((hit.document, hit.page) for hit in view.results.result.hits))
    assert picture is not None
    assert picture.height() > picture.width() > 20
    view.results.thumbs.toggle()
    view.results.thumbs.forget()
    QApplication.processEvents()
    assert not view.results.thumbs._pictures


def test_pages_like_the_one_open_are_listed_and_left_again(qtbot, view):
    ask(qtbot, view, "paszport document:a.txt")
    view.verbs.find_alike()
    settle(qtbot, view)
    assert names(view) == ["c.txt"]
    assert "a.txt" in view.results.head.number.text()
    assert view.results.result is None
    view.results.head.before.click()
    settle(qtbot, view)
    assert names(view) == ["a.txt"]


# -- with all of them -------------------------------------------------------------------------------------------------


def test_all_hits_are_tagged_as_one_act(qtbot, view, case, bridge):
    ask(qtbot, view, "paszport")
    view._tag_all()
    settle(qtbot, view)
    assert "4" in view.tag_card.go.text()
    told: list[str] = []
    view.noted.connect(told.append)
    view.tag_card.go.click()
    settle(qtbot, view)
    assert not view.tag_card.isVisible()
    assert told
    tagged = finding.search(case, "paszport tag:any", wait=False)
    assert tagged.total == 4
    bridge.write(tagging.undo, case)
    settle(qtbot, view)
    assert finding.search(case, "paszport tag:any", wait=False).total == 0


def test_a_question_is_kept_with_its_forms_and_watched(qtbot, view, case):
    ask(qtbot, view, "paszport")
    view.show_forms()
    view.forms.list.setCurrentIndex(view.forms.forms.index(row_of(view, "paszporty")))
    QTest.keyClick(view.forms.list, Qt.Key.Key_Space)
    settle(qtbot, view)
    view._keep()
    view.keep_card.watch.click()
    QTest.keyClicks(view.keep_card.line, "paszporty zabrane")
    QTest.keyClick(view.keep_card.line, Qt.Key.Key_Return)
    settle(qtbot, view)
    kept = saved.saved_one(case, "paszporty zabrane")
    assert (kept.query, kept.watch) == ("paszport", True)
    assert kept.options["without"] == ["paszporty"]
    view._keep()
    QTest.keyClicks(view.keep_card.line, "paszporty zabrane")
    QTest.keyClick(view.keep_card.line, Qt.Key.Key_Return)
    settle(qtbot, view)
    assert view.keep_card.isVisible()
    assert view.keep_card.about.text()


def test_the_hits_are_written_to_a_file(qtbot, view, tmp_path):
    ask(qtbot, view, "paszport volume:II")
    told: list[str] = []
    view.noted.connect(told.append)
    view.verbs.write_report(tmp_path / "hits.docx")
    settle(qtbot, view)
    text = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "hits.docx")).paragraphs)
    assert "Machał paszportem" in text
    assert told[-1].startswith("2 ")


def test_the_question_knows_how_it_was_put(qtbot, view):
    ask(qtbot, view, "  paszport ")
    assert view.results.question == Question("paszport")
