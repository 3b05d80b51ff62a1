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
    "PK506": """Keadaan yang diarsipkan memiliki tahun.

Mengapa: arsip dinamai menurut peraturannya (`2025-05-06-perbup-28.yaml`); tanpa tahun namanya tidak dapat
dibuat dan tempatnya di dalam riwayat tidak jelas.
Salah: mengarsipkan rancangan yang `nomor`, `tahun`, dan `tanggal`-nya masih kosong.
Betul: isi sedikitnya `tahun` pada bagian `peraturan`, lalu arsipkan.
Dasar: aturan berkas ini sendiri.""",
    "PK507": """Arsip tidak ditimpa oleh keadaan lain.

Mengapa: arsip adalah bukti keadaan pada suatu peraturan; menimpanya menghapus riwayat.
Salah: mengubah struktur tanpa mengganti nomor dan tanggal peraturan, lalu mengarsipkan lagi.
Betul: isi data peraturan yang baru lebih dahulu; bila arsip lama memang keliru, betulkan berkas arsip itu.
Dasar: aturan berkas ini sendiri.""",
    "PK508": """Pada tanggal yang diminta sudah ada keadaan yang berlaku.

Mengapa: sebelum peraturan pertama di dalam riwayat tidak ada yang dapat digambar.
Salah: `--per 1999` sedangkan arsip tertua bertahun 2021.
Betul: pilih tanggal sesudahnya, atau simpan keadaan yang lebih tua di `data/riwayat/`.
Dasar: aturan berkas ini sendiri.""",
    "PK509": """Hari penetapan diketahui bila tanggal yang diminta jatuh pada tahun itu.

Mengapa: peraturan yang hanya diketahui tahunnya dihitung berlaku sejak akhir tahun itu; sebelum akhir tahun
keadaan yang berlaku tidak pasti.
Salah: `--per 2021-06-01` sedangkan peraturan tahun 2021 hanya diketahui tahunnya.
Betul: lengkapi `tanggal` pada arsip itu bila sudah diketahui; gambar tetap dibuat dari keadaan sebelumnya.
Dasar: aturan berkas ini sendiri.""",
    "PK510": """Ada arsip untuk dibandingkan.

Mengapa: tanpa arsip tidak ada keadaan lama.
Salah: `polakerja banding` pada folder yang belum memiliki `data/riwayat/`.
Betul: jalankan `polakerja arsip` sebelum mengubah struktur, atau sebut dua berkas: `polakerja banding
LAMA BARU`.
Dasar: aturan berkas ini sendiri.""",
    "PK511": """Git terpasang bila sebuah revisi dibandingkan.

Mengapa: `REV:berkas` dibaca oleh program git.
Salah: `polakerja banding HEAD~1:data/struktur.yaml` pada komputer tanpa git.
Betul: pasang git, atau bandingkan dua berkas biasa.""",
    "PK512": """Revisi dan berkas yang disebut ada di dalam git.

Mengapa: git tidak dapat memberikan isi yang diminta.
Salah: `HEAD~99:data/struktur.yaml` pada riwayat yang pendek, atau nama berkas yang tidak ada pada revisi itu.
Betul: lihat daftar revisi dengan `git log -- data/struktur.yaml`; nama berkas ditulis dari puncak
repositori.""",
    "PK513": """Git menjawab pada waktunya.

Mengapa: git yang menunggu (jaringan, kunci) tidak boleh menahan pekerjaan.
Salah: repositori di diska jaringan yang terputus.
Betul: jalankan sekali lagi, atau bandingkan dua berkas biasa.""",
    "PK514": """Bagan perubahan muat pada kertas A3.

Mengapa: bagan perubahan memuat perangkat lama dan baru sekaligus dengan tandanya; huruf di bawah 8 pt sukar
dibaca.
Salah: membandingkan dua keadaan yang hampir seluruhnya berbeda pada satu bagan.
Betul: bandingkan keadaan yang berurutan; daftar perubahannya tetap tersedia dengan `polakerja banding`.""",
    "PK515": """Berkas hasil dibuat dari berkas struktur ini.

Mengapa: bagan lama yang terselip ke dalam peraturan baru menyesatkan pembacanya. SVG dan PDF memuat sidik
(SHA-256) struktur yang digambarnya.
Salah: mengubah `data/struktur.yaml` tanpa menggambar lagi.
Betul: jalankan `polakerja lampiran`, lalu periksa lagi; hapus berkas lama yang tidak dipakai.
Dasar: aturan berkas ini sendiri.""",
    "PK516": """Berkas hasil memuat sidik.

Mengapa: tanpa sidik tidak dapat diketahui dari struktur mana sebuah bagan dibuat.
Salah: SVG yang disimpan ulang oleh program lain, atau PDF yang dicetak ulang.
Betul: pakai berkas yang dibuat oleh `polakerja lampiran`.
Dasar: aturan berkas ini sendiri.""",
    "PK517": """Folder yang dicocokkan memuat berkas hasil.

Mengapa: folder kosong tidak membuktikan apa-apa.
Salah: `polakerja periksa --cocok output/` sebelum `polakerja lampiran`.
Betul: gambar dahulu, atau sebut folder hasil yang betul.
Dasar: aturan berkas ini sendiri.""",
}
