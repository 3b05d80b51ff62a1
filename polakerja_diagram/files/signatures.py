"""Whether a file carries an electronic signature: PDF, Word or OpenDocument, whatever it is called."""

from __future__ import annotations

import re
from typing import Final

from polakerja_diagram.office.zip_bytes import ZipRusakError, read_zip

SIGNATURE_DICTIONARY: Final = re.compile(rb"/Type\s*/Sig\b|/FT\s*/Sig\b|/SubFilter\s*/(?:adbe\.|ETSI\.)")
"""A signature dictionary, a signature field or its format: ISO 32000-1, 12.8.1 and 12.7.4.5."""

SIGNATURE_PART: Final = re.compile(
    r"_xmlsignatures/.*sig.*|META-INF/(?:document|macro)signatures\.xml", re.IGNORECASE
)
"""What a signed document holds: ISO/IEC 29500-2, 13.2.4; OpenDocument 1.3 part 2, 5.1."""


def is_signed(data: bytes) -> bool:
    """Whether the bytes are a document with an electronic signature.

    The range of a signature in a PDF is never in a compressed object.

    >>> is_signed(b"%PDF-1.7 << /Type /Sig /ByteRange [0 10 20 30] >>"), is_signed(b"%PDF-1.7 <<>>")
    (True, False)
    """
    if b"%PDF" in data[:1024]:
        return b"/ByteRange" in data and SIGNATURE_DICTIONARY.search(data) is not None
    if not data.startswith(b"PK"):
        return False
    try:
        return bool(read_zip(data, lambda name: SIGNATURE_PART.fullmatch(name) is not None))
    except ZipRusakError:
        return False
