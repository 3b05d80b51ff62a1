"""Files are written all or nothing, and a failure says what to do."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.files import writing
from polakerja_diagram.files.signatures import is_signed
from polakerja_diagram.files.writing import write_files
from polakerja_diagram.office.zip_bytes import pack_zip
from polakerja_diagram.traces import FINISHED

SIGNED = b"%PDF-1.7\n1 0 obj << /Type/Sig /SubFilter/ETSI.CAdES.detached /ByteRange [0 9 20 9] >> endobj\n"
NEW = {"lampiran-1.svg": b"<svg baru 1/>", "lampiran-2.svg": b"<svg baru 2/>", "lampiran.pdf": b"%PDF baru"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def refuse_replace(monkeypatch: pytest.MonkeyPatch, name: str, cause: OSError) -> None:
    """Make the system refuse to rename onto `name`, as Windows does with an open file."""
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if Path(target).name == name and self.suffix == ".baru":
            raise cause
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)


def test_files_are_written_into_a_new_folder_with_spaces_and_letters_beyond_ascii(tmp_path: Path) -> None:
    folder = tmp_path / "hasil naskah" / "Kabupatén Ünik ✓"

    paths = write_files(folder, NEW)

    assert paths == (folder / "lampiran-1.svg", folder / "lampiran-2.svg", folder / "lampiran.pdf")
    assert content(folder) == NEW


def test_old_files_are_replaced_and_strangers_stay(tmp_path: Path) -> None:
    (tmp_path / "lampiran-1.svg").write_bytes(b"lama")
    (tmp_path / "catatan.txt").write_bytes(b"milik orang")

    write_files(tmp_path, NEW)

    assert content(tmp_path) == NEW | {"catatan.txt": b"milik orang"}


def test_a_file_that_would_be_the_same_is_left_alone(tmp_path: Path) -> None:
    write_files(tmp_path, NEW)
    before = {path: path.stat().st_ino for path in tmp_path.iterdir()}

    write_files(tmp_path, NEW)

    assert {path: path.stat().st_ino for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits are POSIX")
def test_a_new_file_is_readable_as_other_files_are_and_a_replaced_one_keeps_its_bits(tmp_path: Path) -> None:
    (tmp_path / "lampiran-1.svg").write_bytes(b"lama")
    (tmp_path / "lampiran-1.svg").chmod(0o640)
    (tmp_path / "biasa").write_bytes(b"")

    write_files(tmp_path, NEW)

    modes = {name: (tmp_path / name).stat().st_mode & 0o777 for name in ("lampiran-1.svg", "lampiran-2.svg")}
    assert modes == {
        "lampiran-1.svg": 0o640,
        "lampiran-2.svg": (tmp_path / "biasa").stat().st_mode & 0o777,
    }


@pytest.mark.parametrize("refused", list(NEW))
def test_a_file_held_open_by_another_program_leaves_every_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    old = {"lampiran-1.svg": b"lama 1", "lampiran.pdf": b"lama pdf"}
    for name, data in old.items():
        (tmp_path / name).write_bytes(data)
    refuse_replace(monkeypatch, refused, PermissionError(errno.EACCES, "Access is denied"))

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert content(tmp_path) == old
    assert (failure.value.code, failure.value.message, failure.value.detail) == (
        "PK480",
        f"'{tmp_path / refused}' tidak dapat ditulis; berkas lama tetap ada",
        "Access is denied",
    )
    assert failure.value.hint == (
        "tutup berkas itu bila masih terbuka di program lain; atau pilih folder lain (--keluaran)"
    )


def test_a_full_disk_leaves_every_old_file_and_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lampiran-1.svg").write_bytes(b"lama 1")
    synced: list[int] = []

    def fill_up(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert content(tmp_path) == {"lampiran-1.svg": b"lama 1"}
    assert failure.value.code == "PK481"


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def interrupt(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, NEW)

    assert content(tmp_path) == {}


def test_a_disk_without_hard_links_still_gets_its_old_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse_link(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    (tmp_path / "lampiran-1.svg").write_bytes(b"lama 1")
    monkeypatch.setattr(Path, "hardlink_to", refuse_link)
    refuse_replace(monkeypatch, "lampiran.pdf", PermissionError(errno.EACCES, "Access is denied"))

    with pytest.raises(ToolError):
        write_files(tmp_path, NEW)

    assert content(tmp_path) == {"lampiran-1.svg": b"lama 1"}


def test_a_folder_that_is_a_file_is_a_clear_failure(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_bytes(b"bukan folder")

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path / "hasil", NEW)

    assert (failure.value.code, failure.value.message, failure.value.hint) == (
        "PK480",
        f"'{tmp_path / 'hasil'}' adalah berkas, bukan folder; berkas lama tetap ada",
        "pilih folder lain dengan --keluaran",
    )
    assert (tmp_path / "hasil").read_bytes() == b"bukan folder"


def test_a_folder_below_a_file_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_bytes(b"bukan folder")

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path / "hasil" / "tapin", NEW)

    assert failure.value.message == (
        f"'{tmp_path / 'hasil'}' adalah berkas, bukan folder; berkas lama tetap ada"
    )


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_written_to_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert (failure.value.code, failure.value.message, failure.value.hint) == (
        "PK480",
        f"folder '{tmp_path}' tidak boleh ditulisi; berkas lama tetap ada",
        "minta hak tulis atas folder itu, atau pilih folder lain dengan --keluaran",
    )
    assert content(tmp_path) == {}


def test_a_folder_in_the_place_of_a_file_is_a_clear_failure_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "lampiran.pdf").mkdir()

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert (failure.value.code, failure.value.message) == (
        "PK480",
        f"'{tmp_path / 'lampiran.pdf'}' adalah folder, bukan berkas; berkas lama tetap ada",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["lampiran.pdf"]


def test_a_signed_pdf_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "lampiran.pdf").write_bytes(SIGNED)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert content(tmp_path) == {"lampiran.pdf": SIGNED}
    assert failure.value.code == "PK482"


@pytest.mark.parametrize(
    "part", ["_xmlsignatures/sig1.xml", "_xmlsignatures/origin.sigs", "META-INF/documentsignatures.xml"]
)
def test_a_signed_document_is_neither_replaced_nor_taken_away(tmp_path: Path, part: str) -> None:
    signed = pack_zip([("word/document.xml", b"<w/>"), (part, b"<Signature/>")])
    old = tmp_path / "lampiran-1-h2.svg"
    for path in (tmp_path / "lampiran.docx", old):
        path.write_bytes(signed)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, {"lampiran.docx": b"baru"})
    write_files(tmp_path, {"lampiran-1.svg": b"baru"}, usang=(old,))

    assert failure.value.code == "PK482"
    assert content(tmp_path) == {
        "lampiran.docx": signed,
        "lampiran-1-h2.svg": signed,
        "lampiran-1.svg": b"baru",
    }


def hold_open(monkeypatch: pytest.MonkeyPatch, held: Path) -> None:
    """Behave as Windows does with a file that is held open: no name of it is moved or removed."""
    inode = held.stat().st_ino
    replace, unlink = Path.replace, Path.unlink

    def is_held(path: Path) -> bool:
        return path.exists() and path.stat().st_ino == inode

    def refuse_move(self: Path, target: Path) -> Path:
        if is_held(self) or is_held(Path(target)):
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return replace(self, target)

    def refuse_removal(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - pathlib's own
        if is_held(self):
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "replace", refuse_move)
    monkeypatch.setattr(Path, "unlink", refuse_removal)


@pytest.mark.parametrize("name", ["lampiran-2.svg", "lampiran.pdf"])
def test_a_file_that_windows_holds_open_leaves_no_second_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    old = {"lampiran-1.svg": b"lama 1", name: b"lama"}
    for one, data in old.items():
        (tmp_path / one).write_bytes(data)
    hold_open(monkeypatch, tmp_path / name)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert failure.value.code == "PK480"
    assert content(tmp_path) == old


def test_a_file_without_meaning_that_is_held_open_stops_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "lampiran-2-h2.svg"
    old.write_bytes(b"lama")
    hold_open(monkeypatch, old)

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, {"lampiran-2.svg": b"baru"}, usang=(old,))

    assert failure.value.message == f"'{old}' tidak dapat ditulis; berkas lama tetap ada"
    assert content(tmp_path) == {"lampiran-2-h2.svg": b"lama"}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX")
def test_a_pipe_in_the_place_of_a_file_is_a_clear_failure(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lampiran-2.svg")

    with pytest.raises(ToolError) as failure:
        write_files(tmp_path, NEW)

    assert (failure.value.code, failure.value.message) == (
        "PK480",
        f"'{tmp_path / 'lampiran-2.svg'}' bukan berkas biasa; berkas lama tetap ada",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["lampiran-2.svg"]


@pytest.mark.parametrize(
    ("folder", "name"),
    [("x" * 300, "lampiran.pdf"), ("hasil", "x" * 300), ("/".join(["x" * 200] * 25), "lampiran.pdf")],
)
def test_a_name_that_is_too_long_for_the_system_is_called_so(tmp_path: Path, folder: str, name: str) -> None:
    with pytest.raises(ToolError) as failure:
        write_files(tmp_path / folder, {name: b"isi"})

    assert (failure.value.code, failure.value.hint) == ("PK480", "pakai nama yang lebih pendek")
    assert failure.value.message == (
        f"nama '...{'x' * 40}' terlalu panjang bagi sistem; berkas lama tetap ada"
    )


def test_a_name_as_long_as_the_system_takes_it_is_written(tmp_path: Path) -> None:
    name = "x" * 251 + ".svg"

    write_files(tmp_path, {name: b"lama"})
    write_files(tmp_path, {name: b"baru"})

    assert content(tmp_path) == {name: b"baru"}


@pytest.mark.parametrize("step", ["replace", "hardlink_to"])
def test_an_interruption_between_two_files_puts_the_first_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    old = {"lampiran-1.svg": b"lama 1", "lampiran.pdf": b"lama pdf"}
    for name, data in old.items():
        (tmp_path / name).write_bytes(data)
    deed, finished = getattr(Path, step), list(FINISHED)

    def interrupt(self: Path, target: Path) -> None:
        deed(self, target)
        if "lampiran.pdf" in {self.name, target.name} and self != target:
            monkeypatch.undo()
            raise KeyboardInterrupt  # after the deed, before it is noted

    monkeypatch.setattr(Path, step, interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, NEW)

    assert content(tmp_path) == old
    assert finished == FINISHED


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SIGNED, True),
        (b"%PDF-1.4 << /FT /Sig /V << /Filter/Adobe.PPKLite /ByteRange[0 1 2 3] >> >>", True),
        (b"%PDF-1.7 << /Title (tanpa tanda tangan) >>", False),
        (b"%PDF-1.7 << /FT /Sig >> an empty field, not yet signed", False),
        (b"<svg>/ByteRange /Type /Sig</svg>", False),
        (b"", False),
    ],
)
def test_a_signature_is_known_by_its_range_and_its_dictionary(data: bytes, expected: bool) -> None:  # noqa: FBT001
    assert is_signed(data) is expected


def test_every_code_explains_itself() -> None:
    assert {code: text.splitlines()[0] for code, text in writing.CODES.items()} == {
        "PK480": "Berkas hasil tidak dapat ditulis.",
        "PK481": "Tempat penyimpanan penuh.",
        "PK482": "Berkas yang sudah ditandatangani tidak ditimpa.",
    }


def test_files_without_meaning_go_when_the_new_ones_stand(tmp_path: Path) -> None:
    old = tmp_path / "lampiran-2-h2.svg"
    old.write_bytes(b"old")

    write_files(tmp_path, {"lampiran-2.svg": b"new"}, usang=(old,))

    assert content(tmp_path) == {"lampiran-2.svg": b"new"}
