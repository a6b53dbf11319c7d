"""A person's page as a list of rows under headings, each with what leads to it, its words, and what stands aside."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app import law
from judgedesk.app.compelled import CompelledAct
from judgedesk.app.finding import Hit
from judgedesk.app.people import Mentions, Statement, Tagged, Tie
from judgedesk.app.people_typed import range_said
from judgedesk.domain.facts import Fact
from judgedesk.domain.people import AgeOn, Branch, Examination
from judgedesk.language.fuzzy_dates import said as date_said
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.folios_model import Index
from judgedesk.ui.views.people_read import Entry, Head, Row
from judgedesk.ui.views.people_said import age_said, branch_said, capacities, day_said, needs_said, sexes, years_said
from judgedesk.ui.widgets.figures import figures_said
from judgedesk.ui.widgets.hearingwords import state_said
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.table import Table

_ROW, _HEAD, _LEAD = 28, 42, 168


class Said(NamedTuple):
    """A row in words: what leads to it, itself, what stands at the right."""

    lead: str
    text: str
    aside: str = ""


class PageRows(Rows):
    """A person's page. `labels`: what persons are called, by id."""

    def __init__(self, theme: Theme, words: Words, parent: QObject | None = None) -> None:
        super().__init__([Column(lambda: self.tr("Person"), self.said)], theme, parent)
        self._words, self._measures = words, MeasureWords(words, self)
        self._known: dict[int, Said] = {}
        self.labels: Mapping[str, str] = {}

    def show_page(self, rows: Sequence[Row], labels: Mapping[str, str]) -> None:
        """Replaces all rows."""
        self.labels = labels
        self._known.clear()
        self.show(rows)

    def retranslate(self) -> None:
        """Words are asked again."""
        self._known.clear()
        super().retranslate()

    def said(self, row: Row) -> str:
        """A row in words."""
        if isinstance(row, Head):
            return f"{self.section_said(row.section)}, {self._words.number(row.number)}"
        return ": ".join(part for part in self.parts(row) if part)

    def parts(self, entry: Entry) -> Said:
        """An entry's words, made when it first comes into view."""
        found = self._known.get(id(entry))
        if found is None:
            found = self._known[id(entry)] = self._said(entry)
        return found

    def section_said(self, section: str) -> str:
        """A section's heading."""
        return {
            "who": self.tr("Who"),
            "age": self.tr("Age on the day"),
            "needs": self.tr("Needs at a hearing"),
            "ties": self.tr("Relations and representatives"),
            "statements": self.tr("Papers that name the person in their title"),
            "mentions": self.tr("Pages that name the person"),
            "tagged": self.tr("Tagged passages by element"),
            "facts": self.tr("Facts of the chronology"),
            "measures": self.tr("Measures"),
            "hearings": self.tr("Hearings"),
            "requests": self.tr("Requests that name the person"),
            "compelled": self.tr("Acts under compulsion"),
        }[section]

    def _said(self, entry: Entry) -> Said:
        item = entry.item
        if entry.section == "who":
            return self._who(*item)
        if entry.section == "needs":
            return Said("", needs_said([item], self.labels)[0])
        if isinstance(item, AgeOn | Branch | Examination):
            return self._age(item)
        if isinstance(item, Tie):
            return self._tie(item)
        if isinstance(item, Statement):
            return Said(item.cite, item.title or item.name, self._day(item.date))
        if isinstance(item, Hit):
            return Said(item.cite, " ".join(item.snippet.split()) or item.name)
        if isinstance(item, Mentions):
            return Said("", self.tr("All %n page(s): find them (Enter)", "", item.total))
        if isinstance(item, Tagged):
            numbers = figures_said(item.supports, item.contradicts, item.context)
            return Said(self.tr("count {0}").format(item.count_label), self._words.of(item.label), numbers)
        if isinstance(item, Fact):
            disputed = self.tr("disputed") if item.disputed else ""
            return Said(date_said(item.when, self._words.language), item.text, disputed)
        if isinstance(item, CompelledAct):
            return Said(item.when, item.act, item.offence)
        return self._record(entry.section, item)

    def _who(self, field: str, value: str) -> Said:
        named = {
            "name": self.tr("Name"),
            "aliases": self.tr("Other names"),
            "born": self.tr("Born"),
            "sex": self.tr("Sex"),
            "languages": self.tr("Languages"),
            "community": self.tr("Community"),
            "qualification": self.tr("Qualification"),
            "counts": self.tr("Counts"),
            "custody": self.tr("In custody"),
            "remand": self.tr("Remand until"),
            "custody_place": self.tr("Held at"),
            "address": self.tr("Address"),
            "contact": self.tr("Phone, e-mail"),
            "numbers": self.tr("Documents"),
            "workplace": self.tr("Workplace"),
            "merged": self.tr("Merged with"),
            "hidden": self.tr("Names, addresses"),
        }[field]
        if field == "sex":
            value = sexes().get(value, value)
        elif field in ("born", "remand"):
            value = self._day(value)
        elif field == "qualification" and value.startswith("sworn "):
            value = ", ".join(filter(None, (self.tr("sworn"), value.removeprefix("sworn "))))
        elif field == "hidden":
            value = self.tr("not shown: switch to true names")
        return Said(named, value)

    def _age(self, item: AgeOn | Branch | Examination) -> Said:
        if isinstance(item, AgeOn):
            turns = [(years, day) for branch in item.branches[:1] for years, day in branch.turns]
            later = [self.tr("turns {0} on {1}").format(years, self._day(day.isoformat()))
                     for years, day in turns if day > item.day and not item.disputed]  # fmt: skip
            return Said(self._day(item.day.isoformat()), age_said(item), " · ".join(later[:1]))
        if isinstance(item, Branch):
            later = [self.tr("{0} on {1}").format(years, self._day(day.isoformat())) for years, day in item.turns]
            years = self.tr("age {0}").format(years_said(item.youngest, item.oldest))
            return Said(years, branch_said(item), " · ".join(later))
        asked = self.tr("asked for {0}").format(self._day(item.asked)) if item.asked else ""
        received = self.tr("received {0}").format(self._day(item.received)) if item.received else ""
        result = range_said(item.youngest, item.oldest)
        waiting = "" if received else self.tr("no result yet")
        said = " · ".join(part for part in (item.kind, asked, received, waiting) if part)
        return Said(self.tr("Examination"), said, self.tr("age {0}").format(result) if result else "")

    def _tie(self, tie: Tie) -> Said:
        what = capacities()[tie.capacity.value] if tie.capacity is not None else tie.what
        label = self.labels.get(tie.person, tie.label)
        if tie.capacity is not None:
            return Said(what, self.tr("of {0}").format(label) if tie.outgoing else label)
        return Said(self.tr("Relation"), f"{what} → {label}" if tie.outgoing else f"← {label}: {what}")

    def _record(self, section: str, record: Mapping[str, Any]) -> Said:
        if section == "measures":
            return self._measure(record)
        if section == "requests":
            return Said(record.get("instrument", ""), record["id"], record.get("state", ""))
        if "minutes" in record:
            windows = [self._day(window[0]) for window in record.get("available", ())]
            once = self.tr("once only") if record.get("once_only") else ""
            planned = self.tr("%n minute(s)", "", record["minutes"])
            return Said(self.tr("To be heard"), " · ".join(filter(None, (planned, once))), ", ".join(windows[:3]))
        if "testimony" in record:
            hours = "–".join((record.get("from", ""), record.get("to", "")))
            state = state_said(str(record.get("state", "")))
            return Said(self._day(record.get("date", "")), self.tr("heard by plan, {0}").format(state), hours)
        if "room" in record:
            hours = "–".join((record.get("from", ""), record.get("to", "")))
            return Said(self._day(record.get("date", "")), self.tr("present at the sitting"), hours)
        parts = (record.get("by", ""), record.get("interviewer", ""), record.get("why", ""))
        return Said(
            self._day(record.get("on", "")), " · ".join(part for part in parts if part) or self.tr("questioned")
        )

    def _measure(self, record: Mapping[str, Any]) -> Said:
        known = law.measures().measures.get(record["measure"])
        title = self._words.of({"en": known.title.en, "pl": known.title.pl}) if known else record["measure"]
        state = self._measures.state(record["state"])
        return Said(self._day(record.get("on", "")), title, state)

    def _day(self, day: str) -> str:
        return day_said(day, self._words.language) if day else ""


class _Painter(QStyledItemDelegate):
    """Draws a heading, or an entry in three parts."""

    def __init__(self, rows: PageRows, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        colours, px = self._theme.colours, self._theme.px
        row: Row = self._rows.rows[index.row()]
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        inner = area.adjusted(px(14), 0, -px(14), 0)
        if isinstance(row, Head):
            self._head(painter, inner.adjusted(0, px(14), 0, 0), row)
        else:
            self._entry(painter, inner, row)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.left() + px(14), area.bottom(), area.right() - px(14), area.bottom())
        painter.restore()

    def _head(self, painter: QPainter, area: QRect, row: Head) -> None:
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(self._theme.colours.ink))
        room = area.width() - self._theme.px(40)
        said = painter.fontMetrics().elidedText(self._rows.section_said(row.section), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        if row.section not in ("who", "age"):
            painter.setFont(self._theme.font(12))
            painter.setPen(QColor(self._theme.colours.quiet))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.number))

    def _entry(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        colours, px = self._theme.colours, self._theme.px
        said = self._rows.parts(entry)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        lead = min(px(_LEAD), area.width() // 3)
        painter.setFont(self._theme.font(12.5))
        painter.setPen(QColor(colours.quiet))
        cut = painter.fontMetrics().elidedText(said.lead, Qt.TextElideMode.ElideRight, lead - px(8))
        painter.drawText(area, middle, cut)
        aside = painter.fontMetrics().elidedText(said.aside, Qt.TextElideMode.ElideRight, area.width() // 3)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        wide = painter.fontMetrics().horizontalAdvance(aside) + (px(12) if aside else 0)
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(colours.accent if entry.target else colours.ink))
        words = area.adjusted(lead if said.lead else 0, 0, -wide, 0)
        cut = painter.fontMetrics().elidedText(said.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, cut)


class PageList(Table):
    """A person's page. `opened(row)` as from any table."""

    def __init__(self, rows: PageRows, theme: Theme, parent: QWidget | None = None) -> None:
        self._page = rows
        super().__init__(rows, theme, parent)
        self.setItemDelegate(_Painter(rows, theme, self))
        self.horizontalHeader().hide()

    def show_page(self, rows: Sequence[Row], labels: Mapping[str, str]) -> None:
        """Replaces all rows; the first entry is chosen."""
        self._page.show_page([], labels)  # or the headings' heights would stay where they were
        self._page.show_page(rows, labels)
        self._heights()
        self.choose_row(1 if len(rows) > 1 else 0)
        self.scrollToTop()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        found: Row | None = self._page.rows[row] if 0 <= row < len(self._page.rows) else None
        return found if isinstance(found, Entry) else None

    def _heights(self) -> None:
        px = self._theme.px
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        for at, row in enumerate(self._page.rows):
            if isinstance(row, Head):
                self.setRowHeight(at, px(_HEAD))

    def _resize(self) -> None:
        super()._resize()
        self._heights()
