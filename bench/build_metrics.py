"""Read the advance widths of the bundled fonts into `polakerja_diagram/font_widths.json`.

Run by hand when a font file changes: `python bench/build_metrics.py`. Needs fontTools; the product does not.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

PACKAGE = Path(__file__).parent.parent / "polakerja_diagram"
FIRST_PRINTABLE = 32
"""Below are control characters (ASCII)."""

table = {}
for weight in ("regular", "bold"):
    font = TTFont(PACKAGE / "fonts" / f"texgyrebonum-{weight}.otf")
    widths = font["hmtx"]
    table[weight] = {
        chr(code): widths[name][0]
        for code, name in sorted(font.getBestCmap().items())
        if code >= FIRST_PRINTABLE
    }
text = json.dumps(table, ensure_ascii=True, indent=None, separators=(",", ":"), sort_keys=True)
(PACKAGE / "font_widths.json").write_text(text + "\n", encoding="utf-8")
