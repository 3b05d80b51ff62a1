"""Text and what is asked of it -> patches, or a finding that says why not (PK701-PK707).

Before patches are given out the edited text is read again: it must say what was asked and nothing else, with
every comment that was not told to go, and undo to the first characters.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Outcome
from polakerja_diagram.editing.doing import do, first_path
from polakerja_diagram.editing.patches import TextPatch, apply_patches, invert
from polakerja_diagram.editing.paths import Path, plain
from polakerja_diagram.editing.read_text import CommentInBracketsError
from polakerja_diagram.editing.refusals import RefusedError, comment_in_brackets, not_as_asked, place_on
from polakerja_diagram.editing.rows import comments_in
from polakerja_diagram.editing.steps import Draft, UnreadableError, begin
from polakerja_diagram.editing.wanted import normal
from polakerja_diagram.read.source import read_nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.editing.actions import Action
    from polakerja_diagram.read.nodes import Node


@dataclass(frozen=True, slots=True)
class Edit:
    """What an action does: patches of the text (with LF breaks), the name of the step, where to look.

    `name` is Indonesian and stands behind "urungkan:". `comments_gone` are the comments that go with what is
    removed.
    """

    patches: tuple[TextPatch, ...]
    name: str
    highlight: Path
    comments_gone: tuple[str, ...] = ()


def edit(text: str, action: Action, *, file: str = "") -> Outcome[Edit]:
    """Return what an action does to a text.

    Args:
        text: a structure file with LF breaks, as `decode` leaves it.
        action: what is asked.
        file: its name in findings.

    Returns:
        The edit; or None with the findings of an unreadable text (PK0xx), or PK701 (there is no such place),
        PK702 (it is still named elsewhere), PK703 (a comment in brackets is in the way), PK704 (no text for
        one line), PK705 (the row is not inferred), PK706 (the edit would have changed something else: a fault
        of ours), PK707 (an Asisten with organs of its own is not merged).
    """
    read = read_nodes(text, file=file)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    draft = begin(text, read.value)
    at = place_on(read.value, first_path(action))
    try:
        name, highlight = do(draft, action)
    except RefusedError as refused:
        return Outcome(None, (refused.diagnostic,))
    except CommentInBracketsError:
        return Outcome(None, (comment_in_brackets(at),))
    except UnreadableError:
        return Outcome(None, (not_as_asked(at),))
    patches = draft.changing.patches()
    if not _is_as_asked(text, read.value, draft, patches):
        return Outcome(None, (not_as_asked(at),))
    return Outcome(Edit(patches, name, highlight, tuple(draft.comments_gone)))


def _is_as_asked(text: str, before: Node, draft: Draft, patches: Sequence[TextPatch]) -> bool:
    """Whether an edited text says what is wanted, kept its comments, and undoes to the text before."""
    edited, after = draft.read.text, draft.read.root
    kept = Counter(comments_in(text, before)) - Counter(draft.comments_gone)
    return (
        normal(plain(after)) == normal(draft.wanted)
        and Counter(comments_in(edited, after)) == kept
        and apply_patches(text, patches) == edited
        and apply_patches(edited, invert(text, patches)) == text
    )
