#include <stdlib.h>
#include <string.h>
#include <unicode/uenum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "cache.h"
#include "cicu.h"

/// The rules, and the format that says which digits a reader sees: 1.0 is not 1.
struct plurals {
  UPluralRules *rules;
  UNumberFormatter *format;
};

static void closePlurals(void *pointer) {
  struct plurals *plurals = pointer;
  if (plurals->rules) uplrules_close(plurals->rules);
  if (plurals->format) unumf_close(plurals->format);
  free(plurals);
}

static void *openPlurals(const struct description *wanted, UErrorCode *status) {
  struct plurals *plurals = calloc(1, sizeof *plurals);
  if (!plurals) return NULL;
  UChar skeleton[64];
  int32_t length = 0;
  u_strFromUTF8(skeleton, 64, &length, wanted->text, -1, status);
  plurals->format = unumf_openForSkeletonAndLocale(skeleton, length, wanted->locale, status);
  plurals->rules = uplrules_openForType(
      wanted->locale, wanted->variant ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status);
  return plurals;
}

static const struct kind plurals = {openPlurals, closePlurals};

static int32_t categoryNamed(const UChar *keyword) {
  static const char *const names[] = {"zero", "one", "two", "few", "many", "other"};
  char name[16];
  u_austrncpy(name, keyword, sizeof name);
  name[sizeof name - 1] = 0;
  for (int32_t index = 0; index < 6; index++) {
    if (!strcmp(names[index], name)) return index;
  }
  return -1;
}

/// A whole number that a double holds: for those there is a way four times as fast.
static bool isSmallInteger(const char *decimal, double *value) {
  const char *digits = decimal + (*decimal == '-');
  size_t count = strspn(digits, "0123456789");
  if (digits[count] || count > 15) return false;
  *value = (double)strtoll(decimal, NULL, 10);
  return true;
}

int32_t lectern_plural_category(const char *locale, bool ordinal, const char *skeleton, const char *decimal) {
  struct plurals *chosen = cached(&plurals, (struct description){locale, "", skeleton, ordinal});
  UFormattedNumber *result = numberResult();
  if (!chosen || !result) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[16] = {0};
  double value = 0;
  if (isSmallInteger(decimal, &value)) {
    uplrules_select(chosen->rules, value, keyword, 16, &status);
  } else {
    unumf_formatDecimal(chosen->format, decimal, (int32_t)strlen(decimal), result, &status);
    uplrules_selectFormatted(chosen->rules, result, keyword, 16, &status);
  }
  return U_SUCCESS(status) ? categoryNamed(keyword) : -1;
}

int32_t lectern_plural_categories(const char *locale, bool ordinal) {
  struct plurals *chosen = cached(&plurals, (struct description){locale, "", ".", ordinal});
  if (!chosen) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *keywords = uplrules_getKeywords(chosen->rules, &status);
  int32_t bits = 0;
  for (const UChar *keyword; (keyword = uenum_unext(keywords, NULL, &status));) {
    int32_t category = categoryNamed(keyword);
    if (category >= 0) bits |= 1 << category;
  }
  uenum_close(keywords);
  return U_SUCCESS(status) ? bits : -1;
}
