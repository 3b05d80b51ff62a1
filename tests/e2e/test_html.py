"""The web page in Chromium: what the search lights up, what the keyboard reaches, what the printer gets."""

from __future__ import annotations

import html
import json
import re
import subprocess
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.draw.edition import draw_pages
from polakerja_diagram.files.contents import make_files
from polakerja_diagram.model import Mode
from polakerja_diagram.office.html import build_html
from polakerja_diagram.units import mm_to_pt
from tests.e2e.chromium import run
from tests.pembaca import find_command
from tests.unit.chart.contoh import JALUR
from tests.unit.chart.page.test_search_many import large
from tests.unit.office.contoh import semua_tergambar, struktur

if TYPE_CHECKING:
    from pathlib import Path

ASK: Final = """
const key = (target, name) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const all = (query) => [...document.querySelectorAll(query)];
const lit = (page) => all("#" + page + "halaman g.hubungan.nyala").map((g) => g.id);
const hasil = () => document.getElementById("hasil").textContent;
const cari = (kata) => { const c = document.getElementById("cari"); c.value = kata; key(c, "Enter"); };
"""


def ask(folder: Path, script: str, content: bytes = b"") -> Any:
    """Return what a script finds on the page of Balangan, or on another."""
    page = folder / "lampiran.html"
    text = (content or build_html(struktur(), semua_tergambar(), judul="Lampiran")).decode()
    answer = f'const p = document.createElement("pre"); p.id = "jawab"; {ASK}{script}'
    probe = (
        f"<script>{answer} p.textContent = JSON.stringify(jawab); document.body.append(p);</script></body>"
    )
    page.write_text(text.replace("</body>", probe), encoding="utf-8")
    dom = run(page, "--virtual-time-budget=4000", "--dump-dom", profile=folder / "profile")
    found = re.search(r'<pre id="jawab">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-2000:]
    return json.loads(html.unescape(found[1]))


def printed(folder: Path, content: bytes) -> tuple[list[tuple[float, float]], str]:
    """Return the sizes and the text of the pages that the printer gets."""
    page, pdf = folder / "lampiran.html", folder / "cetak.pdf"
    page.write_bytes(content)
    run(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", profile=folder / "profile")
    facts = subprocess.run(
        [find_command("pdfinfo"), "-l", "99", str(pdf)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    text = subprocess.run(
        [find_command("pdftotext"), str(pdf), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    return [(float(w), float(h)) for w, h in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", facts)], text


@cache
def of_several_pages() -> tuple[int, bytes]:
    """Return a web page of one annex that lies across, and how many pages it has."""
    many = large(150)
    lying = replace(many, tata_letak=replace(many.tata_letak, orientasi="mendatar"))
    annex = replace(JALUR, urutan=1)
    one = replace(lying, semua_lampiran=(annex,))
    pages = lay_out(one, annex, kind_of(annex), mode=Mode.ASLI, uraian="uraian").value
    assert pages is not None
    terbitan = draw_pages(one, pages, Pilihan(format=("html",), mode=Mode.ASLI))
    return len(pages), make_files(terbitan).isi["lampiran.html"]


def test_the_pages_of_an_annex_are_reached_searched_and_described_once(tmp_path: Path) -> None:
    count, content = of_several_pages()
    script = """
    const links = all("nav a").map((a) => [a.textContent, document.querySelector(a.hash) !== null]);
    const twice = all("[id]").map((e) => e.id).filter((id, n, ids) => ids.indexOf(id) !== n);
    cari("149");
    const box = all("g.perangkat.utama-pilih").map((g) => g.id);
    const where = document.querySelector(".halaman:has(g.utama-pilih)");
    const seen = document.querySelector("g.utama-pilih").getBoundingClientRect();
    const jawab = [links, twice, box, where.id, all(".hubungan.nyala").map((g) => g.closest("section").id),
      seen.top > 0 && seen.bottom < innerHeight, all("details").length,
      all("section, details").pop().tagName,
      document.getElementById("l1-perangkat-asisten-3").classList.contains("nyala")];
    """

    links, twice, box, page, lit_pages, is_seen, described, last, is_leader_lit = ask(
        tmp_path, script, content
    )

    assert count > 1
    assert links == [["Lampiran", True], *([f"halaman {n}", True] for n in range(2, count + 1))]
    assert twice == []
    assert box == [f"l1-h{count}-perangkat-dinas-149"]
    assert page == f"l1-h{count}-halaman"
    assert page in lit_pages, "its relation is lit where it stands"
    assert (is_seen, described, last) == (True, 1, "DETAILS")
    assert is_leader_lit, "its Asisten on the first page"


def test_the_printed_pages_of_an_annex_lie_as_drawn(tmp_path: Path) -> None:
    count, content = of_several_pages()

    sizes, text = printed(tmp_path, content)

    assert sizes == [(pytest.approx(mm_to_pt(330), abs=0.6), pytest.approx(mm_to_pt(215), abs=0.6))] * count
    pages = text.split("\f")[:count]
    assert ["TENTANG" in page for page in pages] == [True] + [False] * (count - 1)
    assert ["ABDUL HADI" in page for page in pages] == [False] * (count - 1) + [True]
    assert [re.findall(r"- (\d+) -", page) for page in pages] == [
        [],
        *([str(n)] for n in range(2, count + 1)),
    ]


def test_the_page_asks_the_network_for_nothing(tmp_path: Path) -> None:
    script = """
    const asked = performance.getEntriesByType("resource").map((e) => e.name);
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']").content;
    const away = all("[src], link, [href]").map((e) => e.getAttribute("src") || e.getAttribute("href"))
      .filter((to) => !to.startsWith("#") && !to.startsWith("data:"));
    const far = asked.filter((name) => !name.startsWith("data:"));
    const jawab = [far, policy.startsWith("default-src 'none'"), away];
    """

    assert ask(tmp_path, script) == [[], True, []]


def test_searching_an_organ_lights_its_relations_on_both_annexes(tmp_path: Path) -> None:
    found = ask(tmp_path, 'cari("inspektorat"); const jawab = [lit("l1-"), lit("l2-"), hasil()];')

    assert found[0] == [
        "l1-hubungan-sekda--inspektorat--struktural",
        "l1-hubungan-inspektorat--opd--fungsional",
    ]
    assert len(found[1]) == 1
    assert found[2].startswith("Inspektorat: 2 hubungan")


def test_a_dinas_is_answered_with_the_one_asisten_that_coordinates_it(tmp_path: Path) -> None:
    script = """
    cari("Dinas Kesehatan");
    const said = all("#hasil li").map((li) => li.textContent).filter((text) => text.includes("Asisten"));
    const jawab = [said, all("g.perangkat.nyala").map((g) => g.id).filter((id) => id.includes("asisten"))];
    """

    said, boxes = ask(tmp_path, script)

    asisten = "Asisten Pemerintahan dan Kesejahteraan Rakyat"
    group = "Dinas, Satuan Polisi Pamong Praja, dan Badan yang dikoordinasikannya"
    in_list = "Dinas, Satuan Polisi Pamong Praja, Badan, dan Kecamatan"
    assert said == [
        f"koordinatif fungsional: {asisten} \N{EN DASH} {group}",
        f"koordinatif fungsional: {asisten} \N{EN DASH} {in_list}",
    ]
    own_list = "l2-perangkat-kelompok-daftar-asisten-1"
    assert boxes == ["l1-perangkat-asisten-1", "l2-perangkat-asisten-1", own_list]


def test_a_name_that_is_nowhere_is_said_to_be_nowhere(tmp_path: Path) -> None:
    found = ask(tmp_path, 'cari("dinas sihir"); const jawab = [lit("l1-").length, hasil()];')

    assert found == [0, "Tidak ada perangkat bernama “dinas sihir”."]


def test_every_box_is_reached_by_the_keyboard_and_opened_with_enter(tmp_path: Path) -> None:
    script = """
    const boxes = [...document.querySelectorAll("g.perangkat")];
    const one = document.getElementById("l2-perangkat-asisten-3");
    one.focus(); key(one, "Enter");
    const before = [document.activeElement.id, lit("l2-").length];
    key(document, "Escape");
    const reached = boxes.every((b) => b.tabIndex === 0 && b.getAttribute("aria-label"));
    const jawab = [reached, before, lit("l2-").length];
    """

    is_reached, before, after = ask(tmp_path, script)

    assert (bool(is_reached), after) == (True, 0)
    assert before == ["l2-perangkat-asisten-3", 2]  # the line from the Sekda, the one to the list


def test_hovering_lights_and_leaving_lets_go(tmp_path: Path) -> None:
    script = """
    const box = document.getElementById("l1-perangkat-setwan");
    box.dispatchEvent(new MouseEvent("mouseenter"));
    const over = lit("l1-");
    box.dispatchEvent(new MouseEvent("mouseleave"));
    const jawab = [over, lit("l1-")];
    """

    found = ask(tmp_path, script)

    assert found == [
        ["l1-hubungan-sekda--setwan--struktural", "l1-hubungan-setwan--dprd--fungsional"],
        [],
    ]


def test_zoom_changes_the_size_of_the_page_and_nothing_else(tmp_path: Path) -> None:
    script = """
    const svg = document.querySelector("#l1-halaman > svg");
    const width = () => svg.getBoundingClientRect().width;
    const one = width(); document.getElementById("besar").click();
    const jawab = [one, width() / one, document.getElementById("ukuran").textContent];
    """

    width, ratio, said = ask(tmp_path, script)

    assert (width, ratio, said) == (
        pytest.approx(215 / 25.4 * 96, abs=1),
        pytest.approx(1.25, abs=0.01),
        "125%",
    )


def test_the_printed_pages_are_the_annexes_on_f4(tmp_path: Path) -> None:
    sizes, text = printed(tmp_path, build_html(struktur(), semua_tergambar(), judul="Lampiran"))

    assert sizes == [(pytest.approx(mm_to_pt(215), abs=0.6), pytest.approx(mm_to_pt(330), abs=0.6))] * 2
    assert [len(re.findall(f"^\f?LAMPIRAN {n}$", text, re.MULTILINE)) for n in ("I", "II")] == [1, 1]
    assert "Cari perangkat" not in text
