"""Rules about the rows of Lampiran I: whether a relation of this kind may tie these organs, and is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.check.aturan_jenis import form_objection, objection
from polakerja_diagram.check.indeks import place
from polakerja_diagram.check.struktural import blamed_for_circle
from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.model import JenisHubungan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polakerja_diagram.check.indeks import Indeks
    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Hubungan, JenisPerangkat


def pk216_jenis_sesuai_pasangan(indeks: Indeks) -> Iterator[Diagnostic]:
    """Jenis hubungan harus sesuai dengan kedua organ yang dihubungkan.

    Mengapa: setiap jenis hubungan mempunyai arti dalam batang tubuh; garis yang menyimpang dari arti itu
    menyesatkan pembaca.
    Salah: dari dinas ke badan dengan jenis struktural; keduanya setingkat.
    Betul: struktural dari pimpinan ke bawahannya; kolegial antara yang setingkat; fungsional dari organ, bukan
    dari kepala daerah; kemitraan dengan lembaga di luar Perangkat Daerah seperti DPRD.
    Dasar: Pasal 1 angka 8 sampai dengan angka 13 dan Pasal 6 sampai dengan Pasal 9.
    """
    circles = blamed_for_circle(indeks)
    for row in indeks.struktur.semua_hubungan:
        if id(row) in circles:
            continue
        found = _first_objection(indeks, row, lambda dari, ke, jenis=row.jenis: objection(jenis, dari, ke))
        if found:
            dari, ke, why = found
            yield error(
                "PK216",
                at=place(row.jenis_at, row.at),
                message=f"{why}; baris ini dari '{row.dari}' ({dari}) ke '{row.ke}' ({ke})",
                hint="ganti jenisnya, tukar arahnya, atau hapus baris ini",
            )
