from __future__ import annotations

import subprocess
import sys

import pytest

PERIKSA = """
import sys
started = []
sys.addaudithook(lambda event, args: started.append(args[0]) if event == "subprocess.Popen" else None)
from polakerja_diagram.draw.backend import load_cairosvg
from polakerja_diagram.diagnostics import ToolError
try:
    load_cairosvg()
except ToolError as error:
    print(error.code)
else:
    print(started)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="hanya di Linux cairocffi mencari dengan kompilator")
def test_cairo_is_loaded_without_running_a_compiler() -> None:
    run = subprocess.run([sys.executable, "-c", PERIKSA], capture_output=True, check=True, text=True)

    if run.stdout.strip() == "PK420":
        pytest.skip("libcairo tidak terpasang")
    assert run.stdout.strip() == "[]"
