"""Text -> positioned nodes, or the places where it is not the plain YAML of a structure file (PK006-PK022).

The only importer of yaml. Nodes are built from the parser's events with a stack of our own, so that depth is
known before it hurts (composing 50,000 nested lists with the C loader ends the interpreter) and nothing is
guessed: a scalar keeps its text. Marks are 0-based there and 1-based here; they are converted once, in
`_Reader.location`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from polakerja_diagram.diagnostics import Diagnostic, Location, Outcome, Related, error
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.diagnostics.replacement import Replacement, insert
from polakerja_diagram.read.mends import space_after_dash
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, Span, stands_bare
from polakerja_diagram.read.syntax import explain_problem
from polakerja_diagram.read.syntax_place import Place
from polakerja_diagram.read.text import by_place, split_lines, too_many_findings
from polakerja_diagram.read.words_meant import shown

MAX_DEPTH: Final = 32
"""Levels of lists and keys; a complete structure file has six."""

MAX_ORGANS: Final = 5_000
"""Lines `kode:`; a whole province has some hundreds."""

MAX_NODES: Final = 200_000
"""Values and keys together: 5,000 organs with all their remarks and rows stay below 150,000."""

GLUED_KEY: Final = re.compile(r"^([a-z][a-z-]*):(\S.*)$", re.DOTALL)

FAST_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", None)
"""The C loader (libyaml), None where PyYAML was built without it."""

PURE_LOADER: Final[Any] = yaml.SafeLoader


class _StopReadingError(Exception):
    """The file is beyond a bound: the finding that says so ends the reading."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is not yet closed."""

    is_mapping: bool
    at: Location
    start: int
    """Index of its first character."""
    flow_start: Any = None
    """Mark of the opening bracket, None for a list or mapping written line by line."""
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[ScalarNode, Node]] = field(default_factory=list)
    key: ScalarNode | None = None
    seen: dict[str, Location] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)
    """Keys without a colon: within braces every word between commas is one, also twice (`2,5, ... 2,5`)."""


def read_nodes(text: str, *, file: str, loader: Any = None) -> Outcome[Node]:
    """Return the root node of a text that `text.decode` has let through.

    `loader` is a PyYAML loader class; by default the C loader, the pure Python one where there is none.
    """
    reader = _Reader(text, file)
    chosen = loader or FAST_LOADER or PURE_LOADER
    try:
        root = reader.read(chosen)
    except _StopReadingError as stop:
        return Outcome(None, (*by_place(reader.found), stop.diagnostic))
    except yaml.MarkedYAMLError as cause:
        broken = explain_problem(_place(cause, reader.lines, file))
        if any(0 <= broken.at.line - earlier.at.line <= 1 for earlier in reader.found):
            return Outcome(None, by_place(reader.found))  # the parser stumbled over what is reported
        return Outcome(None, by_place((*reader.found, broken)))
    found = by_place(reader.found)
    return Outcome(None, found) if found or root is None else Outcome(root)


def _place(cause: yaml.MarkedYAMLError, lines: list[str], file: str) -> Place:
    start, stop = (
        (mark.line + 1, mark.column + 1) if mark else (1, 1)
        for mark in (cause.context_mark or cause.problem_mark, cause.problem_mark or cause.context_mark)
    )
    return Place(f"{cause.context or ''} {cause.problem or ''}", start, stop, lines, file)


class _Reader:
    """Builds nodes from events; one use."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.lines = split_lines(text)
        self.found: list[Diagnostic] = []
        self.stack: list[_Frame] = []
        self.root: Node | None = None
        self.documents = 0
        self.nodes = 0
        self.organs = 0

    def read(self, loader: Any) -> Node | None:
        for event in yaml.parse(self.text, Loader=loader):
            if isinstance(event, yaml.ScalarEvent):
                self.decline_decoration(event)
                self.add(
                    ScalarNode(
                        event.value, self.scalar_location(event), self.scalar_span(event), event.style or ""
                    )
                )
            elif isinstance(event, yaml.CollectionStartEvent):
                self.open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.close(event)
            elif isinstance(event, yaml.AliasEvent):
                at = self.location(event.start_mark, event.end_mark)
                self.report_reference(str(event.anchor), at, sign="*")
                self.add(ScalarNode("", at))
            elif isinstance(event, yaml.DocumentStartEvent):
                self.start_document(event)
        if self.root is None or (isinstance(self.root, ScalarNode) and not self.root.text):
            self.report(
                "PK002",
                at=Location(self.file, 1, 1, text=self.line(0)),
                message="berkas hanya berisi komentar, belum ada isi",
                hint="mulailah dengan 'skema: 1', lalu 'peraturan:'; contoh lengkap: data/struktur.yaml",
            )
        return self.root

    def report(self, code: str, at: Location, **said: Any) -> None:
        if len(self.found) == MAX_FINDINGS:
            raise _StopReadingError(too_many_findings(at))
        self.found.append(error(code, at=at, **said))

    def stop(self, code: str, **said: Any) -> NoReturn:
        raise _StopReadingError(error(code, **said))

    def location(self, start: Any, end: Any) -> Location:
        """Return the place from mark to mark, cut at the end of its first line."""
        line = self.line(start.line)
        last = end.column if end.line == start.line else len(line)
        return Location(self.file, start.line + 1, start.column + 1, max(1, last - start.column), line)

    def line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def scalar_location(self, event: Any) -> Location:
        """Return the place of a value; for one that was left out, that of its key or its dash."""
        start, end = event.start_mark, event.end_mark
        if start.index != end.index or not self.stack:
            return self.location(start, end)
        frame = self.stack[-1]
        if frame.key is not None:
            return frame.key.at
        line = self.line(start.line)
        return Location(self.file, start.line + 1, max(1, min(start.column, len(line))), text=line)

    def scalar_span(self, event: Any) -> Span:
        """Return the characters of a value; loaders disagree where one stands that was left out."""
        start, end = event.start_mark.index, event.end_mark.index
        key = self.stack[-1].key if self.stack else None
        if start == end and key is not None and not stands_bare(key):
            start = end = self.text.find(":", key.span.end) + 1
        return Span(start, start + len(self.text[start:end].rstrip()))

    def start_document(self, event: Any) -> None:
        self.documents += 1
        at = self.location(event.start_mark, event.end_mark)
        if event.version or event.tags:
            self.report(
                "PK017",
                at=at,
                message="baris perintah YAML yang diawali '%' tidak dipakai di berkas struktur",
                hint="hapus baris itu",
                replacements=self.without_directive(event.start_mark.line),
            )
        if self.documents > 1:
            self.stop(
                "PK014",
                at=at,
                message="berkas memuat lebih dari satu dokumen (dipisah garis '---')",
                hint="hapus '---', atau pindahkan isi sesudahnya ke berkas lain",
            )

    def without_directive(self, number: int) -> tuple[Replacement, ...]:
        """Return the edit that empties a line `%...`, if it is the only one of its kind."""
        line, is_last = self.line(number), self.line(number + 1).startswith("---")
        return (Replacement(number + 1, 1, len(line) + 1, ""),) if is_last and line[:1] == "%" else ()

    def decline_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            at = self.location(event.start_mark, event.end_mark)
            self.report_reference(event.anchor, at, sign="&")
        if event.tag is not None:
            at = self.location(event.start_mark, event.end_mark)
            self.report(
                "PK017",
                at=at,
                message="tanda jenis YAML yang diawali '!' tidak dipakai di berkas struktur",
                hint="hapus kata yang diawali '!'; bila itu bagian dari nama, apit dengan tanda kutip",
            )

    def report_reference(self, name: str, at: Location, *, sign: str) -> None:
        kind = "jangkar" if sign == "&" else "rujukan"
        self.report(
            "PK016",
            at=at,
            message=f"{kind} YAML '{sign}{shown(name)}' tidak dipakai di berkas struktur",
            hint=f"tuliskan isinya; bila '{sign}' bagian dari nama, apit dengan tanda kutip",
        )

    def open(self, event: Any) -> None:
        self.decline_decoration(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        start, end = event.start_mark, event.end_mark
        at = self.location(start, end)
        if len(self.stack) >= MAX_DEPTH:
            self.stop(
                "PK020",
                at=at,
                message=f"susunan terlalu dalam: lebih dari {MAX_DEPTH} tingkat",
                hint="periksa kurung dan tanda '-' di baris ini; struktur lengkap hanya enam tingkat",
            )
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.is_mapping and frame.key is None:
            self.report_complex_key(at)
        self.stack.append(_Frame(is_mapping, at, start.index, start if event.flow_style else None))

    def close(self, event: Any) -> None:
        """Finish a list or mapping; one between brackets on one line is as long as the brackets."""
        frame = self.stack.pop()
        at, is_flow = frame.at, frame.flow_start is not None
        if is_flow:
            at = self.location(frame.flow_start, event.end_mark)
        elif frame.pairs:
            at = frame.pairs[0][0].at
        last = frame.pairs[-1][1] if frame.pairs else frame.items[-1] if frame.items else None
        span = Span(frame.start, event.end_mark.index if is_flow or last is None else last.span.end)
        if frame.is_mapping:
            self.add(MappingNode(tuple(frame.pairs), at, span, is_flow))
        else:
            self.add(SequenceNode(tuple(frame.items), at, span, is_flow))

    def add(self, node: Node) -> None:
        """Put a finished node where it belongs: the root, a list, a key or the value of the last key."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.too_many("PK022", node.at, f"lebih dari {MAX_NODES} isian")
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self.take_key(frame, node)
        else:
            self.take_value(frame, frame.key, node)
            frame.key = None

    def take_key(self, frame: _Frame, node: Node) -> ScalarNode:
        if not isinstance(node, ScalarNode):
            return ScalarNode("", node.at)  # reported when it was opened
        is_bare = frame.flow_start is not None and stands_bare(node)
        if node.text == "<<":
            self.report(
                "PK018",
                at=node.at,
                message="kunci gabung '<<' tidak dipakai di berkas struktur",
                hint="tuliskan kunci-kuncinya langsung di sini",
            )
        elif not node.text.strip():
            self.report_complex_key(node.at)
        elif node.text.startswith("-") and not is_bare:
            self.report(
                "PK007",
                at=node.at,
                message="sesudah tanda '-' belum ada spasi",
                hint=f"tulis '- {shown(node.text[1:])}: ...'",
                replacements=space_after_dash(self.lines, node.at.line, node.at.column),
            )
        elif node.text in frame.seen and not (is_bare and node.text in frame.bare):
            self.report(
                "PK015",
                at=node.at,
                message=f"kunci '{shown(node.text)}' tertulis dua kali dalam satu bagian",
                hint="hapus atau gabungkan salah satunya; mungkin tanda '-' untuk baris baru terlewat",
                related=(Related(frame.seen[node.text], "sudah tertulis di sini"),),
            )
        else:
            frame.seen.setdefault(node.text, node.at)
            if is_bare:
                frame.bare.add(node.text)
        if node.text == "kode":
            self.organs += 1
            if self.organs > MAX_ORGANS:
                self.too_many("PK021", node.at, f"lebih dari {MAX_ORGANS} organ")
        return node

    def take_value(self, frame: _Frame, key: ScalarNode, node: Node) -> None:
        glued = GLUED_KEY.match(key.text)
        if glued and isinstance(node, ScalarNode) and not node.text:
            self.report(
                "PK007",
                at=key.at,
                message=f"sesudah '{shown(glued[1])}:' belum ada spasi",
                hint=f"tulis '{shown(glued[1])}: {shown(glued[2])}'",
                replacements=insert(key.at.line, key.at.column + len(glued[1]) + 1, " "),
            )
        frame.pairs.append((key, node))

    def too_many(self, code: str, at: Location, what: str) -> NoReturn:
        self.stop(
            code,
            at=at,
            message=f"berkas memuat {what}",
            hint="pastikan ini berkas struktur satu daerah; pisahkan data lain ke berkas sendiri",
        )

    def report_complex_key(self, at: Location) -> None:
        self.report(
            "PK019",
            at=at,
            message="kunci di sebelah kiri titik dua harus berupa kata",
            hint="tulis 'kunci: isi'; bila ini bukan kunci, apit isinya dengan tanda kutip",
        )
