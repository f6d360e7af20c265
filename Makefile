# Every command that a person types. `make` alone lists them.

# The first Python of 3.11 or newer that can make an environment.
PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet
HEQUAN := $(PY) -m hequan.cli
HOUSE := 荷泉街道
YEAR := 2021

.DEFAULT_GOAL := help
.PHONY: help run report test check bite bench docs lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 16

run: report ## the example year, its report and figures, then the site on 127.0.0.1:8000
	@$(HEQUAN) serve

report: .venv/runtime ## the same without the site: var/荷泉街道-2021.docx and the figures
	@$(HEQUAN) demo
	@$(HEQUAN) report $(HOUSE) $(YEAR) -o var/$(HOUSE)-$(YEAR).docx
	@$(HEQUAN) figures $(HOUSE) $(YEAR)

test: .venv/test ## everything: the quick checks, then all tests on SQLite and on PostgreSQL
	@$(PY) -m tests.needs
	@$(MAKE) --no-print-directory check
	$(PY) -m pytest -n auto -m "not long"
	$(PY) -m tests.postgresql --if-there $(PY) -m pytest -n auto -m "database and not (browser or once or long)"
	@$(PY) -m tests.needs --left-out

check: .venv/test ## the quick checks alone: format, lint, types, imports, declarations, reference pages
	$(PY) -m ruff format --check
	$(PY) -m ruff check
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(HEQUAN) check
	$(PY) -m tools.reference --check

bite: .venv/test ## minutes: take checks out of the product and see the tests fail
	$(PY) -m pytest -n auto -m long

bench: .venv/bench ## speed, beside the bare SQL that does the same and another engine of procedures
	$(PY) -m bench
	$(PY) -m bench procedures
	$(PY) -m bench procedures --decisions 0 --postgresql

docs: .venv/test ## write docs/reference/ anew from the declarations
	$(PY) -m tools.reference

lock: .venv/test ## choose exact versions anew from requirements/*.in (needs uv)
	cd requirements && for name in runtime build test postgresql bench; do uv pip compile --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --quiet $$name.in -o $$name.txt; done

clean: ## remove the environment and what was built, never var/
	rm -rf .venv build dist *.egg-info .pytest_cache .hypothesis .ruff_cache .mypy_cache test-results

.venv/bin/python:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer with venv is needed (Debian: python3 and python3-venv)." >&2; exit 1; fi
	$(PYTHON) -m venv .venv

.venv/runtime: requirements/runtime.txt requirements/build.txt pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes -r requirements/runtime.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/bench: requirements/bench.txt .venv/test
	$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@

.venv/test: requirements/test.txt .venv/runtime
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@
