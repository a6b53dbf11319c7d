"""How hearings are said: days with the day of the week, hours, states."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from judgedesk.app.hearings import clock
from judgedesk.ui.shell.words import day_in

translate = QCoreApplication.translate


def day_said(day: date, language: str, weekday: bool = True, year: bool = True) -> str:
    """``Mon 11 Jan 2027``."""
    wanted = ("ddd " if weekday else "") + ("d MMM yyyy" if year else "d MMM")
    return day_in(day, wanted, language)


def stored_day(text: str, language: str) -> str:
    """``11 Jan 2027`` for a day as records have it; other words as they stand."""
    try:
        return day_said(date.fromisoformat(text[:10]), language, weekday=False)
    except ValueError:
        return text


def hours(start: int, end: int) -> str:
    """``09:00–10:30``."""
    return f"{clock(start)}–{clock(end)}"


def span(minutes: int) -> str:
    """``1 h 20 min``, ``45 min``; nothing for none."""
    if minutes < 60:
        return translate("HearingWords", "{0} min").format(minutes) if minutes else ""
    whole, rest = divmod(minutes, 60)
    if not rest:
        return translate("HearingWords", "{0} h").format(whole)
    return translate("HearingWords", "{0} h {1} min").format(whole, rest)


def phase_said(phase: str) -> str:
    """How a hearing stands on its day, with a mark that can be told apart without colour."""
    return {
        "waiting": "○ " + translate("HearingWords", "waiting"),
        "going": "● " + translate("HearingWords", "going on"),
        "paused": "‖ " + translate("HearingWords", "pause"),
        "over": "✓ " + translate("HearingWords", "over"),
        "failed": "✕ " + translate("HearingWords", "did not appear"),
        "cancelled": "– " + translate("HearingWords", "cancelled"),
    }.get(phase, phase)


def state_said(state: str) -> str:
    """A state of a hearing."""
    return {
        "tentative": translate("BoardWords", "tentative"),
        "confirmed": translate("BoardWords", "confirmed"),
        "ready": translate("BoardWords", "ready"),
        "held": translate("BoardWords", "heard"),
        "failed": translate("BoardWords", "did not take place"),
        "cancelled": translate("BoardWords", "cancelled"),
    }.get(state, state)
