"""Acts on hearings, their plan and what stands around them, in the words of the log."""

from PySide6.QtCore import QCoreApplication


def hearing_event_said(kind: str) -> str:
    """What was done to a hearing, a plan, a calendar; '' for other kinds of acts."""
    translate = QCoreApplication.translate
    return {
        "bookings.dropped": translate("Said", "bookings of a calendar taken out"),
        "bookings.taken": translate("Said", "bookings of a calendar taken in"),
        "hearing.arranged": translate("Said", "something arranged for a hearing"),
        "hearing.booked": translate("Said", "somebody booked for a hearing"),
        "hearing.cancelled": translate("Said", "hearing cancelled"),
        "hearing.confirmed": translate("Said", "hearing confirmed"),
        "hearing.ended": translate("Said", "end of a hearing noted"),
        "hearing.failed": translate("Said", "failure to appear noted"),
        "hearing.moved": translate("Said", "hearing moved"),
        "hearing.noted": translate("Said", "note to a hearing written"),
        "hearing.outcome": translate("Said", "outcome of a hearing noted"),
        "hearing.pause": translate("Said", "pause of a hearing noted"),
        "hearing.pinned": translate("Said", "hearing pinned"),
        "hearing.ready": translate("Said", "hearing marked ready"),
        "hearing.released": translate("Said", "hearing released"),
        "hearing.resume": translate("Said", "end of a pause noted"),
        "hearing.start": translate("Said", "start of a hearing noted"),
        "hearing.summoned": translate("Said", "summons noted"),
        "lead_days.set": translate("Said", "time for a summons set"),
        "movements.kept": translate("Said", "ways and times of arrival kept"),
        "plan.accepted": translate("Said", "plan of hearings accepted"),
        "plan.forgotten": translate("Said", "proposal forgotten"),
        "plan.proposed": translate("Said", "plan of hearings proposed"),
        "resource.added": translate("Said", "person or thing to be booked entered"),
        "resource.changed": translate("Said", "person or thing to be booked changed"),
        "resource.removed": translate("Said", "person or thing to be booked removed"),
        "room.added": translate("Said", "room entered"),
        "room.changed": translate("Said", "room changed"),
        "room.removed": translate("Said", "room removed"),
        "sitting.added": translate("Said", "sitting entered"),
        "sitting.changed": translate("Said", "sitting changed"),
        "sitting.confirmed": translate("Said", "sitting confirmed"),
        "sitting.removed": translate("Said", "sitting removed"),
        "sittings.added": translate("Said", "series of sittings entered"),
        "testimony.added": translate("Said", "testimony entered"),
        "testimony.adopted": translate("Said", "hints for a testimony taken over"),
        "testimony.changed": translate("Said", "testimony changed"),
        "testimony.removed": translate("Said", "testimony removed"),
    }.get(kind, "")
