"""Lampiran I, the pattern of working relations: boxes in tiers, lines in channels and margins between them.

`plan` and `hubungan` decide what is a box, a line or a word; `layout` places it, each decision in a module.
"""
