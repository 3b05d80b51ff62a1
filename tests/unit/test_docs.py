"""The guides keep up with the code: keys, commands and options are named, examples and links are right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click
import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.cli.language import SatuKata
from polakerja_diagram.cli.main import main
from polakerja_diagram.diagnostics import Location, Severity
from polakerja_diagram.diagnostics.render import format_full
from polakerja_diagram.model import (
    JenisBagan,
    JenisPerangkat,
    Kode,
    Koordinasi,
    Lampiran,
    Mode,
    Perangkat,
    Peraturan,
    Struktur,
)
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.forms import Daftar, Isian, Kunci, Peta, RujukanAtauIsian, SalahSatu
from polakerja_diagram.read.schema import STRUKTUR
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.read.forms import Bentuk

PANDUAN = (ROOT / "docs/panduan.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
ISTILAH = (ROOT / "docs/istilah.md").read_text(encoding="utf-8")


def chapter(number: int) -> str:
    """The text of one chapter of the guide."""
    return PANDUAN.split(f"\n## {number} ", maxsplit=1)[1].split("\n## ", maxsplit=1)[0]


def semua_kunci(bentuk: Bentuk) -> Iterator[tuple[str, Kunci]]:
    match bentuk:
        case Isian():
            for name, kunci in bentuk.kunci.items():
                yield name, kunci
                yield from semua_kunci(kunci.isi)
        case Daftar() | Peta():
            yield from semua_kunci(bentuk.isi)
        case RujukanAtauIsian():
            yield from semua_kunci(bentuk.rinci)
            yield from semua_kunci(bentuk.organ)


def semua_kata(bentuk: Bentuk) -> Iterator[str]:
    """Every word that a drafter may choose."""
    match bentuk:
        case SalahSatu():
            yield from bentuk.kata
        case Isian():
            for kunci in bentuk.kunci.values():
                yield from semua_kata(kunci.isi)
        case Daftar():
            yield from semua_kata(bentuk.isi)
        case Peta():
            yield from semua_kata(bentuk.kunci)
            yield from semua_kata(bentuk.isi)
        case RujukanAtauIsian():
            yield from semua_kata(bentuk.rinci)
            yield from semua_kata(bentuk.organ)


@pytest.mark.parametrize("name", sorted({name for name, _ in semua_kunci(STRUKTUR)}))
def test_the_guide_names_every_key(name: str) -> None:
    assert f"`{name}`" in chapter(4)


@pytest.mark.parametrize("word", sorted(set(semua_kata(STRUKTUR))))
def test_the_guide_names_every_word_that_may_be_chosen(word: str) -> None:
    assert f"`{word}`" in chapter(4)


@pytest.mark.parametrize(
    "name", sorted({name for name, kunci in semua_kunci(STRUKTUR) if kunci.wajib} - {"judul"})
)
def test_the_guide_says_which_keys_are_needed(name: str) -> None:
    assert f"| `{name}` | ya |" in chapter(4)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_guide_has_a_section_for_every_command(name: str) -> None:
    assert re.search(rf"^### polakerja {name}(?: \[|$)", chapter(5), re.MULTILINE)


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            option
            for command in (main, *main.commands.values())
            for param in command.params
            if isinstance(param, click.Option)
            for option in param.opts
        }
    ),
)
def test_the_guide_names_every_option(option: str) -> None:
    assert f"`{option}`" in chapter(5) or f"`polakerja {option}`" in chapter(5)


@pytest.mark.parametrize(
    "choice",
    sorted(
        {
            choice
            for command in main.commands.values()
            for param in command.params
            if isinstance(param.type, SatuKata)
            for choice in param.type.choices
        }
    ),
)
def test_the_guide_names_every_choice_of_an_option(choice: str) -> None:
    assert re.search(rf"`(?:\w+,)*{choice}(?:,\w+)*`", chapter(5))


@pytest.mark.parametrize("mode", list(Mode))
def test_the_guide_explains_every_mode(mode: Mode) -> None:
    assert f"| `{mode}` |" in chapter(5)


def test_the_first_file_of_the_guide_is_read_without_a_finding() -> None:
    first, second, *_ = re.findall(r"```yaml\n(.*?)```", chapter(2), flags=re.DOTALL)

    outcome = parse_struktur(f"{first}\n{second}".encode(), file="struktur.yaml")

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert [lampiran.bagan for lampiran in outcome.value.semua_lampiran] == [JenisBagan.JALUR]
    assert [perangkat.kode for perangkat in outcome.value.semua_perangkat] == [
        "bupati",
        "sekda",
        "asisten-1",
        "disdik",
        "dinkes",
    ]
    assert check_struktur(outcome.value) == ()


def test_the_message_of_the_guide_is_what_the_program_says() -> None:
    (message,) = re.findall(r"```text\n(.*?)\n```", chapter(6), flags=re.DOTALL)
    first, second = (Location("struktur.yaml", line, 9, 6, "      - dinkes") for line in (26, 30))
    struktur = Struktur(
        Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Uji"),
        (Lampiran(1, JenisBagan.JALUR, "Uji"),),
        (
            Perangkat(Kode("bupati"), "Bupati Contoh", JenisPerangkat.KEPALA_DAERAH),
            Perangkat(Kode("asisten-1"), "Asisten Satu", JenisPerangkat.ASISTEN),
            Perangkat(Kode("asisten-2"), "Asisten Dua", JenisPerangkat.ASISTEN),
            Perangkat(Kode("dinkes"), "Dinas Kesehatan", JenisPerangkat.DINAS),
        ),
        semua_koordinasi=(
            Koordinasi(Kode("asisten-1"), Kode("dinkes"), at=first),
            Koordinasi(Kode("asisten-2"), Kode("dinkes"), at=second),
        ),
    )

    (found,) = (finding for finding in check_struktur(struktur) if finding.severity is Severity.GALAT)

    assert format_full(found) == message


HEAD = """skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Uji}
"""


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", chapter(4), flags=re.DOTALL))
def test_every_example_of_the_chapter_on_keys_has_the_right_shape(example: str) -> None:
    if example.startswith(" "):
        example = f"asisten:\n  - kode: asisten-1\n    nama: Asisten Umum\n{example}"
    if not example.startswith("lampiran:"):
        example = f"lampiran: [{{bagan: jalur koordinasi, nama: Uji}}]\n{example}"

    outcome = parse_struktur((HEAD + example).encode(), file="struktur.yaml")

    assert outcome.diagnostics == ()


def slug(heading: str) -> str:
    """The anchor that Markdown readers give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("anchor", sorted(set(re.findall(r"\]\(#([^)]+)\)", PANDUAN))))
def test_every_link_within_the_guide_has_its_heading(anchor: str) -> None:
    assert anchor in {slug(heading) for heading in re.findall(r"^#+ (.+)$", PANDUAN, flags=re.MULTILINE)}


def test_each_word_has_one_row_in_the_glossary_and_the_rows_are_in_order() -> None:
    words = [row.split("|")[1].strip() for row in ISTILAH.splitlines() if row.startswith("| ")][1:]

    assert len(words) > 50
    assert words == sorted(set(words), key=lambda word: (word.casefold(), word.isupper()))


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`([\w/.-]+\.(?:py|md|yaml|jinja))`", ARCHITECTURE + ISTILAH)))
)
def test_every_file_that_the_architecture_names_exists(path: str) -> None:
    assert (ROOT / path).is_file() or (ROOT / "polakerja_diagram" / path).is_file()


@pytest.mark.parametrize(
    "room", sorted(path.parent.name for path in (ROOT / "polakerja_diagram").glob("*/__init__.py"))
)
def test_the_architecture_names_every_room(room: str) -> None:
    assert f"| `{room}/` |" in ARCHITECTURE


PACKAGE: Final = ROOT / "polakerja_diagram"


def test_every_module_is_named_in_the_architecture_or_in_the_docstring_of_its_room() -> None:
    said = {
        str(path.parent.relative_to(PACKAGE)): path.read_text(encoding="utf-8").split('"""')[1]
        for path in PACKAGE.rglob("__init__.py")
    }
    for row in re.findall(r"^\| (`.+)$", ARCHITECTURE, flags=re.MULTILINE):
        for room in re.findall(r"`([\w/]+)/`", row.partition("|")[0]):
            said[room] = said.get(room, "") + row
    missing = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if not path.stem.startswith("__")
        and f"`{path.relative_to(PACKAGE)}`" not in ARCHITECTURE
        and not any(
            re.search(rf"`(?:\w+/)?{path.stem}`", said.get(str(room.relative_to(PACKAGE)), ""))
            for room in path.parents
            if room.is_relative_to(PACKAGE) and room != PACKAGE
        )
    ]

    assert missing == []


def cited_rules() -> set[str]:
    """Every rule of the page that a source file cites, also those within `L6-L9`."""
    found: set[str] = set()
    for path in (ROOT / "polakerja_diagram").rglob("*.py"):
        for first, last in re.findall(r"\bL(\d+)(?:-L(\d+))?\b", path.read_text(encoding="utf-8")):
            found.update(f"L{number}" for number in range(int(first), int(last or first) + 1))
    return found


def test_every_rule_of_the_page_that_the_code_cites_is_explained_and_no_other() -> None:
    explained = re.findall(r"^\| (L\d+) \|", ARCHITECTURE, flags=re.MULTILINE)

    assert sorted(explained) == sorted(cited_rules())


@pytest.mark.parametrize(
    "name", ["README.md", "docs/panduan.md", "docs/architecture.md", "docs/istilah.md", "docs/galeri.md"]
)
def test_every_link_to_a_file_of_the_project_leads_somewhere(name: str) -> None:
    page = ROOT / name
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))

    missing = [target for target in targets if not (page.parent / target).exists()]

    assert missing == []


def test_the_readme_shows_a_finding_as_the_program_tells_it() -> None:
    text = (ROOT / "data/struktur.yaml").read_text(encoding="utf-8")
    slip = text.replace("{perangkat: disdikbud,", "{perangkat: disdikbut,", 1)

    struktur = parse_struktur(slip.encode(), file="data/struktur.yaml").value

    assert struktur is not None
    found = next(one for one in check_struktur(struktur) if one.code == "PK201")
    assert f"```text\n{format_full(found)}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")
