"""How acts, their kinds and the people who sign them are named: below every stage, above the model.

`jenis` heads of region and kinds of act as tables; `daerah` the region that words name; `citation` an act and
its annexes by name, number, year and gazette; `numerals` Roman numerals, ordinals, days in words; `nama` the
key of a name, what stands before and behind it; `pejabat` titles, prefixes of an office, NIP.
"""
