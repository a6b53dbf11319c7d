"""Who works on a case and which of its three compartments their keys open."""

from enum import StrEnum


class Compartment(StrEnum):
    """A part of the case file with a key of its own."""

    CASE = "case"
    SEALED = "sealed"
    CHAMBERS = "chambers"


class Role(StrEnum):
    """What a user is to the case."""

    JUDGE = "judge"
    LAY_JUDGE = "lay_judge"
    PROSECUTOR = "prosecutor"
    CLERK = "clerk"
    READER = "reader"


# The word by which output names what a user's keys don't open.
WITHHELD = {Compartment.SEALED: "identities", Compartment.CHAMBERS: "findings"}

_KEYS = {
    Role.JUDGE: (Compartment.CASE, Compartment.SEALED, Compartment.CHAMBERS),
    Role.LAY_JUDGE: (Compartment.CASE, Compartment.SEALED, Compartment.CHAMBERS),
    Role.PROSECUTOR: (Compartment.CASE, Compartment.SEALED, Compartment.CHAMBERS),
    Role.CLERK: (Compartment.CASE,),
    Role.READER: (Compartment.CASE,),
}


def compartments_of(role: Role) -> tuple[Compartment, ...]:
    """Compartments whose keys a user of this role holds from the start."""
    return _KEYS[role]


def may_administer(role: Role) -> bool:
    """Whether the role may say who opens the case."""
    return may_write(role) and role is not Role.LAY_JUDGE


def may_write(role: Role) -> bool:
    """Whether the role may change a case at all."""
    return role is not Role.READER
