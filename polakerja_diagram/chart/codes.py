"""What the codes of the page stage (PK3xx, some PK6xx) mean for `polakerja jelaskan`, one each."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK301": """Bagan tidak muat pada satu halaman.

Mengapa: Lampiran I adalah satu gambar yang garis-garisnya tidak dapat dipotong; dengan huruf 8 pt pun, dan
dengan daftar panjang yang dipindahkan ke halaman berikutnya, kotak dan garisnya tidak mendapat tempat.
Dengan `--satu-halaman`, batas itu 5 pt dan berlaku bagi semua lampiran.
Salah: `--satu-halaman` untuk seratus perangkat pada kertas A4.
Betul: kertas yang lebih besar (`tata-letak: {kertas: A3}`), `orientasi` dan `kolom` yang tidak dikunci,
`--satu-halaman` yang dihapus, atau perangkat yang dirinci pada induknya.
Dasar: batas 8 pt adalah kebiasaan kantor; tidak ada bunyi aturan yang menetapkannya.""",
    "PK302": """Judul dan penutup lampiran tidak menyisakan tempat bagi bagan.

Mengapa: judul lampiran, nama lampiran, keterangan, dan penandatanganan berdiri pada halaman yang sama dengan
bagan; bila terlalu tinggi, bagan tidak mendapat tempat.
Salah: margin atas 140 mm, atau `tentang` sepanjang setengah halaman.
Betul: margin 25 mm dan `tentang` persis seperti judul peraturan.
Dasar: UU 12/2011 Lampiran II (judul di sudut kanan atas, tanda tangan di sudut kanan bawah).""",
    "PK304": """Lampiran salinan tidak memuat pengesahan.

Mengapa: rancangan, naskah asli, salinan, dan naskah bertanda tangan elektronik memuat bagan yang sama di
tempat yang sama. Karena itu pengesahan hanya dicetak di kiri bawah bila bagian `salinan` diisi dan tempatnya
ada tanpa mengecilkan huruf bagan, menambah halaman, atau menambah persilangan; bila tidak, lampiran hanya
memuat kata ttd.
Salah: menganggap lampiran itu sudah memuat pengesahan.
Betul: pengesahan pada halaman akhir peraturan; bila lampiran juga harus memuatnya, `salinan` diisi dan
kertas lampiran A3. Dengan `di-lampiran: tidak` pada `salinan`, tidak satu lampiran pun memuatnya.
Dasar: kebiasaan kantor mengulang pengesahan pada lampiran; kewajibannya ada pada salinan peraturannya.""",
    "PK305": """Satu kotak lebih besar daripada satu halaman.

Mengapa: bagan boleh bersambung ke halaman berikutnya, tetapi tidak pernah terpotong di tengah kotak; kotak
yang tidak muat pada halaman kosong dengan huruf 8 pt tidak dapat digambar.
Salah: seratus unit yang semuanya dirinci dalam kotak satu dinas.
Betul: rincian yang lebih pendek, `kecamatan: kotak sendiri` pada `tata-letak` bila yang terlalu tinggi adalah
kotak kecamatan, atau kertas A3.
Dasar: batas 8 pt adalah kebiasaan kantor; tidak ada bunyi aturan yang menetapkannya.""",
    "PK306": """Lampiran menjadi lebih dari dua puluh halaman.

Mengapa: bagan sepanjang itu sah, tetapi tidak lagi terbaca sebagai satu bagan.
Salah: enam ratus perangkat satu per satu pada kertas A4.
Betul: kertas A3, kecamatan dalam satu kotak, atau unit yang tidak dirinci.
Dasar: kebiasaan kantor; tidak ada bunyi aturan yang menetapkan jumlah halaman.""",
    "PK307": """Huruf bagan lebih kecil dari 8 pt karena diminta satu halaman.

Mengapa: dengan `--satu-halaman` bagan dikecilkan sampai muat; di bawah 8 pt salinan fotokopinya sulit dibaca.
Salah: mengundangkan lampiran dengan huruf 6 pt.
Betul: bagan yang bersambung (tanpa `--satu-halaman`), kertas A3, atau daftar yang lebih pendek.
Dasar: batas 8 pt adalah kebiasaan kantor; tidak ada bunyi aturan yang menetapkannya.""",
    "PK612": """Salinan hanya dibuat dari peraturan yang sudah ditetapkan.

Mengapa: salinan menyatakan sesuai dengan aslinya; selama nomor, tanggal, atau nama penandatangan kosong,
asli itu belum ada.
Salah: `--mode salinan` dengan `nomor:` yang masih kosong.
Betul: ketiganya diisi; atau `--mode rancangan`, atau tanpa `--mode`.
Dasar: UU 12/2011 Lampiran II angka 197 (nama dan tanda tangan pejabat pada halaman akhir lampiran).""",
    "PK613": """Halaman tanpa tanda RANCANGAN, padahal peraturannya belum lengkap.

Mengapa: `--mode asli` dan `--mode tte` menghapus tanda RANCANGAN; yang kosong tetap tercetak titik-titik,
sehingga rancangan dapat disangka naskah akhir.
Salah: `--mode asli` selama tanggal penetapan kosong.
Betul: nomor, tanggal, dan nama penandatangan diisi; atau tanpa `--mode` (program memilih sendiri).
Dasar: UU 12/2011 Lampiran II angka 197 (nama dan tanda tangan pejabat pada halaman akhir lampiran).""",
    "PK620": """Yang masih turunan tidak disahkan sebagai salinan.

Mengapa: salinan menyatakan sesuai dengan aslinya; baris turunan disimpulkan, bukan dibaca di sumbernya. Mode
lain digambar dengan peringatan dan catatan jumlahnya (PK234).
Salah: `--mode salinan` selama satu baris lampiran yang digambar `status: turunan`.
Betul: setiap baris dicocokkan dengan sumbernya dan menjadi `status: terverifikasi`; atau `--lampiran` memilih
lampiran yang sudah pasti.
Dasar: kejujuran naskah; tidak ada pasal yang mengaturnya.""",
    "PK623": """Tanda tangan elektronik memerlukan margin bawah 20 mm.

Mengapa: kalimat penyelenggara sertifikat elektronik dicetak di kaki halaman. Bagan tidak digeser untuknya,
sebab semua mode memuat bagan yang sama di tempat yang sama.
Salah: `--mode tte` dengan `margin: {bawah: 15}` pada `tata-letak`.
Betul: `margin: {bawah: 20}` atau lebih; margin bawaan sudah cukup.
Dasar: kebiasaan kantor; tinggi kalimat itu tidak disebut dalam aturan.""",
}
