#include <stdlib.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

#include "cache.h"
#include "cicu.h"

static void *openList(const struct description *wanted, UErrorCode *status) {
  return ulistfmt_openForType(wanted->locale, (UListFormatterType)(wanted->variant / 4),
                              (UListFormatterWidth)(wanted->variant % 4), status);
}

static const struct kind list = {openList, (void (*)(void *))ulistfmt_close};

/// Where each item lies as UTF-16, and how long it is; all in one allocation.
struct items {
  const UChar **texts;
  int32_t *lengths;
  UChar *units;
};

static struct items itemsOf(const char *bytes, const int32_t *lengths, int32_t count, UErrorCode *status) {
  size_t total = 1;
  for (int32_t index = 0; index < count; index++) total += (size_t)lengths[index];
  struct items items = {malloc((size_t)(count + 1) * sizeof(UChar *)),
                        malloc((size_t)(count + 1) * sizeof(int32_t)), malloc(total * sizeof(UChar))};
  if (!items.texts || !items.lengths || !items.units) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return items;
  }
  UChar *next = items.units;
  for (int32_t index = 0; index < count && U_SUCCESS(*status); index++) {
    // UTF-16 never has more units than UTF-8 has bytes.
    u_strFromUTF8(next, lengths[index] + 1, &items.lengths[index], bytes, lengths[index], status);
    items.texts[index] = next;
    next += items.lengths[index];
    bytes += lengths[index];
  }
  return items;
}

int32_t lectern_format_list(const char *locale, int32_t type, int32_t width, const char *bytes,
                            const int32_t *lengths, int32_t count, char *out, int32_t capacity) {
  UListFormatter *format = cached(&list, (struct description){locale, "", "", type * 4 + width});
  struct scratch *room = scratch();
  if (!format) return -1;
  UErrorCode status = U_ZERO_ERROR;
  struct items items = itemsOf(bytes, lengths, count, &status);
  int32_t length = 0;
  if (U_SUCCESS(status)) {
    do {
      length = ulistfmt_format(format, items.texts, items.lengths, count, room->units, room->capacity, &status);
    } while (madeRoom(room, length, &status));
  }
  free(items.texts);
  free(items.lengths);
  free(items.units);
  return toUTF8(room->units, length, status, out, capacity);
}
