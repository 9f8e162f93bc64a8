# Every target works on a fresh clone without root; all that it makes lands in .venv/ and var/.
.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := .venv/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.14 python3.12; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8000

.PHONY: help install demo test test-law test-postgresql check format messages lock e2e bench bench-large clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | column -t -s $$'\t'

install: .venv/installed ## install the program and what it needs into .venv/

.venv/installed: requirements.lock pyproject.toml $(wildcard src/gehoor/*/locale/*/LC_MESSAGES/django.po)
	@test -n "$(PYTHON)" || { echo "Gehoor needs Python 3.12 or newer; none was found." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps -e .
	$(BIN)/python tools/translations.py compile
	@touch $@

demo: install ## run a furnished municipality at http://localhost:8000 (PORT=...)
	$(BIN)/gehoor demo --port $(PORT)

test: install ## run the tests (SQLite, and PostgreSQL where one is found)
	GEHOOR_TEST_DATABASE=sqlite $(BIN)/pytest -n 2
	GEHOOR_TEST_DATABASE=postgresql $(BIN)/pytest -n 2 --ignore tests/law --ignore tests/architecture

test-law: install ## run the law room's tests, without Django
	$(BIN)/pytest -p no:django tests/law

test-postgresql: install ## run the tests on PostgreSQL only
	GEHOOR_TEST_DATABASE=postgresql $(BIN)/pytest -n 2 --ignore tests/law --ignore tests/architecture

check: install ## format, lint, types, import rules, templates, migrations, translations, licences
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djade --check --target-version 6.0 $$(git ls-files 'src/*.html')
	$(BIN)/djlint --lint --quiet src
	$(BIN)/python tools/translations.py check
	$(BIN)/gehoor manage makemigrations --check --dry-run
	$(BIN)/codespell
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint

format: install ## put code and templates into the house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djade --target-version 6.0 $$(git ls-files 'src/*.html') || true

messages: install ## extract the texts of every room into its catalogue and compile them
	$(BIN)/python tools/translations.py extract
	$(BIN)/python tools/translations.py compile

lock: ## pin every dependency, with hashes, in requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header --no-annotate --group dev pyproject.toml -o requirements.lock

e2e: install ## walk the site and the desk in a real browser
	$(BIN)/pytest -m e2e tests

bench: install ## measure speed against a bare application, to 100,000 files (see docs/bench.md)
	$(BIN)/python -m tools.bench

bench-large: install ## measure what grows with the register, to 1,000,000 files (30 GB of disk, for an hour)
	$(BIN)/python -m tools.bench --large

clean: ## remove what make made
	rm -rf .venv var
