#ifndef LECTERN_CICU_CACHE_H
#define LECTERN_CICU_CACHE_H

#include <stdbool.h>
#include <unicode/unumberformatter.h>
#include <unicode/utypes.h>

/// What a formatter was opened for. All texts are given; those without meaning are empty.
struct description {
  const char *locale;
  const char *zone;
  const char *text;
  int32_t variant;
};

/// A sort of formatter: how to open one and how to close it.
struct kind {
  void *(*open)(const struct description *, UErrorCode *);
  void (*close)(void *);
};

/// This thread's formatter of a description, opened on first use; NULL if ICU cannot. It is good
/// until the next look-up, which may make room by closing others.
void *cached(const struct kind *kind, struct description description);

/// This thread's number result, to be filled and read at once; NULL without memory.
UFormattedNumber *numberResult(void);

/// This thread's room for UTF-16.
struct scratch {
  UChar *units;
  int32_t capacity;
};
struct scratch *scratch(void);

/// Whether a call failed for want of room that is now there: then it is to be made again.
bool madeRoom(struct scratch *scratch, int32_t needed, UErrorCode *status);

/// UTF-8 as UTF-16 in the thread's scratch room; its length, or -1.
int32_t toScratch(const char *text, int32_t length);

/// UTF-16 as UTF-8; the whole length, or -1 if this or an earlier call failed.
int32_t toUTF8(const UChar *units, int32_t count, UErrorCode status, char *out, int32_t capacity);

#endif
