"""Papers made from a .docx template with the tags of docxtpl, which a court edits in its own word processor."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.drafting.scrubbing import scrubbed
from judgedesk.drafting.tables import sayable

_WRONG = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the arithmetic of a wrong tag can come to."""


def filled(template: Path, content: Mapping[str, Any]) -> bytes:
    """The template with its tags filled in. A template can read what it is given and do nothing else.

    Raises:
        UserError: ``template.bad`` with file and reason.
    """
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from lxml.etree import XMLSyntaxError

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    target = io.BytesIO()
    try:
        document = DocxTemplate(str(template))
        document.render(_sayable(content), jinja_env=environment, autoescape=True)
        document.save(target)
    except TemplateError as error:
        raise UserError("template.bad", file=template.name, reason=str(error)) from error
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, OSError, *_WRONG) as error:
        raise UserError("template.bad", file=template.name, reason=type(error).__name__) from error
    return scrubbed(target.getvalue())


def _sayable(value: Any) -> Any:
    """Without the characters that XML cannot hold; texts of a case may have any."""
    if isinstance(value, str):
        return sayable(value)
    if isinstance(value, Mapping):
        return {key: _sayable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_sayable(one) for one in value]
    return value
