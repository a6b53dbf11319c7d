"""The tables of the coverage: cells and their pages, documents, persons, pages."""

from PySide6.QtCore import QCoreApplication, QObject

from judgedesk.app.groundwork import CitedPage, NamedPerson, UntiedDocument
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.coverage_read import CellLine, Kind
from judgedesk.ui.widgets.said import kind_said


class CoverageColumns(QObject):
    """Says what stands in them."""

    def __init__(self, words: Words, theme: Theme, me: str, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._theme, self._me = words, theme, me

    def rows(self, kind: Kind) -> Rows:
        """The model of a kind."""
        columns = {"cells": self._cells, "documents": self._documents, "persons": self._persons, "pages": self._pages}
        return Rows(columns[kind](), self._theme, self)

    def beside(self) -> Rows:
        """The pages behind a line."""
        return Rows(
            [
                Column(lambda: self.tr("Page"), self.page_said, share=3),
                Column(lambda: self.tr("Opened by"), self.who_said, 130, quiet=True),
            ],
            self._theme,
            self,
        )

    def page_said(self, one: CitedPage) -> str:
        """A page as it is cited, with the document where the citation does not name it."""
        return one.cite if one.cite.startswith(one.name) else f"{one.cite} · {one.name}"

    def who_said(self, one: CitedPage) -> str:
        """Who opened a page."""
        return ", ".join(self.tr("you") if who == self._me else who for who in one.opened_by) or self.tr("never opened")

    def _cells(self) -> list[Column]:
        number = self._words.number

        def never(count: int) -> str:
            return number(count) if count else "–"

        return [
            Column(lambda: self.tr("Count and persons"), self._whose, share=1, quiet=True),
            Column(lambda: self.tr("Element"), lambda one: self._words.of(one.element), share=1),
            Column(lambda: self.tr("Folios"), lambda one: number(one.ground.folios), 64, number=True,
                   key=lambda one: one.ground.folios),
            Column(lambda: self.tr("Not by you"), lambda one: never(one.ground.unopened_by_me), 84, number=True,
                   key=lambda one: one.ground.unopened_by_me),
            Column(lambda: self.tr("By nobody"), lambda one: never(one.ground.unopened), 84, number=True,
                   key=lambda one: one.ground.unopened),
        ]  # fmt: skip

    @staticmethod
    def _whose(one: CellLine) -> str:
        return " · ".join((one.count, one.defendant, one.victim))

    def _documents(self) -> list[Column]:
        number, order = self._words.number, self._words.order
        return [
            Column(lambda: self.tr("Document"), lambda one: one.name, share=4, key=lambda one: order(one.name)),
            Column(lambda: self.tr("Volume"), lambda one: one.volume, 84, quiet=True),
            Column(lambda: self.tr("Kind"), lambda one: kind_said(one.kind), 110, quiet=True),
            Column(lambda: self.tr("Pages"), lambda one: number(one.pages), 64, number=True,
                   key=lambda one: one.pages),
            Column(lambda: self.tr("Opened by you"), lambda one: number(one.opened_by_me), 110, number=True,
                   key=lambda one: one.opened_by_me),
            Column(lambda: self.tr("By anybody"), self._opened_said, 120, number=True, key=lambda one: one.opened),
        ]  # fmt: skip

    def _opened_said(self, one: UntiedDocument) -> str:
        return self.tr("none") if one.pages and not one.opened else self._words.number(one.opened)

    def _persons(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Person"), lambda one: one.label, share=3),
            Column(
                lambda: self.tr("Role"), lambda one: ", ".join(map(person_role_said, one.roles)), share=2, quiet=True
            ),
            Column(lambda: self.tr("Named on"), self._named_said, 130, number=True, key=lambda one: one.pages or 0),
        ]

    def _named_said(self, one: NamedPerson) -> str:
        return self.tr("name not open to you") if one.pages is None else self.tr("%n page(s)", "", one.pages)

    def _pages(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Page"), lambda one: one.cite, share=2),
            Column(lambda: self.tr("Document"), lambda one: one.name, share=3, quiet=True),
        ]


def person_role_said(role: str) -> str:
    """What a person of the case is, neutral before judgment; the recorded word where the desk has none."""
    translate = QCoreApplication.translate
    return {
        "defendant": translate("PersonRoles", "accused"),
        "victim": translate("PersonRoles", "injured party"),
        "witness": translate("PersonRoles", "witness"),
        "expert": translate("PersonRoles", "expert"),
        "interpreter": translate("PersonRoles", "interpreter"),
        "counsel": translate("PersonRoles", "counsel"),
        "guardian": translate("PersonRoles", "guardian"),
    }.get(role, role)
