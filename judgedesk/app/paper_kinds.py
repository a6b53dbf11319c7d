"""Which papers there are, about which records and for which measures each is meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

ABOUT: Final = ("measure", "testimony", "person", "count")
"""Kinds of records that a paper can be about, in the order in which an id is looked for."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """What a template is meant for.

    Attributes:
        about: kinds of records.
        measures: only for these measures; empty: for any.
        papers: papers of the packs (`Measure.papers`) that are made with it.
        address: it goes to an address, so that an address annex goes with it.
        annex: it is the address annex.
        assessment: it belongs to the individual assessment, which goes before other measures (KPK 52a).
        of_anybody: it may concern an accused, too; others are for injured parties and witnesses.
        to_office: it goes to another court or office, so that nobody's address goes with it but the person's.
        secret: it tells of the case nothing that depends on whom it is about: all who are accused, not those of the
            person's counts.
    """

    about: tuple[str, ...]
    measures: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    address: bool = False
    annex: bool = False
    assessment: bool = False
    of_anybody: bool = False
    to_office: bool = False
    secret: bool = False


_SESSION: Final = ("pl.m.185a", "pl.m.185b", "pl.m.185c", "pl.m.185e")
_LINK: Final = ("pl.m.177_link", "pl.m.390_2", "pl.m.390_3", "pl.m.390_4")
_ONE: Final = ("measure", "testimony", "person")

KINDS: Mapping[str, PaperKind] = MappingProxyType(
    {
        "motion_185": PaperKind(ABOUT, _SESSION, ("pl.p.motion",)),
        "motion_390_4": PaperKind(ABOUT, ("pl.m.390_4",), ("pl.p.motion_victim",)),
        "motion_link": PaperKind(ABOUT, ("pl.m.177_link", "pl.m.390_3"), ("pl.p.motion",)),
        "motion_closed": PaperKind(ABOUT, ("pl.m.360",), ("pl.p.motion",)),
        "motion_anonymous": PaperKind(("measure", "person"), ("pl.m.184_anon",), ("pl.p.motion",)),
        "order_granting": PaperKind(("measure",), papers=("pl.p.order", "pl.p.schedule")),
        "order_refusing": PaperKind(("measure",), papers=("pl.p.order",)),
        "session_185": PaperKind(_ONE, _SESSION, ("pl.p.session", "pl.p.expert", "pl.p.defender")),
        "notice_185": PaperKind(_ONE, _SESSION, ("pl.p.notices",), address=True),
        "summons": PaperKind(_ONE, papers=("pl.p.schedule",), address=True),
        "leaflet_child": PaperKind(_ONE, (*_SESSION, "pl.m.185f_room", "pl.m.171_minor"), ("pl.p.leaflet",)),
        "leaflet_adult": PaperKind(_ONE, papers=("pl.p.leaflet", "pl.p.instruction", "pl.p.motion_victim")),
        "room_sheet": PaperKind(("measure", "testimony"), papers=("pl.p.room", "pl.p.session")),
        "record_185": PaperKind(_ONE, _SESSION, ("pl.p.record",)),
        "record_link": PaperKind(_ONE, _LINK, ("pl.p.link_note", "pl.p.informing")),
        "recording_log": PaperKind(_ONE, (*_SESSION, "pl.m.video_rec", "pl.m.316_3"), ("pl.p.recording",)),
        "request_remote": PaperKind(
            _ONE, ("pl.m.177_link", "pl.m.390_3"), ("pl.p.help",), address=True, to_office=True
        ),
        "attendance_closed": PaperKind(_ONE, ("pl.m.360",), ("pl.p.attendance",)),
        "order_184": PaperKind(("measure", "person"), ("pl.m.184_anon",), ("pl.p.secret",), secret=True),
        "cover_redacted": PaperKind(("measure", "person"), papers=("pl.p.redacted",)),
        "wishes_52a": PaperKind(_ONE, papers=("pl.p.wishes",), assessment=True),
        "questionnaire_52a": PaperKind(("measure", "person"), papers=("pl.p.questionnaire",), assessment=True),
        "address_annex": PaperKind(_ONE, papers=("pl.p.annex",), annex=True, of_anybody=True),
        "address_waiver": PaperKind(("measure", "person"), ("pl.m.address",), ("pl.p.waiver",)),
        "address_disclosure": PaperKind(("measure", "person"), ("pl.m.address",), ("pl.p.waiver",)),
    }
)
HEARING_KINDS: Mapping[str, PaperKind] = MappingProxyType(
    {
        "notice_hearing": PaperKind(("hearing",), address=True, of_anybody=True),
        "interpreter_order": PaperKind(("hearing",), of_anybody=True),
        "custody_transfer": PaperKind(("hearing", "sitting", "day"), of_anybody=True),
        "separation_plan": PaperKind(("hearing", "sitting", "day"), of_anybody=True),
        "door_notice": PaperKind(("hearing", "sitting", "day"), of_anybody=True),
        "running_sheet": PaperKind(("sitting", "day"), of_anybody=True),
        "day_card": PaperKind(("hearing", "sitting", "day"), of_anybody=True),
        "calls": PaperKind(("hearing", "day"), of_anybody=True),
    }
)
"""Papers about a hearing that was accepted, about a sitting, or about all that is heard on a day (``2026-03-29``).

What is about a testimony can be about one of its hearings as well.
"""
LIBERTY_KINDS: Mapping[str, PaperKind] = MappingProxyType(
    {
        "notice_release": PaperKind(("person",), address=True),
        "detention_desk": PaperKind(("person",), of_anybody=True),
    }
)
"""Papers on liberty: to an injured party about a release, and the check list of somebody who was stopped."""
SEALED: Final = ("separation_plan", "day_card")
"""Papers with what is sealed: ways, entrances, hours of arrival. For named staff alone."""
OWN: Final = PaperKind(ABOUT, of_anybody=True)
"""What a template is meant for that only the court knows."""
REPORTS: Final = ("reasons", "report_table", "reasons_form", "evidence_list", "evidence_refused")
"""Templates of reports, which are about the whole case."""
OF_REPORT: Final = "report_"
"""How a court's own template of one report begins: ``report_grid``."""
ABROAD: Final = ("request_", "reply_")
"""How templates of requests to other states begin."""
ANNEX: Final = "address_annex"


def kind_of(template: str) -> PaperKind:
    """What a template is meant for."""
    return KINDS.get(template) or LIBERTY_KINDS.get(template) or HEARING_KINDS.get(template, OWN)


def templates_of_paper(paper: str) -> list[str]:
    """Names of the templates with which a paper of the packs (``pl.p.notices``) is made."""
    return [name for name, kind in KINDS.items() if paper in kind.papers]
