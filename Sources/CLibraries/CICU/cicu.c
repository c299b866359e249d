#include "cicu.h"

#include <unicode/ucal.h>

bool lectern_zone_is_known(const uint16_t *name, int32_t length) {
  UChar canonical[128];
  UBool isSystem = 0;
  UErrorCode status = U_ZERO_ERROR;
  ucal_getCanonicalTimeZoneID((const UChar *)name, length, canonical, 128, &isSystem, &status);
  return U_SUCCESS(status) && isSystem;
}

int32_t lectern_zone_offset(const uint16_t *name, int32_t length, double milliseconds) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open((const UChar *)name, length, "en", UCAL_GREGORIAN, &status);
  if (U_FAILURE(status)) return INT32_MIN;
  ucal_setMillis(calendar, milliseconds, &status);
  int32_t offset =
      ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(calendar, UCAL_DST_OFFSET, &status);
  ucal_close(calendar);
  return U_SUCCESS(status) ? offset : INT32_MIN;
}
