#include "cicu.h"

#include <unicode/uloc.h>

bool lectern_is_right_to_left(const char *locale) { return uloc_isRightToLeft(locale); }
