"""What the codes of an edit (PK70x) mean, for `polakerja jelaskan`."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK701": """Yang akan disunting tidak ada di berkas.

Mengapa: suntingan menyebut barisnya dengan kode, bukan dengan nomor baris; kode itu tidak ditemukan di tempat
    yang disebut. Mungkin barisnya baru saja diubah, dipindahkan, atau dihapus.
Salah: memindahkan `dinkes` ke `asisten/asisten-9/koordinasi`, sedangkan Asisten itu tidak ada.
Betul: baca lagi berkasnya, lalu sebut kode yang ada.
""",
    "PK702": """Yang akan dihapus masih disebut di tempat lain.

Mengapa: baris `hubungan`, `koordinasi`, `kelompok`, atau `induk` yang menyebut perangkat yang sudah tidak ada
    menjadi galat (PK201); tidak ada yang dihapus sebelum jelas nasib tempat-tempat itu.
Salah: menghapus `dinsos` dari `perangkat`, sedangkan tiga baris hubungan menyebutnya.
Betul: hapus juga tempat-tempat itu, atau ganti dahulu dengan perangkat lain.
""",
    "PK703": """Catatan di dalam kurung menghalangi suntingan.

Mengapa: catatan `#` berakhir bersama barisnya; bila kurung `[ ]` atau `{ }` dibuka menjadi baris-baris, tidak
    jelas catatan itu milik siapa.
Salah: memindahkan baris beralasan ke dalam `[a, # dahulu ...` yang berlanjut di baris berikut.
Betul: pindahkan catatan itu ke barisnya sendiri di luar kurung, lalu ulangi.
""",
    "PK704": """Isi tidak dapat ditulis dalam satu baris.

Mengapa: nama dan isi lain di berkas struktur satu baris; ganti baris, tab, dan karakter tak terlihat biasanya
    terbawa saat menyalin dari Word atau web (PK023).
Salah: nama yang ditempel sebagai dua baris.
Betul: tulis dalam satu baris dengan spasi biasa.
""",
    "PK705": """Baris yang dipastikan tidak berstatus turunan.

Mengapa: hanya yang disimpulkan (`status: turunan`) yang dapat dipastikan; baris tanpa status atau yang sudah
    `terverifikasi` tidak berubah.
Salah: memastikan baris `- dinkes` yang tidak mempunyai `status`.
Betul: pilih hanya baris turunan.
""",
    "PK706": """Suntingan tidak dapat dibuat tanpa mengubah yang lain.

Mengapa: hasil setiap suntingan dibaca lagi sebelum dipakai; bila ia berbeda dari yang diminta, tidak ada yang
    diubah. Ini kesalahan program.
Salah: tidak ada yang salah pada berkas Anda.
Betul: ubah barisnya langsung di naskah, dan laporkan berkasnya.
""",
    "PK707": """Asisten yang masih mempunyai perangkat tidak digabung.

Mengapa: perangkat dan Bagian di bawahnya akan ikut hilang; ke Asisten mana mereka pindah, hanya perancang
    yang tahu. Salah: menggabung dua Asisten yang masing-masing mengoordinasikan perangkat. Betul: pindahkan
    dahulu semuanya ke satu Asisten, lalu gabungkan.
""",
}
