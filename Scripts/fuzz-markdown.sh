#!/bin/sh
# Feeds the Markdown reader with what libFuzzer makes of the specification's examples, for some
# seconds (default: 60): no crash, no hang, no place outside the text.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
work=.build/fuzz
clibrary=Sources/CLibraries/CCMarkGFM
mkdir -p $work/corpus
flags="-parse-as-library -O -sanitize=fuzzer,address -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
printf 'module CCMarkGFM { header "ccmarkgfm.h" export * }\n' > $work/module.modulemap
cp $clibrary/include/ccmarkgfm.h $work/
for file in "$clibrary"/*.c; do
  clang -c -g -O1 -fsanitize=fuzzer-no-link,address -I $clibrary/include "$file" -o "$work/$(basename "$file" .c).c.o"
done
swiftc $flags -c -wmo -emit-module -module-name Diagnostics -emit-module-path $work/Diagnostics.swiftmodule \
  -o $work/Diagnostics.o Sources/Diagnostics/*.swift
swiftc $flags -c -wmo -emit-module -module-name Markup -emit-module-path $work/Markup.swiftmodule -I $work \
  -Xcc -fmodule-map-file=$work/module.modulemap -o $work/Markup.o $(find Sources/Markup -name '*.swift')
swiftc $flags -I $work -Xcc -fmodule-map-file=$work/module.modulemap Fuzz/MarkdownFuzz.swift $work/*.o \
  -lcmark-gfm -lcmark-gfm-extensions -o $work/markdown
# One seed for each example.
awk -v to=$work/corpus '/^`{32} example/ { n++; on = 1; next } /^\.$/ { on = 0 } on { print > (to "/" n) }' \
  Tests/Conformance/gfm/spec.txt
ASAN_OPTIONS=detect_leaks=0 $work/markdown -max_total_time="$seconds" -timeout=10 -max_len=4000 -rss_limit_mb=4096 \
  -artifact_prefix=$work/ $work/corpus
