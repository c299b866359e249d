#include <unicode/ucol.h>

#include "cache.h"
#include "cicu.h"

static void *openCollator(const struct description *wanted, UErrorCode *status) {
  UCollator *collator = ucol_open(wanted->locale, status);
  // One letter may be written as several code points; both spellings are to sort alike.
  if (U_SUCCESS(*status)) ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  return collator;
}

static const struct kind collator = {openCollator, (void (*)(void *))ucol_close};

int32_t lectern_sort_key(const char *locale, const char *text, int32_t length, uint8_t *out,
                         int32_t capacity) {
  UCollator *order = cached(&collator, (struct description){locale, "", "", 0});
  int32_t count = order ? toScratch(text, length) : -1;
  if (count < 0) return -1;
  return ucol_getSortKey(order, scratch()->units, count, out, capacity);
}

int32_t lectern_compare(const char *locale, const char *left, int32_t leftLength, const char *right,
                        int32_t rightLength) {
  UCollator *order = cached(&collator, (struct description){locale, "", "", 0});
  if (!order) return 0;
  UErrorCode status = U_ZERO_ERROR;
  return ucol_strcollUTF8(order, left, leftLength, right, rightLength, &status);
}
