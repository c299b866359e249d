#include <unicode/unorm2.h>

#include "cache.h"
#include "cicu.h"

int32_t lectern_decomposition(uint32_t scalar, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *forms = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return -1;
  // The longest one, of U+FDFA, has 18 units.
  UChar parts[32];
  int32_t count = unorm2_getDecomposition(forms, (UChar32)scalar, parts, 32, &status);
  return count < 0 ? -1 : toUTF8(parts, count, status, out, capacity);
}
