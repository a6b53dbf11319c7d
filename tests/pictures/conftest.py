"""The case of the window's tests; what is tested here mostly waits, so other tests may run beside it."""

from tests.ui.conftest import case, folder, prepared, pytest_configure, qapp

__all__ = ["case", "folder", "prepared", "pytest_configure", "qapp"]
