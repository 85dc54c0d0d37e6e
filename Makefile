# One verb a line; bare `make` lists them. Needs Python >= 3.11 and make; the rest comes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup official demo test test-long check fix generate record bench clean

help:  ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r verb what; do printf '  make %-10s %s\n' "$$verb" "$$what"; done

setup: $(STAMP)  ## make .venv from the pinned constraints

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sightline needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(STAMP)

official: $(STAMP)  ## make the environments of the official clients; needs a package index
	$(BIN)/python scripts/official.py

demo: $(STAMP)  ## run the fire-watch story on the sandbox, into demo-output/
	$(BIN)/python scripts/demo.py

test: $(STAMP)  ## run the tests that need no network and little time
	$(BIN)/python -m pytest -m 'not long'

test-long: $(STAMP)  ## run every test: 1 GiB transfers and the like
	$(BIN)/python -m pytest

check: $(STAMP)  ## lint, types, import contracts, contract rules; generated code and twins are up to date
	$(BIN)/python scripts/check.py

fix: $(STAMP)  ## format, and mend what the linter can
	$(BIN)/python -m ruff check --fix --quiet . || true
	$(BIN)/python -m ruff format --quiet .
	$(BIN)/python scripts/schema.py --fix

generate: $(STAMP)  ## write generated/ and every _sync/ from openapi.json and _async/
	$(BIN)/python scripts/generate.py

record: $(STAMP)  ## record a session anew: make record SERVICE=pyronear URL=http://… [STORAGE=http://…]
	$(BIN)/python scripts/record.py --service '$(SERVICE)' --url '$(URL)' $(if $(STORAGE),--storage '$(STORAGE)')

bench: $(STAMP)  ## measure beside official clients (make official) and plain httpx; fails below the ratios it states
	$(BIN)/python scripts/bench.py

clean:  ## remove .venv and what the verbs wrote
	rm -rf $(VENV) .venv-official demo-output .mypy_cache .ruff_cache .pytest_cache .hypothesis
