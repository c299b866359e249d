#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "cache.h"
#include "cicu.h"

static void *openBreaks(const struct description *wanted, UErrorCode *status) {
  UBreakIteratorType type = wanted->variant == LECTERN_BREAKS_LINES ? UBRK_LINE : UBRK_CHARACTER;
  return ubrk_open(type, wanted->locale, NULL, 0, status);
}

static const struct kind breaks = {openBreaks, (void (*)(void *))ubrk_close};

int32_t lectern_breaks(const char *locale, int32_t kind, const char *text, int32_t length, int32_t *out,
                       int32_t capacity) {
  UBreakIterator *iterator = cached(&breaks, (struct description){locale, "", "", kind});
  if (!iterator) return -1;
  UErrorCode status = U_ZERO_ERROR;
  // Opened on text in UTF-8, the iterator counts in bytes.
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text, length, &status);
  ubrk_setUText(iterator, &view, &status);
  int32_t count = 0;
  if (U_SUCCESS(status)) {
    ubrk_first(iterator);
    for (int32_t at; (at = ubrk_next(iterator)) != UBRK_DONE && count < capacity; count++) {
      bool must = kind == LECTERN_BREAKS_LINES && ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
      out[count] = must ? -at : at;
    }
  }
  // The iterator is kept, the text is not: it must not be left pointing there.
  UErrorCode ignored = U_ZERO_ERROR;
  ubrk_setText(iterator, u"", 0, &ignored);
  utext_close(&view);
  return U_SUCCESS(status) ? count : -1;
}
