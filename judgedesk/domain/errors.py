"""The two kinds of error: `UserError` is nobody's bug and is worded for the user; anything else is ours."""

from typing import TypeAlias

Fact: TypeAlias = str | int | float | bool | None


class UserError(Exception):
    """Something the user can understand and act on.

    Args:
        code: stable name such as ``pdf.encrypted``; its wording stands in `wording.py`.
        facts: values for the wording; plain strings and numbers only.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"
