"""The command line is thin: what it passes on, what it prints, how it exits."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from docx import Document

from polakerja_diagram import __version__, pipeline
from polakerja_diagram.chart.judge.judgement import Nilai
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.cli.language import Perintah
from polakerja_diagram.cli.main import main
from polakerja_diagram.diagnostics import Location, Outcome, ToolError, error, warning
from polakerja_diagram.model import Mode, Peraturan, Struktur
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.pipeline import Hasil, HasilLampiran
from tests import ROOT

BERKAS = Path("data/struktur.yaml")
TOLD = f"berkas struktur: {BERKAS}\n"
"""Said where no file is named."""
STRUKTUR = Struktur(Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"), (), ())


@pytest.fixture(autouse=True)
def _work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/struktur.yaml").write_text("skema: 1\nkode: dinkes\n", encoding="utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), prog_name="polakerja")


def answer(monkeypatch: pytest.MonkeyPatch, stage: str, result: Any) -> list[tuple[Any, dict[str, Any]]]:
    """Let a stage answer `result` (or raise it), and return the list of calls it gets."""
    calls: list[tuple[Any, dict[str, Any]]] = []

    def stand_in(subject: Any, **choices: Any) -> Any:
        calls.append((subject, choices))
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(pipeline, stage, stand_in)
    return calls


WRONG = error(
    "PK201", at=Location("data/struktur.yaml", 2, 7, 6), message="kode 'dinkes' tidak dikenal", hint="x"
)
DOUBT = warning(
    "PK290", at=Location("data/struktur.yaml", 1, 1, 5, "skema: 1"), message="43 baris masih turunan"
)
DRAWN = Hasil(
    semua_berkas=(Path("output/lampiran-1.svg"), Path("output/lampiran.pdf")),
    semua_lampiran=(
        HasilLampiran(
            1,
            "I",
            "Pola Hubungan Kerja",
            "F4",
            mendatar=True,
            huruf_pt=8.5,
            halaman=1,
            persilangan=2,
            nilai=Nilai(()),
        ),
    ),
    catatan=("PDF dibuat dengan typst",),
)


def test_drawing_without_a_word_uses_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = answer(monkeypatch, "draw", Outcome(DRAWN))

    result = run("lampiran")

    assert result.exit_code == 0
    assert calls == [
        (
            Path("data/struktur.yaml"),
            {
                "keluaran": Path("output"),
                "pilihan": Pilihan(),
            },
        )
    ]


def test_every_option_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = answer(monkeypatch, "draw", Outcome(DRAWN))
    Path("naskah kedua.yaml").write_text("", encoding="utf-8")
    Path("templat").mkdir()

    result = run(
        "lampiran", "naskah kedua.yaml", "--keluaran", "hasil é", "--lampiran", "II,1",
        "--format", "PNG,jdih,docx,svg",
        "--mode", "salinan", "--mesin", "dot", "--mesin-pdf", "typst", "--templat", "templat",
        "--lebar", "17,5 cm", "--huruf", "Kurva", "--dpi", "600", "--satu-halaman",
        "--pdfa", "--pdfa-tingkat", "1b", "--uraian", "--kode-wilayah", "63.11",
        "--pola-berkas", "{jenis}-{nomor}.pdf",
    )  # fmt: skip

    assert result.exit_code == 0
    assert calls == [
        (
            Path("naskah kedua.yaml"),
            {
                "keluaran": Path("hasil é"),
                "pilihan": Pilihan(
                    lampiran=(2, 1),
                    format=("svg", "png", "docx", "jdih", "pdfa"),
                    mode=Mode.SALINAN,
                    mesin="dot",
                    mesin_pdf="typst",
                    templat=Path("templat"),
                    satu_halaman=True,
                    lebar_mm=175.0,
                    huruf="kurva",
                    dpi=600,
                    pdfa_tingkat="1b",
                    uraian=True,
                    kode_wilayah="6311",
                    pola_berkas="{jenis}-{nomor}.pdf",
                ),
            },
        )
    ]


def test_every_choice_has_its_option_and_is_unsaid_what_the_record_says() -> None:
    options = {option.name: option for option in main.commands["lampiran"].params}

    assert {one.name: options[one.name].default for one in fields(Pilihan) if one.name in options} == asdict(
        Pilihan()
    )
    assert type(options["mode"].type_cast_value(click.Context(main), "salinan")) is Mode


def test_after_drawing_the_summary_is_printed_and_remarks_and_warnings_go_to_stderr(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(monkeypatch, "draw", Outcome(DRAWN, (DOUBT,)))

    result = run("lampiran")

    assert result.stdout == (
        "Lampiran I (Pola Hubungan Kerja): F4 mendatar, huruf 8,5 pt, 1 halaman, 2 garis bersilang\n"
        "Berkas di output: lampiran-1.svg, lampiran.pdf\n"
    )
    assert result.stderr == (
        f"{TOLD}peringatan[PK290]: 43 baris masih turunan\n"
        "  --> data/struktur.yaml:1:1\n"
        "   |\n"
        " 1 | skema: 1\n"
        "   | ^^^^^\n"
        "   = saran: penjelasan: polakerja jelaskan PK290\n"
        "\n"
        "catatan: PDF dibuat dengan typst\n"
    )


def test_errors_in_the_structure_end_drawing_with_exit_one(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "draw", Outcome(None, (WRONG, DOUBT)))

    result = run("lampiran")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == "1 galat, 1 peringatan; tidak ada berkas yang diubah"


def test_a_failed_tool_says_which_and_what_now_and_exits_three(monkeypatch: pytest.MonkeyPatch) -> None:
    failure = ToolError(
        "PK401", "perintah 'dot' gagal", hint="pasang Graphviz", detail="syntax error\nline 3"
    )
    answer(monkeypatch, "draw", failure)

    result = run("lampiran")

    assert result.exit_code == 3
    assert result.stderr == (
        f"{TOLD}galat[PK401]: perintah 'dot' gagal\n"
        "   | syntax error\n"
        "   | line 3\n"
        "   = saran: pasang Graphviz; penjelasan: polakerja jelaskan PK401\n"
    )


def test_an_interruption_is_one_line_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any, **__: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "draw", interrupt)

    result = run("lampiran")

    assert result.exit_code == 130
    assert result.stderr == f"{TOLD}\ndihentikan; tidak ada berkas yang diubah\n"


def test_an_annex_that_is_not_there_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "draw", PilihanError("lampiran 3 tidak ada; berkas ini memuat lampiran 1, 2"))

    result = run("lampiran", "--lampiran", "3")

    assert result.exit_code == 2
    assert result.stderr == (
        f"{TOLD}polakerja: lampiran 3 tidak ada; berkas ini memuat lampiran 1, 2\n"
        "bantuan: polakerja lampiran --help\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["lampiran", "--formatt", "svg"], "opsi '--formatt' tidak dikenal; mungkin maksudnya '--format'?"),
        (["lampiran", "--format"], "opsi '--format' memerlukan nilai"),
        (["lampiran", "--format", "svg,pfd"], "--format: 'pfd' bukan pilihan; mungkin maksudnya 'pdf'?"),
        (["lampiran", "--format", ","], "--format: tidak boleh kosong"),
        (
            ["lampiran", "--lampiran", "dua"],
            "--lampiran: 'dua' bukan nomor lampiran (contoh: 2, II, 1,2, atau semua)",
        ),
        (["lampiran", "--mode", "salin"], "--mode: 'salin' bukan pilihan; mungkin maksudnya 'salinan'?"),
        (
            ["lampiran", "data/strukur.yaml"],
            "berkas 'data/strukur.yaml' tidak ada; mungkin maksudnya ",
        ),
        (["lampiran", "data"], "'data' adalah folder, bukan berkas"),
        (["lampiran", "kab/*.yaml"], "tidak ada berkas yang cocok dengan 'kab/*.yaml'"),
        (["lampiran", "--lebar", "lebar"], "--lebar: 'lebar' bukan panjang (contoh: 175mm atau 17,5cm)"),
        (["lampiran", "--lebar", "5mm"], "--lebar: '5mm' di luar 20 sampai 2000 mm"),
        (["lampiran", "--dpi", "tinggi"], "--dpi: 'tinggi' bukan bilangan dari 36 sampai 1200"),
        (["lampiran", "--paralel", "0"], "--paralel: '0' bukan bilangan dari 1 sampai 256"),
        (
            ["lampiran", "--dpi", "600", "--paralel", "2"],
            "dpi hanya untuk png; tambahkan png pada --format",
        ),
        (["lampiran", "--pdfa-tingkat", "1b"], "pdfa-tingkat hanya untuk PDF arsip; tambahkan --pdfa"),
        (["lampiran", "--pdfa", "--pdfa-tingkat", "3a"], "--pdfa-tingkat: '3a' bukan pilihan"),
        (["lampiran", "--uraian"], "uraian hanya untuk docx; tambahkan docx pada --format"),
        (["lampiran", "--kode-wilayah", "6311"], "kode-wilayah hanya untuk jdih; tambahkan jdih pada "),
        (
            ["lampiran", "--uraian", "--paralel", "2"],
            "uraian hanya untuk docx; tambahkan docx pada --format",
        ),
        (
            ["lampiran", "data/struktur.yaml", "data/*.yaml"],
            f"'{Path('data/struktur.yaml')}' dan '{Path('data/struktur.yaml')}' bernama sama; hasilnya ",
        ),
        (["lampiran", "--templat", "tidak-ada"], "--templat: folder 'tidak-ada' tidak ada"),
        (["periksa", "data/struktur.yaml", "lagi", "dan lagi"], "'lagi dan lagi' berlebih di baris perintah"),
        (["priksa"], "perintah 'priksa' tidak dikenal; mungkin maksudnya 'periksa'?"),
        (["jelaskan", "PK999"], "kode 'PK999' tidak dikenal; daftar semua kode: polakerja jelaskan"),
    ],
)
def test_wrong_use_is_told_in_indonesian_with_exit_two(words: list[str], message: str) -> None:
    result = run(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"polakerja: {message}")
    assert "bantuan: polakerja" in result.stderr


WITHOUT_A_NAME = [["periksa"], ["lampiran"], ["arsip"], ["banding"], ["sisip", "n.docx"]]
"""Every command that reads a structure, with no file named."""


@pytest.mark.parametrize("words", [*WITHOUT_A_NAME, ["banding", "2021", "2023"]])
def test_without_the_usual_files_the_drafter_is_told_what_to_do(words: list[str]) -> None:
    BERKAS.unlink()
    Path("n.docx").write_bytes(b"")
    shutil.copytree(ROOT / "data/riwayat", "data/riwayat")

    result = run(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[0] == (
        f"polakerja: berkas struktur belum disebut, dan struktur.yaml maupun {BERKAS} tidak ada di folder "
        f"'{Path.cwd()}'; sebut berkasnya (--berkas BERKAS), atau jalankan dari folder tempat berkas itu"
    )


@pytest.mark.parametrize("words", [*WITHOUT_A_NAME, ["banding", "--riwayat"], ["banding", "2021", "2023"]])
def test_the_file_that_was_not_named_is_told_and_the_one_at_hand_comes_first(words: list[str]) -> None:
    Path("n.docx").write_bytes(b"")
    far = run(*words)
    Path("struktur.yaml").write_bytes(BERKAS.read_bytes())
    near = run(*words)

    assert far.stderr.startswith(TOLD)
    assert near.stderr.startswith("berkas struktur: struktur.yaml\n")
    assert str(BERKAS) not in near.stdout + near.stderr


@pytest.mark.parametrize(
    "words", [*WITHOUT_A_NAME, ["banding", "--riwayat"], ["periksa", "--format", "json"]]
)
def test_a_file_can_be_named_with_the_same_option_everywhere(words: list[str]) -> None:
    BERKAS.rename("lain.yaml")
    shutil.copytree(ROOT / "data/riwayat", "riwayat")
    Document().save("n.docx")

    result = run(*words, "--berkas", "lain.yaml")

    assert "berkas struktur: " not in result.stderr
    assert "lain.yaml" in result.stdout + result.stderr


@pytest.mark.parametrize("command", ["periksa", "lampiran", "arsip"])
def test_two_names_are_refused_and_one_name_twice_is_one(command: str) -> None:
    Path("lain.yaml").write_bytes(BERKAS.read_bytes())

    two, one = (run(command, str(BERKAS), "--berkas", name) for name in ("lain.yaml", f"./{BERKAS}"))

    assert two.exit_code == 2
    assert two.stderr.startswith("polakerja: berkas struktur disebut langsung dan dengan --berkas, dan")
    assert one.exit_code == 1
    assert f"{BERKAS}:" in one.stdout + one.stderr


def test_files_that_need_no_usual_one_are_compared_without_a_word_about_it() -> None:
    for name in ("lama.yaml", "baru.yaml"):
        shutil.copy(ROOT / "data/struktur.yaml", name)
    there = run("banding", "lama.yaml", "baru.yaml")
    BERKAS.unlink()
    gone = run("banding", "lama.yaml", "baru.yaml")

    assert [(one.exit_code, one.stderr) for one in (there, gone)] == [(0, "")] * 2


def test_a_check_without_findings_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "check", Outcome(Penetapan(STRUKTUR, STRUKTUR)))

    result = run("periksa")

    assert (result.exit_code, result.stderr) == (0, TOLD)
    assert result.stdout == f"{Path('data/struktur.yaml')}: tidak ada temuan; 0 perangkat terbaca\n"


def test_a_check_with_warnings_only_exits_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "check", Outcome(Penetapan(STRUKTUR, STRUKTUR), (DOUBT,)))

    result = run("periksa", "--format", "ringkas")

    assert (result.exit_code, result.stdout) == (
        0,
        "data/struktur.yaml:1:1: peringatan[PK290] 43 baris masih turunan\n",
    )


@pytest.mark.parametrize("words", [["periksa"], ["lampiran"]])
def test_what_is_let_be_is_counted_and_listed_at_the_end(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    silenced = replace(DOUBT, dibiarkan="menunggu SK")
    answer(monkeypatch, "check", Outcome(Penetapan(STRUKTUR, STRUKTUR), (silenced,)))
    answer(monkeypatch, "draw", Outcome(DRAWN, (silenced,)))

    result = run(*words)

    assert (result.exit_code, "peringatan" in result.stderr) == (0, False)
    assert result.stdout.splitlines()[-2:] == [
        "1 temuan dibiarkan:",
        "  data/struktur.yaml:1:1: dibiarkan[PK290] 43 baris masih turunan; alasan: menunggu SK",
    ]
    assert "1 peringatan" not in result.stdout


def test_what_is_let_be_is_told_when_an_error_ends_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "draw", Outcome(None, (WRONG, replace(DOUBT, dibiarkan="menunggu SK"))))

    result = run("lampiran")

    assert result.stderr.splitlines()[-3:-1] == [
        "1 galat; tidak ada berkas yang diubah",
        "1 temuan dibiarkan:",
    ]


def test_a_check_with_errors_exits_one_and_json_is_one_object_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "check", Outcome(None, (WRONG, DOUBT)))

    result = run("periksa", "--format", "json")

    assert result.exit_code == 1
    assert [json.loads(line)["kode"] for line in result.stdout.splitlines()] == ["PK201", "PK290"]


@pytest.mark.parametrize("bentuk", ["lengkap", "ringkas", "json"])
def test_findings_of_one_cause_are_told_and_counted_once(
    bentuk: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = (replace(WRONG, at=Location("data/struktur.yaml", line, 7)) for line in (2, 5, 9))
    answer(monkeypatch, "check", Outcome(None, tuple(places)))

    result = run("periksa", "--format", bentuk)

    assert result.stdout.count("PK201") == (2 if bentuk == "lengkap" else 1)  # the advice names it again
    assert "kode 'dinkes' tidak dikenal (di 3 tempat)" in result.stdout
    assert ("data/struktur.yaml: 1 galat" in result.stdout) == (bentuk == "lengkap")


def test_a_code_is_explained_also_in_small_letters() -> None:
    result = run("jelaskan", " pk482 ")

    assert result.exit_code == 0
    assert result.stdout.startswith("PK482  Berkas yang sudah ditandatangani tidak ditimpa.\n\nMengapa: ")


def test_without_a_code_every_code_is_listed_once() -> None:
    result = run("jelaskan")

    codes = [line.split()[0] for line in result.stdout.splitlines()]
    assert codes == sorted(set(codes))
    assert {"PK203", "PK480"} <= set(codes)


@pytest.mark.parametrize("words", [[], ["lampiran", "--help"], ["periksa", "-h"], ["jelaskan", "--help"]])
def test_help_is_indonesian_and_has_an_example(words: list[str]) -> None:
    result = run(*words)

    assert result.exit_code == 0
    assert "Pemakaian: polakerja" in result.stdout
    assert "Contoh:\n  polakerja" in result.stdout.replace("    ", "  ")
    for english in (
        "Usage",
        "Options",
        "Commands",
        "Show ",
        "default",
        "OPTIONS",
        "arguments",
        "ARGS",
        "COMMAND",
    ):
        assert english not in result.stdout


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"polakerja {__version__}\n"


def test_the_schema_stands_alone_on_stdout() -> None:
    result = run("skema")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "Struktur organisasi dan hubungan kerja"
    assert result.stderr == ""


def test_every_command_stands_under_a_heading() -> None:
    commands = main.commands.values()
    shown = run("--help").stdout

    assert all(isinstance(one, Perintah) and one.golongan for one in commands)
    for one in commands:
        assert isinstance(one, Perintah)
        assert shown.index(f"{one.golongan}:\n") < shown.index(f"\n  {one.name} ")
