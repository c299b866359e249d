#!/bin/sh
# The rules of the house that no compiler knows; see CONTRIBUTING.md.
set -eu
cd "$(dirname "$0")/.."
failed=0
complain() {
  echo "house rule: $1" >&2
  echo "$2" | sed 's/^/  /' >&2
  failed=1
}

long=$(find Sources Tests -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $1 > 400 { print $2 " has " $1 " lines" }')
[ -z "$long" ] || complain "no Swift file is longer than 400 lines" "$long"

# `unsafe` stands where C is called, where a literal is asked for its place, and nowhere else.
# The command's option `--unsafe` is only a word.
unsafe=$(grep -rnw 'unsafe' Sources --include '*.swift' | grep -vE '"unsafe"|--unsafe' | cut -d: -f1 | sort -u |
  grep -vE '^Sources/(Platform|YAML/Fyaml|Markup/CMarkGFM|Localization|Cryptography|Highlighting/KSyntax|Fonts/Engine|Vectors/Engine|Pictures/Engine|Hyphenation/LibHyphen|PDF/Deflate)/|^Sources/Names/LiteralNumbers\.swift$' || true)
[ -z "$unsafe" ] || complain "unsafe code stays beside its C library" "$unsafe"

foundation=$(grep -rlE '^(public |internal )?import Foundation' Sources --include '*.swift' | grep -v '^Sources/TestSupport/' || true)
[ -z "$foundation" ] || complain "Foundation stays out of what we ship" "$foundation"

risky=$(grep -rnE 'try!|as!|fatalError\(|preconditionFailure\(' Sources --include '*.swift' | grep -v '^Sources/TestSupport/' || true)
[ -z "$risky" ] || complain "no input may crash Lectern" "$risky"

# Money is integers: a Double near it would be wrong one day.
double=$(grep -rnwE 'Double|Float' Sources/Content --include '*.swift' | grep -vE 'seconds: Double|:[0-9]+: *//' || true)
[ -z "$double" ] || complain "no Double in the catalogue" "$double"

# Where amounts are reckoned there is nothing with a point in it, not even a literal.
exact='Sources/Invoicing Sources/Content/Accounting Sources/Content/Checking Sources/Content/Deriving/Exact.swift
  Sources/Content/Values/Decimal.swift Sources/Content/Values/Money*.swift'
# shellcheck disable=SC2086
floating=$(grep -rn '' $exact --include '*.swift' | sed -E 's/"([^"\\]|\\.)*"/""/g; s,//.*,,' |
  grep -E ':[0-9]+:(.*[^A-Za-z0-9_.$])?((Double|Float(16|32|64|80)?|CGFloat)\>|[0-9][0-9_]*(\.[0-9]|[eE][-+]?[0-9]))' || true)
[ -z "$floating" ] || complain "amounts are reckoned in whole numbers" "$floating"

# What a page asks is noted: `page.makes` does, and nothing else may be asked where pages are made.
unnoted=$(grep -rnE 'website\.(makes\(|hasSearch)' Sources/Site/View Sources/Site/Filters Sources/Site/Pictures --include '*.swift' |
  grep -v '^Sources/Site/View/PageContext.swift:' || true)
[ -z "$unnoted" ] || complain "pages ask through their context which kinds there are" "$unnoted"

# A busy machine is no defect: what takes long is told by the processor's time, or by counting.
timed=$(grep -rnE 'timeLimit\(\.|ContinuousClock|SuspendingClock' Tests --include '*.swift' || true)
[ -z "$timed" ] || complain "no test depends on a clock on the wall: ask processorTime" "$timed"

exit $failed
