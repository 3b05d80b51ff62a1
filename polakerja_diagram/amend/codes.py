"""What the codes of the amendment stage (PK5xx) mean, for `polakerja jelaskan`: one entry for every code."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK501": """Kode pada `asal` ada pada keadaan sebelumnya.

Mengapa: `asal` menceritakan dari perangkat mana sebuah perangkat dibentuk; kode yang tidak pernah ada membuat
penggabungan atau pemecahan tidak dapat dihitung.
Salah: `asal: [dispertanian]`, padahal pada arsip kodenya `dispertan`.
Betul: `asal: [dispertan]`, ditulis sama dengan kode pada arsip di `data/riwayat/`.
Dasar: aturan berkas ini sendiri; kode adalah pengenal perangkat.""",
    "PK502": """Keadaan tersusun menurut tanggal peraturannya.

Mengapa: perubahan dihitung dari satu keadaan ke keadaan berikutnya; urutan yang terbalik membalik
perubahannya.
Salah: arsip tahun 2023 dibaca sebelum arsip tahun 2021, atau struktur kini lebih tua daripada arsip.
Betul: nama berkas arsip diawali tahun atau tanggal peraturannya, dan tanggal di dalamnya sesuai.
Dasar: UU 12/2011 Lampiran II (peraturan yang diubah disebut menurut urutan perubahannya).""",
    "PK503": """Satu tanggal hanya memiliki satu keadaan.

Mengapa: dua keadaan pada tanggal yang sama tidak dapat diurutkan, sehingga tidak jelas mana yang berlaku.
Salah: dua arsip yang sama-sama bertanggal 6 Mei 2025, atau dua arsip yang hanya diketahui tahunnya, 2021.
Betul: satu arsip untuk satu peraturan; lengkapi harinya bila dua peraturan memang terbit dalam satu tahun.
Dasar: aturan berkas ini sendiri.""",
    "PK504": """Kode tidak dipakai lagi untuk perangkat lain.

Mengapa: perangkat dikenali dari kodenya, bukan dari namanya; kode yang dipakai ulang tampak sebagai satu
perangkat yang berganti nama dan jenis.
Salah: `kode: dp3a` untuk Dinas Pemberdayaan Perempuan dahulu, lalu `kode: dp3a` untuk Badan Aset kini.
Betul: kode baru untuk perangkat baru; bila memang penerusnya, tulis `asal` pada perangkat yang baru.
Dasar: aturan berkas ini sendiri; kode adalah pengenal perangkat.""",
    "PK505": """Tanggal peraturan diketahui, paling sedikit tahunnya.

Mengapa: keadaan tanpa tahun di tengah riwayat tidak dapat ditempatkan di antara keadaan lain.
Salah: arsip kedua dari tiga arsip tidak bernomor, tidak bertahun, dan tidak bertanggal.
Betul: `tahun: 2021`; tanggal lengkap boleh menyusul. Hanya keadaan tertua dan rancangan terbaru boleh kosong.
Dasar: aturan berkas ini sendiri.""",
}
