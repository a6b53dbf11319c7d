"""The manual: its pages in two languages, what belongs to a view or an error, and a search that knows forms of words.

A page is a file of Markdown, `resources/help/LANGUAGE/NAME.md`. Its headings carry anchors (``## Folios {#refused}``),
its links name pages (``(grid#refused)``), and ``{key:grid.request}`` stands for the keys of a command.
"""

import importlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from judgedesk.app.wording import QT_TRANSLATE_NOOP, WORDING, translated
from judgedesk.domain.errors import UserError
from judgedesk.language.fold import fold, words
from judgedesk.language.polish_forms import polish_forms
from judgedesk.places import resources

FIRST: Final = "first-steps"
SHORTCUTS: Final = "shortcuts"
"""Made by the window from its commands."""
NEWS: Final = "whats-new"
LANGUAGES: Final = ("en", "pl")

CONTENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "begin": (FIRST, "start", "desk", "home", "languages", "help", SHORTCUTS, NEWS),
    "file": ("importing", "scans", "recordings", "documents", "folios", "splitting", "families", "candidates",
             "ledger"),
    "find": ("finding", "search-syntax", "reading", "questions", "builder", "batch"),
    "elements": ("tagging", "grid", "law-packs", "comparison", "indicators", "coverage", "compelled", "chronology",
                 "money", "tables"),
    "people": ("people", "identities", "protection", "measures", "alerts", "questionings", "checklists"),
    "hearings": ("hearings", "arranging", "running", "testimony", "calendars", "outline", "contradictions", "service"),
    "trial": ("disclosed", "motions", "evidence_list", "liberty", "diary"),
    "out": ("requests", "instrument", "request", "papers", "bundle", "exchange", "reports", "redaction"),
    "keep": ("secrecy", "case", "recovery", "custody", "log", "closing", "backup", "command-line"),
    "trouble": ("trouble", "glossary"),
}  # fmt: skip
"""Pages in their order, by group."""

_OF_TOPIC: Final[Mapping[str, str]] = {
    "arriving": "importing#refused", "asking": "questions#refused", "bundle": "bundle#refused",
    "calendars": "calendars#refused", "case": "trouble#case", "caseplace": "case#refused",
    "chronology": "chronology#refused", "diary": "diary#refused",
    "drives": "trouble#drive", "elements": "comparison#refused",
    "exchange": "exchange#refused",
    "families": "families#refused", "files": "importing#refused", "folios": "folios#refused",
    "hearings": "hearings#refused", "instruments": "instrument#refused", "leaks": "secrecy#stopped",
    "liberty": "liberty#refused",
    "mailing": "importing#refused", "office": "importing#refused", "outlines": "outline#refused",
    "people": "people#refused", "protection": "protection#refused", "question": "search-syntax#refused",
    "reader": "reading#refused", "reading_queue": "scans#refused", "recordings": "recordings#refused",
    "redaction": "redaction#refused", "requests": "requests#refused", "requests_followed": "requests#refused",
    "reports": "reports#refused",
    "running": "arranging#refused", "scans": "scans#refused", "secrecy": "recovery#refused",
    "sensitive": "reading#veil", "settings": "trouble#settings", "testimony": "testimony#refused",
    "work": "tagging#refused", "writing": "papers#refused",
}  # fmt: skip
"""Where an error is explained, by the module of `wordings` that words it."""

_OF_SUBJECT: Final[Mapping[str, str]] = {
    "backup": "backup#refused", "batch": "batch#refused", "booking": "calendars#refused",
    "calendar": "calendars#refused", "child": "trouble#child", "cli": "command-line#refused",
    "clock": "alerts#refused", "compelled": "compelled#refused", "contradiction": "contradictions#refused",
    "count": "grid#refused", "deadline": "alerts#refused", "disk": "trouble#disk", "duty": "checklists#refused",
    "element": "grid#refused", "erase": "closing#refused", "finding": "grid#refused", "job": "trouble#stopped",
    "keys": "trouble#keys", "law": "law-packs#refused", "lock": "case#refused", "original": "custody#refused",
    "out": "reports#refused", "paper": "papers#refused", "person": "people#refused", "print": "trouble#print",
    "questioning": "questionings#refused", "records": "command-line#records", "redo": "trouble#undo",
    "retention": "closing#refused", "segment": "splitting#refused", "series": "calendars#refused",
    "sitting": "calendars#refused", "tagall": "tagging#refused", "table": "tables#refused",
    "template": "papers#refused",
    "evidence_list": "evidence_list#refused", "motion": "motions#refused", "disclosure": "disclosed#refused",
    "service": "service#refused", "serving": "service#refused", "undo": "trouble#undo",
    "untested": "checklists#refused",
    "users": "case#refused", "watched": "importing#watched",
}  # fmt: skip
"""Where the beginning of a code says more than its module."""

_TOLD: Final = QT_TRANSLATE_NOOP("cli", "Messages that lead here:")
_REFUSED: Final = "trouble#refused"
"""Of codes that neither table knows."""
_ANCHOR: Final = re.compile(r"^(#{1,6}) (.+?)(?: \{#([a-z-]+)\})?$", re.MULTILINE)
_FACT: Final = re.compile(r"\{[a-z_]+\}")
_KEY: Final = re.compile(r"\{key:([a-z0-9_.]+)\}")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_MARKS: Final = re.compile(r"[*`|]|-{3,}|^#+ |^\d+\. |^- ", re.MULTILINE)
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `text` is its Markdown with anchors and keys as they stand in the file; `messages` are the program's
    own words that are explained under an anchor, `told` what stands over them.
    """

    name: str
    title: str
    text: str
    messages: Mapping[str, Sequence[str]] = field(default_factory=dict)
    told: str = ""

    @property
    def anchors(self) -> list[tuple[str, str]]:
        """Anchor and heading of every part, in order; the title has none."""
        return [(found[3], found[2]) for found in _ANCHOR.finditer(self.text) if found[3]]

    @property
    def keys(self) -> list[str]:
        """Ids of the commands whose keys it names."""
        return _KEY.findall(self.text)

    @property
    def links(self) -> list[str]:
        """Where its links lead, pictures left out."""
        return re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", self.text)

    @property
    def pictures(self) -> list[str]:
        """Names of its pictures."""
        return [found[2] for found in _PICTURE.finditer(self.text)]

    def markdown(self, keyed: Callable[[str], str]) -> str:
        """What is shown: anchors taken off, keys put in, under each picture what it shows."""
        text = "".join(head + body + self._listed(anchor) for head, anchor, body in _sections(self.text))
        text = _ANCHOR.sub(lambda found: f"{found[1]} {found[2]}", text)
        text = _PICTURE.sub(lambda found: f"{found[0]}\n\n*{found[1]}*", text)
        return _KEY.sub(lambda found: f"`{keyed(found[1])}`", text)

    def _listed(self, anchor: str) -> str:
        said = self.messages.get(anchor, ())
        return "\n".join(["", "", f"*{self.told}*", "", *(f"- {one}" for one in said), "", ""]) if said else ""


class Part(NamedTuple):
    """A part of a page under its heading; `text` without marks."""

    anchor: str
    heading: str
    text: str


class Found(NamedTuple):
    """A page that answers: the part that answers best, and a passage of it."""

    page: str
    anchor: str
    title: str
    heading: str
    passage: str


@cache
def pages(language: str) -> Mapping[str, Page]:
    """Every page of a language by name; English where there is no such language. Reads the files once."""
    language = language if language in LANGUAGES else "en"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(resources("help", language).glob("*.md"))}
    if NEWS not in texts:
        texts[NEWS] = _news()
    said, told = _messages(language), translated(_TOLD, language, "cli")
    return {name: Page(name, _title(text), text, said.get(name, {}), told) for name, text in texts.items()}


def _messages(language: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """All that the program may say of what went wrong, by the page and anchor that explain it; … for what differs."""
    found: dict[str, dict[str, list[str]]] = {}
    for code, wording in WORDING.items():
        name, _, anchor = help_of(UserError(code)).partition("#")
        parts = (translated(part, language) for part in (wording.what, wording.why, wording.next))
        said = _FACT.sub("…", " ".join(parts))
        found.setdefault(name, {}).setdefault(anchor, []).append(re.sub(r"([*<|])", r"\\\1", said))
    return {name: {anchor: sorted(set(said)) for anchor, said in of.items()} for name, of in found.items()}


def _news() -> str:
    """The list of changes that lies beside the program's own files."""
    path = resources().parent / "CHANGELOG.md"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return "# What's new\n" + re.sub(r"^# .*\n", "", text)


def _title(text: str) -> str:
    found = _ANCHOR.search(text)
    return found[2] if found else ""


@cache
def keys() -> Mapping[str, str]:
    """Keys of the window's commands as Qt writes them, by id; made by `resources/help/make_keys.py`."""
    known: dict[str, str] = json.loads(resources("help", "keys.json").read_text(encoding="utf-8"))
    return known


def page_of(view: str, heading: str = "") -> str:
    """The page on a view of the window; that of its place where it has none of its own."""
    known = {name for names in CONTENTS.values() for name in names}
    return next((name for name in (view, heading) if name in known), FIRST)


def target(link: str) -> tuple[str, str]:
    """Page and anchor of a link; the anchor may be empty.

    Raises:
        KeyError: there is no such page or anchor.
    """
    name, _, anchor = link.partition("#")
    if name == SHORTCUTS:
        return name, ""
    if anchor and anchor not in dict(pages("en")[name].anchors):
        raise KeyError(link)
    return pages("en")[name].name, anchor


def help_of(error: UserError) -> str:
    """Where an error is explained: ``page#anchor``."""
    subject = error.code.partition(".")[0]
    return _OF_SUBJECT.get(subject) or _OF_TOPIC.get(_topics().get(error.code, ""), _REFUSED)


@cache
def _topics() -> Mapping[str, str]:
    """The module of `wordings` that words an error, by code."""
    found: dict[str, str] = {}
    for topic in _OF_TOPIC:
        found |= dict.fromkeys(importlib.import_module(f"judgedesk.app.wordings.{topic}").WORDING, topic)
    return found


def parts(page: Page) -> list[Part]:
    """The page cut at its headings, without marks."""
    return [
        Part(anchor, _ANCHOR.sub(r"\2", head), " ".join([_plain(body), *page.messages.get(anchor, ())]))
        for head, anchor, body in _sections(page.text)
    ]


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """A page cut at its headings: the line of the heading, its anchor or '', and what stands under it."""
    heads = list(_ANCHOR.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        yield head[0], head[3] or "", text[head.end() : end]


def _plain(text: str) -> str:
    text = _KEY.sub(lambda found: keys().get(found[1], "").partition("; ")[0], _LINK.sub(r"\1", text))
    return " ".join(_MARKS.sub(" ", text).split())


def search(asked: str, language: str, most: int = 30) -> list[Found]:
    """Pages that hold every word asked for in some form of it, the best first.

    Polish words are found in all their forms; a beginning of three letters is enough, and words that share most of
    their letters count a little. May take 0.2 s when first asked in Polish: not for the window's thread.
    """
    wanted = [_Wanted(word.folded, asked[word.start : word.end], language) for word in words(asked)]
    found: list[tuple[float, int, Found]] = []
    for at, (page, cut) in enumerate(_cut(language)):
        scored = [(sum(one.weight(part, first=part is cut[0]) for one in wanted), part) for part in cut]
        if wanted and all(any(one.weight(part) for part in cut) for one in wanted):
            best, part = max(scored, key=lambda pair: pair[0])
            title = cut[0].heading
            heading = part.heading if part is not cut[0] else ""
            found.append((-best, at, Found(page, part.anchor, title, heading, _passage(part.text, wanted))))
    return [one for _, _, one in sorted(found)[:most]]


@cache
def _cut(language: str) -> Sequence[tuple[str, Sequence[Part]]]:
    known = pages(language)
    return [(name, parts(known[name])) for names in CONTENTS.values() for name in names if name in known]


class _Wanted:
    """A word asked for, and what counts as a form of it."""

    def __init__(self, folded: str, typed: str, language: str) -> None:
        self._folded = folded
        self._forms = {folded, *(fold(form) for form in (polish_forms(typed) if language == "pl" else ()))}
        self._alike = folded[: max(_SHORTEST + 2, len(folded) * 3 // 5)]

    def is_in(self, folded: str) -> float:
        """How sure it is that a folded word is a form of it: 1, less for one that only begins alike, 0 for others."""
        if folded in self._forms or (len(self._folded) >= _SHORTEST and folded.startswith(self._folded)):
            return 1.0
        alike = len(self._folded) > _SHORTEST + 2 and folded.startswith(self._alike)
        return 0.2 if alike else 0.0

    def weight(self, part: Part, first: bool = False) -> float:
        """How well a part answers: its heading counts most, that of the page more."""
        heading = max((self.is_in(word.folded) for word in words(part.heading)), default=0.0)
        times = sum(self.is_in(word.folded) for word in words(part.text))
        return (8.0 if first else 4.0) * heading + min(times, 3.0)


def _passage(text: str, wanted: Sequence[_Wanted], around: int = 60) -> str:
    """Some words about the first that was asked for."""
    place = next((word for word in words(text) if any(one.is_in(word.folded) for one in wanted)), None)
    at = place.start if place is not None else 0
    begin = text.rfind(" ", 0, max(0, at - around)) + 1 if at > around else 0
    end = text.find(" ", at + around)
    end = len(text) if end < 0 else end
    return ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")


def known_names() -> Iterator[str]:
    """Names of all pages in their order."""
    for names in CONTENTS.values():
        yield from names
