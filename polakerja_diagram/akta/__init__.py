"""A Penetapan -> the whole act as one value, and its renderings as words.

`susun` puts it together of `menimbang`, `mengingat` and `pasal`; `teks` prints it. What only the drafter can
know is a marked gap (`sebutan/celah.py`). Pure: no file is read or written here.
"""
