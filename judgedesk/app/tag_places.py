"""Where a tag stands that is no passage of text, in words to follow its citation."""

from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.evidence import box_in, time_in

_BOX = QT_TRANSLATE_NOOP("errors", "part of the page")


def clock(seconds: float) -> str:
    """Hours, minutes and whole seconds, as transcripts have them: ``00:01:12``."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def where_said(place: str, language: str = "en") -> str:
    """Of a `Tag.place`: ``part of the page``, ``00:01:12–00:01:40``; '' for a passage of text."""
    stretch = time_in(place)
    if stretch is not None:
        return f"{clock(stretch[0])}–{clock(stretch[1])}"
    return translated(_BOX, language) if box_in(place) is not None else ""


def cited(cite: str, place: str, language: str = "en") -> str:
    """A citation with the place on its page: ``t. II k. 14, part of the page``."""
    return ", ".join(part for part in (cite, where_said(place, language)) if part)
