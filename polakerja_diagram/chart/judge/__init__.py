"""What a good annex is, in one place: measures of its finished pages, and what each costs.

`measure` counts what a drafter would see, `names` how the names stand in their boxes, `judgement` makes a sum
of it with its reasons. It reads finished geometry alone and knows no annex.
"""
