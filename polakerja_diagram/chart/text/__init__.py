"""Text in boxes: widths from the bundled font, broken lines, and the size of a box that holds them.

`metrics` measures and breaks, `boxes` with `box_*` sets a box, `heights` tells the heights of many at once.
"""
