// KSyntaxHighlighting behind the functions of csyntax.h.

#include "../CSyntax/csyntax.h"
#include "line_cache.h"
#include "match_meter.h"

#include <QStandardPaths>
#include <QString>
#include <QVector>

#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/AbstractHighlighter>
#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/Definition>
#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/Format>
#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/Repository>
#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/State>
#include <KF5/KSyntaxHighlighting/KSyntaxHighlighting/Theme>

#include <string_view>
#include <vector>

namespace {

using namespace KSyntaxHighlighting;

/// A line as the library wants it, with the way back from its UTF-16 to our bytes.
class Line {
public:
  QString text;

  void read(const uint8_t *bytes, size_t length) {
    text.clear();
    starts.clear();
    for (size_t at = 0; at < length;) at += readScalar(bytes + at, length - at, at);
    starts.push_back(uint32_t(length));
  }

  uint32_t byteOffset(int unit) const {
    return starts[size_t(qBound(0, unit, int(starts.size()) - 1))];
  }

private:
  std::vector<uint32_t> starts;

  /// Both halves of a surrogate pair start where its scalar starts, so no run can cut one.
  size_t readScalar(const uint8_t *bytes, size_t left, size_t at) {
    size_t count = scalarLength(bytes[0]);
    bool isWhole = count <= left;
    for (size_t i = 1; isWhole && i < count; i++) isWhole = (bytes[i] & 0xC0) == 0x80;
    if (!isWhole || count == 0) {
      append(QChar::ReplacementCharacter, at);
      return 1;
    }
    uint32_t scalar = count == 1 ? bytes[0] : bytes[0] & (0x7Fu >> count);
    for (size_t i = 1; i < count; i++) scalar = scalar << 6 | (bytes[i] & 0x3Fu);
    if (scalar < 0x10000) {
      append(char16_t(scalar), at);
    } else {
      append(QChar::highSurrogate(scalar), at);
      append(QChar::lowSurrogate(scalar), at);
    }
    return count;
  }

  /// How many bytes a scalar has by its first; 0 if none starts so.
  static size_t scalarLength(uint8_t first) {
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  }

  void append(char16_t unit, size_t at) {
    text.append(QChar(unit));
    starts.push_back(uint32_t(at));
  }
};

/// Collects what the library says of each line.
class RunCollector final : public AbstractHighlighter {
public:
  /// Of the whole text.
  std::vector<lectern_run> runs;

  /// False if it took too much work.
  bool collect(int32_t number, const Definition &definition, const uint8_t *text, size_t length) {
    runs.clear();
    language = number;
    isPatch = definition.name() == QLatin1String("Diff");
    isSwift = definition.name() == QLatin1String("Swift");
    setDefinition(definition);
    lectern_meter_start(length);
    bool isDone = readLines(text, length, stateBefore(definition, text, length));
    lectern_meter_stop();
    return isDone;
  }

protected:
  void applyFormat(int offset, int length, const Format &format) override {
    uint32_t from = line.byteOffset(offset), to = line.byteOffset(offset + length);
    if (from < covered || to <= from) return;
    addPlain(from);
    // `Int` and `Celsius(1)` may be functions to the library.
    bool isSwiftType = isSwift && format.textStyle() == Theme::Function && isCapital(bytes[from]);
    if (format.textStyle() == Theme::Normal || isSwiftType) return addPlain(to);
    add(to - from, styleOf(format));
    covered = to;
  }

private:
  LineCache cache;
  int32_t language = 0;
  Line line;
  std::vector<lectern_run> lineRuns;
  const uint8_t *bytes = nullptr;  // of the line
  uint32_t covered = 0;  // bytes of the line that are in `lineRuns` already
  bool isPatch = false;
  bool isSwift = false;

  /// Lessons show PHP without the `<?php` that the library waits for.
  State stateBefore(const Definition &definition, const uint8_t *text, size_t length) {
    std::string_view code(reinterpret_cast<const char *>(text), length);
    if (definition.name() != QLatin1String("PHP (HTML)") || code.find("<?") != code.npos) return State();
    static const uint8_t opening[] = {'<', '?', 'p', 'h', 'p'};
    return colour(opening, sizeof opening, State());
  }

  bool readLines(const uint8_t *text, size_t length, State state) {
    int32_t number = cache.number(language, state);
    for (size_t start = 0; start < length;) {
      size_t end = start;
      while (end < length && text[end] != '\n') end++;
      size_t shown = end > start && text[end - 1] == '\r' ? end - 1 : end;
      size_t next = end < length ? end + 1 : end;
      std::string_view content(reinterpret_cast<const char *>(text + start), shown - start);
      if (const KnownLine *known = cache.find(language, number, content)) {
        lectern_meter_spend(known->units);
        lineRuns = known->runs;
        number = known->after;
      } else {
        if (number != LineCache::unknownState) state = cache.state(language, number);
        uint64_t before = lectern_meter_left();
        state = colour(text + start, content.size(), state);
        if (lectern_meter_is_spent()) return false;
        int32_t after = cache.number(language, state);
        cache.keep(language, number, content, {lineRuns, after, before - lectern_meter_left()});
        number = after;
      }
      if (lectern_meter_is_spent()) return false;
      for (const lectern_run &run : lineRuns) append(runs, run.length, run.style);
      append(runs, uint32_t(next - shown), Theme::Normal);
      start = next;
    }
    return true;
  }

  /// Fills `lineRuns`; the state behind the line.
  State colour(const uint8_t *text, size_t length, const State &before) {
    line.read(text, length);
    bytes = text;
    covered = 0;
    lineRuns.clear();
    State after = highlightLine(QStringView(line.text), before);
    addPlain(uint32_t(length));
    return after;
  }

  uint32_t styleOf(const Format &format) const {
    if (isPatch && format.name() == QLatin1String("Added line")) return lectern_style_inserted;
    if (isPatch && format.name() == QLatin1String("Removed line")) return lectern_style_deleted;
    if (isSwift && format.textStyle() == Theme::Error) return Theme::SpecialChar;  // `\(`
    // HTML and XML have their attributes among the others; PHP has its semicolons there.
    bool isOther = format.textStyle() == Theme::Others;
    if (isOther && format.name() == QLatin1String("Attribute")) return Theme::Attribute;
    return format.textStyle();
  }

  /// What is left of the line up to a place. The library knows few of Swift's types; in Swift a
  /// capital is as good as a list.
  void addPlain(uint32_t end) {
    while (isSwift && covered < end) {
      uint32_t word = covered;
      while (word < end && !isWordPart(bytes[word])) word++;
      uint32_t after = word;
      while (after < end && isWordPart(bytes[after])) after++;
      bool isType = word < after && isCapital(bytes[word]);
      add(word - covered, Theme::Normal);
      add(after - word, isType ? Theme::DataType : Theme::Normal);
      covered = after;
    }
    add(end - covered, Theme::Normal);
    covered = end;
  }

  static bool isCapital(uint8_t byte) {
    return byte >= 'A' && byte <= 'Z';
  }

  static bool isWordPart(uint8_t byte) {
    return (byte | 0x20) - 'a' < 26u || byte - '0' < 10u || byte == '_' || byte >= 0x80;
  }

  void add(uint32_t length, uint32_t style) {
    append(lineRuns, length, style);
  }

  static void append(std::vector<lectern_run> &runs, uint32_t length, uint32_t style) {
    if (length == 0) return;
    if (!runs.empty() && runs.back().style == style) {
      runs.back().length += length;
    } else {
      runs.push_back({length, style});
    }
  }
};

}  // namespace

struct lectern_engine {
  Repository repository;
  RunCollector collector;
  std::vector<Definition> languages;
};

namespace {

/// What of Qt would make pages depend on whose machine builds them, or talk in between.
void prepareQt() {
  QStandardPaths::setTestModeEnabled(true);  // no definitions out of somebody's home folder
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
}

// An exception (no memory, say) must not cross into Swift: the block then stays as it is.

lectern_engine *openEngine() try {
  [[maybe_unused]] static const bool isPrepared = (prepareQt(), true);
  return new lectern_engine;
} catch (...) {
  return nullptr;
}

void closeEngine(lectern_engine *engine) {
  delete engine;
}

int32_t findLanguage(lectern_engine *engine, const uint8_t *name, size_t length) try {
  QString wanted = QString::fromUtf8(reinterpret_cast<const char *>(name), int(length));
  for (const Definition &definition : engine->repository.definitions()) {
    if (!definition.isValid() || wanted.compare(definition.name(), Qt::CaseInsensitive) != 0) continue;
    engine->languages.push_back(definition);
    return int32_t(engine->languages.size()) - 1;
  }
  return -1;
} catch (...) {
  return -1;
}

lectern_runs highlight(lectern_engine *engine, int32_t language, const uint8_t *text, size_t length) try {
  if (language < 0 || size_t(language) >= engine->languages.size()) return {nullptr, 0};
  RunCollector &collector = engine->collector;
  if (!collector.collect(language, engine->languages[size_t(language)], text, length)) return {nullptr, 0};
  return {collector.runs.data(), collector.runs.size()};
} catch (...) {
  return {nullptr, 0};
}

}  // namespace

extern "C" const lectern_syntax *lectern_syntax_functions() {
  static const lectern_syntax functions = {openEngine, closeEngine, findLanguage, highlight};
  return &functions;
}
