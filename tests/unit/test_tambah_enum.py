import pytest

from polakerja_diagram.model import JenisBagan, JenisHubungan
from tests.tambah_enum import add_member


@pytest.mark.parametrize("enum", [JenisHubungan, JenisBagan])
def test_an_added_member_is_met_everywhere_and_gone_after_the_test(
    enum: type[JenisHubungan] | type[JenisBagan],
) -> None:
    before = tuple(enum)

    with pytest.MonkeyPatch.context() as monkeypatch:
        member = add_member(monkeypatch, enum, "MANDAT", "mandat")

        assert tuple(enum) == (*before, member)
        assert enum("mandat") is enum["MANDAT"] is enum.MANDAT is member
        assert f"{member}" == "mandat"
        assert (member.name, member.value, type(member)) == ("MANDAT", "mandat", enum)
        assert member in enum
        assert repr(member) == f"<{enum.__name__}.MANDAT: 'mandat'>"

    assert tuple(enum) == before
    assert not hasattr(enum, "MANDAT")
    with pytest.raises(ValueError, match="'mandat' is not a valid"):
        enum("mandat")
