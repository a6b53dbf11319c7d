"""Help: F1 opens the page on what is in front, every view has one, and every key it names is a key of the window."""

import threading

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from judgedesk.app import manual
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.colours import contrast
from judgedesk.ui.shell.helpplace import noted_keys
from judgedesk.ui.shell.starthelp import StartHelp
from judgedesk.ui.shell.window import Window
from judgedesk.ui.views.help import HelpView
from judgedesk.ui.widgets.sections import SectionHead

ELSEWHERE = {"start"}
"""Pages on what is no place of the desk."""


@pytest.fixture(scope="module", autouse=True)
def read_before() -> None:
    """The pages and the words of the dictionary, read as the window's workers would."""

    def read() -> None:
        for language in manual.LANGUAGES:
            manual.search("hasło", language)

    worker = threading.Thread(target=read)
    worker.start()
    worker.join()


def manual_of(desk) -> HelpView:
    view = desk.panes.active.places["help"]
    assert isinstance(view, HelpView)
    return view


def settled(qtbot, bridge: Bridge) -> None:
    qtbot.waitUntil(lambda: not bridge.busy)


def heads(kind: type = SectionHead) -> list[type[SectionHead]]:
    return [kind, *(one for below in kind.__subclasses__() for one in heads(below))]


def test_every_place_and_section_of_the_window_has_its_page(desk):
    names = {entry.name for entry in desk._entries()} | {name for head in heads() for name in head.sections}
    for language in manual.LANGUAGES:
        assert names - set(manual.pages(language)) == set()
    for name in names:
        assert manual.page_of(name) == name


@pytest.mark.allow_stall  # all places are made at once
def test_the_keys_of_the_pages_are_those_of_the_window(desk, theme, words, qtbot, bridge):
    window = Window(theme, words)
    live = noted_keys(desk.centre, [*desk.commands.all(), *window._general()])
    settled(qtbot, bridge)
    named = {name for language in manual.LANGUAGES for page in manual.pages(language).values() for name in page.keys}
    stale = {name: (live.get(name), manual.keys().get(name)) for name in named if live.get(name) != manual.keys()[name]}
    assert stale == {}, "run: python resources/help/make_help.py keys FOLDER"
    window.close()
    window.start.bridge.close()


def test_f1_opens_the_page_on_what_is_in_front_and_the_way_back_leaves_it(desk, qtbot, bridge):
    desk.go("grid")
    settled(qtbot, bridge)
    assert desk.commands.run("help.here")
    settled(qtbot, bridge)
    view = manual_of(desk)
    assert view.title == "The grid" and "For a count" in view.page.toPlainText()
    assert desk.commands.run("help.page.redaction")
    settled(qtbot, bridge)
    assert view.title == "Redaction"
    assert desk.commands.run("history.back")
    assert view.title == "The grid"
    assert desk.commands.run("history.back")
    assert desk.panes.active.here().place == "grid"


def test_keys_stand_in_the_page_as_on_a_keycap(desk, qtbot, bridge):
    desk.open_help("grid")
    settled(qtbot, bridge)
    text = manual_of(desk).page.toPlainText().replace("\u00a0", " ")
    assert "Ctrl Shift N enters a count" in text and "{key" not in text and "no key" not in text


def test_an_error_leads_to_its_part_of_the_manual(desk, qtbot, bridge):
    desk.show_error(UserError("disk.full"))
    button = next(one for one in desk.banner.findChildren(QAbstractButton) if one.text() == "Help")
    assert button.isVisibleTo(desk.banner) and button.accessibleName()
    button.click()
    settled(qtbot, bridge)
    view = manual_of(desk)
    assert view.state() == "trouble#disk"
    assert view.page.textCursor().block().text().startswith("The disk is full")
    desk.banner.show_text("Said and done.")
    assert not button.isVisibleTo(desk.banner)


def test_the_search_leads_to_a_page_by_keys_alone(desk, qtbot, bridge, words):
    words.choose("pl")
    desk.open_help("first-steps")
    settled(qtbot, bridge)
    view = manual_of(desk)
    assert desk.commands.run("help.search")
    qtbot.keyClicks(view.list.field, "zaczernianiu")
    settled(qtbot, bridge)
    assert view.list.found.count() and view.list.found.item(0).text().startswith("Zaczernianie")
    view.list.field.returnPressed.emit()
    settled(qtbot, bridge)
    assert view.state().startswith("redaction")
    view.list.field.setText("qqqq")
    settled(qtbot, bridge)
    assert view.list.found.count() == 0
    view.list.field.clear()
    assert view.list.tree.isVisibleTo(view)


def test_links_stay_within_the_manual(desk, qtbot, bridge):
    desk.open_help("grid")
    settled(qtbot, bridge)
    view = manual_of(desk)
    view.page.anchorClicked.emit(QUrl("law-packs"))
    settled(qtbot, bridge)
    assert view.state() == "law-packs"
    view.page.anchorClicked.emit(QUrl("https://example.org/x"))
    settled(qtbot, bridge)
    assert view.state() == manual.FIRST
    desk.open_help("grid")
    settled(qtbot, bridge)
    assert desk.commands.run("help.next_link")
    qtbot.keyClick(view.page, Qt.Key.Key_Return)
    settled(qtbot, bridge)
    assert view.state() == "law-packs"
    assert view.page.loadResource(2, QUrl("file:///etc/hostname")).pixelColor(0, 0).alpha() == 0


def test_pictures_come_into_the_room_kept_for_them(desk, qtbot, bridge):
    desk.open_help("protection")
    view = manual_of(desk)
    qtbot.waitUntil(lambda: not bridge.busy and bool(view.page.pictures))
    assert view.page.missing == []
    assert view.page.loadResource(2, "protection.png").pixelColor(20, 20).alpha() == 255


@pytest.mark.allow_stall  # places that nobody has seen are made
def test_the_sheet_of_keys_lists_every_place_and_is_written_as_a_pdf(desk, qtbot, bridge, tmp_path):
    desk.open_help("shortcuts")
    settled(qtbot, bridge)
    view = manual_of(desk)
    qtbot.waitUntil(lambda: "Everywhere" in view.page.toPlainText(), timeout=20000)
    text = view.page.toPlainText().replace("\u00a0", " ")
    for said in ("Grid", "Protection – Alerts", "Ctrl K", "Versions of the law", "Hearings – To arrange"):
        assert said in text
    desk.open_help("help")
    settled(qtbot, bridge)
    with qtbot.waitSignal(view.noted):
        view.write_pdf(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes()[:5] == b"%PDF-"
    view.write_pdf(tmp_path / "nowhere" / "page.pdf")
    settled(qtbot, bridge)
    assert view.trouble.isVisibleTo(view)


@pytest.mark.allow_stall  # everything is given another look at once
def test_text_and_keys_are_readable_in_every_theme(desk, qtbot, bridge, theme):
    desk.open_help("search-syntax")
    settled(qtbot, bridge)
    page = manual_of(desk).page
    for scheme in ("light", "dark", "contrast"):
        theme.choose(scheme)
        settled(qtbot, bridge)
        ground = theme.colours.white
        assert contrast(theme.colours.ink, ground) >= 4.5 and contrast(theme.colours.accent, ground) >= 4.5
        assert contrast(theme.colours.ink, theme.colours.selection) >= 4.5
        assert page.palette().color(QPalette.ColorRole.Text) == QColor(theme.colours.ink)
    theme.choose("light")
    settled(qtbot, bridge)
    before = page.document().size().height()
    desk.commands.run("help.larger")
    assert page.document().size().height() > before
    desk.commands.run("help.smaller")


def test_everything_has_a_name_for_those_who_listen(desk, qtbot, bridge):
    desk.open_help("grid")
    settled(qtbot, bridge)
    view = manual_of(desk)
    assert view.page.accessibleName() == "The grid"
    for part in (*view.findChildren(QAbstractButton), *view.findChildren(QLineEdit), view.list.tree, view.list.found):
        if part.isVisibleTo(view) and part.objectName() != "qt_scrollarea_corner":
            assert part.accessibleName() or part.text(), part


def test_the_start_has_its_help_too(qtbot, theme, words, qapp: QApplication):
    window = Window(theme, words)
    window.ask_for(None)
    window.show()
    try:
        helper = window.start.help
        assert isinstance(helper, StartHelp)
        assert window.start.commands.run("help.here")
        qtbot.waitUntil(lambda: not window.start.bridge.busy)
        assert helper.view is not None and helper.view.title == "The start"
        helper.view.wanted.emit("backup")
        qtbot.waitUntil(lambda: not window.start.bridge.busy)
        assert helper.view.title == "Backup"
        assert window.start.commands.run("history.back") and window.start.commands.run("history.back")
        assert window.start.view.isVisible()
    finally:
        window.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
