"""What an annex shows and where it stands: a checked Struktur becomes finished pages in millimetres.

`jalur` and `pola` plan the boxes and relations of an annex (`bagan`) and give every one its place (`denah`);
`text` measures what stands in boxes; `page` sets the page around any chart and tries sizes; `annex` is what
it asks of a kind of annex; `marks` writes a change into a chart.
"""
