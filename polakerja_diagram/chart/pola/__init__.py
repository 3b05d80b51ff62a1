"""Lampiran I, the pattern of working relations: boxes in tiers, lines in channels and margins between them.

`plan` and `hubungan` decide what is a box, a line or a word; `layout` places it, each decision in a module;
`variants` are the ways to show it, `spread` and `list_pages` put its long lists on later pages.
"""
