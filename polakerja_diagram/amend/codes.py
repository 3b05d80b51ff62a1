"""What the codes of the amendment stage mean, for `polakerja jelaskan`: one entry for every code."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK257": """Peraturan yang diubah atau dicabut ada di riwayat.

Mengapa: judul, urutan perubahan, dan lampiran yang diubah dihitung dari keadaan yang diubah; tanpa
arsipnya tidak ada yang dapat dihitung.
Salah: `mengubah: {jenis: Peraturan Bupati, nomor: 82, tahun: 2025}`, sedangkan yang diarsipkan Nomor 28.
Betul: jenis, nomor, dan tahun seperti pada arsip di `data/riwayat/`; peraturan yang belum ada di situ
diarsipkan dahulu.
Dasar: UU 12/2011 Lampiran II angka 6 dan angka 233 (peraturan yang diubah disebut judul, nomor, dan
tahunnya).""",
    "PK258": """Yang diubah peraturan induknya, bukan perubahannya.

Mengapa: perubahan menyatu dengan peraturan yang diubah; perubahan berikutnya mengubah peraturan induk itu
lagi, dan urutannya disebut (Perubahan Kedua atas ...).
Salah: `mengubah:` menyebut Nomor 90 Tahun 2023, yang sendiri mengubah Nomor 94 Tahun 2021.
Betul: `mengubah: {jenis: Peraturan Bupati, nomor: 94, tahun: 2021}`.
Dasar: UU 12/2011 Lampiran II angka 7 dan angka 233 huruf b.""",
    "PK259": """Yang diubah lebih dahulu daripada yang mengubah.

Mengapa: peraturan yang lebih muda, atau yang mengubah peraturan ini sendiri, tidak dapat menjadi yang
diubahnya: keduanya akan saling mengubah tanpa awal.
Salah: arsip tahun 2021 menyebut `mengubah` peraturan tahun 2023.
Betul: betulkan peraturan yang disebut, atau tanggal kedua peraturan itu.
Dasar: UU 12/2011 Lampiran II angka 230 (yang diubah adalah peraturan yang sudah ada).""",
    "PK260": """Yang diubah atau dicabut masih berlaku.

Mengapa: sesudah peraturan itu diganti, yang berlaku peraturan penggantinya; mengubah yang lama tidak
mengubah apa-apa.
Salah: `mengubah` Nomor 94 Tahun 2021, padahal di riwayat sudah diganti Nomor 28 Tahun 2025.
Betul: sebut peraturan terakhir di riwayat yang bukan perubahan.
Dasar: UU 12/2011 Lampiran II angka 229 dan angka 230; bahwa tiap keadaan di riwayat menggantikan yang
sebelumnya adalah aturan berkas ini sendiri.""",
    "PK261": """Berkas peraturan perubahan menulis semua lampiran peraturan yang diubah.

Mengapa: lampiran yang tidak ditulis bisa terlupa, bisa pula dihapus dengan sengaja; keduanya tidak boleh
tertukar. Yang tidak berubah tidak ikut ditetapkan, meskipun ditulis.
Salah: menghapus baris `bagan: pola hubungan kerja` karena hanya jalur koordinasi yang berubah.
Betul: baris itu tetap ada; bila lampirannya memang dihapus, ditambah `dihapus: ya`.
Dasar: UU 12/2011 Lampiran II angka 236 dan angka 236c (UU 13/2022): perubahan memuat yang diubah,
dihapus, atau ditambah, dan urutan yang dihapus tetap dicantumkan.""",
    "PK262": """Yang dihapus dimuat peraturan yang diubah.

Mengapa: lampiran yang tidak ada tidak dapat dihapus.
Salah: `dihapus: ya` pada bagan yang tidak dimuat peraturan yang diubah.
Betul: hapus baris lampiran itu.
Dasar: UU 12/2011 Lampiran II angka 230 huruf b.""",
    "PK263": """Urutan perubahan diketahui.

Mengapa: Perubahan Kedua atau Ketiga dihitung dari riwayat; arsip yang tidak bernomor mungkin rancangan
yang tidak pernah ditetapkan, sehingga urutannya dapat keliru.
Salah: arsip tahun 2023 yang judulnya `Perubahan atas ...` dan nomornya kosong.
Betul: isi nomor pada arsip itu, atau keluarkan dari riwayat.
Dasar: UU 12/2011 Lampiran II angka 7.""",
    "PK264": """Peraturan perubahan memuat lampiran yang berubah.

Mengapa: lampiran yang tetap tidak ditetapkan lagi. Penandatangan, sumber, catatan, dan tata letak yang
berganti tidak mengubah lampiran.
Salah: `polakerja lampiran` segera sesudah `polakerja ubah`, sebelum ada yang diubah.
Betul: ubah strukturnya dahulu; lampiran yang berlaku digambar dengan `--gabungan`.
Dasar: UU 12/2011 Lampiran II angka 236c (UU 13/2022).""",
    "PK265": """Rancangan perubahan dimulai dari peraturan yang berlaku.

Mengapa: `polakerja ubah` mengarsipkan peraturan yang berlaku; rancangan yang diarsipkan akan dihitung
sebagai perubahan yang tidak pernah ditetapkan.
Salah: `polakerja ubah` dua kali berturut-turut.
Betul: lanjutkan menyunting rancangan itu, atau batalkan dengan `polakerja ubah --batal`.""",
    "PK266": """Peraturan yang diubah diketahui sampai ke induknya.

Mengapa: perubahan berikutnya mengubah peraturan induk; bila arsipnya tidak ada, judul dan urutannya tidak
dapat dihitung.
Salah: `polakerja ubah` pada peraturan berjudul `Perubahan atas ...`, sedangkan riwayat tidak memuat
peraturan yang diubahnya.
Betul: simpan dahulu arsip peraturan induk, dan perubahan lain di antaranya, di `data/riwayat/`.
Dasar: UU 12/2011 Lampiran II angka 7 dan angka 233 huruf b.""",
    "PK267": """Bagian 'peraturan' ditulis dengan bentuk yang dapat disunting program.

Mengapa: program hanya mengganti isi yang pasti, supaya komentar dan susunan berkas tetap; isi yang
terbagi atas beberapa baris, misalnya, disunting dengan tangan.
Salah: `nama:` penandatangan yang ditulis pada dua baris.
Betul: tulis tiap isi pada satu baris, atau arsipkan dan kosongkan sendiri.""",
    "PK268": """Yang dibatalkan rancangan yang dimulai dengan 'polakerja ubah'.

Mengapa: `--batal` mengembalikan berkas seperti arsip terakhir; peraturan yang sudah bernomor bukan
rancangan dan tidak boleh hilang.
Salah: `polakerja ubah --batal` sesudah nomor dan tanggal diisi.
Betul: `--batal` hanya selama berkas menyebut `mengubah` dan belum bernomor.""",
    "PK280": """Perangkat yang sama tetap berkode sama, atau menyebut kode lamanya pada `asal`.

Mengapa: kode adalah pengenal perangkat; kode yang berganti dibaca sebagai perangkat yang dihapus dan
perangkat lain yang dibentuk, dan begitulah naskah perubahannya berbunyi.
Salah: `{kode: sosial, nama: Dinas Sosial}`, padahal pada keadaan sebelumnya kodenya `dinsos`.
Betul: `{kode: sosial, nama: Dinas Sosial, asal: [dinsos]}`, atau kodenya tetap `dinsos`. Bila memang
perangkat lain, biarkan dengan alasannya.
Dasar: aturan berkas ini sendiri; kode adalah pengenal perangkat.""",
    "PK281": """Perangkat baru menyebut asalnya bila ia menggantikan perangkat lama.

Mengapa: tanpa `asal` perubahannya berbunyi: yang lama dihapus, yang baru dibentuk; penggabungan, pemecahan,
dan pergantian nama tidak disebut.
Salah: `{kode: disparekraf, nama: Dinas Pariwisata dan Ekonomi Kreatif}`, sedangkan `disparbud` (Dinas
Pariwisata dan Kebudayaan) tidak ada lagi.
Betul: `asal: [disparbud]` pada baris itu. Bila tidak berasal darinya, biarkan dengan alasannya.
Dasar: aturan berkas ini sendiri; mirip berarti dua pertiga kata nama yang lebih pendek ada pada nama
lainnya.""",
    "PK501": """Kode pada `asal` ada pada keadaan sebelumnya.

Mengapa: `asal` menceritakan dari perangkat mana sebuah perangkat dibentuk; kode yang tidak pernah ada
membuat penggabungan atau pemecahan tidak dapat dihitung.
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
Betul: `tahun: 2021`; tanggal lengkap boleh menyusul. Hanya keadaan tertua dan rancangan terbaru boleh
kosong.
Dasar: aturan berkas ini sendiri.""",
    "PK506": """Keadaan yang diarsipkan sudah ditetapkan: bernomor dan bertanggal.

Mengapa: arsip adalah peraturan yang pernah berlaku. Rancangan yang diarsipkan dihitung sebagai perubahan
yang tidak pernah ada, dan digambar sebagai keadaan yang berlaku. Arsip lama yang belum lengkap tetap
dibaca, dengan tanda tidak pasti.
Salah: mengarsipkan rancangan yang `nomor` atau `tanggal`-nya masih kosong.
Betul: isi `nomor` dan `tanggal` sesudah peraturan itu ditetapkan, lalu arsipkan.
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

Mengapa: peraturan yang hanya diketahui tahunnya dihitung berlaku sejak akhir tahun itu; sebelum akhir
tahun keadaan yang berlaku tidak pasti.
Salah: `--per 2021-06-01` sedangkan peraturan tahun 2021 hanya diketahui tahunnya.
Betul: lengkapi `tanggal` pada arsip itu bila sudah diketahui; gambar tetap dibuat dari keadaan
sebelumnya. Arsip yang belum bernomor selalu tidak pasti: mungkin rancangan yang tidak pernah ditetapkan.
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
Salah: `HEAD~99:data/struktur.yaml` pada riwayat yang pendek, atau nama berkas yang tidak ada pada revisi
itu.
Betul: lihat daftar revisi dengan `git log -- data/struktur.yaml`; nama berkas ditulis dari puncak
repositori.""",
    "PK513": """Git menjawab pada waktunya.

Mengapa: git yang menunggu (jaringan, kunci) tidak boleh menahan pekerjaan.
Salah: repositori di diska jaringan yang terputus.
Betul: jalankan sekali lagi, atau bandingkan dua berkas biasa.""",
    "PK514": """Bagan perubahan muat pada kertas A3.

Mengapa: bagan perubahan memuat perangkat lama dan baru sekaligus dengan tandanya; huruf di bawah 8 pt
sukar dibaca.
Salah: membandingkan dua keadaan yang hampir seluruhnya berbeda pada satu bagan.
Betul: bandingkan keadaan yang berurutan; daftar perubahannya tetap tersedia dengan `polakerja banding`.""",
    "PK515": """Berkas hasil dibuat dari berkas struktur ini.

Mengapa: bagan lama yang terselip ke dalam peraturan baru menyesatkan pembacanya. Setiap berkas yang dibuat
memuat sidik (SHA-256) struktur yang digambarnya, juga bagan di dalam naskah; namanya tidak menentukan.
Salah: mengubah `data/struktur.yaml` tanpa menggambar lagi.
Betul: jalankan `polakerja lampiran` (untuk naskah: `polakerja sisip`), lalu periksa lagi; hapus berkas lama
yang tidak dipakai.
Dasar: aturan berkas ini sendiri.""",
    "PK516": """Berkas di folder hasil memuat sidik.

Mengapa: tanpa sidik tidak dapat diketahui dari struktur mana sebuah bagan dibuat; berkas itu hanya disebut
dan tidak dinilai. Demikian pula salinan yang disimpan program ini (`.lama`).
Salah: PDF yang dicetak ulang, atau dokumen yang gambarnya dibuat ulang oleh program lain.
Betul: pakai berkas yang dibuat oleh `polakerja lampiran`.
Dasar: aturan berkas ini sendiri.""",
    "PK517": """Folder yang dicocokkan memuat berkas hasil.

Mengapa: folder kosong, atau yang tidak satu pun berkasnya memuat sidik, tidak membuktikan apa-apa.
Salah: `polakerja periksa --cocok output/` sebelum `polakerja lampiran`.
Betul: gambar dahulu, atau sebut folder hasil yang betul.
Dasar: aturan berkas ini sendiri.""",
    "PK628": """Judul peraturan perubahan sesuai dengan riwayat.

Mengapa: judul menyebut berapa kali peraturan itu diubah. Bila judul yang ditulis lain dari hitungan
riwayat, salah satunya keliru: judulnya, atau riwayat yang belum memuat suatu perubahan.
Salah: `tentang: Perubahan Ketiga atas ...`, sedangkan riwayat baru memuat satu perubahan.
Betul: `tentang` cukup berisi judul peraturan yang diubah; `Perubahan Kedua atas ...` dibuat program.
Dasar: UU 12/2011 Lampiran II angka 6 dan angka 7.""",
    "PK629": """Isi 'tentang' pada peraturan perubahan adalah judul peraturan yang diubah.

Mengapa: judul peraturan perubahan dibuat dari judul peraturan yang diubah menurut riwayat; isi yang lain
tidak dicetak.
Salah: `mengubah` Nomor 28 Tahun 2025 dengan `tentang` yang lain dari judul peraturan itu.
Betul: `tentang` sama dengan judul peraturan yang diubah.
Dasar: UU 12/2011 Lampiran II angka 6.""",
}
