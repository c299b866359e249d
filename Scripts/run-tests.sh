#!/bin/sh
# The whole suite, and behind its thousands of lines once more what failed of it: a log that
# somebody sees only the end of tells what to mend. What is given goes to `swift test`.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .build
log=.build/test.log
told=.build/test.status

# A pipe tells how its last command ended: the suite's own end is written down beside it.
rm -f "$told"
{ swift test "$@" 2>&1 && echo 0 >"$told" || echo $? >"$told"; } | tee "$log"
status=$(cat "$told" 2>/dev/null || echo 1)
[ "$status" != 0 ] || exit 0

echo
echo "What failed, once more:"
awk '
  /^[^ ]* (Test|Suite|Test case) .* (started|passed|failed|recorded a known issue)/ { within = 0 }
  /^[^ ]* (Test|Suite) .* recorded an issue/ || /error: / { within = 12 }
  within-- > 0 { print substr($0, 1, 600) }
' "$log" | head -300
exit "$status"
