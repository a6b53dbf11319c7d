"""What an outline of questions is made of, and the record it is kept as."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, get_args

from judgedesk.domain.errors import UserError

KIND = "outlines"
State: TypeAlias = Literal["open", "asked", "answered", "not_allowed"]
STATES: tuple[State, ...] = get_args(State)
Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """What a question goes to: an element (or indicator) of a count."""

    count: str
    element: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A page to be shown. `document` is an id, or the name by which a file of records gives it."""

    document: int | str
    page: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """A note at the hearing: local time to the second, and where it stands in a recording (document id, seconds)."""

    at: str
    text: str
    recording: int | None = None
    second: float | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a question came from, or went to."""

    person: str
    outline: str
    question: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        text: in the court's language; `translation` in the witness's, typed by a person.
        translated: the text of which it is the translation.
        tags: passages of earlier statements beside it.
        exhibits: in the order in which they are to be shown.
        at: when it took its state; '' while it is open.
        carried: to whom it was carried over.
    """

    text: str
    id: str = ""
    translation: str = ""
    translated: str = ""
    targets: tuple[Target, ...] = ()
    tags: tuple[str, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    state: State = "open"
    at: str = ""
    notes: tuple[Noted, ...] = ()
    origin: Carried | None = None
    carried: tuple[Carried, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether the text changed after it was translated."""
        return bool(self.translation) and self.translated.split() != self.text.split()


@dataclass(frozen=True, slots=True)
class Outline:
    """Questions for a person in their order. `mine`: the user's alone, in chambers."""

    id: str
    person: str
    mine: bool
    questions: tuple[Question, ...] = ()

    def question(self, identifier: str) -> Question:
        """A question by id; ``outline.no_question`` otherwise."""
        for one in self.questions:
            if one.id == identifier:
                return one
        raise UserError("outline.no_question")

    @property
    def open(self) -> int:
        """How many questions are still open."""
        return sum(one.state == "open" and not one.carried for one in self.questions)


def outline_record(outline: Outline) -> Json:
    """As kept; what is empty is left out."""
    return {
        "id": outline.id,
        "person": outline.person,
        "questions": [_question_record(one) for one in outline.questions],
    }


def at_counts(outline: Outline, joined: Mapping[str, str]) -> Outline:
    """The outline with the counts its questions aim at by the ids they have now."""
    if not joined:
        return outline
    questions = [
        replace(one, targets=tuple(replace(goal, count=joined.get(goal.count, goal.count)) for goal in one.targets))
        for one in outline.questions
    ]
    return replace(outline, questions=tuple(questions))


def _question_record(question: Question) -> Json:
    record = {
        "id": question.id,
        "text": question.text,
        "translation": question.translation,
        "translated": question.translated,
        "targets": [{"count": one.count, "element": one.element} for one in question.targets],
        "tags": list(question.tags),
        "exhibits": [_filled({"document": one.document, "page": one.page, "note": one.note})
                     for one in question.exhibits],
        "state": question.state,
        "at": question.at,
        "notes": [_filled({"at": one.at, "text": one.text, "recording": one.recording, "second": one.second})
                  for one in question.notes],
        "from": _carried_record(question.origin) if question.origin is not None else None,
        "carried": [_carried_record(one) for one in question.carried],
    }  # fmt: skip
    return _filled(record)


def _filled(record: Mapping[str, Any]) -> Json:
    return {name: value for name, value in record.items() if value not in (None, "", [])}


def _carried_record(carried: Carried) -> Json:
    return {"person": carried.person, "outline": carried.outline, "question": carried.question}


def outline_from(raw: Mapping[str, Any], *, mine: bool) -> Outline:
    """Back from a record that fits the schema."""
    return Outline(str(raw["id"]), str(raw["person"]), mine, tuple(map(_question_from, raw.get("questions", ()))))


def _question_from(raw: Mapping[str, Any]) -> Question:
    origin = raw.get("from")
    return Question(
        id=str(raw["id"]),
        text=str(raw["text"]),
        translation=str(raw.get("translation", "")),
        translated=str(raw.get("translated", "")),
        targets=tuple(Target(one["count"], one["element"]) for one in raw.get("targets", ())),
        tags=tuple(raw.get("tags", ())),
        exhibits=tuple(Exhibit(one["document"], one["page"], one.get("note", "")) for one in raw.get("exhibits", ())),
        state=raw.get("state", "open"),
        at=str(raw.get("at", "")),
        notes=tuple(
            Noted(one["at"], one["text"], one.get("recording"), one.get("second")) for one in raw.get("notes", ())
        ),
        origin=_carried_from(origin) if origin else None,
        carried=tuple(map(_carried_from, raw.get("carried", ()))),
    )


def _carried_from(raw: Mapping[str, Any]) -> Carried:
    return Carried(str(raw["person"]), str(raw.get("outline", "")), str(raw.get("question", "")))
