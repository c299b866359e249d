#ifndef LECTERN_CICU_H
#define LECTERN_CICU_H

// ICU behind functions of our own. Its headers stay out of Swift's sight: their names clash with
// those of Foundation's private copy of ICU, and ICU renames its functions by macro besides.

#include <stdbool.h>
#include <stdint.h>

/// Whether ICU's database has a time zone of this name.
bool lectern_zone_is_known(const uint16_t *name, int32_t length);

/// Milliseconds that a zone's clocks are ahead of UTC at a moment; INT32_MIN if ICU fails.
int32_t lectern_zone_offset(const uint16_t *name, int32_t length, double milliseconds);

#endif
