#ifndef LECTERN_VECTORS_INTERNAL_H
#define LECTERN_VECTORS_INTERNAL_H

#include "vector_engine.h"

#include <cairo.h>
#include <glib.h>
#include <librsvg/rsvg.h>
#include <poppler.h>

/// Something that can be painted on any surface.
typedef struct picture {
  double width, height;
  RsvgHandle *svg;  // or
  PopplerPage *page;
} picture;

struct lectern_pdf {
  PopplerDocument *document;
};

struct lectern_output {
  GByteArray *bytes;
};

/// An object of a drawing while it is put together.
typedef struct {
  GByteArray *body;
  GArray *references;
  uint8_t *data;
  size_t data_length;
  bool is_stream;
} object;

/// A page of a drawing.
typedef struct {
  double width, height;
  size_t form;
  double ink[4];
  GBytes *text;
} drawn_page;

struct lectern_drawing {
  GArray *pages;  // of drawn_page
  GPtrArray *objects;
  size_t source_page_count;
  bool has_transparency;
  /// There is text that no PDF/A may hold.
  bool has_unfit_text;
};

/// Around everything that is done with the libraries.
void lectern_enter(void);
void lectern_leave(void);

typedef GByteArray *lectern_work(const void *subject, lectern_failure *failure);
/// Does it where a crash ends nothing else.
GByteArray *lectern_do_apart(lectern_work *work, const void *subject, lectern_failure *failure, bool *has_crashed);

/// Notes why something failed, and returns null.
void *lectern_fail(lectern_failure *failure, int32_t kind, const char *reason);

bool lectern_open_svg(const uint8_t *bytes, size_t length, picture *picture, lectern_failure *failure);
bool lectern_open_page(lectern_pdf *pdf, size_t page, picture *picture, lectern_failure *failure);
void lectern_close_picture(picture *picture);
/// Paints it with that many units to a point. Its page is as if it were printed, unless it is for a screen.
bool lectern_paint(
    const picture *picture, cairo_t *context, double scale, bool for_screen, lectern_failure *failure);

/// A drawing of nothing so far.
lectern_drawing *lectern_new_drawing(void);
void lectern_add_page(lectern_drawing *drawing, double width, double height);
/// Adds the objects of a file that cairo wrote: its pages are those of the drawing from the first one on that has
/// no form yet.
bool lectern_import(lectern_drawing *drawing, size_t first, GByteArray *file, lectern_failure *failure);
void lectern_close_drawing(lectern_drawing *drawing);

/// Units in which a picture is drawn: masks and effects become pixels, one to a unit. Powers of two, because
/// their inverse is exact.
typedef struct {
  double units;  // to a point
  const char *matrix;
} fineness;
fineness lectern_fineness(double width, double height);
/// For surfaces of cairo's that write a file into a GByteArray.
cairo_status_t lectern_gather(void *bytes, const unsigned char *data, unsigned int length);
/// An SVG that cairo wrote in fine units, as a file of one page with nothing but outlines on it.
GByteArray *lectern_outlined(GByteArray *svg, double width, double height, lectern_failure *failure);
/// Keeps what PDF/A forbids out of a table that says what glyphs stand for; false if it forbids nothing.
bool lectern_mend_texts(uint8_t *table, size_t length);
/// Whether a glyph is shown that the font does not have.
bool lectern_shows_missing_glyph(const uint8_t *content, size_t length);
/// Compressed in the one way that streams are.
GByteArray *lectern_deflate(const uint8_t *bytes, size_t length);

lectern_pdf *lectern_open_pdf(const uint8_t *bytes, size_t length, lectern_failure *failure);
void lectern_close_pdf(lectern_pdf *pdf);
size_t lectern_page_count(lectern_pdf *pdf);
bool lectern_page_size(lectern_pdf *pdf, size_t page, double *width, double *height);

lectern_drawing *lectern_draw_svg(const uint8_t *bytes, size_t length, lectern_failure *failure);
lectern_drawing *lectern_draw_page(lectern_pdf *pdf, size_t page, lectern_failure *failure);
lectern_drawing *lectern_draw_first_pages(const char *path, size_t most, lectern_failure *failure);
/// As an SVG file.
GByteArray *lectern_paint_svg(const picture *picture, lectern_failure *failure);

lectern_output *lectern_page_png(
    lectern_pdf *pdf, size_t page, double dots_per_inch, int32_t ground, lectern_failure *failure);
lectern_output *lectern_page_svg(lectern_pdf *pdf, size_t page, lectern_failure *failure);
GByteArray *lectern_encode_png(cairo_surface_t *image, int32_t ground, double dots_per_inch);

lectern_output *lectern_protect_pdf(
    const uint8_t *bytes, size_t length, const char *user, const char *owner, bool may_print, bool may_copy,
    const uint8_t *seed, lectern_failure *failure);

/// A copy of the bytes, for whoever asked.
lectern_output *lectern_output_of(const uint8_t *bytes, size_t length);

#endif
