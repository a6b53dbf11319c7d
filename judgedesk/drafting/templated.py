"""Papers made from a .docx template with the tags of docxtpl, which a court edits in its own word processor."""

import html
import io
import re
import traceback
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import sayable
from judgedesk.drafting.scrubbing import scrubbed

_WRONG = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the arithmetic of a wrong tag can come to."""
_PARAGRAPH: Final = re.compile(r"<w:p([ >])")
_TAG: Final = re.compile(r"<[^>]+>")
_ENGINE: Final = "<template>"
_LONGEST_PLACE: Final = 160


def filled(template: Path, content: Mapping[str, Any]) -> bytes:
    """The template with its tags filled in. A template can read what it is given and do nothing else.

    Raises:
        UserError: ``template.bad`` with file and reason; the reason says at which words, where that is known.
    """
    target = io.BytesIO()
    rendered(template, content).save(target)
    return scrubbed(target.getvalue())


def rendered(template: Path, content: Mapping[str, Any]) -> Any:
    """The same as a document of python-docx, for what a template cannot do by itself.

    Raises:
        UserError: as `filled`.
    """
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    with _told(template):
        document = DocxTemplate(str(template))
        document.render(_sayable(content), jinja_env=environment, autoescape=True)
        return document.docx


def names_in(template: Path) -> frozenset[str]:
    """Every name and attribute that the tags in the body of a template ask for.

    Raises:
        UserError: ``template.bad`` with file and reason.
    """
    with _told(template):
        return _names_in(template, template.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _names_in(template: Path, _changed: int) -> frozenset[str]:
    """The names in a template as it is since a moment."""
    from docxtpl import DocxTemplate
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    document = DocxTemplate(str(template))
    document.init_docx()
    source = _PARAGRAPH.sub(r"\n<w:p\1", document.patch_xml(document.get_xml()))
    tree = ImmutableSandboxedEnvironment().parse(source)
    attributes = {one.attr for one in tree.find_all(nodes.Getattr)}
    items = {str(one.arg.value) for one in tree.find_all(nodes.Getitem) if isinstance(one.arg, nodes.Const)}
    return frozenset(attributes | items | {one.name for one in tree.find_all(nodes.Name)})


@contextmanager
def _told(template: Path) -> Iterator[None]:
    """What a wrong template comes to, with its file, the reason and the place."""
    from docx.opc.exceptions import PackageNotFoundError
    from jinja2 import TemplateError
    from lxml.etree import XMLSyntaxError

    try:
        yield
    except TemplateError as error:
        reason = "; ".join(part for part in (str(error), _place(error, template)) if part)
        raise UserError("template.bad", file=template.name, reason=reason) from error
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, OSError, *_WRONG) as error:
        raise UserError("template.bad", file=template.name, reason=type(error).__name__) from error


def _place(error: Exception, template: Path) -> str:
    """The words of the paragraph in which a tag is wrong; '' where nothing tells it.

    The library puts each paragraph on a line of its own, and the engine names the line.
    """
    from docxtpl import DocxTemplate

    line = getattr(error, "lineno", None)
    if line is None:
        frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename == _ENGINE]
        line = frames[-1].lineno if frames else None
    if line is None:
        return ""
    document = DocxTemplate(str(template))
    document.init_docx()
    lines = _PARAGRAPH.sub(r"\n<w:p\1", document.patch_xml(document.get_xml())).splitlines()
    said = " ".join(html.unescape(_TAG.sub("", lines[line - 1])).split()) if line <= len(lines) else ""
    return f"“{said[:_LONGEST_PLACE]}”" if said else ""


def _sayable(value: Any) -> Any:
    """Without the characters that XML cannot hold; texts of a case may have any."""
    if isinstance(value, str):
        return sayable(value)
    if isinstance(value, Mapping):
        return {key: _sayable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_sayable(one) for one in value]
    return value
