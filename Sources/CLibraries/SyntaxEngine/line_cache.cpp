#include "line_cache.h"

namespace {

// Everything is bounded: a site may hold any code.
constexpr size_t mostStates = 64;  // of a language
constexpr size_t mostLines = 20'000;
constexpr size_t longestLine = 200;

}  // namespace

int32_t LineCache::number(int32_t language, const KSyntaxHighlighting::State &state) {
  if (states.size() <= size_t(language)) states.resize(size_t(language) + 1);
  auto &known = states[size_t(language)];
  for (size_t i = 0; i < known.size(); i++) {
    if (known[i] == state) return int32_t(i);
  }
  if (known.size() == mostStates) return unknownState;
  known.push_back(state);
  return int32_t(known.size()) - 1;
}

void LineCache::setKey(int32_t language, int32_t state, std::string_view line) {
  key.assign(reinterpret_cast<const char *>(&language), sizeof language);
  key.append(reinterpret_cast<const char *>(&state), sizeof state);
  key.append(line);
}

const KnownLine *LineCache::find(int32_t language, int32_t state, std::string_view line) {
  if (state == unknownState || line.size() > longestLine) return nullptr;
  setKey(language, state, line);
  auto found = lines.find(key);
  return found == lines.end() ? nullptr : &found->second;
}

void LineCache::keep(int32_t language, int32_t state, std::string_view line, KnownLine known) {
  if (state == unknownState || known.after == unknownState || line.size() > longestLine) return;
  if (lines.size() == mostLines) lines.clear();
  setKey(language, state, line);
  lines.emplace(key, std::move(known));
}
