"""What the codes of drawing (PK4xx) mean, for `polakerja jelaskan`; one entry for every code of `draw/`."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK401": """Mesin gambar tidak ditemukan.

Mengapa: bagan digambar oleh Graphviz; mesin tertanam ikut terpasang bersama program ini, mesin lain dicari
    di PATH.
Salah: `--mesin dot` pada komputer tanpa Graphviz, atau pemasangan yang terputus.
Betul: `--mesin tertanam`, atau pasang ulang program ini.
""",
    "PK402": """Mesin gambar gagal atau tidak dapat dijalankan.

Mengapa: mesin gambar adalah program tersendiri; sistem atau antivirus dapat menolaknya, dan mesin yang
    terlalu tua dapat berhenti di tengah jalan. Gambar yang setengah jadi tidak dipakai.
Salah: berkas mesin dikarantina antivirus.
Betul: izinkan berkas itu, atau pakai mesin lain dengan `--mesin`; kata-kata mesin ditampilkan pada rincian.
""",
    "PK403": """Mesin gambar tidak selesai pada waktunya.

Mengapa: satu halaman selesai dalam sepersekian detik; mesin yang bekerja lebih dari 20 detik dianggap macet.
Salah: komputer yang sangat sibuk, atau mesin gambar yang rusak.
Betul: jalankan sekali lagi, atau pakai mesin lain dengan `--mesin`.
""",
    "PK404": """Jawaban mesin gambar tidak dapat dibaca.

Mengapa: mesin harus memberi satu gambar SVG yang utuh bagi setiap halaman; selain itu tidak dipakai.
Salah: `--mesin` menunjuk program yang bukan Graphviz.
Betul: `--mesin tertanam` atau `--mesin dot`.
""",
    "PK405": """Gambar dari mesin berbeda dengan tata letak.

Mengapa: letak setiap kotak dan garis sudah ditetapkan; mesin yang menata sendiri dapat menggambar garis ke
    perangkat yang salah.
Salah: mesin yang tidak mengenal letak tetap (`-n2`).
Betul: `--mesin tertanam`, atau Graphviz 2.40 ke atas.
""",
    "PK410": """Folder templat tidak memuat templat yang dikenal.

Mengapa: templat pengganti dikenali dari nama berkasnya; berkas bernama lain tidak terpakai. Folder yang
    tidak boleh dibaca sama saja dengan folder kosong.
Salah: `--templat templatku` yang berisi `halaman.svg` atau `halamn.svg.jinja`.
Betul: salin `halaman.svg.jinja` ke folder itu dengan nama yang sama, lalu ubah salinannya.
""",
    "PK411": """Templat tidak dapat dipakai.

Mengapa: templat memakai nama yang tidak ada, tanda yang tidak ditutup, atau perintah yang tidak diizinkan;
    atau berkasnya tidak boleh dibaca.
Salah: `{{ halaman.judul }}`.
Betul: `{{ halaman.judul_dokumen }}`; bandingkan baris yang disebut dengan templat bawaan.
""",
    "PK412": """Hasil templat bukan SVG yang utuh.

Mengapa: halaman yang tidak utuh tidak terbuka di program lain.
Salah: `<g>` yang tidak ditutup dengan `</g>`.
Betul: setiap tanda buka mempunyai tanda tutup.
""",
    "PK413": """Huruf bawaan tidak dapat dipakai.

Mengapa: lebar kotak dihitung dari huruf bawaan; bila salah satu berkasnya hilang, kosong, atau rusak, alat
    gambar memakai huruf lain tanpa memberi tahu, misalnya semuanya tebal.
Salah: pemasangan yang terputus, atau berkas huruf yang dikarantina antivirus.
Betul: pasang ulang program ini.
""",
    "PK420": """Pustaka cairo tidak dapat dimuat.

Mengapa: `--mesin-pdf cairo` memakai pustaka sistem bernama libcairo, yang tidak ikut terpasang.
Salah: `--mesin-pdf cairo` pada Windows tanpa cairo.
Betul: `--mesin-pdf typst` (hasilnya sama), atau pasang libcairo.
""",
    "PK421": """Pembuat PDF tidak ada.

Mengapa: PDF dibuat oleh cairo atau typst; yang diminta tidak dikenal atau tidak dapat dimuat.
Salah: `--mesin-pdf word`.
Betul: `--mesin-pdf typst` atau `--mesin-pdf cairo`; bila keduanya tidak ada, pasang ulang program ini.
""",
    "PK422": """Pembuat PDF gagal.

Mengapa: halaman tidak dapat diubah menjadi PDF atau PNG, biasanya karena isi templat pengganti.
Salah: templat yang menghapus ukuran halaman dalam milimeter.
Betul: templat bawaan, atau cara lain dengan `--mesin-pdf`; kata-kata alatnya ditampilkan pada rincian.
""",
    "PK423": """PDF memakai huruf lain.

Mengapa: lebar kotak dihitung dari huruf bawaan (TeX Gyre Bonum, seukuran Bookman Old Style); huruf lain
    membuat tulisan keluar dari kotaknya.
Salah: cairo yang mengambil huruf dari sistem.
Betul: `--mesin-pdf typst`.
Dasar: UU 12/2011 Lampiran II (naskah diketik dengan huruf Bookman Old Style).
""",
}
"""Code -> explanation."""
