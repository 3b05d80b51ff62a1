"""A file with signs to be mended is checked all the same: every fault is told in one run."""

from __future__ import annotations

from polakerja_diagram.loading import load_bytes

NASKAH = """\
skema: 1
peraturan:
  jenis: Perbup
  daerah: Sungai Lindung
  tentang: “Jalur”
  penandatangan: {jabatan: Bupati Rawa Bening, nama: Siti}
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur Koordinasi}
pimpinan:
  - {kode: bupati, nama: Bupati Sungai Lindung, jenis: kepala daerah}
  - {kode: sekda, nama: Sekretaris Daerah, jenis: sekretaris daerah}
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    koordinasi: [dinkes, dinas-kesehatan]
perangkat:
  - {kode: dinkes, nama: Dinas Kesehatan.}
  - {kode: dinas-kesehatan, nama: DINAS KESEHATAN}
"""


def test_every_fault_of_a_file_is_told_at_once_each_at_its_value() -> None:
    outcome = load_bytes(NASKAH.encode(), file="a.yaml")

    assert outcome.value is None
    assert [(one.code, one.at.line) for one in outcome.diagnostics] == [
        ("PK614", 3),
        ("PK614", 4),
        ("PK025", 5),
        ("PK615", 6),
        ("PK238", 17),
        ("PK236", 18),
        ("PK237", 18),
    ]


def test_on_the_line_of_a_sign_the_rules_wait() -> None:
    naskah = NASKAH.replace("jenis: Perbup", "jenis: “Perbup”")

    found = load_bytes(naskah.encode(), file="a.yaml").diagnostics

    assert [one.code for one in found if one.at.line == 3] == ["PK025"]


def test_a_file_with_a_sign_alone_is_not_drawn() -> None:
    naskah = NASKAH.replace("Perbup", "Peraturan Bupati").replace("Sungai", "Kabupaten Sungai", 1)
    naskah = naskah.replace("Rawa Bening", "Sungai Lindung").replace("Kesehatan.", "Sosial")
    naskah = naskah.replace("DINAS KESEHATAN", "Dinas Kesehatan")

    with_sign = load_bytes(naskah.encode(), file="a.yaml")
    without = load_bytes(naskah.replace("“", "").replace("”", "").encode(), file="a.yaml")

    assert with_sign.value is None
    assert [one.code for one in with_sign.diagnostics if one.severity == "galat"] == ["PK025"]
    assert without.value is not None
