"""What an annex shows and where it stands: a checked Struktur becomes finished pages in millimetres.

`jalur` and `pola` plan the boxes and relations of the two annexes (`bagan`) and give every one its place
(`denah`); `teks` measures what stands in boxes; `halaman` sets the page around the chart and tries sizes.
"""
