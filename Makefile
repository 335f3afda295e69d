# Every target works as the only command on a fresh machine: it makes .venv, installs and runs.
# On Windows, or without make, see README.md for the same in pip.

VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.vitia-installed
# Workers of the test run: two suit the smallest machine we build on; each keeps to one thread.
JOBS ?= 2

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench screenshots translations install installer smoke clean

help:
	@echo "make demo   make the sample product, find its defect classes, open the window"
	@echo "make test   lint, type check and run all tests"
	@echo "make lint   ruff, mypy and import-linter alone"
	@echo "make bench  speed and memory, as ratios against a plain reference"
	@echo "make screenshots  the pictures of the user guide and the README (takes minutes)"
	@echo "make translations  bring the translations up to date with the source; lists what lacks one"
	@echo "make installer  programs that need no Python, in dist/ (FLAVOUR=cpu or cuda; takes minutes)"
	@echo "make smoke  use the built programs in an empty home folder, on a screen of their own"
	@echo "make clean  remove the virtual environment, caches and the demo"

demo: $(STAMP)
	$(BIN)/vitia demo --folder demo

# A test whose worker died has one more try; a test that failed has none.
test: lint
	OMP_NUM_THREADS=1 $(BIN)/pytest -n $(JOBS) -p no:benchmark --ignore=tests/benchmarks \
		--reruns 1 --only-rerun "crashed while running"

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/pytest -p no:xdist -s tests/benchmarks

screenshots: $(STAMP)
	OMP_NUM_THREADS=1 $(BIN)/python packaging/guide_pictures.py resources/guide/images

translations: $(STAMP)
	$(BIN)/python packaging/translations.py

installer: $(STAMP)
	$(BIN)/python packaging/build.py $(if $(FLAVOUR),--flavour $(FLAVOUR))

smoke: $(STAMP)
	$(BIN)/python packaging/smoke.py dist/$(or $(FLAVOUR),*)/vitia

install: $(STAMP)

# The stamp is newer than what it depends on only after an install that went through.
$(STAMP): pyproject.toml constraints.txt
	@set -e; found=; if [ ! -x $(BIN)/python ]; then \
	  for python in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	    if $$python -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' \
	      2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "make: no Python 3.11 or newer with venv was found. Install it" \
	      "(Debian: apt install python3 python3-venv) or say where: make PYTHON=/path/to/python3.12" >&2; \
	    exit 1; \
	  fi; \
	  echo "Making $(VENV) with $$($$found --version)"; \
	  $$found -m venv $(VENV); \
	fi
	@echo "Installing Vitia and what it needs into $(VENV); the first time takes some minutes"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist demo *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
