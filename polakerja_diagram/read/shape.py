"""Nodes against the description of keys -> findings about shape (PK101-PK110), all of a file at once.

What passes here can be built without a further question: `build.py` relies on it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.diagnostics.replacement import insert, replace_value
from polakerja_diagram.read.commas import make_whole
from polakerja_diagram.read.forms import (
    Bentuk,
    Daftar,
    Isian,
    Kunci,
    Peta,
    RujukanAtauIsian,
    SalahSatu,
    Teks,
)
from polakerja_diagram.read.kinds import guess_jenis, probable_jenis
from polakerja_diagram.read.misplaced import misplaced, owner
from polakerja_diagram.read.names_meant import tell_owners
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from polakerja_diagram.read.schema import SKEMA, STRUKTUR
from polakerja_diagram.read.text import at_most
from polakerja_diagram.read.values import MISSING_SPACE, check_value, describe
from polakerja_diagram.read.words_meant import hint_for, near_miss, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def check_shape(root: Node) -> tuple[Diagnostic, ...]:
    """Return every finding about the shape of a structure file, in order of place."""
    if not isinstance(root, MappingNode):
        return tuple(_wrong_kind(root, "kunci dan isinya ('skema: 1', lalu 'peraturan:' dan seterusnya)"))
    version = tuple(_check_version(_as_meant(root, STRUKTUR.kunci)))
    if any(diagnostic.code == "PK102" for diagnostic in version):
        return version  # another version has other keys: all further findings would mislead
    found = (*version, *islice(_check_isian(root, STRUKTUR), MAX_FINDINGS + 1))
    return at_most(tell_owners(found, root))


def _check_version(root: MappingNode) -> Iterator[Diagnostic]:
    node, at = root.get("skema"), root.at
    if node is None or is_empty(node):
        is_block = node is None and at.text is not None and at.text[at.column - 1 : at.column] != "{"
        yield error(
            "PK101",
            at=root.key_at("skema"),
            message="versi bentuk berkas belum ditulis",
            hint=f"tulis 'skema: {SKEMA}' di baris pertama",
            replacements=insert(at.line, 1, f"{' ' * (at.column - 1)}skema: {SKEMA}\n") if is_block else (),
        )
    elif isinstance(node, ScalarNode) and node.text.strip() != str(SKEMA):
        is_ours = re.fullmatch(rf"0*{SKEMA}(?:[.,]0+)?", node.text.strip())
        yield error(
            "PK102",
            at=node.at,
            message=f"skema '{shown(node.text)}' tidak dikenal; program ini membaca skema {SKEMA}",
            hint=f"tulis 'skema: {SKEMA}', atau pasang versi program yang lebih baru",
            replacements=replace_value(node.at, node.text, str(SKEMA) if is_ours else None),
        )


def _check(node: Node, bentuk: Bentuk) -> Iterator[Diagnostic]:
    """Yield the findings about one value that is not empty."""
    match bentuk:
        case Isian():
            yield from _check_isian(node, bentuk)
        case Peta():
            yield from _check_peta(node, bentuk)
        case Daftar():
            yield from _check_daftar(node, bentuk)
        case RujukanAtauIsian():
            yield from _check_row(node, bentuk)
        case _:
            if isinstance(node, ScalarNode):
                yield from check_value(node, bentuk)
            else:
                yield from _wrong_kind(node, describe(bentuk))


def _check_isian(node: Node, isian: Isian) -> Iterator[Diagnostic]:
    if not isinstance(node, MappingNode):
        first = next(iter(isian.kunci))
        yield from _wrong_kind(node, f"kunci dan isinya, misalnya '{first}: ...'")
        return
    node, cut = make_whole(node, isian.kunci)
    strange = misplaced(node, isian, isian.sebutan)
    if strange:
        yield strange
        return
    yield from cut
    for key, _ in node.pairs:
        if key.text not in isian.kunci:
            yield _unknown_key(key, node, isian.kunci, isian.sebutan)
    yield from _check_keys(_as_meant(node, isian.kunci), isian)


def _check_keys(node: MappingNode, isian: Isian) -> Iterator[Diagnostic]:
    """Yield the findings about what known keys hold, and about those that are missing."""
    for key, value in node.pairs:
        kunci = isian.kunci.get(key.text)
        if kunci is not None and not is_empty(value):
            yield from _check(value, kunci.isi)
    for name, kunci in isian.kunci.items():
        if kunci.wajib and is_empty(node.get(name)):
            yield _missing(node, name, kunci.isi, isian.sebutan)
    if isian.jenis_dari_nama:
        yield from _check_jenis(node, isian)
    if isian.nama_sejenis:
        yield from _check_nama(node, isian)


def _check_peta(node: Node, peta: Peta) -> Iterator[Diagnostic]:
    if not isinstance(node, MappingNode):
        yield from _wrong_kind(node, "kunci dan isinya, satu baris satu kunci")
        return
    for key, value in node.pairs:
        if isinstance(peta.kunci, SalahSatu):
            if key.text not in peta.kunci.kata:
                yield _unknown_key(key, node, peta.kunci.kata, peta.sebutan)
                continue
        else:
            yield from check_value(key, peta.kunci)
        if is_empty(value):
            yield error(
                "PK104",
                at=key.at,
                message=f"'{shown(key.text)}' di bagian '{peta.sebutan}' belum diisi",
                hint="isi di sebelah kanan titik dua, atau hapus baris ini",
            )
        else:
            yield from _check(value, peta.isi)


def _check_daftar(node: Node, daftar: Daftar) -> Iterator[Diagnostic]:
    if not isinstance(node, SequenceNode):
        if daftar.satu:
            yield from _check(node, daftar.isi)
        else:
            yield from _wrong_kind(node, "daftar: tiap baris diawali tanda '-'")
        return
    for item in node.items:
        if is_empty(item):
            yield error(
                "PK104",
                at=item.at,
                message="baris daftar ini kosong",
                hint="isi di sebelah kanan tanda '-', atau hapus barisnya",
            )
        else:
            yield from _check(item, daftar.isi)


def _check_row(node: Node, row: RujukanAtauIsian) -> Iterator[Diagnostic]:
    if isinstance(node, ScalarNode):
        yield from check_value(node, row.rujukan)
        return
    is_organ = False
    if isinstance(node, MappingNode):
        meant = _as_meant(node, {**row.organ.kunci, **row.rinci.kunci})
        is_organ = meant.get("kode") is not None and meant.get("perangkat") is None
    yield from _check_isian(node, row.organ if is_organ else row.rinci)


def _check_jenis(node: MappingNode, isian: Isian) -> Iterator[Diagnostic]:
    """Ask for `jenis` where the name does not tell it."""
    nama = node.get("nama")
    if not is_empty(node.get("jenis")) or not isinstance(nama, ScalarNode) or is_empty(nama):
        return
    guessed = guess_jenis(nama.text)
    allowed = isian.kunci["jenis"].isi
    words = allowed.kata if isinstance(allowed, SalahSatu) else ()
    if guessed is not None and guessed in words:
        return
    message = f"jenis '{shown(nama.text)}' tidak tampak dari kata pertama namanya"
    probable = probable_jenis(nama.text)
    hint = f"tambahkan kunci 'jenis' ({', '.join(words)})"
    if guessed is not None:
        message = f"'{shown(nama.text)}' tampaknya {guessed}, yang tidak ditulis di bagian '{isian.sebutan}'"
        hint = f"pindahkan ke bagian lain, atau tambahkan kunci 'jenis' ({', '.join(words)})"
    elif probable in words:
        hint = f"mungkin jenisnya {probable}: tambahkan 'jenis: {probable}' sesudah namanya"
    yield error("PK110", at=nama.at, message=message, hint=hint)


def _as_meant(node: MappingNode, known: Mapping[str, Kunci]) -> MappingNode:
    """Return the keys with those that are misspelt (`Nama`) as they were probably meant.

    They have their finding; what they hold is checked all the same, and is not said to be missing.
    """
    near = {key.text: _free_near(key, node, known) for key, _ in node.pairs if key.text not in known}
    renamed: dict[str, str] = {}
    for word, meant in near.items():
        if meant is not None and meant not in renamed.values():
            renamed[word] = meant
    return replace(
        node,
        pairs=tuple((replace(key, text=renamed.get(key.text, key.text)), value) for key, value in node.pairs),
    )


def _free_near(key: ScalarNode, node: MappingNode, known: Iterable[str]) -> str | None:
    near = near_miss(key.text, known)
    return near if near is not None and node.get(near) is None else None


def _check_nama(node: MappingNode, isian: Isian) -> Iterator[Diagnostic]:
    """Refuse an organ whose name tells another kind than its section holds."""
    nama, allowed = node.get("nama"), isian.kunci["jenis"].isi
    if not isinstance(nama, ScalarNode) or not isinstance(allowed, SalahSatu):
        return
    guessed = guess_jenis(nama.text)
    if guessed and guessed not in allowed.kata:
        yield error(
            "PK249",
            at=nama.at,
            message=f"'{shown(nama.text)}' tampaknya bukan {isian.sebutan}, tetapi '{guessed}'",
            hint="bila judul 'perangkat:' terhapus, tulis di atas baris pertamanya; bila tidak, pindahkan",
        )


def _unknown_key(key: ScalarNode, node: MappingNode, known: Iterable[str], sebutan: str) -> Diagnostic:
    value = node.get(key.text)
    strange = misplaced(value, None, sebutan) if isinstance(value, MappingNode) else None
    if strange:
        return strange
    near = near_miss(key.text, known)
    section = owner(key.text)
    hint = f"kunci itu milik bagian '{section}:'" if section and not near else hint_for(near, known)
    return error(
        "PK103",
        at=key.at,
        message=f"kunci '{shown(key.text)}' tidak dikenal di bagian '{sebutan}'",
        hint=hint,
        replacements=replace_value(key.at, key.text, _free_near(key, node, known)),
    )


def _missing(node: MappingNode, name: str, bentuk: Bentuk, sebutan: str) -> Diagnostic:
    example = bentuk.contoh if isinstance(bentuk, Teks) else ""
    written = node.get(name) is not None
    return error(
        "PK104",
        at=node.key_at(name),
        message=f"kunci '{name}' {'belum diisi' if written else 'belum ada'} di bagian '{sebutan}'",
        hint=f"tulis '{name}: ...'" + (f", misalnya '{name}: {example}'" if example else ""),
    )


def _wrong_kind(node: Node, expected: str) -> Iterator[Diagnostic]:
    if isinstance(node, ScalarNode):
        found, hint = f"'{shown(node.text)}'", "periksa awal baris dan tanda '-' di bawah kuncinya"
        space = MISSING_SPACE.match(node.text.strip())
        if space is not None:
            hint = f"beri spasi: '{shown(space[1])} {shown(space[2])}'"
    elif isinstance(node, SequenceNode):
        found, hint = "daftar", "hapus tanda '-' atau kurung siku; tulis satu baris untuk tiap isi"
    else:
        found, hint = "kunci dan isinya", "bila titik dua bagian dari isi, apit isinya dengan tanda kutip"
    yield error(
        "PK105", at=node.at, message=f"di sini seharusnya {expected}; yang tertulis {found}", hint=hint
    )
