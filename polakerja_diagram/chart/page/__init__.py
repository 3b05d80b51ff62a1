"""An annex on its pages: heading, KETERANGAN and signature around a chart in the largest text that fits.

`search` tries the ways to show it on `sheet`s, which set `blocks`, `heading`, `keterangan` and `foot` around
it; `findings` is what a drafter hears of it, `arrangement` how it lies; `change_sheet` shows an amendment.
"""
