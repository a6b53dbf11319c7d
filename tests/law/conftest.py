import pytest

from judgedesk.law.model import Packs
from judgedesk.law.packs import load_packs
from judgedesk.places import resources


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load_packs([resources("law", "offences")])
