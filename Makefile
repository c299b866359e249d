# Everything starts here: `make site` and `make test` do all the set-up on a fresh Debian machine
# that has Swift, make and git, and root or sudo.

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := pkg-config libfyaml-dev libicu-dev libkf5syntaxhighlighting-dev
TEST_PACKAGES := python3 python3-jsonschema libfyaml-utils
LECTERN := .build/release/lectern
STAMPS := .build/stamps

.PHONY: site test lint bench format clean

site: $(LECTERN)
	$(LECTERN) check

test: $(STAMPS)/test-packages lint
	swift test

lint: $(STAMPS)/packages
	swift format lint --strict --recursive Package.swift Sources Tests
	Scripts/check-house-rules.sh

bench: $(LECTERN) $(STAMPS)/test-packages
	python3 Benchmarks/load_and_check.py $(LECTERN) $(BENCH)

format:
	swift format --in-place --recursive Package.swift Sources Tests

clean:
	rm -rf .build Output .lectern

# Sources are compared by SwiftPM itself: always ask it.
.PHONY: $(LECTERN)
$(LECTERN): $(STAMPS)/packages
	swift build -c release --product lectern --static-swift-stdlib
	swift build -c release --product lectern-syntax --static-swift-stdlib

$(STAMPS)/packages: Makefile
	@Scripts/install-packages.sh "$(SUDO)" $(PACKAGES)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/test-packages: $(STAMPS)/packages
	@Scripts/install-packages.sh "$(SUDO)" $(TEST_PACKAGES)
	@mkdir -p $(STAMPS) && touch $@
