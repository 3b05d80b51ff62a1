"""The command `polakerja`, the only room that knows click.

`main` reads the command line; `amendments`, `begin`, `insert`, `many` are its larger commands. `language`
puts click into Indonesian, `options` makes the options of a `Pilihan`, `values` reads what stands behind
them. `show` prints findings, `summary` words what was done, `explain` gathers what every code means.
"""
