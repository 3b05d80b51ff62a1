"""`python -m polakerja_diagram`: the command without its start script (Windows without admin rights)."""

from __future__ import annotations

from polakerja_diagram.cli.main import main

if __name__ == "__main__":
    main(prog_name="polakerja")
