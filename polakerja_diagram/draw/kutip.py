"""The gate into DOT: foreign text crosses `quote_label` or `quote_tooltip`, ids are made of our alphabet."""

from __future__ import annotations

import graphviz

from polakerja_diagram.draw.teks import clean_text


def node_id(kode: str) -> str:
    """Return a DOT id that needs no quoting and holds no port colon; two codes never share one.

    >>> node_id("dinkes-01")
    'n_dinkes_2d_01'
    """
    return "n_" + "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in kode)


def quote_label(text: str) -> str:
    r"""Return foreign text for a DOT value: no escape sequence, no HTML, no entity of it stays special.

    >>> quote_label("A & <b>")
    'A &amp; <b>'
    """
    escaped: str = graphviz.escape(clean_text(text).replace("&", "&amp;"))
    return escaped


def quote_tooltip(text: str) -> str:
    r"""Return foreign text for a tooltip, which every Graphviz reads twice for escape sequences (measured).

    >>> print(quote_tooltip("a\\N"))
    a\\\\N
    """
    return quote_label(clean_text(text).replace("\\", "\\\\"))


def line_ids(svg_id: str, count: int) -> tuple[str, ...]:
    """Return the ids of the continuous lines of one relation: the relation's own, then `.2`, `.3`, ...

    >>> line_ids("hubungan-a--b--kolegial", 2)
    ('hubungan-a--b--kolegial', 'hubungan-a--b--kolegial.2')
    """
    return tuple(svg_id if index == 0 else f"{svg_id}.{index + 1}" for index in range(count))
