#include <unicode/uchar.h>

#include "cicu.h"

int32_t lectern_bidi_class(uint32_t scalar) { return u_charDirection((UChar32)scalar); }

uint32_t lectern_mirrored(uint32_t scalar) { return (uint32_t)u_charMirror((UChar32)scalar); }
