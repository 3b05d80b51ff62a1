"""A new member in an enum of the package, for the length of one test."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from enum import StrEnum

    import pytest

    E = TypeVar("E", bound=StrEnum)


def add_member(monkeypatch: pytest.MonkeyPatch, enum: type[E], nama: str, value: str) -> E:
    """Return a member NAMA of this value that `enum` has until the test ends, after those that it has.

    Every module of the process meets it: in `for x in enum`, in `enum(value)` and as `enum.NAMA`.
    """
    member = str.__new__(enum, value)
    member.__dict__.update(_name_=nama, _value_=value, __objclass__=enum, _sort_order_=len(enum))
    monkeypatch.setattr(enum, nama, member, raising=False)
    monkeypatch.setattr(enum, "_member_names_", [*enum._member_names_, nama])
    monkeypatch.setattr(enum, "_member_map_", {**enum._member_map_, nama: member})
    monkeypatch.setattr(enum, "_value2member_map_", {**enum._value2member_map_, value: member})
    return member
