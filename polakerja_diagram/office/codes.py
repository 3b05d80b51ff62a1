"""What the codes of the office stage (PK44x) mean, for `polakerja jelaskan`."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK440": """Naskah bukan dokumen Word yang utuh.

Mengapa: `sisip` mengubah berkas .docx; berkas .doc lama, bersandi, atau rusak tidak dapat dibaca.
    Yang melanggar aturan berkas Word (bagian ganda, XML tidak utuh, DTD, hubungan ke bagian yang tidak
    ada) juga disebut rusak oleh Word sendiri; `sisip` tidak membangun di atasnya.
Salah: `polakerja sisip naskah.doc`.
Betul: simpan ulang di Word sebagai Dokumen Word (*.docx) tanpa sandi.
""",
    "PK444": """Naskah sudah ditandatangani secara elektronik.

Mengapa: tanda tangan berlaku untuk isi naskah saat ditandatangani; perubahan apa pun membatalkannya.
Salah: `polakerja sisip` pada naskah yang sudah ditandatangani di Word.
Betul: sisipkan bagan ke salinan yang belum ditandatangani, lalu mintakan tanda tangan.
Dasar: Pasal 11 Undang-Undang Nomor 11 Tahun 2008 sebagaimana telah diubah (perubahan sesudah penandatanganan
    harus dapat diketahui).
""",
    "PK445": """Tempat bagan tidak dapat memuatnya dengan utuh.

Mengapa: di tempat itu gambar akan terpotong, mengecil, atau hilang lagi; bagan yang tidak utuh tidak boleh
    menjadi lampiran.
Salah: penanda di dalam kontrol isian teks; di bidang ketik yang lebarnya kurang dari dua sentimeter; bersama
    teks lain dalam alinea yang menjorok, bernomor, berbingkai, atau bergaya judul.
Betul: tulis penanda dalam alinea tersendiri di badan naskah, pada halaman yang cukup luas.
""",
    "PK441": """Penanda tidak ditemukan dalam badan naskah.

Mengapa: bagan ditaruh di tempat penanda, atau menggantikan bagan lampiran yang sama yang dahulu disisipkan.
    Naskah ini tidak memuat keduanya, atau penandanya di kepala halaman, catatan, atau kotak teks, yang tidak
    dapat memuat bagan sehalaman; tidak ada yang diubah. Yang hampir sama disebut beserta bedanya: spasi tak
    terputus, huruf kecil yang tampak besar, angka Arab, dan sebagainya.
Salah: penanda `{{LAMPIRAN II}}`, sedangkan naskah memuat `{{LAMPIRAN 2}}`.
Betul: tulis penanda yang sama pada naskah, dalam alinea tersendiri.
""",
    "PK442": """Penanda ada lebih dari satu kali.

Mengapa: satu bagan hanya mempunyai satu tempat; penanda kedua mungkin tertinggal atau menunjuk lampiran lain.
Salah: `{{LAMPIRAN II}}` pada dua halaman.
Betul: sisakan satu penanda.
""",
    "PK443": """Bagan yang harus diganti ada lebih dari satu kali.

Mengapa: banyaknya halaman bagan itu berubah, sehingga gambarnya disusun ulang di satu tempat; naskah memuat
    salinan gambar yang sama di tempat lain, dan program tidak menebak mana yang dimaksud.
Salah: bagan Lampiran II disalin ke dua bab, lalu lampirannya menjadi dua halaman.
Betul: hapus salinannya, lalu jalankan `polakerja sisip` lagi.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""
