#ifndef LECTERN_PAPER_INTERNAL_H
#define LECTERN_PAPER_INTERNAL_H

#include "paper_engine.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb.h>

struct lectern_font_file {
  hb_blob_t *blob;
};

/// An array that grows and is used again.
typedef struct {
  void *items;
  size_t capacity;  // in bytes
} buffer;

/// Room for that many bytes, what was there kept; false if there is no memory.
bool lectern_buffer_hold(buffer *buffer, size_t bytes);

struct lectern_font_room {
  FT_Library library;
  hb_buffer_t *text;
  buffer glyphs;
  buffer verbs;
  buffer coordinates;
  buffer old_glyphs;
  buffer numbers, places, cut;  // for cutting TrueType
  hb_blob_t *subset;  // the last one that was made
};

struct lectern_face {
  lectern_font_room *room;
  hb_face_t *whole;
  hb_font_t *font;  // of `whole`
  hb_face_t *shaped;  // `whole`, or what it was cut to
  hb_font_t *shaping_font;
  FT_Face outlines;  // opened when an outline is asked for
  hb_face_t *bare;  // `whole` without anything but outlines, for those who cut it often
  uint32_t cuts;
  uint32_t index;
  lectern_axis *axes;
  size_t axis_count;
};

/// Features that HarfBuzz may use unasked; in runs of no length the last is 0.
extern const hb_tag_t lectern_usual_features[];

lectern_font_list *lectern_list_fonts(const char *const *folders, size_t folder_count, bool with_system);
void lectern_close_list(lectern_font_list *list);
size_t lectern_face_count(const lectern_font_list *list);
lectern_listed_face lectern_describe_face(const lectern_font_list *list, size_t face);
const char *lectern_family_name(const lectern_font_list *list, size_t face, size_t n);
bool lectern_listed_face_has(const lectern_font_list *list, size_t face, uint32_t scalar);

lectern_font_file *lectern_read_font(const char *path, int *error);
lectern_font_file *lectern_copy_font(const uint8_t *bytes, size_t length);
void lectern_release_font(lectern_font_file *file);
/// Why a face cannot be read; null if nothing speaks against it.
const char *lectern_damage(hb_blob_t *blob, uint32_t index);

lectern_face *lectern_open_face(
    lectern_font_room *room, lectern_font_file *file, uint32_t index, const lectern_axis *axes,
    size_t axis_count, const char **reason);
lectern_face *lectern_dress_face(
    lectern_font_room *room, hb_face_t *whole, hb_face_t *shaped, uint32_t index, const lectern_axis *axes,
    size_t axis_count);
void lectern_close_face(lectern_face *face);
lectern_metrics lectern_measure_face(lectern_face *face);
bool lectern_axis_of(lectern_face *face, size_t n, lectern_axis_range *range);
size_t lectern_name_of(lectern_face *face, uint32_t name, char *text, size_t capacity);
uint32_t lectern_glyph_of(lectern_face *face, uint32_t scalar);
int32_t lectern_advance_of(lectern_face *face, uint32_t glyph);
size_t lectern_glyph_name_of(lectern_face *face, uint32_t glyph, char *text, size_t capacity);
lectern_outline lectern_outline_of(lectern_face *face, uint32_t glyph);

lectern_shaper *lectern_open_shaper(
    lectern_face *face, uint32_t script, const char *language, bool right_to_left,
    const lectern_feature *features, size_t feature_count);
void lectern_close_shaper(lectern_shaper *shaper);
uint8_t lectern_words_stand_alone(lectern_shaper *shaper);
lectern_glyphs lectern_shape(
    lectern_shaper *shaper, const uint8_t *text, size_t length, size_t start, size_t end,
    const lectern_feature *features, size_t feature_count, bool as_word);

lectern_subset lectern_make_subset(
    lectern_face *face, const uint32_t *glyphs, size_t glyph_count, bool keeps_numbers);
/// The same for faces with TrueType outlines that do not vary, with new numbers; false if it is another one
/// or damaged.
bool lectern_cut_truetype(
    lectern_face *face, const uint32_t *glyphs, size_t glyph_count, lectern_subset *subset);
lectern_face *lectern_cut_face(
    lectern_face *face, const uint32_t *scalars, size_t scalar_count, const uint32_t *features,
    size_t feature_count);

/// Wider codes are libqrencode's to mask.
enum { lectern_most_masked_modules = 61 };
/// Chooses a mask for what libqrencode left without one, and writes the modules as they are seen.
void lectern_mask_qr_code(const uint8_t *frame, int width, uint8_t correction, uint8_t *modules);
size_t lectern_make_qr_code(const char *text, uint8_t correction, uint8_t *modules, size_t capacity);

#endif
