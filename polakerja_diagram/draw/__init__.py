"""Spell out a finished Halaman: DOT, the engine's SVG, the page as SVG, PDF and PNG. Nothing is placed here."""
