#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include "cache.h"
#include "cicu.h"

bool lectern_zone_is_known(const char *name) {
  UChar zone[64], canonical[128];
  int32_t length = 0;
  UBool isSystem = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(zone, 64, &length, name, -1, &status);
  ucal_getCanonicalTimeZoneID(zone, length, canonical, 128, &isSystem, &status);
  return U_SUCCESS(status) && isSystem;
}

static void *openCalendar(const struct description *wanted, UErrorCode *status) {
  UChar zone[64];
  int32_t length = 0;
  u_strFromUTF8(zone, 64, &length, wanted->zone, -1, status);
  return ucal_open(zone, length, wanted->locale, UCAL_GREGORIAN, status);
}

static const struct kind calendar = {openCalendar, (void (*)(void *))ucal_close};

int32_t lectern_zone_offset(const char *name, int64_t seconds) {
  UCalendar *clock = cached(&calendar, (struct description){"en", name, "", 0});
  if (!clock) return INT32_MIN;
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(clock, (double)seconds * 1000, &status);
  int32_t offset =
      ucal_get(clock, UCAL_ZONE_OFFSET, &status) + ucal_get(clock, UCAL_DST_OFFSET, &status);
  return U_SUCCESS(status) ? offset : INT32_MIN;
}
