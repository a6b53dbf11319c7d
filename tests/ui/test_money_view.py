"""Money and calls in the window: tables looked for and confirmed beside their page, who paid whom, the rows behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget

from judgedesk.app import casefile, intake, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Role
from judgedesk.language.columns import ROLES
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.moneysections import MoneySections
from judgedesk.ui.views.money import MoneyView
from judgedesk.ui.views.money_tables import TablesView
from judgedesk.ui.views.money_words import months_between
from tests.ui.conftest import CHEAP, PASSPHRASE, RECORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAYROLL = """Nazwisko i imię;Godz.;Do wypłaty;Potrącono
Example Anna;208;1 200,00;300,00
Nowak Jan;160;2 000,00;0,00
Razem;368;3 200,00;310,00
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("money")
    (base / "files").mkdir()
    (base / "files" / "payroll.csv").write_text(PAYROLL, encoding="utf-8")
    with casefile.create_case(base / "case.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.import_files(case, [base / "files"], jobs=1)
        records.apply(case, {**RECORDS, "tags": []})
    return base / "case.jdcase"


class Place(QStackedWidget):
    """The place as the window shows it."""

    def __init__(self, bridge: Bridge, sections: MoneySections) -> None:
        super().__init__()
        self.of, self.made = sections, {}
        self.opened: list[tuple[int, int, list[tuple[int, int]]]] = []
        self.figures: list[str] = []
        sections.section_wanted.connect(self.go)
        sections.open_page.connect(lambda document, page, spans: self.opened.append((document, page, spans)))
        sections.figure.connect(lambda text, _spoken: self.figures.append(text))
        bridge.changed.connect(lambda changes: [view.refresh(changes) for view in self.made.values()])

    def go(self, name: str) -> None:
        if name not in self.made:
            self.made[name] = self.of.make(name)
            self.addWidget(self.made[name])
        self.setCurrentWidget(self.made[name])
        self.made[name].activate()


@pytest.fixture
def place(qtbot, bridge, theme, case, words) -> Iterator[Place]:
    holder = QStackedWidget()
    qtbot.addWidget(holder)
    made = Place(bridge, MoneySections(bridge, theme, case, words, holder))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made


def test_a_payroll_is_confirmed_and_its_payments_stand_with_their_rows(qtbot, place: Place, case: Case) -> None:
    place.go("money")
    money = place.made["money"]
    assert isinstance(money, MoneyView)
    qtbot.waitUntil(lambda: money._empty.isVisible())
    money._empty._act()
    tables = place.made["tables"]
    assert isinstance(tables, TablesView)
    qtbot.waitUntil(lambda: tables.seek.isEnabled())
    tables.look()
    qtbot.waitUntil(lambda: tables.chosen is not None and tables.form.isVisible(), timeout=10_000)
    assert place.figures[-1:] == ["1"]  # found, and to be confirmed
    roles = [ROLES[choice.currentIndex()] for choice in tables.form.roles]
    assert roles == ["person", "hours", "amount", "withheld"]
    assert all(choice.accessibleName() for choice in tables.form.roles)
    tables.form.owner.setText("Bogdan Example")
    tables.form.currency.setText("PLN")
    QTest.mouseClick(tables.form.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(tables.chosen is not None and tables.chosen.kept), timeout=10_000)
    # the printed total of what was withheld is not the sum of the rows
    assert "310,00" in tables.form.wrong.text()
    place.of.count()
    qtbot.waitUntil(lambda: place.figures[-1:] == ["1"])

    place.go("money")
    qtbot.waitUntil(lambda: len(money.rows.rows) == 2, timeout=10_000)
    assert {(one.giver, one.taker, one.total) for one in money.rows.rows} == {
        ("Bogdan Example", "P-1", 1200), ("Bogdan Example", "Nowak Jan", 2000)}  # fmt: skip
    money.table.choose_row(next(at for at, one in enumerate(money.rows.rows) if one.taker == "P-1"))
    qtbot.waitUntil(lambda: "P-1" in money.said.text() and len(money.behind.rows) == 1)
    assert "Anna" not in money.behind.rows[0].text  # under the pseudonym
    assert "P-1" in money.said.text()
    money.behind_table.opened.emit(0)
    qtbot.waitUntil(lambda: bool(place.opened))
    document, page, spans = place.opened[0]
    assert (document, page) == (money.behind.rows[0].document, 1)
    assert len(spans) == 1  # the row, marked on its page
    assert spans[0][1] - spans[0][0] == len("Example Anna\t208\t1 200,00\t300,00")

    money.person.person.setCurrentIndex(1)  # nobody of the case
    money.person.set.click()
    qtbot.waitUntil(lambda: "P-1" not in {one.taker for one in money.rows.rows} and len(money.rows.rows) == 2)
    assert max(one.by_hand for one in money.rows.rows) == 1
    place.of._bridge.write(tagging.undo, case, done=lambda _: money.refresh(Changes(frozenset({"tables"}))))
    qtbot.waitUntil(lambda: "P-1" in {one.taker for one in money.rows.rows})

    money.which.choose("sums")
    money._show_lines()
    assert {(one.giver, one.what): one.total for one in money.rows.rows} == {
        ("P-1", "paid"): 1200, ("P-1", "withheld"): 300, ("P-1", "hours"): 208}  # fmt: skip
    assert not money.months.isVisible()


def test_every_control_has_a_name_and_each_section_a_key(qtbot, place: Place) -> None:
    for name in ("money", "tables"):
        place.go(name)
        assert place.of.has(name)
    tables = place.made["tables"]
    for widget in (tables.table, tables.document, place.made["money"].table, place.made["money"].behind_table):
        assert widget.accessibleName()
    assert [command.id for command in place.of.commands()] == ["go.tables"]
    qtbot.waitUntil(lambda: bool(tables.document.count()))
    assert months_between(["2022-11", "2023-02"]) == ["2022-11", "2022-12", "2023-01", "2023-02"]
