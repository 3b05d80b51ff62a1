"""A missing reader is a failure unless it was waived by name."""

from __future__ import annotations

import pytest

from tests import pembaca


def test_a_missing_program_fails_and_names_its_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pembaca, "SKIPPED", {})

    with pytest.raises(pytest.fail.Exception) as raised:
        pembaca.find_command("pdftotext")

    assert str(raised.value) == (
        "pdftotext tidak ditemukan; pasang, atau lewati dengan --skip-renderer poppler"
    )


def test_a_waived_program_skips_and_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    skipped = {"poppler": 0}
    monkeypatch.setattr(pembaca, "SKIPPED", skipped)

    with pytest.raises(pytest.skip.Exception) as raised:
        pembaca.find_command("pdfinfo")

    assert str(raised.value) == "--skip-renderer poppler"
    assert skipped == {"poppler": 1}
