# make bantuan  - the verbs. Needs python3 (3.11+, with venv) and make; nothing else, and no root.
# Each verb works in a virtual environment of the project's own, .venv, made on first use from the lock files.

STRUKTUR ?= data/struktur.yaml
KELUARAN ?= output
PILIHAN ?=
ULANG ?= 11
DAERAH ?= 552
JUMLAH ?= 2000
PENUH ?= 10000
LUAS ?= luas
BENIH := $(or $(BENIH),$(shell od -An -N4 -tu4 /dev/urandom | tr -d ' '))
LAMBAT := tests/lambat tests/property tests/unit/chart/page/test_stable.py tests/unit/draw/test_quoting.py
PYTHON ?= python3

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
PAKAI := .venv/siap-pakai
UJI := .venv/siap-uji
KUNCI = .venv/kunci/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

.DEFAULT_GOAL := bantuan
.PHONY: bantuan lampiran periksa test test-e2e test-lambat uji-python uji-penuh cakupan lint bench kunci clean

bantuan:
	@echo "make lampiran   menggambar kedua lampiran ke folder $(KELUARAN)/"
	@echo "make periksa    memeriksa berkas struktur tanpa menggambar"
	@echo "make test       menjalankan pengujian yang hanya memerlukan Python"
	@echo "make test-e2e   menguji hasilnya dengan pembaca sungguhan (poppler, Chromium, LibreOffice, ...)"
	@echo "make test-lambat menilai bagan dari $(JUMLAH) struktur buatan, dan mencari luas dengan benih acak"
	@echo "make uji-python menjalankan make test pada setiap Python yang ada, sejak 3.11"
	@echo "make uji-penuh  sebelum rilis: lint, test-e2e, uji-python, dan test-lambat dengan $(PENUH) struktur (sejam lebih)"
	@echo "make cakupan    melaporkan baris dan cabang yang dilalui pengujian"
	@echo "make lint       memeriksa gaya, tipe, dan arah impor"
	@echo "make bench      mengukur waktu perintah, berkas besar, dan banyak daerah (beberapa menit)"
	@echo "make kunci      memperbarui requirements*.lock (untuk pemelihara)"
	@echo "make clean      menghapus hasil gambar dan berkas sementara"
	@echo
	@echo "Berkas dan folder lain:  make lampiran STRUKTUR=data/lain.yaml KELUARAN=hasil"
	@echo "Pilihan lain:            make lampiran PILIHAN='--mode salinan --lampiran 2'"

lampiran: $(PAKAI)
	@$(BIN)/polakerja lampiran "$(STRUKTUR)" --keluaran "$(KELUARAN)" $(PILIHAN)

periksa: $(PAKAI)
	@$(BIN)/polakerja periksa "$(STRUKTUR)" $(PILIHAN)

test: $(UJI)
	@$(BIN)/python -m pytest --ignore=tests/e2e $(PILIHAN)

test-e2e: $(UJI)
	@$(BIN)/python -m pytest tests/e2e $(PILIHAN)

test-lambat: $(UJI)
	@echo "benih $(BENIH); mengulang: make test-lambat BENIH=$(BENIH)"
	@$(BIN)/python -m pytest $(LAMBAT) --lambat $(JUMLAH) --hypothesis-profile $(LUAS) --hypothesis-seed $(BENIH) $(PILIHAN)

uji-python:
	@PILIHAN="$(PILIHAN)" .ci/uji-python

uji-penuh: lint test-e2e uji-python
	@$(MAKE) --no-print-directory test-lambat JUMLAH=$(PENUH) LUAS=penuh

cakupan: $(UJI)
	@$(BIN)/coverage run -m pytest -q --ignore=tests/e2e $(PILIHAN)
	@$(BIN)/coverage report

lint: $(UJI)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(PAKAI)
	@$(BIN)/python bench/measure_commands.py --ulang $(ULANG)
	@$(BIN)/python bench/measure_scale.py
	@$(BIN)/python bench/measure_many.py --daerah $(DAERAH)

# Without build isolation: everything that is fetched is pinned with its hash, the build tool too.
$(PAKAI): requirements.lock requirements-build.lock pyproject.toml
	@echo "Menyiapkan .venv (sekali saja) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) --require-hashes -r requirements.lock -r requirements-build.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(UJI): $(PAKAI) requirements-dev.lock
	@echo "Memasang alat uji ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

kunci:
	@test -x .venv/kunci/bin/uv || { $(PYTHON) -m venv .venv/kunci && .venv/kunci/bin/python -m pip install --quiet uv; }
	@$(KUNCI) pyproject.toml -o requirements.lock
	@$(KUNCI) --group build -c requirements.lock -o requirements-build.lock
	@$(KUNCI) pyproject.toml --group dev -c requirements.lock -c requirements-build.lock -o requirements-dev.lock

clean:
	@find output -mindepth 1 ! -name .gitkeep -delete
	@rm -rf .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
