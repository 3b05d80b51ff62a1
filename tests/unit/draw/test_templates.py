"""A drafter's folder of templates: what cannot be read or is not known is said, never a crash."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.templates import (
    SEMUA_TEMPLAT,
    remark_templates,
    render_template,
    templates_folder,
)


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("x", encoding="utf-8")


def failure_of(folder: Path, name: str = "halaman.svg.jinja") -> ToolError:
    with pytest.raises(ToolError) as raised:
        render_template(name, {}, filters={}, templat=folder)
    return raised.value


def test_every_template_that_may_be_replaced_is_one_of_ours() -> None:
    assert [name for name in SEMUA_TEMPLAT if not (templates_folder() / name).is_file()] == []


def test_a_folder_that_may_not_be_read_is_pk410(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)

    failure = failure_of(tmp_path)

    assert (failure.code, failure.message, failure.detail) == (
        "PK410",
        f"folder templat '{tmp_path}' tidak dapat dibaca",
        "Permission denied",
    )


def test_a_folder_whose_files_may_not_be_looked_at_is_pk410(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "halaman.svg.jinja")

    def refuse(self: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "is_file", refuse)

    assert failure_of(tmp_path).code == "PK410"


def test_a_template_that_may_not_be_read_is_pk411_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "bagan.svg.jinja", "halaman.svg.jinja")
    path = tmp_path / "halaman.svg.jinja"

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(FileSystemLoader, "get_source", refuse)

    failure = failure_of(tmp_path)

    assert (failure.code, failure.message, failure.hint) == (
        "PK411",
        f"{path}: templat tidak dapat dipakai",
        "minta hak baca atas berkas itu, atau salin lagi dari templat bawaan",
    )


def test_a_wrong_template_gets_an_advice_without_the_name_of_its_code(tmp_path: Path) -> None:
    (tmp_path / "halaman.svg.jinja").write_text("{{ tidak_ada }}", encoding="utf-8")

    assert failure_of(tmp_path).hint == "bandingkan baris itu dengan templat bawaan"


def test_a_folder_with_only_a_misspelt_template_asks_what_is_meant(tmp_path: Path) -> None:
    fill(tmp_path, "catatan.txt", "halamn.svg.jinja")

    failure = failure_of(tmp_path)

    assert (failure.code, failure.message) == (
        "PK410",
        (
            f"folder templat '{tmp_path}' tidak memuat templat yang dikenal; "
            "ada 'halamn.svg.jinja'; maksudnya 'halaman.svg.jinja'?"
        ),
    )


def test_a_template_of_no_known_name_beside_a_known_one_is_remarked(tmp_path: Path) -> None:
    fill(tmp_path, "bagan.svg.jinja", "catatan.txt", "halamn.svg.jinja", "kop.jinja")

    assert list(remark_templates(tmp_path)) == [
        (
            f"templat '{tmp_path / 'halamn.svg.jinja'}' tidak bernama seperti templat bawaan; "
            "ia hanya terpakai bila dimuat oleh templat lain; maksudnya 'halaman.svg.jinja'?"
        ),
        (
            f"templat '{tmp_path / 'kop.jinja'}' tidak bernama seperti templat bawaan; "
            "ia hanya terpakai bila dimuat oleh templat lain"
        ),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{% include "halaman.svg.jinja" %}', "RecursionError"),
        ('{% extends "halaman.svg.jinja" %}', "RecursionError"),
        ("{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}", "RecursionError"),
        ("{{" + "(" * 5000 + "1" + ")" * 5000 + "}}", "RecursionError"),
        ('{{ "a" * 100000000000000 }}', "MemoryError"),
    ],
    ids=["include", "extends", "macro", "brackets", "memory"],
)
def test_a_template_without_end_is_pk411(tmp_path: Path, text: str, kind: str) -> None:
    (tmp_path / "halaman.svg.jinja").write_text(text, encoding="utf-8")

    failure = failure_of(tmp_path)

    assert failure.code == "PK411"
    assert failure.message.startswith(f"{tmp_path / 'halaman.svg.jinja'}")
    assert failure.detail.startswith(f"{kind}: ")
