#ifndef LECTERN_LINE_CACHE_H
#define LECTERN_LINE_CACHE_H

// Lines that were coloured before. The library promises that a line which begins in the same state
// looks the same; and lessons show `}` and `import os` thousands of times.

#include "../CSyntax/csyntax.h"

#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/State>

#include <stdint.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What is known of a line that begins in some state.
struct KnownLine {
  std::vector<lectern_run> runs;
  /// The state in which it leaves the next one.
  int32_t after;
  /// What it cost when it was coloured: it is charged again, so that whether a text is coloured at all
  /// does not depend on which ones were before.
  uint64_t units;
};

/// For one thread.
class LineCache {
public:
  static constexpr int32_t unknownState = -1;

  /// The number of a state of a language; `unknownState` if there are too many to keep.
  int32_t number(int32_t language, const KSyntaxHighlighting::State &state);

  const KSyntaxHighlighting::State &state(int32_t language, int32_t number) const {
    return states.at(size_t(language))[size_t(number)];
  }

  const KnownLine *find(int32_t language, int32_t state, std::string_view line);
  void keep(int32_t language, int32_t state, std::string_view line, KnownLine known);

private:
  std::vector<std::vector<KSyntaxHighlighting::State>> states;
  std::unordered_map<std::string, KnownLine> lines;
  std::string key;

  void setKey(int32_t language, int32_t state, std::string_view line);
};

#endif
