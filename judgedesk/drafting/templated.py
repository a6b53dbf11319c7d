"""Papers made from a .docx template with the tags of docxtpl, which a court edits in its own word processor."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
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
        properties = document.docx.core_properties
        properties.author = properties.last_modified_by = properties.comments = ""
        document.save(target)
    except TemplateError as error:
        raise UserError("template.bad", file=template.name, reason=str(error)) from error
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, OSError, *_WRONG) as error:
        raise UserError("template.bad", file=template.name, reason=type(error).__name__) from error
    return target.getvalue()


def _sayable(value: Any) -> Any:
    """Without the characters that XML cannot hold; texts of a case may have any."""
    if isinstance(value, str):
        return sayable(value)
    if isinstance(value, Mapping):
        return {key: _sayable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_sayable(one) for one in value]
    return value


def texts_of(docx: bytes) -> list[str]:
    """Everything that can be read in a .docx, part by part, for the leak guard: text, attributes, properties."""
    return list(_texts(docx))


def _texts(docx: bytes) -> Iterator[str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            for element in etree.fromstring(package.read(name), parser).iter("{*}p", "{*}*"):
                if isinstance(element.tag, str) and etree.QName(element).localname == "p":
                    # A name may be split over several runs: a paragraph is read as one.
                    yield "".join(
                        text for run in element.iter("{*}t", "{*}delText", "{*}instrText") if (text := run.text)
                    )
                elif element.text and element.text.strip():
                    yield element.text
                if not name.endswith(".rels"):
                    yield from (value for key, value in element.attrib.items() if key in ("descr", "title", "name"))
