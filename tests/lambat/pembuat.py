"""Word documents as twelve programs write them, each with a marker; small, made by hand from what they write.

A document is a `Bentuk`: what its producer does otherwise than Word. `tulis` makes the file.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final

PENANDA: Final = "{{LAMPIRAN II}}"

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC: Final = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
W14: Final = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
PAKET: Final = "http://schemas.openxmlformats.org/package/2006"
KANTOR: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

BAGIAN: Final = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12189" w:h="18709"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" '
    'w:gutter="0"/></w:sectPr>'
)

PECAH: Final = (
    '<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Judul"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{</w:t>'
    '</w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A2"><w:t>LAMPIRAN</w:t></w:r>'
    '<w:proofErr w:type="spellEnd"/>'
    '<w:r><w:t xml:space="preserve"> II}}</w:t></w:r></w:p>'
)
"""The marker as Word splits it after an edit and a look at the spelling."""

UTUH: Final = f"<w:p><w:r><w:t>{PENANDA}</w:t></w:r></w:p>"


@dataclass(frozen=True)
class Bentuk:
    """How a program writes a document."""

    badan: str
    """What stands between a first and a last paragraph."""
    utama: str = "word/document.xml"
    awalan: str = ""
    """Prefix of the elements in lists of relations and content types."""
    akar: str = ""
    """More attributes of the root of the text."""
    pengodean: str = "UTF-8"
    tanggal: tuple[int, int, int, int, int, int] = (2024, 5, 6, 7, 8, 10)
    is_disimpan: bool = False
    """Whether nothing is compressed."""
    has_lain: bool = True
    """Whether there are styles and a header, behind relations."""


PROGRAM: Final[dict[str, Bentuk]] = {
    "Word": Bentuk(PECAH, akar=f'{MC} {W14} mc:Ignorable="w14"', tanggal=(1980, 1, 1, 0, 0, 0)),
    "Word di web": Bentuk(PECAH, utama="word/document2.xml", akar=f'{MC} {W14} mc:Ignorable="w14"'),
    "Google Dokumen": Bentuk(
        f'<w:p><w:pPr><w:pageBreakBefore w:val="0"/><w:rPr/></w:pPr><w:r w:rsidDel="0"><w:rPr>'
        f'<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{PENANDA}</w:t></w:r></w:p>',
        tanggal=(1980, 0, 0, 0, 0, 0),
    ),
    "LibreOffice": Bentuk(
        f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi w:val="0"/><w:jc w:val="start"/><w:rPr/></w:pPr>'
        f"<w:r><w:rPr></w:rPr><w:t>{PENANDA}</w:t></w:r></w:p>",
    ),
    "WPS": Bentuk(
        f'<w:p><w:pPr><w:ind w:left="420" w:leftChars="200"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="default"/>'
        f"</w:rPr><w:t>{PENANDA}</w:t></w:r></w:p>",
        akar='xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
    ),
    "OnlyOffice": Bentuk(
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/>'
        f'</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>{UTUH}</w:tc></w:tr>'
        "</w:tbl>",
    ),
    "Pages": Bentuk(
        f'<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr>'
        f"<w:t>{PENANDA}</w:t></w:r></w:p>",
    ),
    "pandoc": Bentuk(
        '<w:bookmarkStart w:id="20" w:name="lampiran"/><w:p><w:pPr><w:pStyle w:val="FirstParagraph"/>'
        f'</w:pPr><w:r><w:t xml:space="preserve">{PENANDA}</w:t></w:r></w:p><w:bookmarkEnd w:id="20"/>',
    ),
    "docx4j": Bentuk(UTUH, awalan="ns2:", akar='xmlns:ns7="urn:schemas-microsoft-com:vml"'),
    "Aspose": Bentuk(f"{UTUH}<w:p><w:pPr>{BAGIAN}</w:pPr></w:p>", is_disimpan=True),
    "UTF-16": Bentuk(UTUH, pengodean="UTF-16"),
    "tangan": Bentuk(UTUH, utama="isi/naskah.xml", has_lain=False),
}
"""Program -> how it writes."""


def bagian(bentuk: Bentuk) -> dict[str, bytes]:
    """Return name -> content of the parts of a document."""
    a = bentuk.awalan
    ns = f'xmlns{":" + a[:-1] if a else ""}="{PAKET}'
    folder, _, name = bentuk.utama.rpartition("/")
    section = BAGIAN if bentuk.has_lain else BAGIAN.replace(BAGIAN[10 : BAGIAN.index("<w:pgSz")], "")
    others = (
        f'<{a}Override PartName="/{folder}/styles.xml" ContentType="{JENIS_WORD}.styles+xml"/>'
        f'<{a}Override PartName="/{folder}/header1.xml" ContentType="{JENIS_WORD}.header+xml"/>'
    )
    texts = {
        "[Content_Types].xml": (
            f'<{a}Types {ns}/content-types"><{a}Default Extension="rels" ContentType="application/vnd.'
            f'openxmlformats-package.relationships+xml"/><{a}Default Extension="xml" ContentType='
            f'"application/xml"/><{a}Override PartName="/{bentuk.utama}" ContentType="{JENIS_WORD}.document.'
            f'main+xml"/>{others if bentuk.has_lain else ""}</{a}Types>'
        ),
        "_rels/.rels": (
            f'<{a}Relationships {ns}/relationships"><{a}Relationship Id="rId1" '
            f'Type="{KANTOR}/officeDocument" Target="/{bentuk.utama}"/></{a}Relationships>'
        ),
        bentuk.utama: (
            f"<w:document {W} {R} {bentuk.akar}><w:body><w:p><w:r><w:t>BAB I</w:t></w:r></w:p>{bentuk.badan}"
            f"<w:p><w:r><w:t>PENUTUP</w:t></w:r></w:p>{section}</w:body></w:document>"
        ),
    }
    if bentuk.has_lain:
        texts |= {
            f"{folder}/_rels/{name}.rels": (
                f'<{a}Relationships {ns}/relationships"><{a}Relationship Id="rId1" Type="{KANTOR}/styles" '
                f'Target="styles.xml"/><{a}Relationship Id="rId2" Type="{KANTOR}/header" '
                f'Target="header1.xml"/><{a}Relationship Id="rId3" Type="{KANTOR}/hyperlink" '
                f'Target="https://contoh.go.id" TargetMode="External"/></{a}Relationships>'
            ),
            f"{folder}/styles.xml": (
                f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
                f'w:val="Normal"/></w:style></w:styles>'
            ),
            f"{folder}/header1.xml": f"<w:hdr {W}><w:p><w:r><w:t>- 2 -</w:t></w:r></w:p></w:hdr>",
        }
    head = f'<?xml version="1.0" encoding="{bentuk.pengodean}" standalone="yes"?>\n'
    return {name: f"{head}{text}".encode(bentuk.pengodean) for name, text in texts.items()}


def tulis(bentuk: Bentuk, isi: dict[str, bytes]) -> bytes:
    """Return the file of parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in isi.items():
            info = zipfile.ZipInfo(name)
            info.date_time = bentuk.tanggal
            info.compress_type = zipfile.ZIP_STORED if bentuk.is_disimpan else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()
