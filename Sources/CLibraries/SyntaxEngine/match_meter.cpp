// Bounds what the regular expressions of the language definitions may cost, by counting and not by
// the clock: the same text is coloured, or not, on every machine.
//
// Some of them backtrack without end (YAML's strings, on a line of backslashes: 70 ms a line), some
// look to the end of the line from every character. Neither library lets us say how much is
// enough. But Qt finds PCRE2's function in us before it finds it in PCRE2, because we are the
// library that was opened and it is what we need; so every match comes past here.

#include "match_meter.h"

#include <dlfcn.h>
#include <stdint.h>

namespace {

// Measured: 3 MB of real code in 17 languages, lines up to 1,000 bytes. No match needed 10,000
// steps; no language looked at more than 27 units for each of its own.
constexpr uint32_t stepsPerMatch = 20'000;
constexpr uint64_t unitsPerByte = 100;
constexpr uint64_t unitsForAny = 20'000;
constexpr uint64_t unitsPerMatch = 16;

constexpr int matchLimitError = -47;  // PCRE2_ERROR_MATCHLIMIT

thread_local uint64_t unitsLeft = UINT64_MAX;

}  // namespace

void lectern_meter_start(size_t length) {
  unitsLeft = unitsForAny + unitsPerByte * length;
}

void lectern_meter_stop() {
  unitsLeft = UINT64_MAX;
}

uint64_t lectern_meter_left() {
  return unitsLeft;
}

void lectern_meter_spend(uint64_t units) {
  unitsLeft = unitsLeft > units ? unitsLeft - units : 0;
}

bool lectern_meter_is_spent() {
  return unitsLeft == 0;
}

extern "C" {

// Both as pcre2.h has them, which we do not need otherwise.
using SetMatchLimit = int (*)(void *context, uint32_t limit);

int pcre2_match_16(
    const void *code, const uint16_t *subject, size_t length, size_t start, uint32_t options,
    void *data, void *context) {
  static const auto match = reinterpret_cast<decltype(&pcre2_match_16)>(dlsym(RTLD_NEXT, "pcre2_match_16"));
  static const auto setMatchLimit = reinterpret_cast<SetMatchLimit>(dlsym(RTLD_NEXT, "pcre2_set_match_limit_16"));
  lectern_meter_spend(unitsPerMatch + (length > start ? length - start : 0));
  if (unitsLeft == 0 || match == nullptr || setMatchLimit == nullptr) return matchLimitError;
  if (context != nullptr) setMatchLimit(context, stepsPerMatch);
  int result = match(code, subject, length, start, options, data, context);
  if (result == matchLimitError) unitsLeft = 0;
  return result;
}
}
