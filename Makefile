# Everything starts here: `make site` and `make test` do all the set-up on a fresh Debian machine
# that has Swift, make and git, and root or sudo.

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# What documents are set in unless they say otherwise, and what stands in for the fonts that a manuscript need not hold.
FONTS := fonts-ebgaramond fonts-hosny-amiri fonts-inter fonts-noto-core fonts-noto-mono fonts-urw-base35
PACKAGES := pkg-config libfyaml-dev libicu-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libxxhash-dev \
  libkf5syntaxhighlighting-dev libssl-dev curl libharfbuzz-dev libfreetype-dev libfontconfig-dev libhyphen-dev \
  libdeflate-dev hyphen-en-us libcairo2-dev librsvg2-dev libpoppler-glib-dev libqpdf-dev libqrencode-dev \
  libvips-dev $(FONTS)
TEST_PACKAGES := python3 python3-jsonschema libfyaml-utils cmark-gfm chromium python3-venv libharfbuzz-bin \
  fonts-inter-variable fonts-dejavu-core fonts-droid-fallback unicode-data hyphen-ru qpdf poppler-utils librsvg2-bin \
  zbar-tools openjdk-17-jre-headless
LECTERN := .build/release/lectern
STAMPS := .build/stamps

.PHONY: site test judges screens lint bench fuzz format clean

site: $(LECTERN)
	$(LECTERN) build

test: judges $(STAMPS)/readers lint
	Scripts/run-tests.sh

# What judges the pages of the demo, and pictures of them to look at.
judges: $(STAMPS)/judges
screens: site judges
	python3 Tests/Tools/judge_pages.py Output/site --screens .build/screens >/dev/null

lint: $(STAMPS)/packages
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz
	Scripts/check-house-rules.sh

bench: $(LECTERN) $(STAMPS)/test-packages
	python3 Benchmarks/load_and_check.py $(LECTERN) $(BENCH)
	python3 Benchmarks/markdown.py $(LECTERN)
	python3 Benchmarks/liquid.py $(LECTERN)
	python3 Benchmarks/build.py $(LECTERN)
	python3 Benchmarks/papers.py $(LECTERN)
	python3 Benchmarks/certificates.py $(LECTERN)
	python3 Benchmarks/invoices.py $(LECTERN)
	python3 Benchmarks/books.py $(LECTERN)
	python3 Benchmarks/search.py $(LECTERN)
	python3 Benchmarks/browser.py $(LECTERN)

# SECONDS of made-up templates and as many of made-up Markdown; what is found stays in .build/fuzz.
SECONDS := 60
fuzz: $(STAMPS)/packages
	Scripts/fuzz.sh liquid $(SECONDS)
	Scripts/fuzz.sh markdown $(SECONDS)

format:
	swift format --in-place --recursive Package.swift Sources Tests Fuzz

clean:
	rm -rf .build Output .lectern

# Sources are compared by SwiftPM itself: always ask it.
.PHONY: $(LECTERN)
$(LECTERN): $(STAMPS)/packages
	swift build -c release --product lectern --static-swift-stdlib
	swift build -c release --product lectern-syntax --static-swift-stdlib
	swift build -c release --product lectern-paper --static-swift-stdlib
	swift build -c release --product lectern-vectors --static-swift-stdlib
	swift build -c release --product lectern-pictures --static-swift-stdlib

$(STAMPS)/packages: Makefile
	@Scripts/install-packages.sh "$(SUDO)" $(PACKAGES)
	@mkdir -p $(STAMPS) && touch $@

# What reads feeds, calendars and data on pages in tests.
READERS := feedparser==6.0.14 icalendar==7.3.0 recurring-ical-events==3.8.2 extruct==0.18.0 rdflib==7.6.0 PyYAML==6.0.3
$(STAMPS)/readers: $(STAMPS)/test-packages
	python3 -m venv --clear .build/readers
	.build/readers/bin/pip install -q --disable-pip-version-check $(READERS)
	@touch $@

$(STAMPS)/test-packages: $(STAMPS)/packages
	@Scripts/install-packages.sh "$(SUDO)" $(TEST_PACKAGES)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/judges: $(STAMPS)/test-packages Scripts/fetch-judges.sh
	Scripts/fetch-judges.sh .build/judges
	@touch $@
