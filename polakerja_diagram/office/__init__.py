"""Finished pages -> documents of an office: Word, LibreOffice, a web page, words, the JDIH record.

Stands above `draw/`, whose SVG and PNG it embeds; every function gives bytes, the same ones every time.
"""

from __future__ import annotations

from typing import Final

FORMAT_KANTOR: Final = ("docx", "odt", "html", "teks", "md", "pdfa", "jdih")
"""What can be asked for; `pdfa` makes `lampiran-arsip.pdf`. Here, so that nothing heavy is loaded for it."""
