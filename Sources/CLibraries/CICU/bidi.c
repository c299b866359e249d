#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "cache.h"
#include "cicu.h"

static void *openBidi(const struct description *wanted, UErrorCode *status) {
  (void)wanted;
  (void)status;
  return ubidi_open();
}

static const struct kind bidi = {openBidi, (void (*)(void *))ubidi_close};

/// UTF-8 as UTF-16 in the thread's scratch room; bytes that are no text count as U+FFFD, each sequence
/// as U8_NEXT cuts it, so that a second walk finds every unit again. The number of units, or -1.
static int32_t unitsOf(const uint8_t *text, int32_t length) {
  struct scratch *room = scratch();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  // UTF-16 never has more units than UTF-8 has bytes.
  if (room->capacity < length && !madeRoom(room, length, &status)) return -1;
  int32_t count = 0;
  for (int32_t at = 0; at < length;) {
    UChar32 scalar;
    U8_NEXT_OR_FFFD(text, at, length, scalar);
    U16_APPEND_UNSAFE(room->units, count, scalar);
  }
  return count;
}

/// What rule L1 of UAX 9 gives the paragraph's level at the end of a line. Controls that X9 would
/// remove are among them, as section 5.2 allows: they have no width, and runs stay whole.
static bool hangsOnLineEnd(UChar32 scalar) {
  switch (u_charDirection(scalar)) {
    case U_WHITE_SPACE_NEUTRAL:
    case U_SEGMENT_SEPARATOR:
    case U_BLOCK_SEPARATOR:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
    case U_BOUNDARY_NEUTRAL:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT: return true;
    default: return false;
  }
}

int32_t lectern_bidi_levels(const uint8_t *text, int32_t length, int32_t base, uint8_t *levels) {
  UBiDi *paragraph = cached(&bidi, (struct description){"", "", "", 0});
  int32_t count = paragraph ? unitsOf(text, length) : -1;
  if (count < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UBiDiLevel wanted = base >= 0 ? (UBiDiLevel)base : base == -1 ? UBIDI_DEFAULT_LTR : UBIDI_DEFAULT_RTL;
  ubidi_setPara(paragraph, scratch()->units, count, wanted, NULL, &status);
  const UBiDiLevel *found = count ? ubidi_getLevels(paragraph, &status) : NULL;
  if (U_FAILURE(status)) return -1;
  int32_t unit = 0;
  for (int32_t at = 0; at < length;) {
    int32_t start = at;
    UChar32 scalar;
    U8_NEXT_OR_FFFD(text, at, length, scalar);
    uint8_t level = found[unit] | (hangsOnLineEnd(scalar) ? LECTERN_BIDI_HANGS : 0);
    for (int32_t byte = start; byte < at; byte++) levels[byte] = level;
    unit += U16_LENGTH(scalar);
  }
  return ubidi_getParaLevel(paragraph);
}

uint32_t lectern_mirrored(uint32_t scalar) { return (uint32_t)u_charMirror((UChar32)scalar); }
