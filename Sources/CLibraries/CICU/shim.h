#ifndef LECTERN_CICU_SHIM_H
#define LECTERN_CICU_SHIM_H

// ICU renames its functions by macro (ucal_open_72), which Swift cannot see:
// each one that is used has a static inline wrapper here.
#include <unicode/ucal.h>

static inline int32_t lectern_canonical_zone(
    const UChar *name, int32_t length, UChar *result, int32_t capacity, UBool *isSystem,
    UErrorCode *status) {
  return ucal_getCanonicalTimeZoneID(name, length, result, capacity, isSystem, status);
}

static inline UCalendar *lectern_calendar_open(
    const UChar *zone, int32_t length, UErrorCode *status) {
  return ucal_open(zone, length, "en", UCAL_GREGORIAN, status);
}

static inline void lectern_calendar_close(UCalendar *calendar) { ucal_close(calendar); }

static inline void lectern_calendar_set_millis(
    UCalendar *calendar, double millis, UErrorCode *status) {
  ucal_setMillis(calendar, millis, status);
}

static inline int32_t lectern_calendar_offset(const UCalendar *calendar, UErrorCode *status) {
  return ucal_get(calendar, UCAL_ZONE_OFFSET, status) + ucal_get(calendar, UCAL_DST_OFFSET, status);
}

#endif
