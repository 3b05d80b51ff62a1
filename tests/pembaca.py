"""The real engines and readers of end-to-end tests: a missing one fails, unless its flag was given."""

from __future__ import annotations

import shutil
from typing import Final

import pytest

RENDERERS: Final = {
    "graphviz": ("dot", "neato"),
    "chromium": ("chromium", "chromium-browser"),
    "firefox": ("firefox-esr", "firefox"),
    "libreoffice": ("soffice", "libreoffice"),
    "poppler": ("pdftotext", "pdftoppm", "pdfinfo", "pdffonts", "pdfimages"),
    "rsvg": ("rsvg-convert",),
    "inkscape": ("inkscape",),
    "qpdf": ("qpdf",),
    "java": ("java",),
}
"""Names for `--skip-renderer`, each with the commands that belong to it; in order of preference if they are
one program under two names."""

SKIPPED: Final[dict[str, int]] = {}
"""Names given with `--skip-renderer`, each with the number of tests skipped for it; filled by conftest."""


def find_command(*names: str) -> str:
    """Return the path of the first of these commands that is installed.

    Skips the test if its renderer was waived on the command line; fails if none of the commands is there.
    """
    renderer = next((key for key, commands in RENDERERS.items() if names[0] in commands), names[0])
    if renderer in SKIPPED:
        SKIPPED[renderer] += 1
        pytest.skip(f"--skip-renderer {renderer}")
    path = next((path for name in names if (path := shutil.which(name))), None)
    if path is None:
        pytest.fail(f"{names[0]} tidak ditemukan; pasang, atau lewati dengan --skip-renderer {renderer}")
    return path
