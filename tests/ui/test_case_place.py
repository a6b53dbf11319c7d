"""The place of the case: users and keys, the recovery key, custody and log, closing and erasure."""

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app import audit as log
from judgedesk.app import casefile, grid, recovery, retention
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.passphrases import Strength, strength
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.caseplace import VIEWS, CasePlace
from judgedesk.ui.views.case import UsersView
from judgedesk.ui.views.case_closing import ClosingView
from judgedesk.ui.views.case_custody import CustodyView
from judgedesk.ui.views.case_recovery import RecoveryView
from judgedesk.ui.views.start import StartView
from judgedesk.ui.widgets.confirm import Confirm
from tests.ui.conftest import CHEAP, PASSPHRASE


class Host(QWidget):
    """A window with the sections of the place, one in front."""

    def __init__(self, bridge, theme, case: Case, words) -> None:
        super().__init__()
        self.bridge = bridge
        self.place = CasePlace(bridge, theme, case, words, self)
        self.notes: list[str] = []
        self.place.noted.connect(self.notes.append)
        self.figures: list[tuple[str, str]] = []
        self.place.figure.connect(lambda said, spoken: self.figures.append((said, spoken)))
        self.place.section_wanted.connect(self.go)
        self.views: dict[str, QWidget] = {}
        self.front = ""
        self._column = QVBoxLayout(self)
        bridge.changed.connect(lambda changes: [view.refresh(changes) for view in self.views.values()])

    def go(self, name: str) -> QWidget:
        if name not in self.views:
            self.views[name] = self.place.make(name)
            self._column.addWidget(self.views[name])
        for other, view in self.views.items():
            view.setVisible(other == name)
        self.front = name
        self.views[name].activate()
        return self.views[name]

    def run(self, command: str) -> bool:
        """As a key or the palette would."""
        found = next(one for one in self.views[self.front].commands() if one.id == command)
        if found.enabled():
            found.run()
            return True
        return False


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    with casefile.open_case(folder, "A. Judge", PASSPHRASE) as opened:
        casefile.add_user(opened, "C. Clerk", Role.CLERK, PASSPHRASE, CHEAP)
        yield opened


@pytest.fixture
def hosted(qtbot, bridge, theme, words) -> Iterator[Callable[[Case], Host]]:
    made: list[Host] = []

    def make(case: Case) -> Host:
        host = Host(bridge, theme, case, words)
        host.resize(1180, 780)
        host.show()
        host.activateWindow()
        made.append(host)
        return host

    yield make
    for host in made:
        host.close()
        host.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def host(hosted, case: Case) -> Host:
    return hosted(case)


def opened(qtbot, host: Host, name: str) -> QWidget:
    view = host.go(name)
    qtbot.waitUntil(lambda: not host.bridge.busy)
    return view


def facts_of(view: QWidget) -> str:
    return str(view.facts.accessibleDescription())


def confirm(qtbot, view: QWidget, *, act: bool) -> str:
    """Answers the question that stands before everything; what it says."""
    found: list[Confirm] = []
    qtbot.waitUntil(lambda: found.extend(view.findChildren(Confirm)) or bool(found))
    said = f"{found[0].windowTitle()} {found[0].accessibleDescription()}"
    if act:
        found[0].act.click()
    else:
        QTest.keyClick(found[0], Qt.Key.Key_Return)  # Enter never does what can't be undone
    return said


# -- the place ----------------------------------------------------------------------------------------------------


def test_every_section_opens_by_key_and_every_control_has_a_name(qtbot, host: Host) -> None:
    assert [command.shortcut for command in host.place.commands()] == [
        "Ctrl+F11", "Ctrl+F12", "Ctrl+F6", "Ctrl+Shift+F5",
    ]  # fmt: skip
    for name in VIEWS:
        assert host.place.has(name)
        view = opened(qtbot, host, name)
        assert view.view_name == name and view.panes()
        shown = [one for one in view.findChildren(QAbstractButton) + view.findChildren(QLineEdit) if one.isVisible()]
        unnamed = [one for one in shown if not (one.accessibleName() or getattr(one, "text", str)())]
        assert not unnamed, (name, unnamed)
        keys = [command.shortcut for command in view.commands() if command.shortcut]
        assert len(keys) == len(set(keys))
    host.go("case")
    assert host.run("case.section")
    assert host.front == "recovery"


def test_the_navigation_is_told_while_no_recovery_key_is_made(qtbot, host: Host, case: Case) -> None:
    qtbot.waitUntil(lambda: host.figures == [("1", "No recovery key is made")])
    recovery.keep(case, recovery.draw(case))
    host.place.count()
    qtbot.waitUntil(lambda: host.figures[-1] == ("", ""))


# -- users --------------------------------------------------------------------------------------------------------


def test_the_list_says_who_opens_what(qtbot, host: Host) -> None:
    view = opened(qtbot, host, "case")
    assert isinstance(view, UsersView)
    rows = [[view.rows.data(view.rows.index(row, column)) for column in range(3)] for row in range(2)]
    assert rows == [["A. Judge", "Judge", "the file, identities, chambers"], ["C. Clerk", "Clerk", "the file"]]
    assert "(you)" in facts_of(view) and not view.out.isVisible()
    view.restore("C. Clerk")
    assert "identities, chambers" in facts_of(view) and "none yet" in facts_of(view)
    assert view.out.isVisible() and view.give.isVisible() and not view.take.isVisible()


def test_somebody_is_added_by_keyboard_and_opens_the_case(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "case")
    assert host.run("users.add")
    form = view.form
    QTest.keyClicks(form.name, "L. Assessor")
    form.role.setCurrentIndex(form.role.findData(Role.LAY_JUDGE))
    QTest.keyClicks(form.pair.first, "three owls on the roof")
    assert not form.go.isEnabled()
    QTest.keyClicks(form.pair.second, "three owls on the roo")
    assert not form.go.isEnabled() and "differ" in form.pair.second.accessibleDescription()
    QTest.keyClicks(form.pair.second, "f")
    assert form.go.isEnabled()
    QTest.keyClick(form.pair.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.rows.rows) == 3, timeout=20000)
    assert view.rows.rows[2].role is Role.LAY_JUDGE and form.pair.first.text() == ""
    assert "L. Assessor" in host.notes[-1]
    case.close()
    with ThreadPoolExecutor(1) as aside:  # their key costs a guess of half a second
        asked = aside.submit(casefile.open_case, case.path, "L. Assessor", "three owls on the roof", write=False)
        qtbot.waitUntil(asked.done, timeout=20000)
        with asked.result() as theirs:
            assert theirs.role is Role.LAY_JUDGE and theirs.withheld == ()


def test_a_name_that_is_there_already_is_refused_in_words_and_nothing_typed_is_lost(qtbot, host: Host) -> None:
    view = opened(qtbot, host, "case")
    view.add()
    view.form.name.setText("C. Clerk")
    view.form.pair.first.setText("a b c d")
    view.form.pair.second.setText("a b c d")
    view.form.go.click()
    qtbot.waitUntil(lambda: view.trouble.isVisible(), timeout=20000)
    assert "C. Clerk" in view.trouble.accessibleName() and view.form.name.text() == "C. Clerk"
    QTest.keyClick(view.form, Qt.Key.Key_Escape)
    assert view.form.pair.first.text() == "" and view.facts.isVisible()


def test_one_changes_ones_own_passphrase(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "case")
    assert host.run("users.passphrase")
    assert not view.form.name.isVisible()
    for edit in (view.form.pair.first, view.form.pair.second):
        edit.setText("grey herons over the weir")
    view.form.go.click()
    qtbot.waitUntil(lambda: bool(host.notes), timeout=20000)
    case.close()
    with pytest.raises(UserError):
        casefile.open_case(case.path, "A. Judge", PASSPHRASE)
    casefile.open_case(case.path, "A. Judge", "grey herons over the weir").close()


def test_a_judge_gives_a_clerk_the_key_to_identities_and_takes_it_back(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "case")
    view.restore("C. Clerk")
    assert host.run("users.grant")
    qtbot.waitUntil(lambda: view.rows.rows[1].granted and not view._working)
    assert "from a judge" in facts_of(view) and not host.run("users.grant")
    assert host.run("users.revoke")
    qtbot.waitUntil(lambda: not view.rows.rows[1].granted and not view._working)
    assert [event.kind for event in log.events(case) if event.kind.startswith("identities.")] == [
        "identities.granted", "identities.revoked",
    ]  # fmt: skip
    assert casefile.check(case).ok


def test_a_user_is_removed_after_one_question_that_says_what_it_does(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "case")
    assert not host.run("users.remove")  # oneself
    view.restore("C. Clerk")
    assert host.run("users.remove")
    said = confirm(qtbot, view, act=False)
    assert "C. Clerk" in said and "backups made before still open" in said and "can't be undone" in said
    qtbot.waitUntil(lambda: not view.findChildren(Confirm))
    assert casefile.users_of(case.path) == ["A. Judge", "C. Clerk"]
    host.run("users.remove")
    confirm(qtbot, view, act=True)
    qtbot.waitUntil(lambda: len(view.rows.rows) == 1, timeout=20000)
    assert casefile.users_of(case.path) == ["A. Judge"]


@pytest.mark.parametrize("name, role", [("L. Assessor", Role.LAY_JUDGE), ("R. Reader", Role.READER)])
def test_who_may_not_administer_is_offered_nothing(qtbot, hosted, case: Case, bridge, name: str, role: Role) -> None:
    casefile.add_user(case, name, role, PASSPHRASE, CHEAP)
    case.close()
    with casefile.open_case(case.path, name, PASSPHRASE, write=role is Role.LAY_JUDGE) as theirs:
        host = hosted(theirs)
        view = opened(qtbot, host, "case")
        view.restore("C. Clerk")
        for command in ("users.add", "users.grant", "users.remove"):
            assert not host.run(command)
        assert not view.new.isVisible() and not view.out.isVisible()
        paper = opened(qtbot, host, "recovery")
        assert not host.run("recovery.make") and not paper.make_button.isVisible()
        closing = opened(qtbot, host, "closing")
        assert not closing.close_button.isVisible() and not closing.erase_button.isVisible()
        host.hide()
        qtbot.waitUntil(lambda: not bridge.busy)


def test_how_hard_a_passphrase_is_to_guess() -> None:
    weak = (
        "", "a", "haslo", "Haslo123!", "qwerty123456", "aaaaaaaaaaaaaaaaaaaa", "!!!!!!!!!!!!!", "abcdefghijklmnop",
        "sowa sowa sowa sowa", "Anna Kowalska Anna Kowalska 1987", "II K 345/26 II K 345/26",
    )  # fmt: skip
    for one in weak:
        assert strength(one, ["Anna Kowalska", "II K 345/26"]) in (Strength.NONE, Strength.WEAK), one
    assert strength("trzy sowy na dachu") is Strength.FAIR
    for one in (
        "zielona sowa czyta gazete w tramwaju",
        "correct horse battery staple",
        "шість сірих чапель над ставом",
    ):
        assert strength(one) is Strength.STRONG, one


# -- the recovery key ---------------------------------------------------------------------------------------------


def drawn(qtbot, host: Host) -> RecoveryView:
    view = opened(qtbot, host, "recovery")
    assert isinstance(view, RecoveryView)
    assert host.run("recovery.make")
    qtbot.waitUntil(lambda: len(view.letters.groups) == 8)
    return view


def test_a_key_is_shown_once_and_opens_only_when_put_into_force(qtbot, host: Host, case: Case) -> None:
    view = drawn(qtbot, host)
    first = view.letters.groups
    assert " ".join(first[0]) in view.letters.accessibleDescription()
    assert recovery.made(case) == {}
    QTest.keyClick(view.letters, Qt.Key.Key_Escape)
    assert view.letters.groups == () and not view.letters.isVisible()
    view = drawn(qtbot, host)
    groups = view.letters.groups
    assert groups != first
    assert host.run("recovery.keep")
    qtbot.waitUntil(lambda: "was made on" in view._state.text())
    assert view.paper is None and view.letters.groups == () and set(recovery.made(case)) == {"A. Judge"}
    case.close()
    with pytest.raises(UserError):
        recovery.recover(case.path, " ".join(first), "C. Clerk", "new")
    assert recovery.recover(case.path, " ".join(groups), "C. Clerk", "new") == "A. Judge"


def test_letters_are_forgotten_with_the_view(qtbot, host: Host) -> None:
    view = drawn(qtbot, host)
    host.go("custody")
    assert view.paper is None and view.letters.groups == ()
    qtbot.waitUntil(lambda: not host.bridge.busy)


def test_it_is_written_and_printed_as_the_log_says(qtbot, host: Host, case: Case, tmp_path: Path) -> None:
    view = drawn(qtbot, host)
    groups = view.letters.groups
    view.write_to(tmp_path / "key.txt")
    qtbot.waitUntil(lambda: bool(host.notes))
    assert all(group in (tmp_path / "key.txt").read_text() for group in groups)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    view.print_on(printer)
    qtbot.waitUntil(lambda: "printer" in host.notes[-1])
    text = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")[0].get_textpage().get_text_range()
    assert all(group in text for group in groups) and "Whoever holds" in text
    kinds = [(event.kind, event.about) for event in log.events(case)]
    assert ("paper.written", "recovery") in kinds and ("paper.printed", "recovery") in kinds
    assert recovery.made(case) == {}  # on paper, and not yet in force


def test_ones_key_is_made_void_after_a_question(qtbot, host: Host, case: Case) -> None:
    recovery.keep(case, recovery.draw(case))
    view = opened(qtbot, host, "recovery")
    assert host.run("recovery.void")
    assert "nobody" in confirm(qtbot, view, act=True)
    qtbot.waitUntil(lambda: recovery.made(case) == {} and "no recovery key" in view._state.text())


def test_a_lost_passphrase_is_replaced_on_the_form_that_opens_cases(
    qtbot, bridge, theme, words, case: Case, folder: Path
) -> None:
    paper = recovery.draw(case)
    recovery.keep(case, paper)
    case.close()
    start = StartView(bridge, theme, words)
    found: list[Case] = []
    start.opened.connect(found.append)
    start.resize(900, 800)
    start.show()
    form = start.unlock
    form.ask_for(folder)
    qtbot.waitUntil(lambda: form.lost.isEnabled())
    form.lost.click()
    assert form.recover.isVisible() and not form.passphrase.isVisible() and not form.lost.isVisible()
    QTest.keyClick(form.recover, Qt.Key.Key_Escape)
    assert form.passphrase.isVisible() and not form.recover.isVisible()
    form.lost.click()
    form.recover.letters.setText("ABCD EFGH")
    for edit in (form.recover.pair.first, form.recover.pair.second):
        edit.setText("grey herons over the weir")
    form.recover.go.click()
    qtbot.waitUntil(lambda: start.banner.isVisible())
    assert "recovery key as it was printed" in start.banner.accessibleName() and not found
    form.recover.letters.setText(" ".join(paper.groups).lower())
    QTest.keyClick(form.recover.pair.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(found), timeout=20000)
    assert found[0].user == "A. Judge" and form.recover.letters.text() == "" and form.passphrase.isVisible()
    found[0].close()
    start.close()
    start.deleteLater()


# -- custody and log ----------------------------------------------------------------------------------------------


def test_the_case_is_checked_and_the_result_said_in_words(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "custody")
    assert isinstance(view, CustodyView) and "not checked" in view.result.text()
    assert host.run("custody.check")
    assert not view.check_button.isEnabled()
    qtbot.waitUntil(lambda: view.report is not None, timeout=20000)
    assert view.result.text().startswith("Whole: 3 ") and not view.trouble.isVisible()
    qtbot.waitUntil(lambda: not host.bridge.busy)
    original = next(path for path in (case.path / "originals").rglob("*") if path.is_file())
    content = bytearray(original.read_bytes())
    content[-1] ^= 1
    original.write_bytes(content)
    host.run("custody.check")
    qtbot.waitUntil(lambda: view.trouble.isVisible(), timeout=20000)
    assert "Damaged" in view.result.text() and "an original was changed" in view.trouble.accessibleName()


def test_an_exhibit_tells_its_chain_and_shows_changed_bytes(qtbot, host: Host, case: Case, tmp_path: Path) -> None:
    view = opened(qtbot, host, "custody")
    names = [one.name for one in view.rows.rows]
    view.table.choose_row(names.index("statement.txt"))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "bytes are those received" in facts_of(view))
    assert "A. Judge" in facts_of(view)
    view.write_chain(tmp_path / "chain.csv", view.rows.rows[names.index("statement.txt")].id)
    qtbot.waitUntil(lambda: bool(host.notes))
    paper = (tmp_path / "chain.csv").read_text(encoding="utf-8-sig")
    assert "statement.txt" in paper and "report.txt" not in paper
    qtbot.waitUntil(lambda: not host.bridge.busy)


def test_the_newest_events_are_written_and_compared_later(qtbot, host: Host, case: Case, tmp_path: Path) -> None:
    view = opened(qtbot, host, "custody")
    from judgedesk.app import reports

    heads = {head.part: head.hash for head in log.heads(case)}
    assert set(heads) == {"case", "sealed"}
    reports.write_report(case, "heads", tmp_path / "heads.csv")
    assert heads["case"] in (tmp_path / "heads.csv").read_text(encoding="utf-8-sig")
    view.head_line.setText(" ".join((heads["case"][:32], heads["case"][32:].upper())))
    QTest.keyClick(view.head_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(host.notes))
    assert "stands in the log" in host.notes[-1]
    view.head_line.setText(hashlib.sha256(b"another").hexdigest())
    view.compare_button.click()
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert "does not stand" in view.trouble.accessibleName()


# -- closing ------------------------------------------------------------------------------------------------------


def test_the_day_of_finality_is_noted_and_can_be_undone(qtbot, host: Host, case: Case) -> None:
    view = opened(qtbot, host, "closing")
    assert isinstance(view, ClosingView) and not view.close_button.isEnabled()
    QTest.keyClicks(view.final, "1 March 2026")
    assert view.close_button.isEnabled()
    QTest.keyClicks(view.until, "one day")
    assert not view.close_button.isEnabled()
    view.until.clear()
    QTest.keyClicks(view.until, "2025-01-01")
    view.close_button.click()
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    assert retention.closed(case) is None
    view.until.setText("2036-03-01")
    QTest.keyClick(view.until, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "final since 2026-03-01" in view._state.text())
    known = retention.closed(case)
    assert (known.final, known.until, known.by) == ("2026-03-01", "2036-03-01", "A. Judge")


def test_a_copy_for_the_archive_is_made_and_checked(qtbot, host: Host, case: Case, tmp_path: Path) -> None:
    view = opened(qtbot, host, "closing")
    view.archive_to(tmp_path)
    assert not view.archive_button.isEnabled()
    qtbot.waitUntil(lambda: view.archive_button.isEnabled(), timeout=30000)
    (place,) = tmp_path.glob("*-archive")
    assert {path.name for path in place.iterdir()} >= {"contents.csv", "SHA256SUMS"}
    assert "Copied and checked" in view._copy.text() and "restore" in view._drill.text()
    view.archive_to(tmp_path)
    qtbot.waitUntil(lambda: view.trouble.isVisible())


def test_what_goes_and_stays_is_shown_before_a_person_is_erased(qtbot, host: Host, case: Case, tmp_path: Path) -> None:
    casefile.backup(case, tmp_path / "older copy")
    view = opened(qtbot, host, "closing")
    assert not view.erase_button.isEnabled() and not host.run("closing.erase")
    view.person.setCurrentIndex(view.person.findData("v1"))
    assert view.person.currentText() == "P-1"
    assert host.run("closing.look")
    qtbot.waitUntil(lambda: view.preview is not None)
    assert "names, aliases" in view.goes.text() and "chain of the log" in view.stays.text()
    assert "older copy" in view.copies.text()
    assert next(one.name for one in grid.persons(case) if one.id == "v1") == "Anna Example"
    expected = view.preview
    assert host.run("closing.erase")
    assert "P-1" in confirm(qtbot, view, act=False)
    qtbot.waitUntil(lambda: not view.findChildren(Confirm))
    assert next(one.name for one in grid.persons(case) if one.id == "v1") == "Anna Example"
    host.run("closing.erase")
    confirm(qtbot, view, act=True)
    qtbot.waitUntil(lambda: view._done, timeout=20000)
    assert view.preview == expected  # what was shown before is what was done
    assert view.goes.text().startswith("Erased:") and not view.erase_button.isEnabled()
    assert next(one.name for one in grid.persons(case) if one.id == "v1") == ""
    qtbot.waitUntil(lambda: not host.bridge.busy)
