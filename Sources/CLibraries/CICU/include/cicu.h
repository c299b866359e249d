#ifndef LECTERN_CICU_H
#define LECTERN_CICU_H

// ICU behind functions of our own. Its headers stay out of Swift's sight: their names clash with
// those of Foundation's private copy of ICU, and ICU renames its functions by macro besides.
//
// What is opened is kept per thread and found again by its description, so every function may be
// called on every thread. Texts come in as UTF-8. Functions that write answer how many bytes the
// whole text has, which may be more than there was room for (then nothing useful was written), or
// -1 if ICU cannot do it. A `locale` is ICU's own identifier with its keywords, never empty.

#include <stdbool.h>
#include <stdint.h>

/// What a code point is made of (its full compatibility decomposition, NFKD); -1 if it is one whole.
int32_t lectern_decomposition(uint32_t scalar, char *out, int32_t capacity);

/// Whether a language is written from right to left.
bool lectern_is_right_to_left(const char *locale);

/// Whether ICU's database has a time zone of this name.
bool lectern_zone_is_known(const char *name);

/// Milliseconds that a zone's clocks are ahead of UTC at a moment; INT32_MIN if ICU fails.
int32_t lectern_zone_offset(const char *name, int64_t seconds);

/// A decimal number, given as text, by a number skeleton.
int32_t lectern_format_number(const char *locale, const char *skeleton, const char *decimal, char *out,
                              int32_t capacity);

enum { LECTERN_RULES_SPELLED = 0, LECTERN_RULES_ORDINAL = 1 };

/// A decimal number by the first of the rule sets (separated by spaces) that the language has.
int32_t lectern_format_by_rules(const char *locale, int32_t rules, const char *ruleSets,
                                const char *decimal, char *out, int32_t capacity);

/// What a currency is called beside a number of this plural category.
int32_t lectern_currency_plural_name(const char *locale, const char *currency, const char *category,
                                     char *out, int32_t capacity);

/// What a country is called, by its two letters of ISO 3166; a code that nobody knows is called itself.
int32_t lectern_country_name(const char *locale, const char *country, char *out, int32_t capacity);

/// What a language is called, by its BCP 47 tag; a tag that nobody knows is called itself.
int32_t lectern_language_name(const char *locale, const char *language, char *out, int32_t capacity);

/// What a currency is called by itself.
int32_t lectern_currency_name(const char *locale, const char *currency, char *out, int32_t capacity);

enum { LECTERN_DATE_SKELETON = 0, LECTERN_DATE_PATTERN = 1, LECTERN_DATE_STYLES = 2 };

/// A moment by a skeleton, by a pattern, or by two letters of `-smlf` for date and time.
int32_t lectern_format_date(const char *locale, const char *zone, int32_t form, const char *text,
                            int64_t seconds, char *out, int32_t capacity);

/// Two moments and what lies between, by a skeleton.
int32_t lectern_format_interval(const char *locale, const char *zone, const char *skeleton, int64_t from,
                                int64_t to, char *out, int32_t capacity);

/// A distance from now: `unit` counts from years (0) down to seconds (7), `width` from long (0).
int32_t lectern_format_relative(const char *locale, int32_t width, bool inWords, int64_t offset,
                                int32_t unit, char *out, int32_t capacity);

/// Texts that lie end to end as one; `type` is and, or, units; `width` wide, short, narrow.
int32_t lectern_format_list(const char *locale, int32_t type, int32_t width, const char *items,
                            const int32_t *lengths, int32_t count, char *out, int32_t capacity);

/// The plural category of a decimal number: 0 to 5 for zero, one, two, few, many, other; -1 if ICU fails.
int32_t lectern_plural_category(const char *locale, bool ordinal, const char *skeleton, const char *decimal);

/// The plural categories a language has, as bits 0 to 5.
int32_t lectern_plural_categories(const char *locale, bool ordinal);

/// A key whose bytes compare as the language sorts the text.
int32_t lectern_sort_key(const char *locale, const char *text, int32_t length, uint8_t *out,
                         int32_t capacity);

/// -1, 0 or 1 as the language sorts two texts.
int32_t lectern_compare(const char *locale, const char *left, int32_t leftLength, const char *right,
                        int32_t rightLength);

/// The class of a character in the bidirectional algorithm, as `UCharDirection` numbers them.
int32_t lectern_bidi_class(uint32_t scalar);

/// The character that looks like this one in a mirror, or the same.
uint32_t lectern_mirrored(uint32_t scalar);

enum { LECTERN_BREAKS_LINES = 0, LECTERN_BREAKS_GRAPHEMES = 1 };

/// Offsets in bytes at which a line may end (below zero: must end), or characters as readers count them
/// do; with the text's end, without its beginning. Answers how many, at most `capacity`; -1 if ICU fails.
int32_t lectern_breaks(const char *locale, int32_t kind, const char *text, int32_t length, int32_t *out,
                       int32_t capacity);

/// ICU's number of a character's script: 0 is common, 1 inherited.
int32_t lectern_script(uint32_t scalar);

/// Whether a character is used in a script (UAX 24, Script_Extensions).
bool lectern_script_uses(uint32_t scalar, int32_t script);

/// The four letters of ISO 15924, the first in the highest byte.
uint32_t lectern_script_tag(int32_t script);

/// 1 for an opening bracket, -1 for a closing one, 0 for neither; and what closes or opens it.
int32_t lectern_bracket(uint32_t scalar, uint32_t *partner);

#endif
