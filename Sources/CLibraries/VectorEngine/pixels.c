// Pages as PNG and SVG files, with the same bytes whenever and wherever they are made.

#include "internal.h"

#include <libdeflate.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static lectern_output *output_of(GByteArray *bytes) {
  if (bytes == NULL) return NULL;
  lectern_output *output = g_new0(lectern_output, 1);
  output->bytes = bytes;
  return output;
}

/// Cairo numbers surfaces through the whole run of a program: they are numbered anew, as they come.
static GByteArray *renumber(GByteArray *file) {
  static const char *const counted[] = {"surface", "image", "source"};
  GByteArray *result = g_byte_array_sized_new(file->len);
  GHashTable *known = g_hash_table_new(NULL, NULL);
  size_t copied = 0;
  for (size_t place = 1; place < file->len; place++) {
    bool begins_name = file->data[place - 1] == '#' || (file->data[place - 1] == '"' && place > 4 &&
                                                          memcmp(file->data + place - 4, "id=\"", 4) == 0);
    if (!begins_name) continue;
    size_t length = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(counted); i++) {
      size_t count = strlen(counted[i]);
      if (file->len - place > count && memcmp(file->data + place, counted[i], count) == 0) length = count;
    }
    size_t digits = place + length, number = 0;
    if (length == 0 || !g_ascii_isdigit(file->data[digits])) continue;
    for (; digits < file->len && g_ascii_isdigit(file->data[digits]); digits++) {
      number = number * 10 + (size_t)(file->data[digits] - '0');
    }
    gpointer key = GSIZE_TO_POINTER(number + 1), found = g_hash_table_lookup(known, key);
    if (found == NULL) {
      found = GSIZE_TO_POINTER(g_hash_table_size(known) + 1);
      g_hash_table_insert(known, key, found);
    }
    g_byte_array_append(result, file->data + copied, (guint)(place + length - copied));
    char text[24];
    g_snprintf(text, sizeof text, "%zu", GPOINTER_TO_SIZE(found));
    g_byte_array_append(result, (const guint8 *)text, (guint)strlen(text));
    copied = digits;
  }
  g_byte_array_append(result, file->data + copied, (guint)(file->len - copied));
  g_hash_table_unref(known);
  g_byte_array_unref(file);
  return result;
}

lectern_output *lectern_page_svg(lectern_pdf *pdf, size_t page, lectern_failure *failure) {
  picture picture;
  if (!lectern_open_page(pdf, page, &picture, failure)) return NULL;
  GByteArray *file = lectern_paint_svg(&picture, failure);
  lectern_close_picture(&picture);
  return output_of(file == NULL ? NULL : renumber(file));
}

lectern_output *lectern_page_png(
    lectern_pdf *pdf, size_t page, double dots_per_inch, int32_t ground, lectern_failure *failure) {
  picture picture;
  if (!lectern_open_page(pdf, page, &picture, failure)) return NULL;
  double scale = dots_per_inch / 72;
  // A hundredth of a pixel is rounding.
  double width = ceil(picture.width * scale - 0.01), height = ceil(picture.height * scale - 0.01);
  GByteArray *bytes = NULL;
  if (!(width >= 1 && height >= 1 && width <= 32767 && height <= 32767 && width * height <= 250e6)) {
    failure->width = width;
    failure->height = height;
    lectern_fail(failure, lectern_failure_too_large, "");
  } else {
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)width, (int)height);
    cairo_t *context = cairo_create(image);
    if (ground != lectern_ground_transparent) {
      cairo_set_source_rgb(context, 1, 1, 1);
      cairo_paint(context);
    }
    bool is_painted = lectern_paint(&picture, context, scale, true, failure);
    cairo_destroy(context);
    cairo_surface_flush(image);
    if (is_painted) bytes = lectern_encode_png(image, ground, dots_per_inch);
    cairo_surface_destroy(image);
  }
  lectern_close_picture(&picture);
  return output_of(bytes);
}
