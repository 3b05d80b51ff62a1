"""An annex on its pages: heading, KETERANGAN and signature around a chart in the largest text that fits.

`pages` tries the ways of `ragam` in `bingkai`; `sebar_*` spread what one page does not hold; `temuan` is what
a drafter hears of it.
"""
