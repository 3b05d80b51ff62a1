"""The fingerprint of a Struktur: equal for structures that say the same, wherever and however it is written.

Drawn files carry it, so that a chart can be held against the model it should have been made from.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur


def fingerprint(struktur: Struktur) -> str:
    """Return 64 hexadecimal digits (SHA-256) of all that the structure says; places in the file do not count.

    A field that holds its default is left out, so a new field keeps the fingerprint of old structures.
    """
    text = json.dumps(_plain(struktur), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(value: Any) -> Any:
    """Return what JSON can say of a model value: lists, text, numbers; a record is its name and fields."""
    if is_dataclass(value):
        said = {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if field.compare and getattr(value, field.name) != field.default
        }
        return [type(value).__name__, said]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)
