// What PDF/A-3a asks of text: all of it stands for characters, and no glyph is missing.

#include "internal.h"

#include <string.h>

static int digit_of(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

/// The value of four hexadecimal digits, or -1.
static int unit_at(const uint8_t *bytes, size_t length) {
  if (length < 4) return -1;
  int unit = 0;
  for (int i = 0; i < 4; i++) {
    int digit = digit_of(bytes[i]);
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

/// Nothing, marks of byte order, and characters for private use, the high halves of pairs among them.
static bool is_forbidden(int unit) {
  return unit == 0 || unit == 0xFEFF || unit == 0xFFFE || (unit >= 0xE000 && unit <= 0xF8FF) ||
      (unit >= 0xDB80 && unit <= 0xDBFF);
}

bool lectern_mend_texts(uint8_t *table, size_t length) {
  // Lines are `<code> <text>`; the text is what is mended, in its place.
  bool is_mended = false;
  const char *start = g_strstr_len((const char *)table, (gssize)length, "beginbfchar");
  size_t place = start == NULL ? length : (size_t)(start - (const char *)table);
  bool is_text = false;
  while (place < length) {
    if (table[place] != '<') {
      place++;
      continue;
    }
    place++;
    for (; place < length && table[place] != '>'; place += 4) {
      int unit = unit_at(table + place, length - place);
      if (unit < 0) break;
      if (!is_text || !is_forbidden(unit)) continue;
      bool is_pair = unit >= 0xDB80 && unit <= 0xDBFF && length - place >= 8;
      memcpy(table + place, is_pair ? "fffdfffd" : "fffd", is_pair ? 8 : 4);
      is_mended = true;
    }
    is_text = !is_text;
  }
  return is_mended;
}

bool lectern_shows_missing_glyph(const uint8_t *content, size_t length) {
  // Cairo writes strings of two-byte codes in hexadecimal, and puts what a font does not have first.
  static const char replacing[] = "ActualText";
  for (size_t place = 0; place < length; place++) {
    if (content[place] == '(') {  // another kind of string
      for (place++; place < length && content[place] != ')'; place++) place += content[place] == '\\';
      continue;
    }
    if (content[place] != '<') continue;
    if (place + 1 < length && content[place + 1] == '<') {
      place++;
      continue;
    }
    size_t before = place;
    while (before > 0 && content[before - 1] == ' ') before--;
    bool is_replacing = before >= sizeof replacing - 1 &&
        memcmp(content + before - (sizeof replacing - 1), replacing, sizeof replacing - 1) == 0;
    // Lines are broken anywhere in them.
    int digits = 0, unit = 0;
    for (place++; place < length && content[place] != '>'; place++) {
      int digit = digit_of(content[place]);
      if (digit < 0) continue;
      unit = unit << 4 | digit;
      if (++digits < 4) continue;
      if (unit == 0 && !is_replacing) return true;
      digits = unit = 0;
    }
  }
  return false;
}
