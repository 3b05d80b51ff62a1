"""A finding is worth the same wherever it is sent."""

from __future__ import annotations

import pickle

from polakerja_diagram.diagnostics import Location, error
from polakerja_diagram.read import parse_struktur

TEXT = "skema: 1\nwarna: merah\n" + "# catatan panjang\n" * 1000


def test_a_finding_sent_from_another_process_brings_its_own_line_and_no_other() -> None:
    found = parse_struktur(TEXT.encode(), file="s.yaml").diagnostics

    sent = pickle.dumps(found)

    assert [one.at.text for one in pickle.loads(sent)] == [one.at.text for one in found]  # noqa: S301 - our own
    assert found[-1].at.text == "warna: merah"
    assert len(sent) < len(TEXT) // 10


def test_two_places_are_one_whatever_their_line_says() -> None:
    here, there = Location("s.yaml", 1, 1, 3, "satu"), Location("s.yaml", 1, 1)

    assert (here, hash(here), repr(here)) == (there, hash(there), repr(here).replace("satu", ""))
    assert error("PK103", at=here, message="salah") == error("PK103", at=there, message="salah")
