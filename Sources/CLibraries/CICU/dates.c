#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ureldatefmt.h>
#include <unicode/ustring.h>

#include "cache.h"
#include "cicu.h"

static void *openGenerator(const struct description *wanted, UErrorCode *status) {
  return udatpg_open(wanted->locale, status);
}

static const struct kind generator = {openGenerator, (void (*)(void *))udatpg_close};

/// The language's pattern with the fields of a skeleton.
static int32_t patternFor(const struct description *wanted, UChar *pattern, int32_t capacity,
                          UErrorCode *status) {
  UDateTimePatternGenerator *patterns =
      cached(&generator, (struct description){wanted->locale, "", "", 0});
  if (!patterns) return *status = U_MEMORY_ALLOCATION_ERROR, 0;
  UChar skeleton[64];
  int32_t length = 0;
  u_strFromUTF8(skeleton, 64, &length, wanted->text, -1, status);
  return udatpg_getBestPattern(patterns, skeleton, length, pattern, capacity, status);
}

static UDateFormatStyle styleOf(char letter) {
  switch (letter) {
    case 's': return UDAT_SHORT;
    case 'm': return UDAT_MEDIUM;
    case 'l': return UDAT_LONG;
    case 'f': return UDAT_FULL;
    default: return UDAT_NONE;
  }
}

/// Dates before 1582 in the calendar they are written in here, not in Julius Caesar's.
static void forgetJulianCalendar(UDateFormat *format) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone(udat_getCalendar(format), &status);
  if (U_FAILURE(status)) return;
  ucal_setGregorianChange(calendar, -8.64e15, &status);
  if (U_SUCCESS(status)) udat_setCalendar(format, calendar);
  ucal_close(calendar);
}

static void *openDate(const struct description *wanted, UErrorCode *status) {
  UChar zone[64], pattern[256];
  int32_t zoneLength = 0, length = 0;
  UDateFormatStyle dateStyle = UDAT_PATTERN, timeStyle = UDAT_PATTERN;
  u_strFromUTF8(zone, 64, &zoneLength, wanted->zone, -1, status);
  if (wanted->variant == LECTERN_DATE_STYLES) {
    dateStyle = styleOf(wanted->text[0]);
    timeStyle = styleOf(wanted->text[1]);
  } else if (wanted->variant == LECTERN_DATE_PATTERN) {
    u_strFromUTF8(pattern, 256, &length, wanted->text, -1, status);
  } else {
    length = patternFor(wanted, pattern, 256, status);
  }
  UDateFormat *format =
      udat_open(timeStyle, dateStyle, wanted->locale, zone, zoneLength, pattern, length, status);
  if (U_SUCCESS(*status)) forgetJulianCalendar(format);
  return format;
}

static const struct kind date = {openDate, (void (*)(void *))udat_close};

int32_t lectern_format_date(const char *locale, const char *zone, int32_t form, const char *text,
                            int64_t seconds, char *out, int32_t capacity) {
  UDateFormat *format = cached(&date, (struct description){locale, zone, text, form});
  struct scratch *room = scratch();
  if (!format) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  do {
    count = udat_format(format, (double)seconds * 1000, room->units, room->capacity, NULL, &status);
  } while (madeRoom(room, count, &status));
  return toUTF8(room->units, count, status, out, capacity);
}

static void *openInterval(const struct description *wanted, UErrorCode *status) {
  UChar zone[64], skeleton[64];
  int32_t zoneLength = 0, length = 0;
  u_strFromUTF8(zone, 64, &zoneLength, wanted->zone, -1, status);
  u_strFromUTF8(skeleton, 64, &length, wanted->text, -1, status);
  return udtitvfmt_open(wanted->locale, skeleton, length, zone, zoneLength, status);
}

static const struct kind interval = {openInterval, (void (*)(void *))udtitvfmt_close};

int32_t lectern_format_interval(const char *locale, const char *zone, const char *skeleton, int64_t from,
                                int64_t to, char *out, int32_t capacity) {
  UDateIntervalFormat *format = cached(&interval, (struct description){locale, zone, skeleton, 0});
  struct scratch *room = scratch();
  if (!format) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  do {
    count = udtitvfmt_format(format, (double)from * 1000, (double)to * 1000, room->units, room->capacity,
                             NULL, &status);
  } while (madeRoom(room, count, &status));
  return toUTF8(room->units, count, status, out, capacity);
}

static void *openRelative(const struct description *wanted, UErrorCode *status) {
  return ureldatefmt_open(wanted->locale, NULL, (UDateRelativeDateTimeFormatterStyle)wanted->variant,
                          UDISPCTX_CAPITALIZATION_NONE, status);
}

static const struct kind relative = {openRelative, (void (*)(void *))ureldatefmt_close};

int32_t lectern_format_relative(const char *locale, int32_t width, bool inWords, int64_t offset,
                                int32_t unit, char *out, int32_t capacity) {
  URelativeDateTimeFormatter *format = cached(&relative, (struct description){locale, "", "", width});
  struct scratch *room = scratch();
  if (!format) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  do {
    count = inWords ? ureldatefmt_format(format, (double)offset, (URelativeDateTimeUnit)unit, room->units,
                                         room->capacity, &status)
                    : ureldatefmt_formatNumeric(format, (double)offset, (URelativeDateTimeUnit)unit,
                                                room->units, room->capacity, &status);
  } while (madeRoom(room, count, &status));
  return toUTF8(room->units, count, status, out, capacity);
}
