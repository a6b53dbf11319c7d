"""Errors about calendars: hearings for other programs, bookings from other calendars, papers of hearings."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "calendar.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to write into a calendar."),
        QT_TRANSLATE_NOOP("errors", "No hearing is accepted yet, and no sitting is recorded."),
        QT_TRANSLATE_NOOP("errors", "Record sittings or accept a plan first. Nothing was written."),
    ),
    "calendar.unknown_hearing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no hearing {hearing} in this case."),
        QT_TRANSLATE_NOOP("errors", "Only hearings that were accepted can be taken out of other calendars."),
        QT_TRANSLATE_NOOP("errors", "Give the id of one; `judgedesk dump` lists them. Nothing was written."),
    ),
    "calendar.not_cancelled": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The hearing {hearing} is not cancelled."),
        QT_TRANSLATE_NOOP("errors", "The file would take it out of the calendars of those who are to come."),
        QT_TRANSLATE_NOOP("errors", "Cancel the hearing first. Nothing was written."),
    ),
    "office.bad_zone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The time zone of the court is not known: {zone}."),
        QT_TRANSLATE_NOOP("errors", "The line time_zone in {path} must name one as in Europe/Warsaw."),
        QT_TRANSLATE_NOOP("errors", "Correct that line or take it away. Nothing was written."),
    ),
    "booking.unknown_ending": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Bookings can't be read from a file {ending}."),
        QT_TRANSLATE_NOOP("errors", "Calendars are read from: {known}."),
        QT_TRANSLATE_NOOP("errors", "Save the calendar in one of these formats. Nothing was changed."),
    ),
    "booking.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{name} is too big for a calendar."),
        QT_TRANSLATE_NOOP("errors", "Bookings are read from files of up to {most} MB."),
        QT_TRANSLATE_NOOP("errors", "Export fewer months of that calendar. Nothing was changed."),
    ),
    "booking.too_many": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The calendar holds too many bookings."),
        QT_TRANSLATE_NOOP("errors", "Repeated events included, up to {most} are read from a file."),
        QT_TRANSLATE_NOOP("errors", "Export fewer months of that calendar. Nothing was changed."),
    ),
    "booking.no_calendar": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file is no calendar."),
        QT_TRANSLATE_NOOP("errors", "No BEGIN:VCALENDAR stands in it."),
        QT_TRANSLATE_NOOP("errors", "Export the calendar anew as .ics. Nothing was changed."),
    ),
    "booking.no_columns": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The table has no column {missing}."),
        QT_TRANSLATE_NOOP(
            "errors", "Its first row must name the columns date, from and to (or data, od, do); who (kto) is optional."
        ),
        QT_TRANSLATE_NOOP("errors", "Add that row to the file and try again. Nothing was changed."),
    ),
    "booking.unknown_who": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody and nothing of this case is called {who}."),
        QT_TRANSLATE_NOOP("errors", "Bookings are those of a room, a resource or a person of the case."),
        QT_TRANSLATE_NOOP("errors", "Give the id of one; `judgedesk dump` lists them. Nothing was changed."),
    ),
    "booking.whose": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not said whose bookings these are."),
        QT_TRANSLATE_NOOP("errors", "The file names nobody, and no room, resource or person was given."),
        QT_TRANSLATE_NOOP("errors", "Say whose calendar it is. Nothing was changed."),
    ),
    "booking.source_names": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The source of the bookings names a protected person."),
        QT_TRANSLATE_NOOP("errors", "Bookings lie open to everybody who opens the case."),
        QT_TRANSLATE_NOOP("errors", "Give the source another name. Nothing was changed."),
    ),
    "booking.bad_rows": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Not all bookings could be understood: {number}."),
        QT_TRANSLATE_NOOP("errors", "The first is in line {line}: {problem}"),
        QT_TRANSLATE_NOOP("errors", "Correct the file, or take only the good ones. Nothing was changed."),
    ),
    "booking.bad_rows.event": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Not all bookings could be understood: {number}."),
        QT_TRANSLATE_NOOP("errors", "The first is event no. {line} of the file: {problem}"),
        QT_TRANSLATE_NOOP("errors", "Correct the file, or take only the good ones. Nothing was changed."),
    ),
    "booking.outdated": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The bookings changed since they were shown."),
        QT_TRANSLATE_NOOP("errors", "Somebody else read or dropped bookings of the same calendar meanwhile."),
        QT_TRANSLATE_NOOP("errors", "Read the file again. Nothing was changed."),
    ),
    "booking.unknown_source": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There are no bookings from {source}."),
        QT_TRANSLATE_NOOP("errors", "Bookings are dropped by the calendar they came from."),
        QT_TRANSLATE_NOOP("errors", "`judgedesk bookings CASE list` lists the sources. Nothing was changed."),
    ),
    "paper.sealed_content": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{template} holds what is sealed: ways, entrances, hours of arrival."),
        QT_TRANSLATE_NOOP("errors", "Such a paper is only for named staff who hold the key to identities."),
        QT_TRANSLATE_NOOP("errors", "Write it for the recipient “authority”. Nothing was written."),
    ),
    "paper.hearing_cancelled": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The hearing {about} does not take place."),
        QT_TRANSLATE_NOOP("errors", "It was cancelled, or it failed; {template} would call people to it."),
        QT_TRANSLATE_NOOP("errors", "Choose another hearing, or write the list of calls. Nothing was written."),
    ),
    "paper.none_given": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to write papers about."),
        QT_TRANSLATE_NOOP("errors", "No record was named, or no hearing stands on that day."),
        QT_TRANSLATE_NOOP("errors", "Name hearings, or a day with hearings. Nothing was written."),
    ),
}
"""What each error says, by what it is about. English is the source; other languages stand in `i18n/`."""
