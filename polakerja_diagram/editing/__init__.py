"""Editing: the text of a structure file and what is asked of it -> patches, with every other byte as it was.

An edit names kode and keys, never places (`actions`). It is done in steps on the text (`steps`, with
`line_steps`, `brackets`) and beside it on plain data (`wanted`); `edit` gives the patches out only if the
edited text says just that.
"""
