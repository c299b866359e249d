// Outlines of glyphs, by FreeType: a second reader of every font, so that a font which HarfBuzz cut
// is not judged by HarfBuzz alone.

#include "internal.h"

#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H

typedef struct {
  lectern_font_room *room;
  lectern_outline outline;
} drawing;

static int add(drawing *drawing, uint8_t verb, int count, const FT_Vector *const points[]) {
  lectern_outline *outline = &drawing->outline;
  lectern_font_room *room = drawing->room;
  if (!lectern_buffer_hold(&room->verbs, outline->verb_count + 1)) return FT_Err_Out_Of_Memory;
  size_t coordinates = outline->coordinate_count + 2 * (size_t)count;
  if (!lectern_buffer_hold(&room->coordinates, coordinates * sizeof(int32_t))) return FT_Err_Out_Of_Memory;
  ((uint8_t *)room->verbs.items)[outline->verb_count++] = verb;
  int32_t *end = (int32_t *)room->coordinates.items + outline->coordinate_count;
  for (int i = 0; i < count; i++) {
    *end++ = (int32_t)points[i]->x;
    *end++ = (int32_t)points[i]->y;
  }
  outline->coordinate_count = coordinates;
  return 0;
}

static int add_move(const FT_Vector *to, void *drawing) {
  return add(drawing, lectern_move, 1, (const FT_Vector *const[]){to});
}

static int add_line(const FT_Vector *to, void *drawing) {
  return add(drawing, lectern_line, 1, (const FT_Vector *const[]){to});
}

static int add_quadratic(const FT_Vector *control, const FT_Vector *to, void *drawing) {
  return add(drawing, lectern_quadratic, 2, (const FT_Vector *const[]){control, to});
}

static int add_cubic(const FT_Vector *first, const FT_Vector *second, const FT_Vector *to, void *drawing) {
  return add(drawing, lectern_cubic, 3, (const FT_Vector *const[]){first, second, to});
}

static void set_axes(lectern_face *face) {
  FT_MM_Var *known = NULL;
  if (face->axis_count == 0 || FT_Get_MM_Var(face->outlines, &known) != 0) return;
  FT_Fixed places[64];
  for (FT_UInt i = 0; i < known->num_axis && i < 64; i++) {
    places[i] = known->axis[i].def;
    for (size_t j = 0; j < face->axis_count; j++) {
      if (face->axes[j].tag == known->axis[i].tag) places[i] = (FT_Fixed)(face->axes[j].value * 65536);
    }
  }
  if (known->num_axis <= 64) FT_Set_Var_Design_Coordinates(face->outlines, known->num_axis, places);
  FT_Done_MM_Var(face->room->library, known);
}

static bool open_outlines(lectern_face *face) {
  if (face->outlines != NULL) return true;
  hb_blob_t *blob = hb_face_reference_blob(face->whole);  // the face keeps its bytes
  unsigned int length;
  const char *bytes = hb_blob_get_data(blob, &length);
  FT_Error error = FT_New_Memory_Face(
      face->room->library, (const FT_Byte *)bytes, (FT_Long)length, (FT_Long)face->index, &face->outlines);
  hb_blob_destroy(blob);
  if (error != 0) face->outlines = NULL;
  if (error == 0) set_axes(face);
  return error == 0;
}

lectern_outline lectern_outline_of(lectern_face *face, uint32_t glyph) {
  static const FT_Outline_Funcs pen = {add_move, add_line, add_quadratic, add_cubic, 0, 0};
  drawing drawing = {.room = face->room};
  if (!open_outlines(face)) return drawing.outline;
  FT_Int32 flags = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
  if (FT_Load_Glyph(face->outlines, glyph, flags) != 0) return drawing.outline;
  if (face->outlines->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return drawing.outline;
  if (FT_Outline_Decompose(&face->outlines->glyph->outline, &pen, &drawing) != 0) {
    return (lectern_outline){0};
  }
  drawing.outline.verbs = face->room->verbs.items;
  drawing.outline.coordinates = face->room->coordinates.items;
  return drawing.outline;
}
