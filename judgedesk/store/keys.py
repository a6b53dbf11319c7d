"""`keys.json`: one slot a user, and the compartments' keys wrapped for those who hold them.

A compartment's key has generations. A rotation first writes old and new, then rekeys the database, then drops the
old: whichever of the two the database has at a kill, the file still opens it.
"""

import hashlib
import json
import os
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role, compartments_of
from judgedesk.store import cipher
from judgedesk.store.cipher import Cost, Identity, WrongKey
from judgedesk.store.files import replace_file

FORMAT = "judgedesk-keys/1"
FILE_NAME = "keys.json"


def gone(folder: Path) -> bool:
    """Whether a case that was open can't be reached where it was: unplugged, moved, or a drive that gives nothing."""
    try:
        return not (folder / FILE_NAME).read_bytes()
    except OSError:
        return True


@dataclass(frozen=True, slots=True)
class Slot:
    """A user as `keys.json` knows them."""

    user: str
    role: Role
    salt: bytes
    cost: Cost
    private: bytes
    exchange_public: bytes
    signing_public: bytes

    def to_json(self) -> dict[str, Any]:
        """As kept in the file."""
        return {
            "user": self.user,
            "role": self.role.value,
            "salt": cipher.to_text(self.salt),
            "cost": self.cost.to_json(),
            "private": cipher.to_text(self.private),
            "exchange_public": cipher.to_text(self.exchange_public),
            "signing_public": cipher.to_text(self.signing_public),
        }

    @classmethod
    def from_json(cls, untrusted_slot: dict[str, Any]) -> "Slot":
        """Read back; any wrong type surfaces as ValueError, KeyError, TypeError or WrongKey."""
        return cls(
            user=str(untrusted_slot["user"]),
            role=Role(untrusted_slot["role"]),
            salt=cipher.from_text(untrusted_slot["salt"]),
            cost=Cost.from_json(untrusted_slot["cost"]),
            private=cipher.from_text(untrusted_slot["private"]),
            exchange_public=cipher.from_text(untrusted_slot["exchange_public"]),
            signing_public=cipher.from_text(untrusted_slot["signing_public"]),
        )


@dataclass(frozen=True, slots=True)
class Recovery:
    """A user's private keys a second time, under a key that stands on paper only. `made` is UTC, ISO 8601."""

    user: str
    salt: bytes
    cost: Cost
    private: bytes
    made: str

    def to_json(self) -> dict[str, Any]:
        """As kept in the file."""
        return {
            "user": self.user,
            "salt": cipher.to_text(self.salt),
            "cost": self.cost.to_json(),
            "private": cipher.to_text(self.private),
            "made": self.made,
        }

    @classmethod
    def from_json(cls, untrusted_slot: dict[str, Any]) -> "Recovery":
        """Read back; raises as `Slot.from_json`."""
        return cls(
            user=str(untrusted_slot["user"]),
            salt=cipher.from_text(untrusted_slot["salt"]),
            cost=Cost.from_json(untrusted_slot["cost"]),
            private=cipher.from_text(untrusted_slot["private"]),
            made=str(untrusted_slot["made"]),
        )


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A user whose passphrase was right: their own keys, and every generation of the keys they hold, newest first."""

    slot: Slot
    identity: Identity
    keys: dict[Compartment, list[bytes]]

    def emptied(self) -> "Unlocked":
        """The same user and parts without any key."""
        return Unlocked(self.slot, Identity(b"", b""), {part: [] for part in self.keys})


@dataclass(slots=True)
class KeyFile:
    """The whole of `keys.json`. `wrapped[compartment]` lists generations, newest first, each user → wrapped key."""

    case_id: str
    slots: dict[str, Slot] = field(default_factory=dict)
    wrapped: dict[Compartment, list[dict[str, bytes]]] = field(default_factory=dict)
    recoveries: dict[str, Recovery] = field(default_factory=dict)
    seal: str = ""

    @classmethod
    def new(cls) -> "KeyFile":
        """A file without users."""
        return cls(case_id=str(uuid.uuid4()), wrapped={part: [] for part in Compartment})

    @classmethod
    def read(cls, folder: Path) -> "KeyFile":
        """Parse the file of a case folder; `case.not_a_case` or `case.keys_damaged` when that can't be done."""
        path = folder / FILE_NAME
        if not path.is_file():
            raise UserError("case.not_a_case", path=str(folder))
        try:
            untrusted = json.loads(path.read_bytes())
            if untrusted["format"] != FORMAT:
                raise UserError("case.newer", path=str(folder), format=str(untrusted["format"]))
            slots = [Slot.from_json(entry) for entry in untrusted["slots"]]
            wrapped = {
                part: [
                    {str(user): cipher.from_text(box) for user, box in generation.items()}
                    for generation in untrusted["wrapped"][part.value]
                ]
                for part in Compartment
            }
            papers = [Recovery.from_json(entry) for entry in untrusted.get("recovery", ())]
            found = cls(
                str(untrusted["case"]), {slot.user: slot for slot in slots}, wrapped,
                {paper.user: paper for paper in papers}, str(untrusted["seal"]),
            )  # fmt: skip
            if found._sum() != untrusted["sum"]:
                raise UserError("case.keys_damaged", path=str(folder))
            return found
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, WrongKey) as error:
            raise UserError("case.keys_damaged", path=str(folder)) from error

    def _body(self) -> dict[str, Any]:
        # Files of programs that knew no recovery were sealed without it.
        papers = [paper.to_json() for paper in self.recoveries.values()]
        return {
            "format": FORMAT,
            "case": self.case_id,
            "slots": [slot.to_json() for slot in self.slots.values()],
            "wrapped": {
                part.value: [{user: cipher.to_text(box) for user, box in gen.items()} for gen in self.wrapped[part]]
                for part in Compartment
            },
            **({"recovery": papers} if papers else {}),
        }

    def _seal_with(self, case_key: bytes) -> str:
        body = json.dumps(self._body(), sort_keys=True, separators=(",", ":")).encode()
        return cipher.keyed_hash(cipher.derive(case_key, "keys.json"), body)

    def _sum(self) -> str:
        """Tells a flipped bit from a wrong passphrase; the seal, not this, keeps out those who would edit the file."""
        body = json.dumps([self._body(), self.seal], sort_keys=True, separators=(",", ":")).encode()
        return hashlib.sha256(body).hexdigest()

    def close_with(self, case_key: bytes) -> None:
        """Seal what stands in memory with a key of `case.db`, so that nobody outside the case can edit it."""
        self.seal = self._seal_with(case_key)

    def write(self, folder: Path, case_key: bytes) -> None:
        """Write the file, sealed with the newest key of `case.db`; raises like `replace_file`."""
        self.close_with(case_key)
        text = json.dumps({**self._body(), "seal": self.seal, "sum": self._sum()}, indent=1)
        replace_file(folder / FILE_NAME, text.encode())

    def seal_holds(self, case_keys: Iterable[bytes]) -> bool:
        """Whether the file is as a user of the case wrote it."""
        return any(cipher.same(self._seal_with(key), self.seal) for key in case_keys)

    def unlock(self, user: str, passphrase: str) -> Unlocked:
        """Open a user's slot. An unknown user costs the same time as a wrong passphrase and says the same."""
        slot = self.slots.get(user)
        if slot is None:
            cost = next((known.cost for known in self.slots.values()), Cost())
            cipher.stretch(passphrase, bytes(16), cost)
            raise UserError("keys.refused", user=user)
        try:
            stretched = cipher.stretch(passphrase, slot.salt, slot.cost)
            raw = cipher.open_box(stretched, slot.private, f"private {self.case_id} {user}")
        except (WrongKey, ValueError) as error:
            raise UserError("keys.refused", user=user) from error
        return self._opened(slot, Identity(raw[:32], raw[32:]))

    def again(self, unlocked: Unlocked) -> Unlocked:
        """What a user who was let in holds now, without their passphrase.

        Raises:
            UserError: ``keys.refused`` where their slot was taken away or made anew meanwhile.
        """
        slot = self.slots.get(unlocked.slot.user)
        if slot is None or slot.exchange_public != unlocked.slot.exchange_public:
            raise UserError("keys.refused", user=unlocked.slot.user)
        return self._opened(slot, unlocked.identity)

    def _opened(self, slot: Slot, identity: Identity) -> Unlocked:
        """What a user's private keys open."""
        user = slot.user
        keys: dict[Compartment, list[bytes]] = {}
        for part in Compartment:
            boxes = [generation[user] for generation in self.wrapped[part] if user in generation]
            if boxes:
                try:
                    keys[part] = [cipher.unwrap(identity, box, self._label(part, user)) for box in boxes]
                except WrongKey as error:
                    raise UserError("case.keys_damaged", path="") from error
        if not self.seal_holds(keys.get(Compartment.CASE, [])):
            raise UserError("case.keys_damaged", path="")
        return Unlocked(slot, identity, keys)

    def add(self, user: str, role: Role, passphrase: str, cost: Cost, keys: dict[Compartment, list[bytes]]) -> Identity:
        """A slot for a new user, with those of `keys` that the role holds wrapped for them."""
        return self._admit(user, role, passphrase, cost, {part: keys.get(part, []) for part in compartments_of(role)})

    def renew(self, user: str, passphrase: str, keys: dict[Compartment, list[bytes]]) -> Identity:
        """Fresh private keys for a user who can't open theirs any more, with `keys` wrapped for them."""
        slot = self.slots[user]
        place = list(self.slots)
        self.remove(user)
        identity = self._admit(user, slot.role, passphrase, slot.cost, keys)
        self.slots = {name: self.slots[name] for name in place}
        return identity

    def _admit(
        self, user: str, role: Role, passphrase: str, cost: Cost, keys: dict[Compartment, list[bytes]]
    ) -> Identity:
        identity = Identity.new()
        self.slots[user] = self._slot(user, role, passphrase, cost, identity)
        for part, generations in keys.items():
            self._grant(part, user, identity.exchange_public, generations)
        return identity

    def grant(self, part: Compartment, user: str, generations: list[bytes]) -> None:
        """Wrap the keys of a compartment for a user beyond what their role holds."""
        self._grant(part, user, self.slots[user].exchange_public, generations)

    def withhold(self, part: Compartment, user: str) -> None:
        """Drop what is wrapped of a compartment for a user; a rotation has to follow."""
        for generation in self.wrapped[part]:
            generation.pop(user, None)

    def _grant(self, part: Compartment, user: str, public: bytes, generations: list[bytes]) -> None:
        known = self.wrapped[part]
        while len(known) < len(generations):
            known.append({})
        for generation, key in zip(known, generations, strict=False):
            generation[user] = cipher.wrap_for(public, key, self._label(part, user))

    def _slot(self, user: str, role: Role, passphrase: str, cost: Cost, identity: Identity) -> Slot:
        salt = os.urandom(16)
        stretched = cipher.stretch(passphrase, salt, cost)
        private = cipher.lock_box(stretched, identity.exchange + identity.signing, f"private {self.case_id} {user}")
        return Slot(user, role, salt, cost, private, identity.exchange_public, identity.signing_public)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Wrap the user's private keys under a new passphrase; nothing else changes."""
        slot = unlocked.slot
        self.slots[slot.user] = self._slot(slot.user, slot.role, passphrase, slot.cost, unlocked.identity)

    def make_recovery(self, unlocked: Unlocked, letters: str, made: str) -> None:
        """Lock the user's private keys a second time, under the letters of a paper; an older paper opens no more."""
        slot, salt = unlocked.slot, os.urandom(16)
        stretched = cipher.stretch(letters, salt, slot.cost)
        raw = unlocked.identity.exchange + unlocked.identity.signing
        private = cipher.lock_box(stretched, raw, self._paper_label(slot.user))
        self.recoveries[slot.user] = Recovery(slot.user, salt, slot.cost, private, made)

    def open_recovery(self, letters: str) -> Unlocked:
        """Open the slot of whoever made the paper. A guess costs what a passphrase costs, ``recovery.refused``."""
        if not self.recoveries:
            cipher.stretch(letters, bytes(16), next((known.cost for known in self.slots.values()), Cost()))
        for paper in self.recoveries.values():
            try:
                stretched = cipher.stretch(letters, paper.salt, paper.cost)
                raw = cipher.open_box(stretched, paper.private, self._paper_label(paper.user))
            except (WrongKey, ValueError):
                continue
            if paper.user in self.slots:
                return self._opened(self.slots[paper.user], Identity(raw[:32], raw[32:]))
        raise UserError("recovery.refused")

    def _paper_label(self, user: str) -> str:
        return f"recovery {self.case_id} {user}"

    def remove(self, user: str) -> None:
        """Drop a user's slot, their paper, and everything wrapped for them."""
        del self.slots[user]
        self.recoveries.pop(user, None)
        for part in self.wrapped:
            self.withhold(part, user)

    def begin_rotation(self, part: Compartment) -> bytes:
        """Put a new generation before the present ones, wrapped for all who hold the newest; returns the new key."""
        key = os.urandom(cipher.KEY_BYTES)
        holders = self.wrapped[part][0]
        fresh = {
            user: cipher.wrap_for(self.slots[user].exchange_public, key, self._label(part, user)) for user in holders
        }
        self.wrapped[part].insert(0, fresh)
        return key

    def end_rotation(self, part: Compartment) -> None:
        """Drop all generations but the newest."""
        del self.wrapped[part][1:]

    def _label(self, part: Compartment, user: str) -> str:
        return f"{part.value} {self.case_id} {user}"
