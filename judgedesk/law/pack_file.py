"""One pack file as written: YAML read with its line numbers, checked against the schema, refused by file and line."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import At
from judgedesk.places import resources

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"


TOO_DEEP = ("is nested too deeply", "ma zbyt głębokie zagnieżdżenie")
_DEEPEST = 40
"""Levels of YAML: what holds a file to its schema goes through them one inside the other."""


class PackFile:
    """The raw content of one file and the way from a place in it to its line.

    Attributes:
        name: file name without its folder.
        schema: name of the JSON Schema in ``resources/law`` it has to fit.
        data: plain dicts, lists, strings, numbers; dates stay strings.
    """

    def __init__(self, path: Path, schema: str = "offence.schema.json") -> None:
        self.name = path.name
        self.schema = schema
        self._root = self._compose(path.read_bytes())
        self._seen: set[int] = set()
        self.data: Any = self._plain(self._root, 0)

    def line(self, at: At) -> int:
        """Line, from 1, of the value at a place; of the nearest enclosing one that exists."""
        node = self._root
        for step in at:
            below = _below(node, step)
            if below is None:
                break
            node = below
        return int(node.start_mark.line) + 1

    def refuse(self, at: At, en: str, pl: str, line: int | None = None) -> NoReturn:
        """Refuses the file.

        Raises:
            UserError: ``law.bad_pack`` with `file`, `line`, `reason` (English) and `reason_pl`.
        """
        raise UserError("law.bad_pack", file=self.name, line=line or self.line(at), reason=en, reason_pl=pl) from None

    def check(self) -> None:
        """Refuses a file the schema does not accept."""
        # The most deeply placed error is the most telling one: an `if` of the schema fails with everything below it.
        errors = sorted(_validator(self.schema).iter_errors(self.data), key=lambda error: -len(error.absolute_path))
        for error in errors:
            at, en, pl = _explained(error)
            self.refuse(at, en, pl)

    def _compose(self, untrusted_bytes: bytes) -> yaml.Node:
        try:
            text = untrusted_bytes.decode("utf-8-sig")
            node = yaml.compose(text, Loader=_LOADER)
        except UnicodeDecodeError as error:
            line = untrusted_bytes.count(b"\n", 0, error.start) + 1
            self.refuse((), "is not UTF-8 text", "nie jest tekstem UTF-8", line)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            problem = error.problem or "malformed"
            line = min(mark.line, text.count("\n")) + 1 if mark else 1
            self.refuse((), f"is not valid YAML ({problem})", f"nie jest poprawnym YAML ({problem})", line)
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            self.refuse((), "holds a forbidden character", "zawiera niedozwolony znak", line)
        except RecursionError:
            self.refuse((), *TOO_DEEP, 1)
        if not isinstance(node, yaml.Node):
            self.refuse((), "is empty", "jest pusty", 1)
        return node

    def _plain(self, node: yaml.Node, depth: int) -> Any:
        line = int(node.start_mark.line) + 1
        if depth > _DEEPEST:
            self.refuse((), *TOO_DEEP, line)
        if id(node) in self._seen:
            self.refuse((), "uses a YAML alias", "używa aliasu YAML", line)
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, depth + 1) for item in node.value]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth + 1)
        return self._scalar(node, line)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            name, line = str(key.value), int(key.start_mark.line) + 1
            if name in found:
                self.refuse((), f'says "{name}" twice', f"podaje „{name}” dwa razy", line)
            found[name] = self._plain(value, depth)
        return found

    def _scalar(self, node: yaml.Node, line: int) -> Any:
        value, tag = str(node.value), node.tag.removeprefix(_TAG)
        if tag not in ("str", "timestamp", "bool", "null", "int", "float"):
            self.refuse((), f"uses the YAML tag {node.tag}", f"używa znacznika YAML {node.tag}", line)
        if tag in ("str", "timestamp"):
            return value
        if tag == "bool":
            return value.lower() in ("true", "yes", "on")
        if tag == "int" and value.lstrip("+-").isdecimal():
            return int(value)
        # No number but a plain whole one has a place in a pack: this one is no integer to the schema.
        return None if tag == "null" else float("nan")


def _below(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None


@cache
def _validator(schema: str) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(resources("law", schema).read_text(encoding="utf-8")))


def _explained(error: "ValidationError") -> tuple[At, str, str]:
    """Place and reason, in both languages, of what the schema objects to."""
    at: At = tuple(error.absolute_path)
    name = next((str(step) for step in reversed(at) if isinstance(step, str)), "")
    match error.validator:
        case "additionalProperties":
            key = next(_unknown_keys(error))
            return (*at, key), f'has an unknown key "{key}"', f"ma nieznany klucz „{key}”"
        case "required" | "dependentRequired":
            key = str(error.message).split("'")[1]
            return at, f'lacks the key "{key}"', f"nie ma klucza „{key}”"
        case "type":
            wanted = error.validator_value if isinstance(error.validator_value, str) else "text"
            return at, f'"{name}" is not of the type {wanted}', f"„{name}” nie jest typu {wanted}"
        case "maxLength":
            limit = error.validator_value
            return at, f'"{name}" is longer than {limit} characters', f"„{name}” ma więcej niż {limit} znaków"
        case _:
            return at, f'"{name}" has a value that is not allowed', f"„{name}” ma niedozwoloną wartość"


def _unknown_keys(error: "ValidationError") -> Iterator[str]:
    schema: Any = error.schema
    instance: Any = error.instance
    return (str(key) for key in instance if key not in schema["properties"])
