#include <stdio.h>
#include <unicode/uloc.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "cache.h"
#include "cicu.h"

static void *openNumber(const struct description *wanted, UErrorCode *status) {
  UChar skeleton[256];
  int32_t length = 0;
  u_strFromUTF8(skeleton, 256, &length, wanted->text, -1, status);
  return unumf_openForSkeletonAndLocale(skeleton, length, wanted->locale, status);
}

static const struct kind number = {openNumber, (void (*)(void *))unumf_close};

// Pages say the same few numbers over and over, and ICU takes 5 µs or more for each. So each thread
// remembers the last ones, at places that their questions hash to.

enum { KNOWN = 128, LONGEST_QUESTION = 96, LONGEST_ANSWER = 48 };

struct known {
  uint8_t questionLength, answerLength;
  char question[LONGEST_QUESTION], answer[LONGEST_ANSWER];
};

static _Thread_local struct known known[KNOWN];

/// Puts together what is asked: its length, or 0 if it is too long to be remembered.
static size_t ask(const char *locale, const char *skeleton, const char *decimal, char *question) {
  const char *parts[] = {locale, skeleton, decimal};
  size_t length = 0;
  for (int part = 0; part < 3; part++) {
    size_t more = strlen(parts[part]) + 1;
    if (length + more > LONGEST_QUESTION) return 0;
    memcpy(question + length, parts[part], more);
    length += more;
  }
  return length;
}

static struct known *place(const char *question, size_t length) {
  uint64_t hash = 0xcbf29ce484222325;
  for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)question[i]) * 0x100000001b3;
  return &known[(hash >> 32) % KNOWN];
}

static int32_t formatNumber(const char *locale, const char *skeleton, const char *decimal, char *out,
                            int32_t capacity) {
  UNumberFormatter *formatter = cached(&number, (struct description){locale, "", skeleton, 0});
  UFormattedNumber *result = numberResult();
  if (!formatter || !result) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  unumf_formatDecimal(formatter, decimal, (int32_t)strlen(decimal), result, &status);
  const UChar *units = ufmtval_getString(unumf_resultAsValue(result, &status), &count, &status);
  return toUTF8(units, count, status, out, capacity);
}

int32_t lectern_format_number(const char *locale, const char *skeleton, const char *decimal, char *out,
                              int32_t capacity) {
  char question[LONGEST_QUESTION];
  size_t length = ask(locale, skeleton, decimal, question);
  if (length == 0 || capacity < LONGEST_ANSWER) return formatNumber(locale, skeleton, decimal, out, capacity);
  struct known *entry = place(question, length);
  if (entry->questionLength == length && !memcmp(entry->question, question, length)) {
    memcpy(out, entry->answer, entry->answerLength);
    return entry->answerLength;
  }
  int32_t count = formatNumber(locale, skeleton, decimal, out, capacity);
  if (count >= 0 && count <= LONGEST_ANSWER) {
    *entry = (struct known){.questionLength = (uint8_t)length, .answerLength = (uint8_t)count};
    memcpy(entry->question, question, length);
    memcpy(entry->answer, out, (size_t)count);
  }
  return count;
}

// Numbers by rules: words and ordinals.

static void chooseRuleSet(UNumberFormat *format, const char *names) {
  while (*names) {
    size_t length = strcspn(names, " ");
    UChar name[64];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = 0;
    u_strFromUTF8(name, 64, &count, names, (int32_t)length, &status);
    unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, name, count, &status);
    if (U_SUCCESS(status)) return;
    names += length + (names[length] == ' ');
  }
}

static void *openRules(const struct description *wanted, UErrorCode *status) {
  UNumberFormatStyle style = wanted->variant == LECTERN_RULES_ORDINAL ? UNUM_ORDINAL : UNUM_SPELLOUT;
  UNumberFormat *format = unum_open(style, NULL, 0, wanted->locale, NULL, status);
  if (U_SUCCESS(*status)) chooseRuleSet(format, wanted->text);
  return format;
}

static const struct kind rules = {openRules, (void (*)(void *))unum_close};

int32_t lectern_format_by_rules(const char *locale, int32_t style, const char *ruleSets,
                                const char *decimal, char *out, int32_t capacity) {
  UNumberFormat *format = cached(&rules, (struct description){locale, "", ruleSets, style});
  struct scratch *room = scratch();
  if (!format) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  do {
    count = unum_formatDecimal(format, decimal, (int32_t)strlen(decimal), room->units, room->capacity, NULL,
                               &status);
  } while (madeRoom(room, count, &status));
  return toUTF8(room->units, count, status, out, capacity);
}

// Currencies

int32_t lectern_currency_plural_name(const char *locale, const char *currency, const char *category,
                                     char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UBool isChoice = 0;
  int32_t count = 0;
  UChar code[4];
  scratch();  // the default language must be set before ICU is asked for anything
  u_uastrncpy(code, currency, 4);
  const UChar *name = ucurr_getPluralName(code, locale, &isChoice, category, &count, &status);
  return toUTF8(name, count, status, out, capacity);
}

int32_t lectern_currency_name(const char *locale, const char *currency, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UBool isChoice = 0;
  int32_t count = 0;
  UChar code[4];
  scratch();
  u_uastrncpy(code, currency, 4);
  const UChar *name = ucurr_getName(code, locale, UCURR_LONG_NAME, &isChoice, &count, &status);
  return toUTF8(name, count, status, out, capacity);
}

// Countries and languages

int32_t lectern_country_name(const char *locale, const char *country, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  char place[16];
  scratch();
  snprintf(place, sizeof place, "und_%.4s", country);
  int32_t count = uloc_getDisplayCountry(place, locale, name, 128, &status);
  return toUTF8(name, count, status, out, capacity);
}

int32_t lectern_language_name(const char *locale, const char *language, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  scratch();
  int32_t count = uloc_getDisplayName(language, locale, name, 256, &status);
  return toUTF8(name, count, status, out, capacity);
}
