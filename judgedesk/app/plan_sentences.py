"""The sentences in which plans are told, by code. Of several, the first is said for which everything is known.

``{about}`` is whose testimony it is; the other names are those of the facts that come with a code.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from judgedesk.app.wording import QT_TRANSLATE_NOOP

Sentences: TypeAlias = Mapping[str, tuple[str, ...]]

UNKNOWN: Final = QT_TRANSLATE_NOOP("cli", "{about}: {code} ({more}).")

CONFLICTS: Final[Sentences] = MappingProxyType(
    {
        "room_taken": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{room} is to be used for {about} and for {others} at the same time on {day}, {start}.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: the room is taken at that time."),
        ),
        "resource_taken": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{resource} is needed for {about} and for {others} at the same time on {day}, {start}.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: somebody or something that is booked is taken at that time."),
        ),
        "person_twice": (
            QT_TRANSLATE_NOOP("cli", "{person} is to be in two places at the same time on {day}, {start}."),
            QT_TRANSLATE_NOOP("cli", "{about} is to be in two places at the same time."),
        ),
        "person_away": (
            QT_TRANSLATE_NOOP("cli", "{person} is not available on {day} from {start} to {end}."),
            QT_TRANSLATE_NOOP("cli", "{about} is not available at that time."),
        ),
        "resource_away": (
            QT_TRANSLATE_NOOP("cli", "{about}: {resource} is not free on {day} from {start} to {end}."),
            QT_TRANSLATE_NOOP("cli", "{about}: somebody or something that is booked is not free at that time."),
        ),
        "room_away": (
            QT_TRANSLATE_NOOP("cli", "{about}: {room} is not free on {day} from {start} to {end}."),
            QT_TRANSLATE_NOOP("cli", "{about}: the room is not free at that time."),
        ),
        "outside_sitting": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about}: {start} to {end} does not lie within the sitting, which lasts from {from} to {to}.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: there is no sitting in that room at that time."),
        ),
        "wrong_room": (
            QT_TRANSLATE_NOOP("cli", "{about} is not to be heard in {room}."),
            QT_TRANSLATE_NOOP("cli", "{about} is to be heard in another room."),
        ),
        "no_equipment": (
            QT_TRANSLATE_NOOP("cli", "{about}: {room} lacks what is needed ({equipment})."),
            QT_TRANSLATE_NOOP("cli", "{about}: the room lacks equipment that is needed."),
        ),
        "need_unmet": (
            QT_TRANSLATE_NOOP("cli", "{about}: {resource} does not meet what is needed ({kind})."),
            QT_TRANSLATE_NOOP("cli", "{about}: of those who are needed ({needs}) so many are booked: {booked}."),
            QT_TRANSLATE_NOOP("cli", "{about}: not everybody who is needed is booked."),
        ),
        "minutes": (
            QT_TRANSLATE_NOOP("cli", "{about} is to be heard for {minutes} minutes, but {planned} are planned."),
            QT_TRANSLATE_NOOP("cli", "{about}: the parts together do not last as long as the testimony."),
        ),
        "too_many_parts": (
            QT_TRANSLATE_NOOP("cli", "{about}: {parts} parts are planned, {most} at most are allowed."),
            QT_TRANSLATE_NOOP("cli", "{about}: the testimony is cut into more parts than it may be."),
        ),
        "max_minutes": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{person} would be heard for {minutes} minutes on {day}; the most on a day is {most}.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about} would be heard for longer than is allowed on one day."),
        ),
        "order": (
            QT_TRANSLATE_NOOP("cli", "{about} is to be heard after {others}, but stands before."),
            QT_TRANSLATE_NOOP("cli", "{about} stands before somebody after whom this testimony is to be heard."),
        ),
        "same_day": (
            QT_TRANSLATE_NOOP("cli", "{about} and {others} are to be heard on the same day."),
            QT_TRANSLATE_NOOP("cli", "{about} is to be heard on the same day as another, and is not."),
        ),
        "apart": (
            QT_TRANSLATE_NOOP("cli", "{person} and {from} must not meet, but are there at the same time on {day}."),
            QT_TRANSLATE_NOOP("cli", "{about} would meet somebody from whom this person is kept apart."),
        ),
        "before_earliest": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} cannot be heard before {earliest}: until then no summons can be served.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about} stands before the first day for which a summons can be served."),
        ),
        "not_as_fixed": (
            QT_TRANSLATE_NOOP("cli", "{about} does not stand where it is fixed ({day}, {start})."),
            QT_TRANSLATE_NOOP("cli", "{about} does not stand where it is fixed ({day})."),
            QT_TRANSLATE_NOOP("cli", "{about} does not stand where it is fixed."),
        ),
        "unknown": (
            QT_TRANSLATE_NOOP("cli", "{about}: the plan names something that is no longer recorded ({id})."),
            QT_TRANSLATE_NOOP("cli", "{about}: the plan names something that is no longer recorded."),
        ),
        "holiday": (QT_TRANSLATE_NOOP("cli", "{date} is a day off; to be heard then: {all}."),),
        "break_too_long": (
            QT_TRANSLATE_NOOP(
                "cli",
                "Between the hearings of {first} and {second} lie more than {n} days: the trial counts as "
                "postponed (KPK 401 § 2).",
            ),
        ),
        "accused_first": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} is accused and stands after {others}: the accused is heard first, unless the "
                "court orders otherwise (KPK 385–386).",
            ),
        ),
        "tentative": (QT_TRANSLATE_NOOP("cli", "The sitting of {date} is not confirmed; tentative: {all}."),),
        "tentative_missing": (QT_TRANSLATE_NOOP("cli", "The sitting of {date} lacks: {missing}. Tentative: {all}."),),
        "act_barred": (
            QT_TRANSLATE_NOOP("cli", "{about}, {act}: not with {person}, for whom {measure} stands ({source})."),
        ),
        "act_persons": (
            QT_TRANSLATE_NOOP("cli", "{about}, {act}: persons {n}, at least {least} take part ({source})."),
        ),
        "act_group": (
            QT_TRANSLATE_NOOP(
                "cli", "{about}, {act}: the group has {n} persons, at least {least} stand in it ({source})."
            ),
        ),
        "act_early": (QT_TRANSLATE_NOOP("cli", "{about}, {act}: {person} is not heard before it ({source})."),),
        "act_seen": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about}, {act}: {person} would stand face to face with {from}. By link, or without being seen, "
                "it can be held, too.",
            ),
        ),
        "act_lacks": (QT_TRANSLATE_NOOP("cli", "{about}, {act} on {date}: tentative. Not booked: {missing}."),),
        "present_elsewhere": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{person} has another booking on {date}, {from} to {to}, and is to be present for: {all}.",
            ),
        ),
    }
)
"""What cannot both hold."""

REASONS: Final[Sentences] = MappingProxyType(
    {
        "placed_first_of_episode": (
            QT_TRANSLATE_NOOP("cli", "{about} is heard first of episode {episode}."),
            QT_TRANSLATE_NOOP("cli", "{about} is heard first of an episode."),
        ),
        "placed_only_day": (
            QT_TRANSLATE_NOOP("cli", "{about}: {date} is the only day that fits."),
            QT_TRANSLATE_NOOP("cli", "{about}: no other day fits."),
        ),
        "placed_after": (
            QT_TRANSLATE_NOOP("cli", "{about} is heard after {other}, as asked."),
            QT_TRANSLATE_NOOP("cli", "{about} is heard after those after whom this testimony is to come."),
        ),
        "placed_resource_only": (
            QT_TRANSLATE_NOOP("cli", "{about} is heard when {resource} is free."),
            QT_TRANSLATE_NOOP("cli", "{about} is heard when those who are needed are free."),
        ),
        "placed_pinned": (QT_TRANSLATE_NOOP("cli", "{about} stands where it was pinned."),),
        "placed_fixed": (QT_TRANSLATE_NOOP("cli", "{about} stands where it is fixed."),),
        "placed_order": (
            QT_TRANSLATE_NOOP("cli", "{about} stands where the order by episodes puts it (episode {episode})."),
            QT_TRANSLATE_NOOP("cli", "{about} stands where the order by episodes puts it."),
        ),
        "placed_earliest": (
            QT_TRANSLATE_NOOP("cli", "{about} stands as early as those who come first, and the other wishes, allow."),
        ),
        "placed_same_day": (
            QT_TRANSLATE_NOOP("cli", "{about} is heard on the same day as {other}, as asked."),
            QT_TRANSLATE_NOOP("cli", "{about} is heard on the same day as another, as asked."),
        ),
        **{
            f"not_first_{price}": (text,)
            for price, text in (
                (
                    "places",
                    QT_TRANSLATE_NOOP(
                        "cli", "{about} is accused and is not heard before {other}: then fewer would have a place."
                    ),
                ),
                (
                    "waiting",
                    QT_TRANSLATE_NOOP(
                        "cli",
                        "{about} is accused and is not heard before {other}: then vulnerable persons would be heard "
                        "later or wait longer.",
                    ),
                ),
                (
                    "episodes",
                    QT_TRANSLATE_NOOP(
                        "cli",
                        "{about} is accused and is not heard before {other}: then the order by episodes would suffer.",
                    ),
                ),
                (
                    "days",
                    QT_TRANSLATE_NOOP(
                        "cli", "{about} is accused and is not heard before {other}: then more days would be needed."
                    ),
                ),
                (
                    "interpreters",
                    QT_TRANSLATE_NOOP(
                        "cli",
                        "{about} is accused and is not heard before {other}: then interpreters would come on more "
                        "days.",
                    ),
                ),
                (
                    "moves",
                    QT_TRANSLATE_NOOP(
                        "cli", "{about} is accused and is not heard before {other}: then more would have to be moved."
                    ),
                ),
            )
        },
        "placed_kept": (QT_TRANSLATE_NOOP("cli", "{about} stands where it stood before."),),
        "cannot_no_sitting": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} is available from {first} to {last} only: no sitting lies then that is long enough.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: there is no sitting when and where this person can be heard."),
        ),
        "cannot_no_room": (
            QT_TRANSLATE_NOOP("cli", "{about}: no room with a sitting has what is needed ({equipment})."),
            QT_TRANSLATE_NOOP("cli", "{about}: no sitting that is long enough is held in {room}."),
            QT_TRANSLATE_NOOP("cli", "{about}: no room that may be used has a sitting and what is needed."),
        ),
        "cannot_no_resource": (
            QT_TRANSLATE_NOOP("cli", "{about}: nobody recorded meets what is needed ({kind}, language {language})."),
            QT_TRANSLATE_NOOP("cli", "{about}: nobody and nothing recorded meets what is needed ({kind})."),
            QT_TRANSLATE_NOOP("cli", "{about}: nobody and nothing recorded meets what is needed."),
        ),
        "cannot_resource_never_with_person": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{resource} is free on no day on which {about} is available ({first} to {last}) and a sitting is held.",
            ),
            QT_TRANSLATE_NOOP("cli", "{resource} is free on no day on which {about} can be heard."),
            QT_TRANSLATE_NOOP("cli", "{about}: those who are needed are never free together with this person."),
        ),
        "cannot_apart_everywhere": (
            QT_TRANSLATE_NOOP("cli", "{about} must not meet {person}, who is there at every time that would fit."),
            QT_TRANSLATE_NOOP(
                "cli",
                "{about}: somebody whom this person must not meet is there at every time that would fit.",
            ),
        ),
        "cannot_order_cycle": (
            QT_TRANSLATE_NOOP("cli", "{about}: the order goes round, each after the next: {all}."),
            QT_TRANSLATE_NOOP("cli", "{about}: the order goes round, each after the next."),
        ),
        "cannot_max_minutes": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} is to be heard for {minutes} minutes, for {most} at most on a day, and there are "
                "not days or parts enough.",
            ),
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} is to be heard for longer than the most on a day allows on the days that fit.",
            ),
        ),
        "cannot_too_long": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} is to be heard for {minutes} minutes: no sitting that fits is as long.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: no sitting that fits is long enough."),
        ),
        "cannot_summons_too_late": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about} can be heard from {earliest} on, when a summons can have been served; no sitting "
                "after it fits.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: no sitting fits after the day by which a summons can be served."),
        ),
        "cannot_not_as_fixed": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about}: nothing fits on the day, at the hour and in the room that are fixed ({date}).",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: nothing fits on the day, at the hour and in the room that are fixed."),
        ),
        "cannot_conflict_set": (
            QT_TRANSLATE_NOOP(
                "cli",
                "These cannot all have a place: {all}. In the way: {wishes} ({resource}). Give up one of "
                "these wishes, or one of the hearings.",
            ),
            QT_TRANSLATE_NOOP(
                "cli",
                "These cannot all have a place: {all}. In the way: {wishes}. Give up one of these wishes, "
                "or one of the hearings.",
            ),
            QT_TRANSLATE_NOOP("cli", "These cannot all have a place: {all}. Give one of them up."),
        ),
        "cannot_pinned": (
            QT_TRANSLATE_NOOP(
                "cli",
                "What is pinned contradicts itself: {all} ({rule}). Release or move one of them.",
            ),
            QT_TRANSLATE_NOOP("cli", "{about}: what is pinned leaves no place."),
        ),
        "cannot_same_day": (
            QT_TRANSLATE_NOOP("cli", "{about}: no one day fits all who are to be heard on the same: {all}."),
            QT_TRANSLATE_NOOP("cli", "{about}: no one day fits all who are to be heard on the same."),
        ),
        "cannot_not_found": (
            QT_TRANSLATE_NOOP(
                "cli",
                "{about}: no place was found in the time given. Search longer, or give up a wish.",
            ),
        ),
        "rests_on_unplaced": (
            QT_TRANSLATE_NOOP("cli", "{about} is to be heard after {other}, who has no place in this plan."),
        ),
        "unknown_other": (
            QT_TRANSLATE_NOOP("cli", "{about}: a wish names {other}, which is not recorded; it was left aside."),
        ),
    }
)
"""Why somebody stands where they do, or nowhere."""

CALLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "moved": QT_TRANSLATE_NOOP("cli", "{who}: no longer {before}, but {after} ({about})."),
        "new": QT_TRANSLATE_NOOP("cli", "{who}: needed {after} ({about})."),
        "cancelled": QT_TRANSLATE_NOOP("cli", "{who}: no longer needed {before} ({about})."),
        "lost": QT_TRANSLATE_NOOP(
            "cli", "{who}: not {before}; no place was found, another day is still to be found ({about})."
        ),
        "not_placed": QT_TRANSLATE_NOOP("cli", "{who}: another day is still to be found ({about})."),
    }
)
"""Who is to be told what."""

HINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "once_only.heard_once": QT_TRANSLATE_NOOP("cli", "{about}: mark as to be heard once only ({measure})."),
        "vulnerable.special_hearing": QT_TRANSLATE_NOOP(
            "cli", "{about}: mark as vulnerable, so as not to wait long ({measure})."
        ),
        "vulnerable.protected": QT_TRANSLATE_NOOP(
            "cli", "{about}: mark as vulnerable, so as not to wait long (protected)."
        ),
        "vulnerable.child": QT_TRANSLATE_NOOP(
            "cli",
            "{about}: mark as vulnerable, so as not to wait long (a minor).",
        ),
        "equipment.measure_asks": QT_TRANSLATE_NOOP("cli", "{about}: ask for a room with: {asked} ({measure})."),
        "resources.measure_asks": QT_TRANSLATE_NOOP("cli", "{about}: book: {asked} ({measure})."),
        "resources.speaks_other": QT_TRANSLATE_NOOP("cli", "{about}: book: {asked} (another language is spoken)."),
        "elements.tagged": QT_TRANSLATE_NOOP("cli", "{about} goes to: {asked} (tagged in the statements)."),
        "minutes.estimated": QT_TRANSLATE_NOOP("cli", "{about}: about {asked} minutes, by the tagged passages."),
        "apart.no_contact": QT_TRANSLATE_NOOP("cli", "{about}: keep apart from {asked} (recorded as a need)."),
    }
)
"""What is suggested, by field and reason."""

LACKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "panel": QT_TRANSLATE_NOOP("cli", "panel"),
        "lay_judges": QT_TRANSLATE_NOOP("cli", "lay judges"),
        "counsel": QT_TRANSLATE_NOOP("cli", "counsel"),
        "prosecutor": QT_TRANSLATE_NOOP("cli", "prosecutor"),
        "transport": QT_TRANSLATE_NOOP("cli", "transport from custody"),
        "room": QT_TRANSLATE_NOOP("cli", "room"),
    }
)
"""What a sitting may lack."""

WISHES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "same_day": QT_TRANSLATE_NOOP("cli", "on the same day"),
        "after": QT_TRANSLATE_NOOP("cli", "one after the other"),
        "order": QT_TRANSLATE_NOOP("cli", "one after the other"),
        "max_minutes": QT_TRANSLATE_NOOP("cli", "the most minutes on a day"),
        "once_only": QT_TRANSLATE_NOOP("cli", "to be heard once only"),
        "parts": QT_TRANSLATE_NOOP("cli", "into how many parts it may be cut"),
        "rooms": QT_TRANSLATE_NOOP("cli", "the rooms asked for"),
        "equipment": QT_TRANSLATE_NOOP("cli", "the equipment asked for"),
        "busy": QT_TRANSLATE_NOOP("cli", "bookings elsewhere"),
        "fixed": QT_TRANSLATE_NOOP("cli", "the day or hour that is fixed"),
        "apart": QT_TRANSLATE_NOOP("cli", "who must not meet"),
        "available": QT_TRANSLATE_NOOP("cli", "when somebody is available"),
        "need": QT_TRANSLATE_NOOP("cli", "who is needed"),
        "earliest": QT_TRANSLATE_NOOP("cli", "time for a summons"),
        "room_taken": QT_TRANSLATE_NOOP("cli", "the same room at the same time"),
        "resource_taken": QT_TRANSLATE_NOOP("cli", "the same resource at the same time"),
        "person_twice": QT_TRANSLATE_NOOP("cli", "the same person at the same time"),
    }
)
"""Wishes that may be given up, and rules that what is pinned may break."""
