// Shaping, by HarfBuzz.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { most_features = 64, most_watched = 16 };

/// A rule of the font that looks over spaces at some glyphs.
typedef struct {
  hb_tag_t table;
  unsigned int lookup;
  hb_set_t *glyphs;
} watched;

/// Whether watched rules look at a character, by itself or at what it becomes beside quiet ones.
typedef enum { is_unknown, is_quiet, is_loud } loudness;

struct lectern_shaper {
  lectern_face *face;
  hb_segment_properties_t properties;
  hb_shape_plan_t *plan;
  unsigned int feature_count;
  hb_feature_t features[most_features];
  uint8_t words;  // how they stand alone
  unsigned int watched_count;
  watched watched[most_watched];
  bool knows_ascii;
  loudness ascii[128];  // once it is known
};

// Those that HarfBuzz's shapers turn on for some script, and those that fractions are made of.
const hb_tag_t lectern_usual_features[] = {
    HB_TAG('a', 'b', 'v', 'f'), HB_TAG('a', 'b', 'v', 'm'), HB_TAG('a', 'b', 'v', 's'),
    HB_TAG('a', 'k', 'h', 'n'), HB_TAG('b', 'l', 'w', 'f'), HB_TAG('b', 'l', 'w', 'm'),
    HB_TAG('b', 'l', 'w', 's'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('c', 'f', 'a', 'r'), HB_TAG('c', 'j', 'c', 't'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('c', 's', 'w', 'h'), HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'),
    HB_TAG('d', 'n', 'o', 'm'), HB_TAG('f', 'i', 'n', '2'), HB_TAG('f', 'i', 'n', '3'),
    HB_TAG('f', 'i', 'n', 'a'), HB_TAG('f', 'r', 'a', 'c'), HB_TAG('h', 'a', 'l', 'f'),
    HB_TAG('h', 'a', 'l', 'n'), HB_TAG('i', 'n', 'i', 't'), HB_TAG('i', 's', 'o', 'l'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('l', 'i', 'g', 'a'), HB_TAG('l', 'j', 'm', 'o'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'),
    HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'e', 'd', '2'), HB_TAG('m', 'e', 'd', 'i'),
    HB_TAG('m', 'k', 'm', 'k'), HB_TAG('m', 's', 'e', 't'), HB_TAG('n', 'u', 'k', 't'),
    HB_TAG('n', 'u', 'm', 'r'), HB_TAG('p', 'r', 'e', 'f'), HB_TAG('p', 'r', 'e', 's'),
    HB_TAG('p', 's', 't', 'f'), HB_TAG('p', 's', 't', 's'), HB_TAG('r', 'a', 'n', 'd'),
    HB_TAG('r', 'c', 'l', 't'), HB_TAG('r', 'k', 'r', 'f'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('r', 'p', 'h', 'f'), HB_TAG('r', 't', 'l', 'a'), HB_TAG('r', 't', 'l', 'm'),
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('s', 't', 'c', 'h'), HB_TAG('t', 'j', 'm', 'o'),
    HB_TAG('v', 'a', 't', 'u'), HB_TAG('v', 'j', 'm', 'o'), 0,
};

/// Notes the rules of a table that look at a space beside other glyphs; false if one changes spaces, or if
/// there are too many.
static bool watch(lectern_shaper *shaper, hb_tag_t table, const hb_tag_t *features, hb_codepoint_t space) {
  hb_face_t *face = shaper->face->shaped;
  hb_set_t *lookups = hb_set_create();
  hb_ot_layout_collect_lookups(face, table, NULL, NULL, features, lookups);
  bool is_good = hb_set_allocation_successful(lookups);
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
  while (is_good && hb_set_next(lookups, &lookup)) {
    hb_set_t *before = hb_set_create(), *input = hb_set_create(), *after = hb_set_create();
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, before, input, after, NULL);
    bool is_beside = hb_set_has(before, space) || hb_set_has(after, space);
    is_good = !hb_set_has(input, space) && hb_set_allocation_successful(before)
        && hb_set_allocation_successful(input) && hb_set_allocation_successful(after)
        && (!is_beside || shaper->watched_count < most_watched);
    if (is_good && is_beside) {
      shaper->watched[shaper->watched_count++] = (watched){table, lookup, hb_set_reference(input)};
    }
    hb_set_destroy(before);
    hb_set_destroy(input);
    hb_set_destroy(after);
  }
  hb_set_destroy(lookups);
  return is_good;
}

/// All features that may be on, with 0 after the last.
static void list_features(lectern_shaper *shaper, hb_tag_t *features) {
  for (const hb_tag_t *usual = lectern_usual_features; *usual != 0; usual++) {
    // Unasked, HarfBuzz turns these on for digits beside a fraction slash only, never for a space.
    bool is_off = *usual == HB_TAG('f', 'r', 'a', 'c') || *usual == HB_TAG('n', 'u', 'm', 'r')
        || *usual == HB_TAG('d', 'n', 'o', 'm');
    for (unsigned int i = 0; i < shaper->feature_count; i++) {
      if (shaper->features[i].tag == *usual) is_off = true;
    }
    if (!is_off) *features++ = *usual;
  }
  for (unsigned int i = 0; i < shaper->feature_count; i++) {
    if (shaper->features[i].value != 0) *features++ = shaper->features[i].tag;
  }
  *features = 0;
}

static uint8_t find_words(lectern_shaper *shaper) {
  hb_face_t *face = shaper->face->shaped;
  // HarfBuzz turns such text around, unless it is a number: it must see all of it.
  hb_direction_t usual = hb_script_get_horizontal_direction(shaper->properties.script);
  if (usual != shaper->properties.direction) return lectern_words_never;
  // Without a GPOS table, kerning may stand in `kern`, where nobody can be asked about a glyph.
  if (!hb_ot_layout_has_positioning(face)) {
    hb_blob_t *kerning = hb_face_reference_table(face, HB_TAG('k', 'e', 'r', 'n'));
    bool has_kerning = hb_blob_get_length(kerning) > 0;
    hb_blob_destroy(kerning);
    if (has_kerning) return lectern_words_never;
  }
  uint32_t space = lectern_glyph_of(shaper->face, ' ');
  if (space == 0) return lectern_words_never;
  hb_tag_t features[sizeof lectern_usual_features / sizeof(hb_tag_t) + most_features];
  list_features(shaper, features);
  if (!watch(shaper, HB_OT_TAG_GSUB, features, space)) return lectern_words_never;
  if (!watch(shaper, HB_OT_TAG_GPOS, features, space)) return lectern_words_never;
  return shaper->watched_count == 0 ? lectern_words_always : lectern_words_mostly;
}

/// Whether a watched rule looks at a glyph.
static bool is_watched(const lectern_shaper *shaper, hb_codepoint_t glyph) {
  for (unsigned int i = 0; i < shaper->watched_count; i++) {
    if (hb_set_has(shaper->watched[i].glyphs, glyph)) return true;
  }
  return false;
}

static bool is_any_watched(const lectern_shaper *shaper, const hb_set_t *glyphs) {
  hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
  while (hb_set_next(glyphs, &glyph)) {
    if (is_watched(shaper, glyph)) return true;
  }
  return false;
}

/// Makes some characters quiet if rules never look at anything that becomes of them and of those before.
static void try_quiet(
    lectern_shaper *shaper, const hb_set_t *lookups, hb_set_t *quiet, uint8_t first, uint8_t last) {
  hb_set_t *glyphs = hb_set_copy(quiet);
  for (uint8_t character = first; character <= last; character++) {
    uint32_t glyph = lectern_glyph_of(shaper->face, character);
    if (glyph != 0) hb_set_add(glyphs, glyph);
  }
  hb_ot_layout_lookups_substitute_closure(shaper->face->shaped, lookups, glyphs);
  if (hb_set_allocation_successful(glyphs) && !is_any_watched(shaper, glyphs)) {
    hb_set_set(quiet, glyphs);
    for (uint8_t character = first; character <= last; character++) {
      if (lectern_glyph_of(shaper->face, character) != 0) shaper->ascii[character] = is_quiet;
    }
  }
  hb_set_destroy(glyphs);
}

/// Finds out once which words of ASCII, which HarfBuzz leaves as it is, need not be listened to: for each message
/// it prints a text, and that takes longer than the shaping.
static void look_at_ascii(lectern_shaper *shaper) {
  shaper->knows_ascii = true;
  hb_tag_t features[sizeof lectern_usual_features / sizeof(hb_tag_t) + most_features];
  list_features(shaper, features);
  hb_set_t *lookups = hb_set_create(), *quiet = hb_set_create();
  hb_ot_layout_collect_lookups(shaper->face->shaped, HB_OT_TAG_GSUB, NULL, NULL, features, lookups);
  if (hb_set_allocation_successful(lookups)) {
    try_quiet(shaper, lookups, quiet, '0', '9');
    try_quiet(shaper, lookups, quiet, 'a', 'z');
    try_quiet(shaper, lookups, quiet, 'A', 'Z');
    for (const char *sign = ".,;:%'!?&"; *sign != 0; sign++) {
      try_quiet(shaper, lookups, quiet, (uint8_t)*sign, (uint8_t)*sign);
    }
  }
  hb_set_destroy(lookups);
  hb_set_destroy(quiet);
  for (uint8_t character = '!'; character < '~'; character++) {
    if (is_watched(shaper, lectern_glyph_of(shaper->face, character))) shaper->ascii[character] = is_loud;
  }
}

/// What is known of a word before it is shaped. That a rule looks over spaces may be said too often: the word is
/// then shaped with those beside it, and becomes the same.
static loudness loudness_of(lectern_shaper *shaper, const uint8_t *word, size_t length) {
  if (shaper->properties.direction != HB_DIRECTION_LTR) return is_unknown;
  if (!shaper->knows_ascii) look_at_ascii(shaper);
  loudness found = is_quiet;
  for (size_t i = 0; i < length && found != is_loud; i++) {
    loudness own = word[i] < 0x80 ? shaper->ascii[word[i]] : is_unknown;
    if (own != is_quiet) found = own;
  }
  return found;
}

lectern_shaper *lectern_open_shaper(
    lectern_face *face, uint32_t script, const char *language, bool right_to_left,
    const lectern_feature *features, size_t feature_count) {
  lectern_shaper *shaper = calloc(1, sizeof *shaper);
  if (shaper == NULL || feature_count > most_features) {
    free(shaper);
    return NULL;
  }
  shaper->face = face;
  shaper->properties = (hb_segment_properties_t){
      .direction = right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR,
      .script = hb_script_from_iso15924_tag(script),
      .language = hb_language_from_string(language, -1),
  };
  shaper->feature_count = (unsigned int)feature_count;
  for (size_t i = 0; i < feature_count; i++) {
    shaper->features[i] = (hb_feature_t){
        features[i].tag, features[i].value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  }
  unsigned int axis_count;
  const int *axes = hb_font_get_var_coords_normalized(face->shaping_font, &axis_count);
  shaper->plan = hb_shape_plan_create2(
      face->shaped, &shaper->properties, shaper->features, shaper->feature_count, axes, axis_count, NULL);
  shaper->words = find_words(shaper);
  return shaper;
}

void lectern_close_shaper(lectern_shaper *shaper) {
  hb_shape_plan_destroy(shaper->plan);
  for (unsigned int i = 0; i < shaper->watched_count; i++) hb_set_destroy(shaper->watched[i].glyphs);
  free(shaper);
}

uint8_t lectern_words_stand_alone(lectern_shaper *shaper) {
  return shaper->words;
}

/// What HarfBuzz tells while it shapes: which rule is next, and what the glyphs are by then.
typedef struct {
  const lectern_shaper *shaper;
  hb_tag_t table;
  bool looks_over_spaces;
} watcher;

static hb_bool_t hear(hb_buffer_t *buffer, hb_font_t *font, const char *message, void *data) {
  (void)font;
  watcher *watcher = data;
  static const char table[] = "start table ", lookup[] = "start lookup ";
  if (strncmp(message, table, sizeof table - 1) == 0) {
    watcher->table = hb_tag_from_string(message + sizeof table - 1, 4);
  } else if (strncmp(message, lookup, sizeof lookup - 1) == 0) {
    unsigned int number = (unsigned int)strtoul(message + sizeof lookup - 1, NULL, 10);
    for (unsigned int i = 0; i < watcher->shaper->watched_count && !watcher->looks_over_spaces; i++) {
      const watched *rule = &watcher->shaper->watched[i];
      if (rule->lookup != number || rule->table != watcher->table) continue;
      unsigned int count;
      const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
      for (unsigned int j = 0; j < count; j++) {
        if (hb_set_has(rule->glyphs, infos[j].codepoint)) watcher->looks_over_spaces = true;
      }
    }
    // That is all there is to know, and each further message would be printed for nothing.
    if (watcher->looks_over_spaces) hb_buffer_set_message_func(buffer, NULL, NULL, NULL);
  }
  return true;
}

static void run(lectern_shaper *shaper, hb_buffer_t *text, const lectern_feature *features, size_t count) {
  hb_font_t *font = shaper->face->shaping_font;
  if (count == 0) {
    hb_shape_plan_execute(shaper->plan, font, text, shaper->features, shaper->feature_count);
    return;
  }
  hb_feature_t all[most_features];
  unsigned int used = shaper->feature_count;
  memcpy(all, shaper->features, used * sizeof *all);
  for (size_t i = 0; i < count && used < most_features; i++) {
    all[used++] = (hb_feature_t){features[i].tag, features[i].value, features[i].start, features[i].end};
  }
  hb_shape(font, text, all, used);
}

lectern_glyphs lectern_shape(
    lectern_shaper *shaper, const uint8_t *text, size_t length, size_t start, size_t end,
    const lectern_feature *features, size_t feature_count, bool as_word) {
  lectern_glyphs none = {0};
  if (start >= end || end > length || length > INT32_MAX) return none;
  lectern_font_room *room = shaper->face->room;
  hb_buffer_t *buffer = room->text;
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_segment_properties(buffer, &shaper->properties);
  hb_buffer_add_utf8(buffer, (const char *)text, (int)length, (unsigned int)start, (int)(end - start));
  bool may_be_watched = as_word && shaper->words == lectern_words_mostly;
  loudness loudness = may_be_watched ? loudness_of(shaper, text + start, end - start) : is_quiet;
  watcher watcher = {.shaper = shaper, .looks_over_spaces = loudness == is_loud};
  if (loudness == is_unknown) hb_buffer_set_message_func(buffer, hear, &watcher, NULL);
  run(shaper, buffer, features, feature_count);
  if (loudness == is_unknown) hb_buffer_set_message_func(buffer, NULL, NULL, NULL);

  unsigned int count;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
  if (!hb_buffer_allocation_successful(buffer)) return none;
  if (!lectern_buffer_hold(&room->glyphs, count * sizeof(lectern_glyph))) return none;
  lectern_glyph *glyphs = room->glyphs.items;
  for (unsigned int i = 0; i < count; i++) {
    glyphs[i] = (lectern_glyph){
        .glyph = infos[i].codepoint,
        .cluster = infos[i].cluster,
        .x_advance = places[i].x_advance,
        .x_offset = places[i].x_offset,
        .y_offset = places[i].y_offset,
        .is_unsafe_to_break = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0,
    };
  }
  return (lectern_glyphs){glyphs, count, watcher.looks_over_spaces};
}
