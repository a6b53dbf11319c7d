"""What a failing test leaves running is ended with it."""

from collections.abc import Iterator

import pytest
from outside import end_started


@pytest.fixture(autouse=True)
def ends_what_it_started() -> Iterator[None]:
    yield
    end_started()
