"""Rules about `induk`: which organ stands under which, without going round in a circle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Related, error
from polakerja_diagram.model import OPD, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Kode, Perangkat

INDUK_BAGIAN: Final = frozenset(
    {
        JenisPerangkat.ASISTEN,
        JenisPerangkat.SEKDA,
        JenisPerangkat.SEKRETARIAT,
        JenisPerangkat.INSPEKTORAT,
    }
)
"""Where a Bagian (Biro) may stand: Pasal 1 angka 5-7 put the Bagian's fields under the Asisten; Setwan and
Inspektorat have Bagian of their own."""

INDUK_UNIT: Final = OPD | {
    JenisPerangkat.BAGIAN,
    JenisPerangkat.SEKRETARIAT,
    JenisPerangkat.INSPEKTORAT,
    JenisPerangkat.KECAMATAN,
    JenisPerangkat.KELURAHAN,
    JenisPerangkat.UNIT,
}
"""Where a unit may stand: in any organ that is neither a person in office nor outside the Perangkat
Daerah."""

RUMAH_SAKIT: Final = ("rumah sakit", "rsud", "rskd", "rsjd", "rsu", "rsj", "rsia")
"""What the name of a hospital begins with, in small letters."""


def pk213_induk_tidak_berputar(makna: Makna) -> Iterator[Diagnostic]:
    """Rantai `induk` tidak boleh kembali ke organ semula.

    Mengapa: organ yang berada di bawah dirinya sendiri tidak dapat diberi tempat pada bagan.
    Salah: `rsud` berinduk `dinkes`, dan `dinkes` berinduk `rsud`.
    Betul: `rsud` berinduk `dinkes`; `dinkes` tanpa induk.
    Dasar: hubungan struktural berjenjang (Pasal 9 ayat (1)).
    """
    for ring in rings(makna):
        last = max(ring, key=lambda p: p.induk_at)
        others = [p for p in ring if p is not last]
        yield error(
            "PK213",
            at=last.induk_at,
            message=(
                f"'{last.kode}' berinduk pada dirinya sendiri"
                if not others
                else f"'{last.kode}' akhirnya berada di bawah dirinya sendiri"
            ),
            hint="hapus salah satu 'induk' di lingkaran ini",
            related=tuple(Related(p.induk_at, f"'{p.kode}' berinduk '{p.induk}'") for p in others),
        )


def rings(makna: Makna) -> Iterator[list[Perangkat]]:
    """Yield each closed chain of `induk` once, in chain order; every organ is visited once."""
    settled: set[Kode] = set()
    for start in makna.perangkat.values():
        trail: dict[Kode, Perangkat] = {}
        here: Perangkat | None = start
        while here is not None and here.kode not in settled and here.kode not in trail:
            trail[here.kode] = here
            here = makna.perangkat.get(here.induk) if here.induk else None
        if here is not None and here.kode in trail:
            kodes = list(trail)
            yield [trail[kode] for kode in kodes[kodes.index(here.kode) :]]
        settled.update(trail)


def pk222_kelurahan_punya_kecamatan(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap kelurahan berinduk pada kecamatannya.

    Mengapa: kelurahan digambar bersama kecamatannya; tanpa induk tempatnya tidak diketahui.
    Salah: `kode: kel-batu-piring` tanpa `induk`.
    Betul: `induk: kec-paringin-selatan`.
    Dasar: kelurahan adalah perangkat kecamatan (UU 23/2014 Pasal 229; pasalnya belum dicocokkan).
    """
    yield from _check(
        makna,
        JenisPerangkat.KELURAHAN,
        allowed=frozenset({JenisPerangkat.KECAMATAN}),
        code="PK222",
        wanted="kecamatan",
    )


def pk223_unit_punya_induk(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap unit berinduk pada organ tempatnya bernaung.

    Mengapa: rumah sakit daerah, unit pelaksana, dan cabang dinas digambar di bawah induknya.
    Salah: `kode: rsud` berjenis `unit` tanpa `induk`.
    Betul: `induk: dinkes`. Rumah sakit yang berdiri sendiri bukan unit: tulis `jenis: badan`, dan jalurnya di
    `langsung-kepala`, `langsung-sekda`, atau `koordinasi` salah satu Asisten.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang dalam susunan organisasi.
    """
    yield from _check(
        makna,
        JenisPerangkat.UNIT,
        allowed=INDUK_UNIT,
        code="PK223",
        wanted="Perangkat Daerah",
        mend=partial(_mend_hospital, makna),
    )


def _mend_hospital(makna: Makna, p: Perangkat) -> str:
    """Return what to do about a hospital that stands under no organ; empty for another unit."""
    if p.induk or not p.nama.casefold().startswith(RUMAH_SAKIT):
        return ""
    health = [one.kode for one in makna.jenis[JenisPerangkat.DINAS] if "kesehatan" in one.nama.casefold()]
    induk = f"'induk: {health[0]}'" if len(health) == 1 else "'induk:' dengan kode Dinas Kesehatan"
    return f"tulis {induk}; bila rumah sakit ini organ tersendiri, tulis 'jenis: badan' dan jalurnya"


def pk224_bagian_punya_induk(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap Bagian (atau Biro) berinduk pada Asisten, Sekda, atau sekretariatnya.

    Mengapa: Bagian dinamai di dalam kotak Asistennya; tanpa induk tempatnya tidak diketahui.
    Salah: `kode: bag-hukum` berjenis `bagian` tanpa `induk` dan tidak di daftar `bagian` suatu Asisten.
    Betul: tulis di daftar `bagian` Asisten itu, atau `induk: asisten-1`.
    Dasar: Pasal 1 angka 5 sampai dengan angka 7; Pasal 11.
    """
    yield from _check(
        makna, JenisPerangkat.BAGIAN, allowed=INDUK_BAGIAN, code="PK224", wanted="Asisten atau sekretariat"
    )


def _check(
    makna: Makna,
    jenis: JenisPerangkat,
    *,
    allowed: frozenset[JenisPerangkat],
    code: str,
    wanted: str,
    mend: Callable[[Perangkat], str] = lambda _: "",
) -> Iterator[Diagnostic]:
    """Yield a finding for each organ of a kind that has no parent, or one of a kind not allowed."""
    for p in makna.jenis[jenis]:
        parent = makna.perangkat.get(p.induk or "")
        if p.jenis is JenisPerangkat.BAGIAN and not p.induk and p.kode in makna.koordinasi:
            continue  # PK207 tells where it belongs
        if not p.induk:
            at, message = p.at, f"{jenis} '{p.kode}' belum mempunyai induk"
        elif parent is not None and parent.jenis not in allowed:
            at = p.induk_at
            message = f"induk {jenis} '{p.kode}' harus {wanted}, bukan {parent.jenis} '{parent.kode}'"
        else:
            continue
        hint = mend(p) or f"tulis 'induk:' dengan kode {wanted} tempatnya berada"
        yield error(code, at=at, message=message, hint=hint)
