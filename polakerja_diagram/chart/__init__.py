"""What an annex shows and where it stands: a checked Struktur becomes finished pages in millimetres.

`plan_jalur` and `plan_pola` decide the boxes and relations (`bagan`); `layout_jalur` with `jalur_*` and
`layout_pola` with `pola_*` give every one its place (`denah`); `boxes` and `metrics` measure text; `frame`,
`keterangan` and `penutup` set what stands around the chart; `pages` tries sizes and orientations.
"""
