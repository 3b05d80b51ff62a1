"""The output folder: what is written into it and what is found there.

`contents` makes the bytes of every file, `writing` puts them there all or none, `manifest` says which of them
are one set. `left_behind` finds files of an earlier state, `match` judges files that are named, `edits` keeps
what another program has saved, `shifts` tells how the pages lay before.
"""
