# Yifa（依法）. Everything is built once, in release configuration: docs/decisions/0001.

SWIFT  ?= swift
DATA   ?= data/demo
PORT   ?= 8080
PAPERS ?= /tmp/yifa-papers
SHOTS  ?= /tmp/yifa-screenshots
SOURCE := Sources Tests bench/Sources Package.swift
BUILD  := $(SWIFT) build -c release

.DEFAULT_GOAL := help
.PHONY: help run test format bench setup setup-papers papers screenshots

help:
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: setup ## simulate Songgang's 2020, then serve it at http://127.0.0.1:8080 (DATA=folder, PORT=number)
	$(BUILD) --product yifa
	.build/release/yifa demo --data $(DATA) --port $(PORT)

test: setup-papers ## check the format, build everything, run all tests, check the packs
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCE)
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test -c release --skip-build
	.build/release/yifa pack check packs/songgang
	.venv/bin/pytest -q Tests/papers
	.venv/bin/pytest -q Tests/sheets
	.venv/bin/pytest -q Tests/browser

papers: setup-papers ## write sample papers as DOCX, PDF and PNG, to look at (PAPERS=folder)
	$(BUILD) --product paper-samples
	Scripts/papers $(PAPERS)

screenshots: setup-papers ## pictures of every kind of page at a desk and on a phone, to look at (SHOTS=folder)
	$(BUILD) --product yifa
	Scripts/screenshots $(SHOTS)

format: ## format the Swift sources in place
	$(SWIFT) format --in-place --parallel --recursive $(SOURCE)

bench: setup ## measure speed and memory against bare SQLite, as a table
	bench/run

setup:
	@Scripts/setup

setup-papers:
	@Scripts/setup --papers
