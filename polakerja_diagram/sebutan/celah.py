"""A gap: what only the drafter can know stands as `[diisi: ...]`, so that it can be found and counted."""

from __future__ import annotations

import re
from typing import Final

CELAH: Final = re.compile(r"\[diisi: [^\[\]]+\]")


def celah(apa: str) -> str:
    """Return the mark of a gap.

    >>> celah("alasan perubahan"), find_celah(f"bahwa {celah('alasan perubahan')};")
    ('[diisi: alasan perubahan]', ('alasan perubahan',))
    """
    return f"[diisi: {apa}]"


def find_celah(teks: str) -> tuple[str, ...]:
    """Return what is missing in a text, in order."""
    return tuple(found[0][len("[diisi: ") : -1] for found in CELAH.finditer(teks))
