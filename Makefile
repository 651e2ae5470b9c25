# Two commands do everything on a fresh machine: `make demo` and `make test`. The others are for those who change parley.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORD := build/demo.db
# Corpora and scorers, where a folder beside this checkout holds them; without one, `make score` measures the examples only.
MEASURES ?= $(patsubst %/score/record.py,%,$(firstword $(wildcard ../*/score/record.py)))

.PHONY: setup browser demo test style check score bench bench-store bench-desk pictures approve kills lock clean

setup: $(VENV)/.ready

# The lock holds exact versions with hashes; uv installs it in seconds, and both are checked against the hashes.
$(VENV)/.ready: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup
	@mkdir -p build
	@$(BIN)/parley build examples --record $(RECORD)
	@$(BIN)/parley brief --record $(RECORD) --to build/brief.html
	@$(BIN)/parley brief --record $(RECORD) --to build/brief.md
	@cat build/brief.md
	@echo
	@echo "The same page for a browser: build/brief.html. The lists: $(BIN)/parley figures --record $(RECORD) (or timeline,"
	@echo "statements, positions, agreements, meetings, disagreements, reports, actors); one line whole: $(BIN)/parley show ID."

test: setup browser
	@$(BIN)/python -m pytest

# The desk is tested in Debian's Chromium: put in where this may be done, else those tests are skipped and say so.
browser:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
		|| echo "no chromium here: the tests of the desk in a browser are skipped"

check: style test

# Everything that is checked without running parley; the docs are checked by tests/test_docs.py.
style: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

score: setup
	@$(BIN)/python bench/score.py $(MEASURES)

# Words per CPU second of every part of reading, beside the stock parser pipeline, then seconds and memory for reconciling:
# make bench SOURCES="FILE FOLDER" ARGS=--json
bench: setup
	@$(BIN)/python bench/speed.py $(SOURCES) $(ARGS)
	@$(BIN)/python bench/reconciling.py $(filter --json,$(ARGS))

# Pages of every list on a large record in both databases: make bench-store ARGS="--reports 100000"
bench-store: setup
	@$(BIN)/python bench/store.py $(ARGS)

# Build, decide, migrate and backup, each killed at moments picked by chance, 50 in all on each database; a server stopped for 30 s.
kills: setup
	@PARLEY_TEST_KILLS=50 PARLEY_TEST_OUTAGE=30 $(BIN)/python -m pytest tests/store/test_kills.py tests/store/test_process_kills.py tests/store/test_outages.py

# How long the desk takes for its pages on a large record: make bench-desk ARGS="--reports 100000"
bench-desk: setup
	@$(BIN)/python bench/desk.py $(ARGS)

# Pictures of the desk's main pages for the docs.
pictures: setup browser
	@$(BIN)/python docs/pictures.py

# The record of the examples as people read it, written anew; look at what git then shows before it is committed.
approve: setup
	@$(BIN)/python -m tests.approving

lock:
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml --output-file requirements.lock

clean:
	@rm -rf build $(VENV)
