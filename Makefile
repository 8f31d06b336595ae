# The project's commands. Everything happens in .venv; nothing outside this folder and the user's data folder is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run table test test-long test-wheel lint format bench lock docs golden neo4j neo4j-jars clean help

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

run: table ## install, build, show the table of levels

table: $(VENV)/run.stamp ## the table of levels, without ever serving
	@$(BIN)/banenmakers build --quiet
	@$(BIN)/banenmakers levels

test: $(VENV)/dev.stamp ## all tests but the long ones, as many at once as there are cores
	$(BIN)/python -m pytest -n auto --dist worksteal

test-long: $(VENV)/dev.stamp ## the long ones too: 200 kills, thousands of worlds
	BANENMAKERS_WORLDS=2000 $(BIN)/python -m pytest -m "long or not long"

test-wheel: $(VENV)/dev.stamp ## build wheel and sdist, install the wheel in clean environments, build and explain there
	$(BIN)/python tests/wheel.py

lint: $(VENV)/dev.stamp ## style, types, arrows between rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev.stamp ## write the style in
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/dev.stamp ## figures, as ratios in one run
	$(BIN)/python -m benchmarks

docs: $(VENV)/dev.stamp ## write the generated parts of the docs again
	$(BIN)/python -m docs.generate

golden: $(VENV)/dev.stamp ## write the golden tables of the catalogue again from the shipped data
	$(BIN)/python -m tests.queries.golden

neo4j: neo4j-jars ## a real Neo4j 5.26 on 127.0.0.1:7687, without a container; needs Java 17 and Maven
	$(BIN)/python -m tests.real_neo4j run

neo4j-jars: $(VENV)/dev.stamp ## fetch the server's jars once, checked by hash
	@$(BIN)/python -m tests.real_neo4j fetch

PIN := uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q

lock: ## pin every dependency again, with hashes and without any index address (needs uv)
	$(PIN) locks/build.in -o locks/build.txt
	$(PIN) pyproject.toml locks/build.in -c locks/build.txt -o locks/run.txt
	$(PIN) pyproject.toml locks/build.in -c locks/build.txt --extra reasoner --extra pandas --extra polars --extra py2neo --extra test --extra lint --extra package -o locks/dev.txt

clean: ## remove the environment and everything built
	rm -rf $(VENV) .neo4j build dist *.egg-info

$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Say make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# owlready2 has no wheel: it is built with the locked setuptools, which therefore goes first, and with nothing else.
$(VENV)/run.stamp: locks/build.txt locks/run.txt pyproject.toml | $(VENV)/python.stamp
	@echo "Installing into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --require-hashes -r locks/build.txt
	@$(BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r locks/run.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: locks/dev.txt $(VENV)/run.stamp
	@$(BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r locks/dev.txt
	@touch $@
