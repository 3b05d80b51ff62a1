"""Spell out a finished Halaman: DOT, the engine's SVG, the page as SVG, PDF, PNG. Nothing is placed here."""
