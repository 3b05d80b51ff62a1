"""Lampiran II, the paths of coordination: which boxes, in which columns, with which trunks and rails.

`plan` decides what is shown, `pencari` widths and columns, `penata` places, `potong` and `bagi` cut to pages,
`spread` finds how many.
"""
