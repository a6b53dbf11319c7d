"""What papers on liberty can name: the hours of somebody stopped, and of whose release an injured party is told."""

from datetime import datetime
from typing import Any, Final, TypeAlias

from judgedesk.app import detention, law
from judgedesk.app.casefile import Case
from judgedesk.app.detention import Detention
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_kinds import LIBERTY_KINDS
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import GAP, day_said
from judgedesk.law.citing import cited
from judgedesk.law.model import Text

Json: TypeAlias = dict[str, Any]
_ENDS: Final = {
    "released": Text(en="released from custody", pl="zwolnienie z pozbawienia wolności"),
    "served": Text(en="released after serving the sentence", pl="zwolnienie po odbyciu kary"),
    "escaped": Text(en="escape from custody", pl="ucieczka z miejsca pozbawienia wolności"),
    "": Text(en="possible release", pl="możliwe zwolnienie"),
}
_FACTS: Final = {
    "foreign": Text(en="national of another state", pl="obywatel innego państwa"),
    "no_language": Text(en="does not command Polish", pl="nie włada językiem polskim"),
    "age_doubt": Text(en="age in doubt", pl="wątpliwy wiek"),
    "maybe_victim": Text(en="may be a victim of trafficking", pl="możliwa ofiara handlu ludźmi"),
}


def suits(case: Case, template: str, subject: Subject) -> bool:
    """Whether a paper on liberty can be about the persons of a record."""
    if template == "detention_desk":
        return any(one.person in subject.persons and one.kind == "stopped" for one in detention.detentions(case))
    return template in LIBERTY_KINDS and bool(_ends(case, subject))


def content(case: Case, subject: Subject, parties: Parties, language: str) -> Json:
    """Keys: ``stop`` (since, facts, signs, items (what, due, done, source)) of the latest stop, and ``releases``
    (called, what, when, source) of whom the persons are to be told; gaps where the case says nothing.
    """
    stopped = [one for one in detention.detentions(case) if one.kind == "stopped" and one.person in subject.persons]
    latest = max(stopped, key=lambda one: one.start, default=None)
    releases = [
        {"called": parties.called(one.person), "what": _ENDS[one.how if one.ended else ""].in_language(language),
         "when": _said(when, language), "source": cited(source, language)}
        for one, when, source in _ends(case, subject)
    ]  # fmt: skip
    gap = {"called": GAP, "what": GAP, "when": GAP, "source": GAP}
    return {"stop": _stop(latest, language), "releases": releases or [gap]}


def _stop(one: Detention | None, language: str) -> Json:
    if one is None:
        return {"since": GAP, "facts": GAP, "signs": [], "items": []}
    packs = law.liberty()
    items = [
        {"what": packs.desk[line.id].what.in_language(language), "due": _said(line.due, language),
         "done": _said(datetime.fromisoformat(line.done), language) if line.done else GAP,
         "source": cited(packs.desk[line.id].source, language)}
        for line in detention.desk(one)
    ]  # fmt: skip
    facts = ", ".join(_FACTS[fact].in_language(language) for fact in one.facts)
    known = law.indicators().indicators
    signs = [known[sign].label.in_language(language) for sign in one.signs if sign in known]
    return {"since": _said(one.since, language), "facts": facts or GAP, "signs": signs, "items": items}


def _ends(case: Case, subject: Subject) -> list[tuple[Detention, datetime, str]]:
    """Of which ends the persons are to be told: when each comes or came, and on what ground."""
    found = []
    for one in detention.detentions(case):
        for owed in detention.owed(one, detention.injured_by(case, one.person), datetime.now()):
            if owed.person in subject.persons:
                when = owed.foreseen or datetime.fromisoformat(one.ended)
                found.append((one, when, owed.rule.source))
    return found


def _said(moment: datetime, language: str) -> str:
    return f"{day_said(moment.date().isoformat(), language)} {moment:%H:%M}"
