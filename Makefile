# Vasta: `make demo` opens a working desk, `make test` runs every test; both set up what they need.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8100
bin := .venv/bin

.PHONY: help demo test check lint types floors frontend bundle extension docs docs-write picture quality quality-check evaluate spelling bench rule lock clean

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 14

.venv/.run: requirements.txt requirements-estonian.txt pyproject.toml scripts/setup
	scripts/setup "$(PYTHON)" run

.venv/.dev: .venv/.run requirements-dev.txt
	scripts/setup "$(PYTHON)" dev

demo: .venv/.run  ## a working desk with a believable day in it, on http://127.0.0.1:PORT
	PORT=$(PORT) $(bin)/vasta demo

test: .venv/.dev  ## every test
	$(bin)/python -m pytest

check: .venv/.dev lint types floors frontend docs quality-check  ## style, types, floors, the front end, the generated docs, how right the rules are

lint: .venv/.dev
	$(bin)/ruff check .
	$(bin)/ruff format --check .

types: .venv/.dev
	$(bin)/mypy vasta tests benchmarks

floors: .venv/.dev
	$(bin)/lint-imports

frontend: .venv/.dev
	frontend/check

bundle:  ## make the bundles for browsers anew from frontend/ (needs Debian's nodejs and npm)
	cd frontend && npm ci --loglevel=error && node build.mjs

extension:  ## zip the browser extension into dist/
	$(PYTHON) scripts/extension

docs: .venv/.dev  ## the generated pages are those in docs/
	$(bin)/python -m benchmarks.docs --check

docs-write: .venv/.dev  ## write the generated pages anew
	$(bin)/python -m benchmarks.docs

picture: .venv/.dev  ## the README's pictures, from a demo that runs on PORT
	PORT=$(PORT) scripts/picture

quality: .venv/.dev  ## measure the reviewer on the corpus and write docs/quality.md and the README's figures
	$(bin)/python -m benchmarks.quality

quality-check: .venv/.dev  ## the measured pages are current, and no rule is less right than its severity asks
	$(bin)/python -m benchmarks.quality --check

evaluate: .venv/.dev  ## how right the reviewer is on the labelled corpus; RULE=name for one rule
	$(bin)/python -m benchmarks.evaluate $(if $(RULE),--rule $(RULE) --notes)

rule: .venv/.dev  ## one rule's own examples: make rule RULE=missing-greeting
	$(bin)/python -m pytest -q tests/review/rules/test_cards.py -k "$(RULE)-"

spelling: .venv/.dev  ## how right the spelling rules are, written to docs/spelling.md
	$(bin)/python -m benchmarks.spelling --write

bench: .venv/.dev  ## how fast the reviewer is and how much memory it takes, beside other checkers of English
	$(bin)/pip install --quiet --disable-pip-version-check --editable '.[bench]' --no-build-isolation
	$(bin)/python -m benchmarks.bench

lock: .venv/.dev  ## write the locked dependencies anew from pyproject.toml
	scripts/lock

clean:  ## take away what make made (never the data folder)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist frontend/node_modules
