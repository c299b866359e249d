// Pictures as objects of a PDF: cairo writes a file of one page, and its objects are taken out of it.

#include "internal.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

cairo_status_t lectern_gather(void *bytes, const unsigned char *data, unsigned int length) {
  g_byte_array_append(bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/// At most 4,096 units on a side, and eight to a point (576 in an inch).
fineness lectern_fineness(double width, double height) {
  static const fineness finenesses[] = {
      {8, "[.125 0 0 .125 0 0]"}, {4, "[.25 0 0 .25 0 0]"}, {2, "[.5 0 0 .5 0 0]"}, {1, "[1 0 0 1 0 0]"},
      {0.5, "[2 0 0 2 0 0]"}, {0.25, "[4 0 0 4 0 0]"}, {0.125, "[8 0 0 8 0 0]"},
      {0.0625, "[16 0 0 16 0 0]"}, {0.00390625, "[256 0 0 256 0 0]"},
  };
  size_t chosen = 0;
  while (fmax(width, height) * finenesses[chosen].units > 4096 && chosen + 1 < G_N_ELEMENTS(finenesses)) chosen++;
  return finenesses[chosen];
}

typedef cairo_surface_t *surface_maker(cairo_write_func_t, void *, double, double);

/// A picture as a file of that kind.
static GByteArray *write_file(const picture *picture, surface_maker *make, double units, lectern_failure *failure) {
  GByteArray *bytes = g_byte_array_new();
  cairo_surface_t *surface = make(lectern_gather, bytes, picture->width * units, picture->height * units);
  cairo_t *context = cairo_create(surface);
  bool is_painted = lectern_paint(picture, context, units, false, failure);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  cairo_status_t status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (is_painted && status != CAIRO_STATUS_SUCCESS) {
    lectern_fail(failure, lectern_failure_broken, cairo_status_to_string(status));
    is_painted = false;
  }
  if (is_painted) return bytes;
  g_byte_array_unref(bytes);
  return NULL;
}

GByteArray *lectern_paint_svg(const picture *picture, lectern_failure *failure) {
  return write_file(picture, cairo_svg_surface_create_for_stream, 1, failure);
}

static GByteArray *write_pdf(const void *subject, lectern_failure *failure) {
  const picture *picture = subject;
  double units = lectern_fineness(picture->width, picture->height).units;
  return write_file(picture, cairo_pdf_surface_create_for_stream, units, failure);
}

/// In an SVG that cairo writes all glyphs are outlines.
static GByteArray *write_outlines(const void *subject, lectern_failure *failure) {
  const picture *picture = subject;
  double units = lectern_fineness(picture->width, picture->height).units;
  return write_file(picture, cairo_svg_surface_create_for_stream, units, failure);
}

/// SVGs are drawn with fonts of this machine, pages with whatever is in their files.
static GByteArray *make(lectern_work *work, const picture *picture, lectern_failure *failure, bool *has_crashed) {
  *has_crashed = false;
  if (picture->page != NULL) return lectern_do_apart(work, picture, failure, has_crashed);
  lectern_enter();
  GByteArray *file = work(picture, failure);
  lectern_leave();
  return file;
}

static lectern_drawing *take(GByteArray *file, const picture *picture, lectern_failure *failure) {
  lectern_drawing *drawing = lectern_new_drawing();
  lectern_add_page(drawing, picture->width, picture->height);
  bool is_taken = lectern_import(drawing, 0, file, failure);
  g_byte_array_unref(file);
  if (is_taken) return drawing;
  lectern_close_drawing(drawing);
  return NULL;
}

GByteArray *lectern_outlined(GByteArray *svg, double width, double height, lectern_failure *failure) {
  picture outlined;
  GByteArray *file = NULL;
  lectern_enter();
  if (lectern_open_svg(svg->data, svg->len, &outlined, failure)) {
    outlined.width = width;
    outlined.height = height;
    file = write_pdf(&outlined, failure);
    lectern_close_picture(&outlined);
  }
  lectern_leave();
  g_byte_array_unref(svg);
  return file;
}

static lectern_drawing *draw_outlined(const picture *picture, lectern_failure *failure) {
  bool has_crashed;
  GByteArray *svg = make(write_outlines, picture, failure, &has_crashed);
  if (svg == NULL) return NULL;
  GByteArray *file = lectern_outlined(svg, picture->width, picture->height, failure);
  return file == NULL ? NULL : take(file, picture, failure);
}

static lectern_drawing *draw(const picture *picture, lectern_failure *failure) {
  bool has_crashed;
  GByteArray *file = make(write_pdf, picture, failure, &has_crashed);
  if (file == NULL) return has_crashed ? draw_outlined(picture, failure) : NULL;
  lectern_drawing *drawing = take(file, picture, failure);
  if (drawing == NULL || !drawing->has_unfit_text) return drawing;
  lectern_close_drawing(drawing);
  return draw_outlined(picture, failure);
}

lectern_drawing *lectern_draw_svg(const uint8_t *bytes, size_t length, lectern_failure *failure) {
  picture picture;
  lectern_enter();
  bool is_open = lectern_open_svg(bytes, length, &picture, failure);
  lectern_leave();
  if (!is_open) return NULL;
  lectern_drawing *drawing = draw(&picture, failure);
  lectern_close_picture(&picture);
  return drawing;
}

lectern_drawing *lectern_draw_page(lectern_pdf *pdf, size_t page, lectern_failure *failure) {
  picture picture;
  lectern_enter();
  bool is_open = lectern_open_page(pdf, page, &picture, failure);
  lectern_leave();
  if (!is_open) return NULL;
  lectern_drawing *drawing = draw(&picture, failure);
  lectern_close_picture(&picture);
  return drawing;
}
