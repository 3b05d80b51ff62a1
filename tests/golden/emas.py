"""Golden files: what we draw, held against what was once looked at and accepted."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def assert_golden(name: str, text: str, config: pytest.Config) -> None:
    """Fail unless the text is that golden file; with `--accept` it becomes it, and the test still fails."""
    path = HERE / name
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if text == old:
        return
    diff = "\n".join(
        difflib.unified_diff(old.splitlines(), text.splitlines(), "emas", "baru", lineterm="", n=1)
    )
    if config.getoption("--accept", default=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        pytest.fail(f"{name} diterima; periksa lalu jalankan lagi tanpa --accept:\n{diff[:4000]}")
    pytest.fail(f"{name} berubah (pytest --accept menerimanya):\n{diff[:4000]}")
