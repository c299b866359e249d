// Cutting fonts: to the glyphs that a PDF shows, or to what a batch of texts needs for shaping.

#include "internal.h"

#include <stdlib.h>

#include <harfbuzz/hb-subset.h>

static const hb_tag_t outline_tables[] = {
    HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
    HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
    HB_TAG('C', 'F', 'F', ' '), 0,
};

// `kern` and `morx` are not among them: HarfBuzz cannot cut those, and a face that needs them stays whole.
static const hb_tag_t shaping_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('g', 'l', 'y', 'f'),
    HB_TAG('l', 'o', 'c', 'a'), HB_TAG('C', 'F', 'F', ' '), 0,
};

static const hb_tag_t variable_tables[] = {
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'), HB_TAG('c', 'v', 'a', 'r'), 0,
};

/// Drops all tables but these.
static void keep_tables(hb_subset_input_t *input, const hb_tag_t *kept, const hb_tag_t *more) {
  hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_set_clear(dropped);
  hb_set_invert(dropped);
  for (; *kept != 0; kept++) hb_set_del(dropped, *kept);
  for (; *more != 0; more++) hb_set_del(dropped, *more);
}

static hb_face_t *execute(
    lectern_face *face, hb_face_t *source, hb_subset_input_t *input, lectern_subset *subset) {
  hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(source, input);
  if (plan == NULL) return NULL;
  hb_face_t *result = hb_subset_plan_execute_or_fail(plan);
  if (result != NULL && subset != NULL) {
    size_t count = hb_face_get_glyph_count(result);
    const hb_map_t *old_of = hb_subset_plan_new_to_old_glyph_mapping(plan);
    if (lectern_buffer_hold(&face->room->old_glyphs, count * sizeof(uint32_t))) {
      uint32_t *old_glyphs = face->room->old_glyphs.items;
      for (size_t i = 0; i < count; i++) {
        hb_codepoint_t old = hb_map_get(old_of, (hb_codepoint_t)i);
        old_glyphs[i] = old == HB_MAP_VALUE_INVALID ? 0 : old;
      }
      subset->old_glyphs = old_glyphs;
      subset->glyph_count = count;
    }
  }
  hb_subset_plan_destroy(plan);
  return result;
}

/// A PDF holds one instance of a variable font.
static bool pin_axes(lectern_face *face, hb_subset_input_t *input) {
  lectern_axis_range range;
  for (size_t n = 0; lectern_axis_of(face, n, &range); n++) {
    float value = range.usual;
    for (size_t i = 0; i < face->axis_count; i++) {
      if (face->axes[i].tag == range.tag) value = face->axes[i].value;
    }
    value = value < range.lowest ? range.lowest : value > range.highest ? range.highest : value;
    if (!hb_subset_input_pin_axis_location(input, face->whole, range.tag, value)) return false;
  }
  return true;
}

/// What subsets are cut from: after the first time, something without the tables that make planning slow.
static hb_face_t *source_of_subsets(lectern_face *face) {
  if (face->axis_count > 0 || hb_ot_var_has_data(face->whole) || face->cuts++ == 0) return face->whole;
  if (face->bare != NULL) return face->bare;
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (input == NULL) return face->whole;
  hb_set_invert(hb_subset_input_glyph_set(input));
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS);
  keep_tables(input, outline_tables, variable_tables);
  face->bare = hb_subset_or_fail(face->whole, input);
  hb_subset_input_destroy(input);
  return face->bare != NULL ? face->bare : face->whole;
}

lectern_subset lectern_make_subset(
    lectern_face *face, const uint32_t *glyphs, size_t glyph_count, bool keeps_numbers) {
  lectern_subset subset = {0};
  if (!keeps_numbers && lectern_cut_truetype(face, glyphs, glyph_count, &subset)) return subset;
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (input == NULL) return subset;
  uint32_t count = hb_face_get_glyph_count(face->whole);
  hb_set_t *wanted = hb_subset_input_glyph_set(input);
  for (size_t i = 0; i < glyph_count; i++) {
    if (glyphs[i] < count) hb_set_add(wanted, glyphs[i]);
  }
  // Print needs no hints, and PDF readers hardly ever use those of TrueType.
  unsigned int flags = HB_SUBSET_FLAGS_NO_HINTING | (keeps_numbers ? HB_SUBSET_FLAGS_RETAIN_GIDS : 0);
  hb_subset_input_set_flags(input, flags);
  keep_tables(input, outline_tables, variable_tables);
  hb_face_t *result = pin_axes(face, input) ? execute(face, source_of_subsets(face), input, &subset) : NULL;
  hb_subset_input_destroy(input);
  if (result == NULL || subset.old_glyphs == NULL) {
    hb_face_destroy(result);
    return (lectern_subset){0};
  }
  hb_blob_destroy(face->room->subset);
  face->room->subset = hb_face_reference_blob(result);
  hb_face_destroy(result);
  unsigned int length;
  subset.bytes = (const uint8_t *)hb_blob_get_data(face->room->subset, &length);
  subset.length = length;
  return subset;
}

/// HarfBuzz composes, decomposes and mirrors characters before it asks the font for them.
static void add_relatives(hb_set_t *scalars) {
  static const hb_codepoint_t usual[] = {' ',    0xA0,   0xAD,   0x34F,  0x640,  0x200C, 0x200D, 0x200E,
                                         0x200F, 0x2010, 0x2011, 0x2044, 0x25CC, 0x2212, 0x2019};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) hb_set_add(scalars, usual[i]);
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
  hb_codepoint_t first, second, composed;
  for (hb_codepoint_t scalar = HB_SET_VALUE_INVALID; hb_set_next(scalars, &scalar);) {
    hb_set_add(scalars, hb_unicode_mirroring(unicode, scalar));
  }
  unsigned int before;
  do {
    before = hb_set_get_population(scalars);
    for (hb_codepoint_t scalar = HB_SET_VALUE_INVALID; hb_set_next(scalars, &scalar);) {
      if (hb_unicode_decompose(unicode, scalar, &first, &second)) {
        hb_set_add(scalars, first);
        if (second != 0) hb_set_add(scalars, second);
      }
    }
    for (hb_codepoint_t mark = HB_SET_VALUE_INVALID; hb_set_next(scalars, &mark);) {
      if (hb_unicode_combining_class(unicode, mark) == 0) continue;
      for (hb_codepoint_t base = HB_SET_VALUE_INVALID; hb_set_next(scalars, &base);) {
        if (hb_unicode_compose(unicode, base, mark, &composed)) hb_set_add(scalars, composed);
      }
    }
  } while (hb_set_get_population(scalars) != before);
}

static bool can_be_cut(hb_face_t *face) {
  static const hb_tag_t foreign[] = {HB_TAG('m', 'o', 'r', 'x'), HB_TAG('k', 'e', 'r', 'x')};
  for (int i = 0; i < 2; i++) {
    hb_blob_t *table = hb_face_reference_table(face, foreign[i]);
    bool has = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    if (has) return false;
  }
  // Without these, HarfBuzz makes do with other characters or with `kern`.
  return hb_ot_layout_has_substitution(face) && hb_ot_layout_has_positioning(face)
      && !hb_ot_var_has_data(face);
}

lectern_face *lectern_cut_face(
    lectern_face *face, const uint32_t *scalars, size_t scalar_count, const uint32_t *features,
    size_t feature_count) {
  if (!can_be_cut(face->whole)) return NULL;
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (input == NULL) return NULL;
  hb_set_t *kept = hb_subset_input_unicode_set(input);
  for (size_t i = 0; i < scalar_count; i++) hb_set_add(kept, scalars[i]);
  add_relatives(kept);
  hb_set_t *used = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(used);
  for (const hb_tag_t *usual = lectern_usual_features; *usual != 0; usual++) hb_set_add(used, *usual);
  for (size_t i = 0; i < feature_count; i++) hb_set_add(used, features[i]);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  keep_tables(input, shaping_tables, variable_tables);
  hb_face_t *shaped = execute(face, face->whole, input, NULL);
  hb_subset_input_destroy(input);
  if (shaped == NULL) return NULL;
  hb_face_make_immutable(shaped);
  return lectern_dress_face(
      face->room, hb_face_reference(face->whole), shaped, face->index, face->axes, face->axis_count);
}
