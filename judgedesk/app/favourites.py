"""What each user keeps at hand while tagging: keys for elements, and the target used last.

It lies in ``meta`` of `case.db` under the user's name. It says nothing of the evidence, so it is no act in the log.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from judgedesk.app.casefile import Case
from judgedesk.app.law import offence
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance

KEYS: Final = "1234567890defghjklmnpqtvwxyz"
"""Keys that tag, in the order in which rows get them. A, B, C, I, O, R, S and U mean something else in the reader."""

_KEYS, _TARGET = "favourites.", "tagging."
_CHANGED = frozenset({"favourites"})


@dataclass(frozen=True, slots=True)
class LastTarget:
    """Whom and what was tagged last; ids, empty where nothing was."""

    count: str = ""
    victim: str = ""
    defendant: str = ""
    stance: Stance = Stance.SUPPORTS


def favourites(case: Case) -> Mapping[str, Mapping[str, str]]:
    """The user's own keys: of each offence the element of each key."""
    kept = _kept(case, _KEYS)
    return {
        law: {key: element for key, element in keys.items() if isinstance(element, str)}
        for law, keys in kept.items()
        if isinstance(keys, dict)
    }


def assign(case: Case, law: str, key: str, element: str) -> Changes:
    """Give an element of an offence a key of the user's own; with '' for the key it gets its usual one again.

    Raises:
        UserError: ``key.reserved``, ``element.unknown``, ``case.read_only``.
    """
    if key and (len(key) > 1 or key not in KEYS):
        raise UserError("key.reserved", key=key[:3])
    if element not in {row.id for row in offence(law).elements}:
        raise UserError("element.unknown", element=element, count=law)
    every = {name: dict(keys) for name, keys in favourites(case).items()}
    own = {one: other for one, other in every.get(law, {}).items() if other != element and one != key}
    every[law] = own | ({key: element} if key else {})
    _keep(case, _KEYS, every)
    return Changes(_CHANGED, (element,))


def keys_of(rows: list[str], own: Mapping[str, str]) -> dict[str, str]:
    """The key of each row: in their order, but for the user's own. A row that has to give up its key takes the other's.

    Args:
        rows: ids of elements in the order of the law.
        own: elements by key, as in `favourites`.
    """
    keys = dict.fromkeys(rows, "") | dict(zip(rows, KEYS, strict=False))
    for key, element in own.items():
        if element in keys:
            holder = next((row for row, held in keys.items() if held == key), element)
            keys[holder], keys[element] = keys[element], key
    return keys


def last_target(case: Case) -> LastTarget:
    """The target used last, before the case was closed."""
    kept = _kept(case, _TARGET)
    try:
        return LastTarget(**{**kept, "stance": Stance(kept.get("stance", Stance.SUPPORTS))})
    except (TypeError, ValueError):
        return LastTarget()


def keep_target(case: Case, target: LastTarget) -> None:
    """Remember a target for the next time; of a case open for reading only nothing is kept."""
    if case.writable and last_target(case) != target:
        _keep(case, _TARGET, asdict(target))


def _kept(case: Case, kind: str) -> dict[str, Any]:
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (kind + case.user,)).fetchone()
    try:
        found = json.loads(row[0]) if row is not None else {}
    except ValueError:
        found = {}
    return found if isinstance(found, dict) else {}


def _keep(case: Case, kind: str, content: Mapping[str, Any]) -> None:
    with case.file.writing() as connection:
        row = (kind + case.user, json.dumps(content, ensure_ascii=False))
        connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", row)
