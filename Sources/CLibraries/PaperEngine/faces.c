// Faces: opening, measuring, asking for glyphs.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

static bool has_table(hb_face_t *face, hb_tag_t tag) {
  hb_blob_t *table = hb_face_reference_table(face, tag);
  bool has = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return has;
}

static const char *missing_table(hb_face_t *face) {
  if (!has_table(face, HB_TAG('h', 'e', 'a', 'd'))) return "it has no table `head`";
  if (!has_table(face, HB_TAG('h', 'h', 'e', 'a'))) return "it has no table `hhea`";
  if (!has_table(face, HB_TAG('h', 'm', 't', 'x'))) return "it has no table `hmtx`";
  if (hb_face_get_glyph_count(face) == 0) return "it has no glyphs";
  bool has_outlines = has_table(face, HB_TAG('C', 'F', 'F', ' ')) || has_table(face, HB_TAG('C', 'F', 'F', '2'))
      || (has_table(face, HB_TAG('g', 'l', 'y', 'f')) && has_table(face, HB_TAG('l', 'o', 'c', 'a')));
  return has_outlines ? NULL : "it has no outlines";
}

static hb_font_t *make_font(hb_face_t *face, const lectern_axis *axes, size_t axis_count) {
  hb_font_t *font = hb_font_create(face);
  int scale = (int)hb_face_get_upem(face);
  hb_font_set_scale(font, scale, scale);
  if (axis_count > 0 && axis_count <= 64) {
    hb_variation_t variations[64];
    for (size_t i = 0; i < axis_count; i++) {
      variations[i] = (hb_variation_t){axes[i].tag, axes[i].value};
    }
    hb_font_set_variations(font, variations, (unsigned int)axis_count);
  }
  hb_font_make_immutable(font);
  return font;
}

/// Takes both faces over.
lectern_face *lectern_dress_face(
    lectern_font_room *room, hb_face_t *whole, hb_face_t *shaped, uint32_t index, const lectern_axis *axes,
    size_t axis_count) {
  lectern_face *face = calloc(1, sizeof *face);
  lectern_axis *own_axes = malloc((axis_count + 1) * sizeof *own_axes);
  if (face == NULL || own_axes == NULL) {
    free(face);
    free(own_axes);
    hb_face_destroy(whole);
    hb_face_destroy(shaped);
    return NULL;
  }
  if (axis_count > 0) memcpy(own_axes, axes, axis_count * sizeof *axes);
  *face = (lectern_face){
      .room = room,
      .whole = whole,
      .font = make_font(whole, axes, axis_count),
      .shaped = shaped,
      .index = index,
      .axes = own_axes,
      .axis_count = axis_count,
  };
  face->shaping_font = shaped == whole ? hb_font_reference(face->font) : make_font(shaped, axes, axis_count);
  return face;
}

lectern_face *lectern_open_face(
    lectern_font_room *room, lectern_font_file *file, uint32_t index, const lectern_axis *axes,
    size_t axis_count, const char **reason) {
  *reason = lectern_damage(file->blob, index);
  if (*reason != NULL) return NULL;
  hb_face_t *whole = hb_face_create(file->blob, index);
  *reason = missing_table(whole);
  if (*reason != NULL) {
    hb_face_destroy(whole);
    return NULL;
  }
  hb_face_make_immutable(whole);
  *reason = "there is no memory";
  return lectern_dress_face(room, whole, hb_face_reference(whole), index, axes, axis_count);
}

void lectern_close_face(lectern_face *face) {
  if (face->outlines != NULL) FT_Done_Face(face->outlines);
  hb_font_destroy(face->font);
  hb_font_destroy(face->shaping_font);
  hb_face_destroy(face->bare);
  hb_face_destroy(face->whole);
  hb_face_destroy(face->shaped);
  free(face->axes);
  free(face);
}

static int32_t metric(lectern_face *face, hb_ot_metrics_tag_t tag, int32_t usual) {
  hb_position_t value;
  return hb_ot_metrics_get_position(face->font, tag, &value) ? value : usual;
}

/// How far a letter rises, for fonts that do not say.
static int32_t height_of(lectern_face *face, uint32_t scalar, int32_t usual) {
  hb_codepoint_t glyph;
  hb_glyph_extents_t extents;
  bool is_known = hb_font_get_nominal_glyph(face->font, scalar, &glyph)
      && hb_font_get_glyph_extents(face->font, glyph, &extents);
  return is_known ? extents.y_bearing : usual;
}

static int signed_at(const uint8_t *bytes) {
  return (int16_t)(bytes[0] << 8 | bytes[1]);
}

/// The bytes of a table, if it is at least that long.
static const uint8_t *table_of(lectern_face *face, hb_tag_t tag, unsigned int length, hb_blob_t **blob) {
  *blob = hb_face_reference_table(face->whole, tag);
  unsigned int found;
  const char *bytes = hb_blob_get_data(*blob, &found);
  return found >= length ? (const uint8_t *)bytes : NULL;
}

static void read_tables(lectern_face *face, lectern_metrics *metrics) {
  hb_blob_t *blob;
  const uint8_t *bytes = table_of(face, HB_TAG('h', 'e', 'a', 'd'), 44, &blob);
  if (bytes != NULL) {
    metrics->x_min = signed_at(bytes + 36);
    metrics->y_min = signed_at(bytes + 38);
    metrics->x_max = signed_at(bytes + 40);
    metrics->y_max = signed_at(bytes + 42);
  }
  hb_blob_destroy(blob);
  bytes = table_of(face, HB_TAG('O', 'S', '/', '2'), 10, &blob);
  if (bytes != NULL) {
    metrics->weight = (uint16_t)signed_at(bytes + 4);
    metrics->embedding = (uint16_t)signed_at(bytes + 8);
  }
  hb_blob_destroy(blob);
  bytes = table_of(face, HB_TAG('p', 'o', 's', 't'), 16, &blob);
  if (bytes != NULL) {
    metrics->italic_angle = (int32_t)((uint32_t)signed_at(bytes + 4) << 16 | (uint16_t)signed_at(bytes + 6));
    metrics->is_fixed_pitch = signed_at(bytes + 12) != 0 || signed_at(bytes + 14) != 0;
  }
  hb_blob_destroy(blob);
}

lectern_metrics lectern_measure_face(lectern_face *face) {
  int32_t em = (int32_t)hb_face_get_upem(face->whole);
  lectern_metrics metrics = {
      .units_per_em = em,
      .ascent = metric(face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, em * 4 / 5),
      .descent = metric(face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -em / 5),
      .line_gap = metric(face, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP, 0),
      .cap_height = metric(face, HB_OT_METRICS_TAG_CAP_HEIGHT, 0),
      .x_height = metric(face, HB_OT_METRICS_TAG_X_HEIGHT, 0),
      .underline_position = metric(face, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -em / 10),
      .underline_thickness = metric(face, HB_OT_METRICS_TAG_UNDERLINE_SIZE, em / 20),
      .strikeout_position = metric(face, HB_OT_METRICS_TAG_STRIKEOUT_OFFSET, em / 4),
      .strikeout_thickness = metric(face, HB_OT_METRICS_TAG_STRIKEOUT_SIZE, em / 20),
      .glyph_count = hb_face_get_glyph_count(face->whole),
      .weight = 400,
      .is_variable = hb_ot_var_has_data(face->whole),
  };
  if (metrics.cap_height <= 0) metrics.cap_height = height_of(face, 'H', em * 7 / 10);
  if (metrics.x_height <= 0) metrics.x_height = height_of(face, 'x', em / 2);
  metrics.outlines = has_table(face->whole, HB_TAG('C', 'F', 'F', ' '))    ? lectern_outlines_cff
                     : has_table(face->whole, HB_TAG('C', 'F', 'F', '2')) ? lectern_outlines_cff2
                                                                            : lectern_outlines_truetype;
  read_tables(face, &metrics);
  return metrics;
}

bool lectern_axis_of(lectern_face *face, size_t n, lectern_axis_range *range) {
  hb_ot_var_axis_info_t info;
  unsigned int count = 1;
  if (hb_ot_var_get_axis_infos(face->whole, (unsigned int)n, &count, &info) == 0 || count == 0) return false;
  *range = (lectern_axis_range){info.tag, info.min_value, info.default_value, info.max_value};
  return true;
}

size_t lectern_name_of(lectern_face *face, uint32_t name, char *text, size_t capacity) {
  unsigned int size = (unsigned int)capacity;
  if (capacity == 0) return 0;
  hb_ot_name_get_utf8(face->whole, name, hb_language_from_string("en", 2), &size, text);
  return size;
}

uint32_t lectern_glyph_of(lectern_face *face, uint32_t scalar) {
  hb_codepoint_t glyph;
  return hb_font_get_nominal_glyph(face->font, scalar, &glyph) ? glyph : 0;
}

int32_t lectern_advance_of(lectern_face *face, uint32_t glyph) {
  return hb_font_get_glyph_h_advance(face->font, glyph);
}

size_t lectern_glyph_name_of(lectern_face *face, uint32_t glyph, char *text, size_t capacity) {
  if (capacity == 0 || !hb_font_get_glyph_name(face->font, glyph, text, (unsigned int)capacity)) return 0;
  return strnlen(text, capacity);
}
