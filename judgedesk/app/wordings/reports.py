"""Errors about reports."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "report.bad_day": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no day."),
        QT_TRANSLATE_NOOP("errors", "The period of a report is given by days such as 2024-03-31."),
        QT_TRANSLATE_NOOP("errors", "Correct the day; nothing was written."),
    ),
    "report.bad_period": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The period ends before it begins."),
        QT_TRANSLATE_NOOP("errors", "It would run from {first} to {last}."),
        QT_TRANSLATE_NOOP("errors", "Correct one of the days; nothing was written."),
    ),
    "report.unknown_state": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This report knows no state “{state}”."),
        QT_TRANSLATE_NOOP("errors", "Its states are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these; nothing was written."),
    ),
    "report.no_filter": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The report “{report}” can't be narrowed by “{filter}”."),
        QT_TRANSLATE_NOOP("errors", "It can be narrowed by: {known}."),
        QT_TRANSLATE_NOOP("errors", "Leave that out; nothing was written."),
    ),
    "report.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The table is too long for a Word document."),
        QT_TRANSLATE_NOOP("errors", "It has {rows} rows; word processors give up after about {most}."),
        QT_TRANSLATE_NOOP("errors", "Narrow it, or write a workbook (.xlsx) or a table as text (.csv)."),
    ),
}
