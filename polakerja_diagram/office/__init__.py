"""Finished pages -> documents of an office: Word, LibreOffice, a web page, words, the JDIH record.

Stands above `draw/`, whose SVG and PNG it embeds; every function gives bytes, the same ones every time.
"""
