"""Persons in words: roles, ages on a day, in what capacity somebody acts."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from judgedesk.domain.evidence import Person
from judgedesk.domain.facts import Precision, When
from judgedesk.domain.people import AgeOn, Branch
from judgedesk.language.fuzzy_dates import said

ROLES = ("victim", "defendant", "witness", "counsel", "guardian", "interpreter", "psychologist", "expert")
"""In the order in which they are offered."""


def role_said(role: str) -> str:
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
        "psychologist": translate("PersonRoles", "psychologist"),
    }.get(role, role)


def roles_said(role: str) -> str:
    """The same of several."""
    translate = QCoreApplication.translate
    return {
        "defendant": translate("PersonRoles", "Accused"),
        "victim": translate("PersonRoles", "Injured parties"),
        "witness": translate("PersonRoles", "Witnesses"),
        "expert": translate("PersonRoles", "Experts"),
        "interpreter": translate("PersonRoles", "Interpreters"),
        "counsel": translate("PersonRoles", "Counsel"),
        "guardian": translate("PersonRoles", "Guardians"),
        "psychologist": translate("PersonRoles", "Psychologists"),
    }.get(role, role)


def capacities() -> dict[str, str]:
    """In what capacity somebody acts for another, by value."""
    translate = QCoreApplication.translate
    return {
        "defence": translate("People", "defence counsel"),
        "proxy": translate("People", "proxy"),
        "statutory": translate("People", "statutory representative"),
        "guardian_ad_litem": translate("People", "guardian ad litem"),
        "trusted": translate("People", "trusted person"),
    }


def sexes() -> dict[str, str]:
    """Sexes in words, by value."""
    translate = QCoreApplication.translate
    return {
        "f": translate("People", "female"),
        "m": translate("People", "male"),
        "x": translate("People", "other"),
    }


def called(person: Person, true_names: bool) -> str:
    """The pseudonym; with true names switched on the name, as far as it is open, the pseudonym behind it."""
    if true_names and person.name and person.name != person.label:
        return f"{person.name} ({person.label})"
    return person.label


def day_said(day: date | str, language: str) -> str:
    """``14 February 2025``."""
    text = day if isinstance(day, str) else day.isoformat()
    return said(When(text, Precision.DAY), language)


def age_short(age: AgeOn) -> str:
    """For lists: ``17``, ``16–20 ?`` where it is disputed, ``–`` where nothing is known."""
    if age.years is not None:
        return str(age.years)
    if not age.disputed:
        return ""
    known = [years for branch in age.branches for years in (branch.youngest, branch.oldest) if years is not None]
    return f"{years_said(min(known), max(known))} ?" if known else "?"


def age_said(age: AgeOn) -> str:
    """In a sentence."""
    translate = QCoreApplication.translate
    if age.disputed:
        if age.presumed_minor:
            return translate("People", "Age disputed: presumed to be a minor")
        return translate("People", "Age disputed")
    if age.years is not None:
        return translate("People", "Age {0}").format(age.years)
    if age.withheld:
        return translate("People", "Age not open to you")
    return translate("People", "Age not recorded")


def branch_said(branch: Branch) -> str:
    """What a branch of an age rests on."""
    translate = QCoreApplication.translate
    return {
        "born": translate("People", "by the recorded day of birth"),
        "stated": translate("People", "by another stated day of birth"),
        "examined": translate("People", "by examination"),
    }[branch.source] + (f": {branch.words}" if branch.words else "")


def years_said(youngest: float | None, oldest: float | None) -> str:
    """``17``, ``16–19``, ``18–``."""
    if youngest is not None and youngest == oldest:
        return f"{youngest:g}"
    return "–".join("" if side is None else f"{side:g}" for side in (youngest, oldest))


def needs_said(needs: Sequence[str], labels: Mapping[str, str]) -> list[str]:
    """What somebody needs at a hearing; words that the desk does not know stand as they are."""
    return [_need(need, labels) for need in needs]


def _need(need: str, labels: Mapping[str, str]) -> str:
    translate = QCoreApplication.translate
    name, _, value = need.partition(":")
    known = {
        "no_contact": translate("People", "no contact with {0}"),
        "friendly_room": translate("People", "friendly room"),
        "female_interpreter": translate("People", "female interpreter"),
        "link": translate("People", "hearing by link"),
        "psychologist": translate("People", "psychologist {0}"),
        "breaks": translate("People", "a break every {0} min"),
    }.get(name)
    if known is None:
        return need
    value = sexes().get(value, value) if name == "psychologist" else labels.get(value, value)
    return known.format(value).strip()
