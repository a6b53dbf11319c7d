"""Tags as a REFI-QDA project: built as the standard says, every coded passage where its words stand."""

import io
import zipfile
from pathlib import Path
from uuid import UUID
from xml.etree.ElementTree import Element, fromstring

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of

from judgedesk.app import records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_qdpx import export
from judgedesk.app.outgoing import LeakFound
from judgedesk.app.tagging import NewTag

SPACE = "{urn:QDA-XML:project:1.0}"
# Children in their order, and attributes: those without "?" must be there (Project.xsd of REFI-QDA 1.5).
STRUCTURE = {
    "Project": (["Users", "CodeBook", "Sources"], ["name", "origin?", "creationDateTime?"]),
    "Users": (["User*"], []), "User": ([], ["guid", "name?", "id?"]),
    "CodeBook": (["Codes"], []), "Codes": (["Code*"], []),
    "Code": (["Description", "NoteRef*", "Code*"], ["guid", "name", "isCodable", "color?"]),
    "Sources": (["TextSource*"], []),
    "TextSource": (
        ["Description", "PlainTextContent", "PlainTextSelection*", "Coding*"], ["guid", "name?", "plainTextPath?"],
    ),
    "PlainTextSelection": (
        ["Description", "Coding*"],
        ["guid", "startPosition", "endPosition", "name?", "creatingUser?", "creationDateTime?"],
    ),
    "Coding": (["CodeRef"], ["guid", "creatingUser?", "creationDateTime?"]), "CodeRef": ([], ["targetGUID"]),
    "Description": ([], []),
}  # fmt: skip


def check(element: Element) -> None:
    """Hold an element against the structure, and what is in it."""
    name = element.tag.removeprefix(SPACE)
    children, attributes = STRUCTURE[name]
    order = [one.rstrip("*") for one in children]
    found = [child.tag.removeprefix(SPACE) for child in element]
    assert [order.index(one) for one in found] == sorted(order.index(one) for one in found), (name, found)
    assert all(found.count(one) <= 1 for one in children if not one.endswith("*")), (name, found)
    assert {one for one in attributes if not one.endswith("?")} <= set(element.attrib), name
    assert set(element.attrib) <= {one.rstrip("?") for one in attributes}, name
    for attribute, value in element.attrib.items():
        if attribute in ("guid", "targetGUID", "creatingUser"):
            assert str(UUID(value)).upper() == value
    for child in element:
        check(child)


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    given = {"document": 1, "element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1"}
    tagging.add_tag(case_with_pages, NewTag(page=1, start=26, end=50, note="see \x07 there", **given))
    tagging.add_tag(case_with_pages, NewTag(page=2, start=3, end=10, **given))
    return case_with_pages


def test_a_project_as_the_standard_has_it(case: Case, tmp_path: Path) -> None:
    made = export(case, tmp_path / "p.qdpx")
    assert (made.sources, made.selections, made.left) == (1, 2, ())
    with zipfile.ZipFile(io.BytesIO(made.path.read_bytes())) as project:
        root = fromstring(project.read("project.qde"))
        check(root)
        codes = {one.get("guid"): one for one in root.iter(f"{SPACE}Code")}
        users = {one.get("guid") for one in root.iter(f"{SPACE}User")}
        [source] = root.iter(f"{SPACE}TextSource")
        assert source.get("name") == "statement.txt"
        name = str(source.get("plainTextPath")).replace("internal://", "sources/")
        assert sorted(project.namelist()) == ["project.qde", name]
        text = project.read(name).decode()
        words = [text[int(str(one.get("startPosition"))) : int(str(one.get("endPosition")))]
                 for one in source.iter(f"{SPACE}PlainTextSelection")]  # fmt: skip
        assert words == ["promised work in a hotel", "slept i"]
    for coding in root.iter(f"{SPACE}Coding"):
        code = codes[coding[0].get("targetGUID")]
        assert code.get("isCodable") == "true" and coding.get("creatingUser") in users
    assert len(codes) == made.codes
    again = export(case, tmp_path / "again.qdpx")
    assert again.selections == 2


def test_a_project_passes_the_leak_guard(case: Case, tmp_path: Path) -> None:
    protected = VICTIM | {"protected": True, "name": "Hotel Contractova", "address": ""}
    records.apply(case, file_of(persons=[protected]))
    tagging.change_tag(case, tagging.tags_on_page(case, 1, 1)[0].id, note="said by Hotel Contractova")
    with pytest.raises(LeakFound):
        export(case, tmp_path / "p.qdpx")
    assert not (tmp_path / "p.qdpx").exists()
    assert code_of(export, case, tmp_path / "p.zip") == "out.unknown_ending"
