"""The gate into DOT: foreign text crosses `quote_label` or `quote_tooltip`, ids are made of our alphabet."""

from __future__ import annotations

import re
from typing import Final

import graphviz

from polakerja_diagram.draw.spelling import clean_text

PLAIN: Final = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*|-?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)")
"""An ID that DOT takes without quotes (https://graphviz.org/doc/info/lang.html)."""

KEYWORDS: Final = frozenset({"node", "edge", "graph", "digraph", "subgraph", "strict"})


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


def dot_value(text: str) -> str:
    r"""Return a DOT value as the package graphviz spells it, many times faster.

    Args:
        text: ours, or foreign text that has crossed `quote_label` or `quote_tooltip`, which double every
            backslash: so none of them can take a quote's own.

    >>> print(dot_value("0.35"), dot_value("0,7"), dot_value('<b> "x"'))
    0.35 "0,7" "<b> \"x\""
    """
    if PLAIN.fullmatch(text) and text.lower() not in KEYWORDS:
        return text
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'
