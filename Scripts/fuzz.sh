#!/bin/sh
# Feeds a parser with what libFuzzer makes of its corpus: fuzz.sh liquid|markdown [SECONDS].
# No crash, no hang, no leak; what is found stays in .build/fuzz, and what is new to it in
# .build/fuzz/NAME/corpus. `fuzz.sh NAME merge` adds to the kept corpus what of that reaches new code.
set -eu
cd "$(dirname "$0")/.."
name=$1
seconds=${2:-60}
work=.build/fuzz/$name
corpus=Fuzz/Corpus/$name
program=$work/fuzz
case $name in
  liquid)
    modules="Diagnostics Names Localization Liquid" entrance=Fuzz/LiquidFuzz.swift
    clibrary=CICU libraries="-licui18n -licuuc"
    ;;
  markdown)
    modules="Diagnostics Markup" entrance=Fuzz/MarkdownFuzz.swift
    clibrary=CCMarkGFM libraries="-lcmark-gfm -lcmark-gfm-extensions"
    ;;
  *)
    echo "there is no fuzzer '$name'; there are liquid and markdown" >&2
    exit 2
    ;;
esac
csources=Sources/CLibraries/$clibrary
sources=$(for module in $modules; do echo "Sources/$module"; done)

build() {
  echo "building the fuzzer of $name"
  mkdir -p "$work"
  rm -f "$work"/*.o "$program"
  flags="-parse-as-library -O -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny -I $work
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -Xcc -fmodule-map-file=$work/module.modulemap"
  echo "module $clibrary { header \"$PWD/$(echo $csources/include/*.h)\" export * }" >"$work/module.modulemap"
  for file in "$csources"/*.c; do
    clang -c -g -O1 -fsanitize=fuzzer-no-link,address -I $csources/include "$file" \
      -o "$work/$(basename "$file" .c).c.o"
  done
  for module in $modules; do
    # shellcheck disable=SC2046,SC2086
    swiftc $flags -c -wmo -emit-module -module-name $module -emit-module-path "$work/$module.swiftmodule" \
      -o "$work/$module.o" $(find "Sources/$module" -name '*.swift')
  done
  # shellcheck disable=SC2086
  swiftc $flags $entrance "$work"/*.o $libraries -o "$program"
}

# shellcheck disable=SC2086
if [ ! -x "$program" ] || [ -n "$(find $sources $csources $entrance Scripts/fuzz.sh -newer "$program")" ]; then
  build
fi

mkdir -p "$work/corpus"
options="-timeout=10 -max_len=4000 -rss_limit_mb=4096 -artifact_prefix=.build/fuzz/$name-"
if [ "$seconds" = merge ]; then
  # shellcheck disable=SC2086
  exec "$program" $options -merge=1 "$corpus" "$work/corpus"
fi
# shellcheck disable=SC2086
"$program" $options -max_total_time="$seconds" -print_final_stats=1 "$work/corpus" "$corpus"
