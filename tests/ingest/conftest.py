import pytest

from judgedesk.ingest.messages import TRADE, Finished, Opened, Pages, checked
from judgedesk.jobs import BytesSource, Crew, Limits


class Reader:
    """Reads bytes as the desk does: in a confined child."""

    def __init__(self, crew):
        self.crew = crew

    def extract(self, data, kind="pdf", **more):
        """Opened, pages, finished; raises UserError."""
        said = []
        outcome = self.crew.run({"do": "extract", "kind": kind, **more}, BytesSource(data), said.append)
        self.code, self.facts = outcome.code, outcome.facts
        opened = [m for m in said if isinstance(m, Opened)]
        pages = [page for m in said if isinstance(m, Pages) for page in m.pages]
        finished = [m for m in said if isinstance(m, Finished)]
        assert (outcome.state == "done") == (len(finished) == 1)
        return (opened[0] if opened else None), pages, (finished[0] if finished else None)

    def texts(self, data, kind="pdf"):
        return [page.text for page in self.extract(data, kind)[1]]

    def code_of(self, data, kind="pdf"):
        self.extract(data, kind)
        return self.code

    def ask(self, do, data, **more):
        return self.crew.ask({"do": do, "kind": "pdf", **more}, BytesSource(data))


@pytest.fixture(scope="session")
def reader():
    with Crew(TRADE, checked, 1, Limits(seconds=60, silence=20)) as crew:
        yield Reader(crew)
