"""What the codes of reading (PK0xx) and of shape (PK1xx) mean, for `polakerja jelaskan`: one entry a code."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK001": """Berkas bukan teks UTF-8.

Mengapa: huruf di luar A-Z disimpan berbeda-beda; hanya UTF-8 yang dibaca sama di semua komputer.
Salah: berkas disimpan dengan pilihan 'ANSI' atau 'Unicode' di Notepad.
Betul: simpan ulang dengan Save As, pilih Encoding 'UTF-8'.""",
    "PK002": """Berkas kosong, atau hanya berisi komentar.

Mengapa: tanpa isi tidak ada yang dapat digambar.
Salah: berkas yang baru dibuat, atau setiap barisnya diawali tanda '#'.
Betul: mulailah dengan 'skema: 1', lalu 'peraturan:'; contoh lengkap: data/struktur.yaml.""",
    "PK003": """Berkas bukan teks, tetapi dokumen atau data lain.

Mengapa: struktur organisasi ditulis sebagai teks biasa (YAML); Word, Excel, dan PDF tidak terbaca.
Salah: memeriksa 'struktur.docx', atau berkas yang rusak saat disalin.
Betul: berkas .yaml yang ditulis dengan penyunting teks, misalnya Notepad.""",
    "PK004": """Berkas terlalu besar.

Mengapa: struktur sebuah provinsi dengan semua sumbernya jauh di bawah 5 MB; berkas yang lebih besar pasti
bukan berkas struktur.
Salah: berkas hasil ekspor data kepegawaian.
Betul: berkas yang hanya memuat peraturan, perangkat, dan hubungan kerjanya.""",
    "PK005": """Ada tab; YAML hanya menerima spasi.

Mengapa: lebar tab berbeda di tiap penyunting, sehingga tingkat sebuah baris tidak pasti.
Salah: baris yang diawali tombol Tab.
Betul: ganti setiap tab dengan dua spasi.""",
    "PK006": """Susunan YAML tidak terbaca.

Mengapa: baris di tempat ini tidak dapat dipahami sebagai kunci, isi, atau daftar.
Salah: tanda yang tertinggal di tengah baris.
Betul: tiap baris berbentuk 'kunci: isi' atau '- isi', sejajar dengan baris setingkatnya.""",
    "PK007": """Sesudah titik dua atau tanda '-' belum ada spasi.

Mengapa: tanpa spasi, 'nama:Dinas' dibaca sebagai satu kata, bukan kunci dan isinya.
Salah: nama:Dinas Kesehatan
Betul: nama: Dinas Kesehatan""",
    "PK008": """Tanda kutip dibuka dan tidak ditutup, atau ditutup terlalu awal.

Mengapa: isi yang diawali tanda kutip baru selesai pada tanda kutip penutupnya.
Salah: nama: "Dinas Kesehatan; nama: 'Rumah Sakit Ma'arif'
Betul: nama: "Dinas Kesehatan" atau tanpa tanda kutip sama sekali; nama: "Rumah Sakit Ma'arif".""",
    "PK009": """Kurung tidak berpasangan, atau isian di dalamnya tidak dipisah koma.

Mengapa: daftar dalam satu baris ditulis [a, b], kunci dan isi dalam satu baris {a: 1, b: 2}.
Salah: {perangkat: dinkes status: turunan}
Betul: {perangkat: dinkes, status: turunan}""",
    "PK010": """Awal baris tidak sejajar dengan baris setingkatnya.

Mengapa: banyaknya spasi di awal baris menunjukkan baris itu bagian dari apa.
Salah: 'nama' mulai tiga spasi, padahal 'kode' di atasnya mulai empat spasi.
Betul: semua kunci dari satu organ mulai di kolom yang sama.""",
    "PK011": """Isi memuat titik dua dan spasi, tetapi tidak diapit tanda kutip.

Mengapa: titik dua yang diikuti spasi dibaca sebagai batas antara kunci dan isi.
Salah: judul: Berita: pasar murah
Betul: judul: "Berita: pasar murah\"""",
    "PK012": """Isi diawali tanda yang mempunyai arti lain, atau memuat garis miring terbalik.

Mengapa: tanda seperti @, %, ` dan garis miring terbalik di dalam kutip ganda dipakai YAML untuk hal lain.
Salah: nama: @Dinas
Betul: nama: '@Dinas'""",
    "PK013": """Baris tidak memuat titik dua, padahal sejajar dengan kunci.

Mengapa: di antara kunci-kunci, setiap baris harus berbentuk 'kunci: isi'.
Salah: sesudah baris 'kode: dinkes' tertulis baris 'Dinas Kesehatan'.
Betul: nama: Dinas Kesehatan""",
    "PK014": """Berkas memuat lebih dari satu dokumen.

Mengapa: garis '---' memulai dokumen baru; satu berkas struktur hanya satu dokumen.
Salah: garis '---' dipakai sebagai pemisah bagian.
Betul: pakai baris kosong atau komentar '# ----' sebagai pemisah.""",
    "PK015": """Kunci yang sama tertulis dua kali dalam satu bagian.

Mengapa: tidak jelas isi mana yang berlaku, dan program lain diam-diam memakai yang terakhir.
Salah: dua baris 'nama' pada satu organ; sering karena tanda '-' untuk organ berikutnya terlewat.
Betul: satu kunci satu kali; organ baru diawali tanda '-'.""",
    "PK016": """Jangkar (&) dan rujukan (*) YAML tidak dipakai.

Mengapa: isi yang disalin diam-diam dari baris lain tidak dapat dibaca lurus dan mudah berubah tanpa sengaja.
Salah: sumber: &utama [silka], lalu sumber: *utama
Betul: tuliskan isinya langsung; nama yang diawali tanda itu diapit tanda kutip.""",
    "PK017": """Tanda jenis (!) dan baris perintah (%) YAML tidak dipakai.

Mengapa: semua isi dibaca sebagaimana tertulis; tidak ada jenis data yang perlu dinyatakan.
Salah: nomor: !!str 28
Betul: nomor: 28""",
    "PK018": """Kunci gabung (<<) tidak dipakai.

Mengapa: kunci yang digabung dari tempat lain tidak terlihat di baris ini.
Salah: <<: {status: turunan}
Betul: status: turunan""",
    "PK019": """Kunci di sebelah kiri titik dua harus berupa kata.

Mengapa: kunci yang kosong atau berupa daftar tidak mempunyai arti di berkas struktur.
Salah: [a, b]: turunan
Betul: status: turunan""",
    "PK020": """Susunan terlalu dalam.

Mengapa: struktur lengkap hanya enam tingkat; yang lebih dalam dari 32 tingkat pasti salah tulis.
Salah: deretan kurung '[[[[[' atau tanda '- - - -' tanpa akhir.
Betul: satu tanda '-' untuk satu baris daftar.""",
    "PK021": """Organ terlalu banyak.

Mengapa: satu provinsi mempunyai beberapa ratus organ; lebih dari 5.000 pasti data lain.
Salah: daftar semua desa atau semua pegawai.
Betul: Perangkat Daerah, Bagian, unit, kecamatan, dan kelurahan satu daerah.""",
    "PK022": """Isian terlalu banyak.

Mengapa: struktur 5.000 organ dengan semua keterangannya tetap di bawah 200.000 isian.
Salah: berkas hasil ekspor data.
Betul: berkas struktur satu daerah.""",
    "PK023": """Ada spasi khusus atau karakter tak terlihat.

Mengapa: tampak seperti spasi biasa, tetapi membuat kata atau kode berbeda; biasanya terbawa saat menyalin.
Salah: baris yang disalin dari Word atau halaman web.
Betul: hapus karakter itu, lalu ketik spasi biasa.""",
    "PK024": """Temuan terlalu banyak untuk disebut semua.

Mengapa: sesudah seribu temuan, sisanya hampir selalu akibat kesalahan yang sama.
Salah: satu kunci salah eja di setiap baris.
Betul: perbaiki yang sudah disebut (Cari dan Ganti), lalu periksa lagi.""",
    "PK025": """Isi diapit tanda kutip lengkung atau tanda kutip yang ikut dicetak.

Mengapa: YAML hanya mengenal kutip lurus; kutip lengkung dari Word menjadi bagian nama dan ikut dicetak.
Salah: nama: “Dinas Kesehatan”
Betul: nama: Dinas Kesehatan, atau dengan kutip lurus; petik di tengah nama boleh.""",
    "PK026": """Isi diawali tanda butir.

Mengapa: tanda butir atau garis dari Word dan web bukan tanda daftar YAML; ia menjadi bagian isi dan tercetak.
Salah: nama: • Dinas Kesehatan; atau baris daftar '• dinkes'.
Betul: nama: Dinas Kesehatan; baris daftar '- dinkes'.""",
    "PK027": """Beberapa huruf tertulis sebagai satu aksara (ligatur).

Mengapa: aksara seperti ﬁ terbawa dari PDF; kata itu menjadi kata lain bila dicari atau dibandingkan.
Salah: nama: Bagian Veriﬁkasi (dengan aksara ﬁ).
Betul: nama: Bagian Verifikasi (f dan i).""",
    "PK028": """Ada karakter kendali atau simbol khusus satu program.

Mengapa: simbol itu hanya ada pada huruf program asalnya (Wingdings); karakter kendali tidak dapat dicetak.
Salah: nama: "Dinas\\x07 Kesehatan"
Betul: nama: Dinas Kesehatan""",
    "PK101": """Versi bentuk berkas belum ditulis.

Mengapa: arti kunci dapat berubah antarversi; berkas menyatakan versi mana yang dipakainya.
Salah: berkas yang langsung mulai dengan 'peraturan:'.
Betul: baris pertama 'skema: 1'.""",
    "PK102": """Versi bentuk berkas tidak dikenal.

Mengapa: berkas yang ditulis untuk versi lain dapat salah terbaca, maka ditolak.
Salah: skema: 2
Betul: skema: 1, atau pasang versi program yang lebih baru.""",
    "PK103": """Kunci tidak dikenal.

Mengapa: kunci yang salah eja tidak akan pernah terbaca, dan isinya hilang tanpa disadari.
Salah: singkatn: Dinkes
Betul: singkatan: Dinkes""",
    "PK104": """Kunci yang wajib belum ada atau belum diisi.

Mengapa: tanpa isi itu lampiran tidak dapat digambar.
Salah: organ dengan 'kode' tanpa 'nama', atau baris daftar yang hanya berisi tanda '-'.
Betul: setiap organ mempunyai 'kode' dan 'nama'.""",
    "PK105": """Bentuk isi tidak sesuai: satu isi, daftar, atau kunci dan isinya.

Mengapa: tiap kunci mempunyai satu bentuk isi; bentuk lain biasanya akibat awal baris atau tanda '-' keliru.
Salah: nama: [Dinas, Kesehatan]
Betul: nama: Dinas Kesehatan""",
    "PK106": """Kata yang dipilih tidak ada dalam daftar pilihan.

Mengapa: kunci seperti 'jenis', 'status', dan 'orientasi' hanya menerima kata tertentu.
Salah: jenis: komando
Betul: jenis: struktural""",
    "PK107": """Kode hanya boleh memuat huruf kecil, angka, dan tanda hubung.

Mengapa: kode dipakai untuk merujuk dari bagian lain dan untuk membandingkan dua versi; ejaannya harus pasti.
Salah: kode: Dinas_Kesehatan
Betul: kode: dinas-kesehatan""",
    "PK108": """Isi bukan angka atau tahun yang dapat dipakai.

Mengapa: jumlah, tahun, dan ukuran huruf ditulis dengan angka tanpa satuan, dalam batas yang masuk akal;
panjang dalam mm, atau dengan satuannya (mm, cm, inci).
Salah: tahun: dua ribu; margin: {atas: lebar}
Betul: tahun: 2025; margin: {atas: 25} atau margin: {atas: 2.5 cm}""",
    "PK109": """Tanggal tidak terbaca atau tidak ada di kalender.

Mengapa: tanggal ditulis tahun-bulan-hari supaya tidak tertukar; di lampiran dicetak dengan nama bulannya.
Salah: tanggal: 31-02-2025
Betul: tanggal: 2025-05-06, atau kosong selama masih rancangan.""",
    "PK110": """Jenis organ tidak tampak dari kata pertama namanya.

Mengapa: jenis menentukan letak dan kotaknya di bagan; 'Dinas ...' dan 'Badan ...' dikenali, nama lain tidak.
Salah: nama: Kantor Penghubung, tanpa kunci 'jenis'.
Betul: tambahkan satu baris, misalnya 'jenis: unit'. Untuk kata yang lazim disebut dugaannya; itu bukan
kepastian.""",
    "PK235": """Satu huruf tampak seperti huruf Latin, tetapi dari aksara lain.

Mengapa: mata tidak membedakannya, tetapi namanya menjadi nama lain: tidak ditemukan waktu dicari, tidak sama
dengan nama yang sama, dan tidak ada dalam huruf cetak.
Salah: nama: Din\u0430s Kesehatan (dengan \u0430 Kiril); nama: Asisten \u2161 (satu aksara).
Betul: nama: Dinas Kesehatan; nama: Asisten II. Huruf Yunani kecil yang berdiri sendiri sebagai istilah boleh.
Dasar: daftar aksara serupa (confusables) dari Unicode; bukan ketentuan hukum.""",
    "PK246": """Kode ini tidak dapat dibiarkan.

Mengapa: hanya peringatan dan info boleh dibiarkan, masing-masing dengan kodenya; galat berarti lampirannya
salah, dan kode yang salah ketik tidak membiarkan apa-apa.
Salah: biarkan: {PK203: "memang dua Asisten"}
Betul: galat diperbaiki; peringatan: biarkan: {PK232: "Pasal 12 Perda"}
Dasar: cara berkas ini dibaca; bukan bunyi peraturan.""",
    "PK111": """Koma di dalam kurung memutus isi.

Mengapa: di antara kurung { } koma memisahkan kunci; bagian sesudah koma terbaca sebagai kunci tanpa isi.
Salah: {kode: dispora, nama: Dinas Pemuda, Olahraga, dan Pariwisata}
Betul: {kode: dispora, nama: "Dinas Pemuda, Olahraga, dan Pariwisata"}; pecahan di dalam kurung ditulis
dengan titik, {atas: 2.5 cm}.
Dasar: cara berkas ini dibaca (YAML); bukan bunyi peraturan.""",
    "PK112": """Ada pagar Markdown.

Mengapa: baris ``` atau ~~~ mengapit kode di dalam percakapan atau halaman web; berkas hanya isi di antaranya.
Salah: berkas yang diawali baris '```yaml' dan ditutup baris '```'.
Betul: baris pertama 'skema: 1'.
Dasar: cara berkas ini dibaca (YAML); bukan bunyi peraturan.""",
    "PK248": """Kunci ini milik bagian lain.

Mengapa: setiap bagian mempunyai kuncinya sendiri; satu judul yang terhapus menaruh semua baris di bawahnya ke
bagian sebelumnya.
Salah: '- {dari: bupati, ke: sekda, jenis: struktural}' di bawah 'kelompok:', sebab 'hubungan:' terhapus.
Betul: baris 'hubungan:' di atas baris hubungan yang pertama.
Dasar: cara berkas ini dibaca; bukan bunyi peraturan.""",
    "PK249": """Nama organ ini menunjukkan jenis yang lain daripada bagian tempatnya tertulis.

Mengapa: setiap organ di bawah 'asisten:' digambar sebagai Asisten, juga sebuah dinas yang tersesat ke sana;
biasanya judul 'perangkat:' di atasnya terhapus.
Salah: '- {kode: dinkes, nama: Dinas Kesehatan}' di bawah 'asisten:'
Betul: baris 'perangkat:' di atas perangkat yang pertama.
Dasar: cara berkas ini dibaca; bukan bunyi peraturan.""",
    "PK303": """Ada aksara yang tidak dimiliki huruf cetak lampiran.

Mengapa: aksara yang tidak ada pada huruf cetak akan tampil sebagai lubang atau memakai huruf lain.
Salah: nama yang tersalin dengan tanda khusus dari program lain, misalnya emoji.
Betul: nama yang diketik dengan huruf Latin biasa. 'catatan', 'alasan', dan 'sumber' tidak digambar dan bebas.
Dasar: UU 12/2011 Lampiran II (naskah diketik dengan huruf Bookman Old Style).""",
}
