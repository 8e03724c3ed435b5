# Every verb of the workshop. `make help` lists them; each sets up first what it needs.

VENV := .venv
BIN := $(VENV)/bin
DRAGOMAN_PORT ?= 8765
DEMO := demo/samples.db
WORKERS ?= 2

# A browser is opened only where there is a screen to open it on.
OPEN := $(if $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s))),--open)

# The first Python of the right age that can make a virtual environment; empty where there is none.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1 \
	&& { command -v "$$p"; break; }; done)

.PHONY: help setup demo test lint format types contract bench scores lock wheel clean
.DEFAULT_GOAL := help

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ready ## make .venv with the pinned packages and dragoman itself

demo: setup ## read the sample papers and serve them on DRAGOMAN_PORT (8765)
	@mkdir -p $(dir $(DEMO))
	$(BIN)/dragoman read --record $(DEMO) samples/papers
	$(BIN)/dragoman serve --record $(DEMO) --as owner --port $(DRAGOMAN_PORT) $(OPEN)

test: setup ## run the tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: setup ## look for mistakes and for lines not in the house's form
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup ## bring every line into the house's form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

types: setup ## check the types
	$(BIN)/mypy

contract: setup ## check that imports only go down
	$(BIN)/lint-imports

bench: setup ## measure accuracy and speed (minutes; needs the measuring material)
	$(BIN)/python -m bench.scores
	$(BIN)/python -m bench.speed --small

scores: setup ## measure again what docs/scores.md says, and write it
	$(BIN)/python -m bench.scores --write

lock: ## pin the packages anew in requirements.lock (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command 'make lock' --extra dev pyproject.toml --output-file requirements.lock

wheel: setup ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove what was made: environment, demo record, caches
	rm -rf $(VENV) demo dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# Two stamps: packages follow the lock file, dragoman itself follows pyproject.toml. Nothing runs when neither changed.
$(VENV)/.ready: $(VENV)/.packages pyproject.toml
	@if command -v uv >/dev/null 2>&1 && uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .; \
	then :; else $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .; fi
	@touch $@

$(VENV)/.packages: requirements.lock
	@if [ -x $(BIN)/python ]; then :; \
	elif [ -n "$(PYTHON)" ]; then "$(PYTHON)" -m venv $(VENV); \
	elif command -v uv >/dev/null 2>&1; then uv venv --quiet --seed --python '>=3.11,<3.14' $(VENV); \
	else echo "dragoman needs Python 3.11, 3.12 or 3.13 with its venv module (Debian: apt-get install python3-venv), or uv" >&2; exit 1; fi
	@echo "installing the pinned packages into $(VENV) (a minute or two, once)"
	@if command -v uv >/dev/null 2>&1 && uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock; \
	then :; else $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; fi
	@touch $@
