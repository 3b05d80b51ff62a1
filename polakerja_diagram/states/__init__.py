"""A structure over time.

`archive` keeps its states, `git` reads an earlier one, `comparison` sets two side by side, `marked` draws
both on one sheet.
"""
