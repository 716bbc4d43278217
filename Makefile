# DXIndex. `make run` and `make test` are all a newcomer needs; CI runs the same words.
#   run       serve http://127.0.0.1:8000 from this folder (PORT=8001 changes the port)
#   dev       the same, reloading when a file changes, with Django's debug pages
#   test      the whole suite on PostgreSQL, what a database can change again on SQLite
#   lint      formatting, types, layers, templates, translations, Django's checks
#   format    write what `lint` asks for in formatting
#   drill     the long drills: a publication killed 200 times and failed at every call, on both databases
#   bench     what pages, computations and large tables cost on this machine (ARGS="--only phone" for one measurement)
#   screenshots  take the pictures of README.md anew, on a site of their own
#   load      migrate the database of `run` and load the published figures
#   messages  collect the strings to translate into locale/
#   vendor    fetch Plotly and the font again (maintainers; needs npm)
#   lock      resolve the dependencies again (maintainers; needs uv)

PORT ?= 8000
PYTHON ?=
BIN := .venv/bin
STAMPS := var/stamps
# The local profile is for this machine only; see dxindex/settings.py.
LOCAL := DXINDEX_PROFILE=local
MANAGE := $(BIN)/python manage.py
# A database of its own address has its own stamp.
DATABASE := $(STAMPS)/database-$(shell printf '%s' "$$DATABASE_URL" | cksum | cut -d ' ' -f 1)

SOURCES := $(shell find dxindex rankings -name '*.py' 2>/dev/null)
FIXTURES := $(shell find fixtures -type f 2>/dev/null)
STATIC := $(shell find static -type f 2>/dev/null)
CATALOGS := $(shell find locale -name '*.po' 2>/dev/null)

.PHONY: run dev test drill lint format bench screenshots load messages vendor lock port
.DELETE_ON_ERROR:
# Steps are few and share one .venv: -j would only let them meet in it.
.NOTPARALLEL:

run: port .venv/run.stamp $(DATABASE) $(STAMPS)/messages $(STAMPS)/static
	@echo "DXIndex: http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@$(LOCAL) DEBUG=false $(MANAGE) publish_due --every 15 --with-pid $$$$ & \
	exec env $(LOCAL) DEBUG=false $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) \
		--workers 1 --blocking-threads 4 --no-ws --log-level warning dxindex.wsgi:application

dev: port .venv/run.stamp $(DATABASE) $(STAMPS)/messages
	@exec env $(LOCAL) DEBUG=true $(MANAGE) runserver --nostatic 127.0.0.1:$(PORT)

test: .venv/dev.stamp $(STAMPS)/messages
	@sh scripts/ensure_programs.sh browser r
	@$(BIN)/python tests/run_suite.py $(ARGS)

drill: .venv/dev.stamp
	@$(BIN)/python -m tests.run_drills $(ARGS)

lint: .venv/dev.stamp $(STAMPS)/messages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	DXINDEX_PROFILE=test $(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint
	$(BIN)/djlint templates --check
	DXINDEX_PROFILE=test $(BIN)/python scripts/messages.py check
	DXINDEX_PROFILE=test $(MANAGE) makemigrations --check --dry-run
	DXINDEX_PROFILE=production SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') \
		ALLOWED_HOSTS=dxindex.example CONTACT_EMAIL=so-lieu@dxindex.example $(MANAGE) check --deploy --fail-level WARNING

format: .venv/dev.stamp
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	-$(BIN)/djlint templates --reformat --quiet

# The server that a large table is measured on comes with the tests.
bench: .venv/dev.stamp var/bench/run.stamp $(DATABASE) $(STAMPS)/messages $(STAMPS)/static
	@sh scripts/ensure_programs.sh browser
	@$(LOCAL) DEBUG=false $(BIN)/python -m benchmarks $(ARGS)

screenshots: .venv/dev.stamp $(STAMPS)/messages $(STAMPS)/static
	@sh scripts/ensure_programs.sh browser
	@$(LOCAL) DEBUG=false $(BIN)/python scripts/screenshots.py

load: $(DATABASE)

messages: .venv/run.stamp
	@$(LOCAL) $(BIN)/python scripts/messages.py update

vendor: .venv/run.stamp
	@$(BIN)/python scripts/vendor.py

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --quiet --output-file requirements.lock $(ARGS)
	uv pip compile pyproject.toml --extra test --extra lint --constraint requirements.lock --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet \
		--output-file requirements-dev.lock $(ARGS)
	uv pip compile benchmarks/requirements.in --constraint requirements-dev.lock --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements-bench.lock $(ARGS)

# What has been done is remembered by a stamp that is newer than its inputs.

port:
	@python=$$(sh scripts/find_python.sh $(PYTHON)) && "$$python" scripts/check_port.py "$(PORT)"

.venv/bin/python:
	@python=$$(sh scripts/find_python.sh $(PYTHON)) && "$$python" -m venv .venv

.venv/run.stamp: requirements.lock | .venv/bin/python
	@echo "Installing what requirements.lock names ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements.lock
	@touch $@

# The second list contains the first in the same versions.
.venv/dev.stamp: requirements-dev.lock requirements.lock | .venv/bin/python
	@echo "Installing what requirements-dev.lock names ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-dev.lock
	@touch $@ .venv/run.stamp

# Dash and what it brings are only measured, never served.
var/bench/run.stamp: requirements-bench.lock
	@python=$$(sh scripts/find_python.sh $(PYTHON)) && "$$python" -m venv var/bench
	@echo "Installing what requirements-bench.lock names ..."
	@var/bench/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-bench.lock
	@touch $@

# Migrating and loading change nothing when there is nothing to change, so code may trigger them too often.
$(DATABASE): $(SOURCES) $(FIXTURES) .venv/run.stamp
	@mkdir -p $(STAMPS)
	@$(LOCAL) $(MANAGE) migrate --verbosity 0
	@$(LOCAL) $(MANAGE) load_published
	@touch $@

$(STAMPS)/messages: $(CATALOGS) scripts/messages.py | .venv/run.stamp
	@mkdir -p $(STAMPS)
	@$(BIN)/python scripts/messages.py compile
	@touch $@

$(STAMPS)/static: $(STATIC) .venv/run.stamp
	@mkdir -p $(STAMPS)
	@$(LOCAL) $(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch $@
