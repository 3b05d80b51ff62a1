"""Tests; `ROOT` is the folder of the checkout, so that a test that moves still finds what it reads."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
