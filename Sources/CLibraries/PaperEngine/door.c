#include "internal.h"

#include <stdlib.h>

static lectern_font_room *open_room(void) {
  lectern_font_room *room = calloc(1, sizeof *room);
  if (room == NULL) return NULL;
  room->text = hb_buffer_create();
  if (!hb_buffer_allocation_successful(room->text) || FT_Init_FreeType(&room->library) != 0) {
    hb_buffer_destroy(room->text);
    free(room);
    return NULL;
  }
  return room;
}

static void close_room(lectern_font_room *room) {
  FT_Done_FreeType(room->library);
  hb_buffer_destroy(room->text);
  hb_blob_destroy(room->subset);
  free(room->glyphs.items);
  free(room->verbs.items);
  free(room->coordinates.items);
  free(room->old_glyphs.items);
  free(room->numbers.items);
  free(room->places.items);
  free(room->cut.items);
  free(room);
}

bool lectern_buffer_hold(buffer *buffer, size_t bytes) {
  if (bytes <= buffer->capacity) return true;
  size_t capacity = bytes + bytes / 2;
  void *items = realloc(buffer->items, capacity);
  if (items == NULL) return false;
  buffer->items = items;
  buffer->capacity = capacity;
  return true;
}

static uint32_t script_of(uint32_t scalar) {
  return hb_unicode_script(hb_unicode_funcs_get_default(), scalar);
}

const lectern_paper *lectern_paper_functions(void) {
  static const lectern_paper functions = {
      .size = sizeof functions,
      .list_fonts = lectern_list_fonts,
      .close_list = lectern_close_list,
      .face_count = lectern_face_count,
      .listed_face = lectern_describe_face,
      .family_name = lectern_family_name,
      .listed_face_has = lectern_listed_face_has,
      .script_of = script_of,
      .read_file = lectern_read_font,
      .copy_file = lectern_copy_font,
      .release_file = lectern_release_font,
      .open_room = open_room,
      .close_room = close_room,
      .open_face = lectern_open_face,
      .close_face = lectern_close_face,
      .metrics = lectern_measure_face,
      .axis_range = lectern_axis_of,
      .name = lectern_name_of,
      .glyph_of = lectern_glyph_of,
      .advance = lectern_advance_of,
      .glyph_name = lectern_glyph_name_of,
      .outline = lectern_outline_of,
      .open_shaper = lectern_open_shaper,
      .close_shaper = lectern_close_shaper,
      .words_stand_alone = lectern_words_stand_alone,
      .shape = lectern_shape,
      .subset = lectern_make_subset,
      .cut = lectern_cut_face,
      .qr_code = lectern_make_qr_code,
  };
  return &functions;
}
