"""Many files in one run: each stands for itself."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from polakerja_diagram import many, pipeline
from polakerja_diagram.chart.judge.judgement import Nilai
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.cli.main import main
from polakerja_diagram.cli.summary import summarise_many
from polakerja_diagram.diagnostics import NOWHERE, Outcome, ToolError, error, warning
from polakerja_diagram.host import MACHINE, ProcessEndedError
from polakerja_diagram.many import HasilBerkas, Kegagalan, draw_many, draw_one, find_namesakes
from polakerja_diagram.pipeline import Hasil, HasilLampiran
from tests.unit.test_pipeline import NASKAH

CHOICES = Pilihan(format=("svg",), lampiran=(2,))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tapin.yaml").write_text(NASKAH, encoding="utf-8")
    (tmp_path / "salah.yaml").write_text(NASKAH.replace("- dinkes", "- dinkess"), encoding="utf-8")
    (tmp_path / "balangan.yaml").write_text(NASKAH, encoding="utf-8")
    return tmp_path


def test_an_error_in_one_file_does_not_stop_the_others(folder: Path) -> None:
    files = sorted(folder.glob("*.yaml"))

    found = {
        hasil.berkas.stem: hasil
        for hasil in draw_many(files, keluaran=folder / "hasil", paralel=2, pilihan=CHOICES)
    }

    assert {name: hasil.is_jadi for name, hasil in found.items()} == {
        "balangan": True,
        "salah": False,
        "tapin": True,
    }
    assert found["salah"].temuan[0].code == "PK201"
    assert sorted(path.relative_to(folder / "hasil").as_posix() for path in folder.rglob("*.svg")) == [
        "balangan/bagan-2.svg",
        "balangan/lampiran-2.svg",
        "tapin/bagan-2.svg",
        "tapin/lampiran-2.svg",
    ]


def test_what_is_drawn_among_many_is_what_is_drawn_alone(folder: Path) -> None:
    list(draw_many([folder / "tapin.yaml"], keluaran=folder / "banyak", paralel=1, pilihan=CHOICES))
    pipeline.draw(folder / "tapin.yaml", keluaran=folder / "satu", pilihan=CHOICES)

    for name in ("bagan-2.svg", "lampiran-2.svg"):
        assert (folder / "banyak" / "tapin" / name).read_bytes() == (folder / "satu" / name).read_bytes()


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (ToolError("PK402", "gagal", hint="x", detail="y"), Kegagalan("PK402", "gagal", "x", "y")),
        (PilihanError("lampiran 3 tidak ada"), Kegagalan("", "lampiran 3 tidak ada")),
    ],
)
def test_a_failed_tool_or_a_wrong_choice_is_told_for_its_file(
    cause: Exception, expected: Kegagalan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise cause

    monkeypatch.setattr(pipeline, "draw", fail)

    hasil = draw_one(Path("a.yaml"), keluaran=Path("hasil"), pilihan=Pilihan())

    assert hasil == HasilBerkas(Path("a.yaml"), Path("hasil/a"), kegagalan=expected)


def test_a_fault_of_the_program_is_told_for_its_file_too(folder: Path) -> None:
    nonsense: Any = None

    (hasil,) = draw_many([folder / "tapin.yaml"], keluaran=folder / "hasil", paralel=1, pilihan=nonsense)

    assert not hasil.is_jadi
    assert hasil.kegagalan is not None
    assert hasil.kegagalan.pesan.startswith("AttributeError: ")


def die_over_tapin(berkas: Path) -> str:
    """Be killed over one file, as by a system that has no memory left."""
    if berkas.stem == "tapin":
        os.kill(os.getpid(), signal.SIGKILL)
    return berkas.stem


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
@pytest.mark.parametrize("at_once", [1, 3])
def test_a_process_that_is_killed_fails_its_own_file_alone(folder: Path, at_once: int) -> None:
    files = [folder / f"{name}.yaml" for name in ("tapin", "balangan", "salah", "kota")]

    results = dict(MACHINE.each(die_over_tapin, files, at_once=at_once))

    assert isinstance(results.pop(folder / "tapin.yaml"), ProcessEndedError)
    assert {path.stem: result for path, result in results.items()} == {
        "balangan": "balangan", "kota": "kota", "salah": "salah",
    }  # fmt: skip


def test_a_killed_process_is_pk451_and_the_command_exits_three(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def each(_: Any, work: Any, things: Any, *, at_once: int) -> Any:
        yield from (
            (thing, ProcessEndedError() if thing.stem == "tapin" else work(thing)) for thing in things
        )

    monkeypatch.setattr(type(MACHINE), "each", each)

    result = CliRunner().invoke(
        main,
        ["lampiran", str(folder / "[bt]*.yaml"), "-k", str(folder / "k"), "-f", "svg"],
        prog_name="polakerja",
    )

    assert result.exit_code == 3
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:3]] == [
        ["balangan", "jadi"], ["tapin", "gagal"],
    ]  # fmt: skip
    assert (
        f"galat[PK451]: {folder / 'tapin.yaml'}: proses yang menggambarnya dihentikan oleh sistem; "
        "berkas lamanya tetap ada\n"
        "   = saran: kurangi --paralel, lalu gambar lagi berkas itu; penjelasan: polakerja jelaskan PK451\n"
    ) in result.stderr


def wait_and_tell(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_an_interruption_waits_for_what_is_being_done_and_tells_it() -> None:
    told = []

    def interrupt_after_the_first() -> None:
        for thing, _ in MACHINE.each(wait_and_tell, [0.0, 1.5, 2.5, 2.6, 2.7], at_once=2):
            told.append(thing)
            if thing == 0.0:
                signal.setitimer(signal.ITIMER_REAL, 0.2)

    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    with pytest.raises(KeyboardInterrupt):
        interrupt_after_the_first()

    signal.signal(signal.SIGALRM, before)
    assert told == [0.0, 1.5, 2.5]


def test_findings_and_remarks_of_a_drawing_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    annex = HasilLampiran(
        2, "II", "Jalur", "F4", mendatar=True, huruf_pt=9.5, halaman=1, persilangan=0, nilai=Nilai(())
    )
    doubt = warning("PK234", at=NOWHERE, message="x")
    monkeypatch.setattr(pipeline, "draw", lambda *_, **__: Outcome(Hasil((), (annex,), ("typst",)), (doubt,)))

    hasil = draw_one(Path("a.yaml"), keluaran=Path("hasil"), pilihan=Pilihan())

    assert hasil == HasilBerkas(
        Path("a.yaml"), Path("hasil/a"), is_jadi=True, semua_lampiran=(annex,), temuan=(doubt,),
        catatan=("typst",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ((Path("a/tapin.yaml"), Path("b/banjar.yaml")), None),
        ((Path("a/tapin.yaml"), Path("b/TAPIN.yml")), (Path("a/tapin.yaml"), Path("b/TAPIN.yml"))),
        ((Path("a.yaml"), Path("a.yaml")), (Path("a.yaml"), Path("a.yaml"))),
        ((Path("e\u0301.yaml"), Path("\u00e9.yaml")), (Path("e\u0301.yaml"), Path("\u00e9.yaml"))),
    ],
)
def test_two_files_of_one_name_are_found(files: tuple[Path, ...], expected: tuple[Path, Path] | None) -> None:
    assert find_namesakes(files) == expected


def test_the_table_has_a_row_for_every_file() -> None:
    annexes = (
        HasilLampiran(
            1, "I", "Pola", "F4", mendatar=False, huruf_pt=8.5, halaman=1, persilangan=2, nilai=Nilai(())
        ),
        HasilLampiran(
            2, "II", "Jalur", "A3", mendatar=True, huruf_pt=10, halaman=3, persilangan=0, nilai=Nilai(())
        ),
    )
    doubt = warning("PK234", at=NOWHERE, message="x")
    wrong = (error("PK201", at=NOWHERE, message="x"), error("PK202", at=NOWHERE, message="x"))

    lines = list(
        summarise_many(
            [
                HasilBerkas(
                    Path("a/balangan.yaml"),
                    Path("hasil/balangan"),
                    is_jadi=True,
                    semua_lampiran=annexes,
                    temuan=(doubt,),
                ),
                HasilBerkas(Path("a/tapin.yaml"), Path("hasil/tapin"), temuan=(*wrong, *wrong)),
                HasilBerkas(Path("a/kota.yaml"), Path("hasil/kota"), kegagalan=Kegagalan("PK402", "x")),
            ]
        )
    )

    assert lines == [
        "Berkas    Hasil  Lampiran                                       Peringatan",
        "balangan  jadi   I F4 tegak 8,5 pt; II A3 mendatar 10 pt 3 hlm  1",
        "tapin     gagal  2 galat                                        -",
        "kota      gagal  alat atau pilihan                              -",
        f"3 berkas: 1 digambar, 2 gagal; hasilnya di {Path('hasil') / '<nama berkas>'}",
    ]


def test_the_command_tells_errors_on_stderr_and_the_table_on_stdout_and_exits_one(folder: Path) -> None:
    result = CliRunner().invoke(
        main,
        [
            "lampiran",
            str(folder / "*.yaml"),
            "-k",
            str(folder / "hasil"),
            "-f",
            "svg",
            "-l",
            "2",
            "--paralel",
            "2",
        ],
        prog_name="polakerja",
    )

    assert result.exit_code == 1
    table = [line.split()[:2] for line in result.stdout.splitlines()]
    assert table == [
        ["Berkas", "Hasil"],
        ["balangan", "jadi"],
        ["salah", "gagal"],
        ["tapin", "jadi"],
        ["3", "berkas:"],
    ]
    assert "galat[PK201]" in result.stderr
    assert "salah.yaml:" in result.stderr


def test_one_file_with_a_number_of_processes_goes_into_its_own_folder(folder: Path) -> None:
    result = CliRunner().invoke(
        main,
        ["lampiran", str(folder / "tapin.yaml"), "-k", str(folder / "hasil"), "-f", "dot", "--paralel", "1"],
        prog_name="polakerja",
    )

    assert result.exit_code == 0
    assert sorted(path.name for path in (folder / "hasil" / "tapin").iterdir()) == [
        "lampiran-1.dot",
        "lampiran-2.dot",
        "lampiran.manifes.json",
    ]


def test_an_interruption_says_how_many_are_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> Any:
        yield HasilBerkas(folder / "balangan.yaml", folder, is_jadi=True)
        raise KeyboardInterrupt

    monkeypatch.setattr(many, "draw_many", interrupted)

    result = CliRunner().invoke(main, ["lampiran", str(folder / "*.yaml")], prog_name="polakerja")

    assert result.exit_code == 130
    assert result.stderr.endswith("\ndihentikan; 1 dari 3 berkas sudah digambar\n")
