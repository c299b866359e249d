// The first pages of a PDF file, drawn together, so that they share what they show. A child opens the file, draws,
// and looks at what has come of it: here nothing of the file is read.

#define _GNU_SOURCE
#include "internal.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>

/// Which pages are asked for.
typedef struct {
  const char *path;
  size_t first, count;
} request;

/// What the child says before the file that it has drawn: this, and of each page its facts and its text.
typedef struct {
  uint64_t source_page_count, page_count;
} head;

typedef struct {
  double width, height, ink[4];
  uint64_t text_length;
} page_head;

static PopplerDocument *open_file(const char *path, lectern_failure *failure) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return lectern_fail(failure, lectern_failure_broken, g_strerror(errno));
  GError *error = NULL;
  // It takes the file over, and reads what is needed.
  PopplerDocument *document = poppler_document_new_from_fd(file, NULL, &error);
  if (document != NULL && poppler_document_get_n_pages(document) > 0) return document;
  bool is_locked = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  const char *reason = error != NULL ? error->message : "it has no pages";
  return lectern_fail(failure, is_locked ? lectern_failure_locked : lectern_failure_broken, reason);
}

// MARK: What has been drawn

/// From where to where something is seen on white, to a point.
static void measure_ink(PopplerPage *page, double units, page_head *facts) {
  double scale = fmin(1, 2000 / fmax(facts->width, facts->height));
  int width = (int)ceil(facts->width * scale), height = (int)ceil(facts->height * scale);
  cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, MAX(width, 1), MAX(height, 1));
  cairo_t *context = cairo_create(image);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, scale / units, scale / units);
  poppler_page_render(page, context);
  cairo_destroy(context);
  cairo_surface_flush(image);
  const uint8_t *row = cairo_image_surface_get_data(image);
  int left = width, top = height, right = 0, bottom = 0;
  for (int y = 0; row != NULL && y < height; y++, row += cairo_image_surface_get_stride(image)) {
    for (int x = 0; x < width; x++) {
      if (row[4 * x] > 0xF0 && row[4 * x + 1] > 0xF0 && row[4 * x + 2] > 0xF0) continue;
      left = MIN(left, x);
      right = MAX(right, x + 1);
      top = MIN(top, y);
      bottom = y + 1;
    }
  }
  cairo_surface_destroy(image);
  if (right == 0) return;
  const int box[4] = {left, top, right, bottom};
  for (int i = 0; i < 4; i++) facts->ink[i] = box[i] / scale;
}

/// Of what has been drawn, so that nothing is told that is not seen: neither hidden layers nor what is cut off.
static bool tell_pages(GByteArray *told, const page_head *heads, size_t count, GByteArray *file) {
  GBytes *bytes = g_bytes_new_static(file->data, file->len);
  PopplerDocument *drawn = poppler_document_new_from_bytes(bytes, NULL, NULL);
  if (drawn == NULL || poppler_document_get_n_pages(drawn) != (int)count) return false;
  for (size_t i = 0; i < count; i++) {
    page_head facts = heads[i];
    PopplerPage *page = poppler_document_get_page(drawn, (int)i);
    if (page == NULL) return false;
    measure_ink(page, lectern_fineness(facts.width, facts.height).units, &facts);
    char *text = poppler_page_get_text(page);
    facts.text_length = text == NULL ? 0 : strlen(text);
    g_byte_array_append(told, (const guint8 *)&facts, sizeof facts);
    if (text != NULL) g_byte_array_append(told, (const guint8 *)text, (guint)facts.text_length);
    g_free(text);
    g_object_unref(page);
  }
  return true;
}

// MARK: The child

static bool draw(lectern_pdf *pdf, size_t number, page_head *facts, cairo_surface_t *surface, lectern_failure *failure) {
  picture picture;
  if (!lectern_open_page(pdf, number, &picture, failure)) return false;
  *facts = (page_head){.width = picture.width, .height = picture.height};
  double units = lectern_fineness(picture.width, picture.height).units;
  cairo_pdf_surface_set_size(surface, picture.width * units, picture.height * units);
  cairo_t *context = cairo_create(surface);
  cairo_scale(context, units, units);
  poppler_page_render_for_printing_with_options(picture.page, context, POPPLER_PRINT_DOCUMENT);
  cairo_show_page(context);
  cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  lectern_close_picture(&picture);
  if (status == CAIRO_STATUS_SUCCESS) return true;
  return lectern_fail(failure, lectern_failure_broken, cairo_status_to_string(status));
}

/// The pages as one file, behind what there is to say about them. The child ends soon: nothing is given back.
static GByteArray *draw_pages(const void *subject, lectern_failure *failure) {
  const request *asked = subject;
  lectern_pdf pdf = {open_file(asked->path, failure)};
  if (pdf.document == NULL) return NULL;
  head head = {.source_page_count = lectern_page_count(&pdf)};
  size_t end = MIN(asked->first + asked->count, (size_t)head.source_page_count);
  head.page_count = end > asked->first ? end - asked->first : 0;
  page_head *pages = g_new0(page_head, head.page_count + 1);
  GByteArray *file = g_byte_array_new();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(lectern_gather, file, 1, 1);
  for (size_t page = asked->first; page < end; page++) {
    if (!draw(&pdf, page, &pages[page - asked->first], surface, failure)) return NULL;
  }
  cairo_surface_finish(surface);
  GByteArray *told = g_byte_array_new();
  g_byte_array_append(told, (const guint8 *)&head, sizeof head);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS || !tell_pages(told, pages, head.page_count, file)) {
    return lectern_fail(failure, lectern_failure_broken, "its pages cannot be drawn");
  }
  return g_byte_array_append(told, file->data, file->len);
}

/// One page, its letters as outlines.
static GByteArray *draw_outlines(const void *subject, lectern_failure *failure) {
  const request *asked = subject;
  lectern_pdf pdf = {open_file(asked->path, failure)};
  picture picture;
  if (pdf.document == NULL || !lectern_open_page(&pdf, asked->first, &picture, failure)) return NULL;
  page_head facts = {.width = picture.width, .height = picture.height};
  head head = {lectern_page_count(&pdf), 1};
  double units = lectern_fineness(picture.width, picture.height).units;
  GByteArray *told = g_byte_array_new();
  g_byte_array_append(told, (const guint8 *)&head, sizeof head);
  g_byte_array_append(told, (const guint8 *)&facts, sizeof facts);
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream(lectern_gather, told, picture.width * units, picture.height * units);
  cairo_t *context = cairo_create(surface);
  cairo_scale(context, units, units);
  poppler_page_render_for_printing_with_options(picture.page, context, POPPLER_PRINT_DOCUMENT);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) return told;
  return lectern_fail(failure, lectern_failure_broken, "its pages cannot be drawn");
}

// MARK: Here

/// Takes so many bytes off the front of what the child has said.
static bool take(GByteArray *told, size_t *place, void *into, size_t length) {
  if (told->len - *place < length) return false;
  memcpy(into, told->data + *place, length);
  *place += length;
  return true;
}

/// Adds the pages that the child tells of, and leaves the file alone that it has drawn.
static bool listen(lectern_drawing *drawing, GByteArray *told) {
  size_t place = 0;
  head head;
  if (!take(told, &place, &head, sizeof head)) return false;
  drawing->source_page_count = (size_t)head.source_page_count;
  for (uint64_t i = 0; i < head.page_count; i++) {
    page_head facts;
    if (!take(told, &place, &facts, sizeof facts) || told->len - place < facts.text_length) return false;
    lectern_add_page(drawing, facts.width, facts.height);
    drawn_page *page = &g_array_index(drawing->pages, drawn_page, drawing->pages->len - 1);
    memcpy(page->ink, facts.ink, sizeof page->ink);
    page->text = g_bytes_new(told->data + place, (gsize)facts.text_length);
    place += (size_t)facts.text_length;
  }
  g_byte_array_remove_range(told, 0, (guint)place);
  return true;
}

/// Adds the pages that a child draws.
static bool add_pages(lectern_drawing *drawing, const request *asked, lectern_failure *failure, bool *has_crashed) {
  GByteArray *told = lectern_do_apart(draw_pages, asked, failure, has_crashed);
  if (told == NULL) return false;
  size_t first = drawing->pages->len;
  bool is_told = listen(drawing, told);
  if (!is_told) lectern_fail(failure, lectern_failure_broken, "its pages cannot be drawn");
  bool is_taken = is_told && lectern_import(drawing, first, told, failure);
  g_byte_array_unref(told);
  return is_taken;
}

/// Adds one page with outlines in place of its text.
static bool add_outlined(lectern_drawing *drawing, const request *asked, lectern_failure *failure) {
  bool has_crashed;
  GByteArray *told = lectern_do_apart(draw_outlines, asked, failure, &has_crashed);
  if (told == NULL) return false;
  size_t first = drawing->pages->len;
  if (!listen(drawing, told) || drawing->pages->len != first + 1) {
    g_byte_array_unref(told);
    return lectern_fail(failure, lectern_failure_broken, "its pages cannot be drawn");
  }
  const drawn_page *page = &g_array_index(drawing->pages, drawn_page, first);
  GByteArray *file = lectern_outlined(told, page->width, page->height, failure);
  if (file == NULL) return false;
  bool is_taken = lectern_import(drawing, first, file, failure);
  g_byte_array_unref(file);
  return is_taken;
}

/// Adds one page, its text as outlines if no PDF/A may hold it, or nobody can draw it.
static bool add_page(lectern_drawing *drawing, const request *asked, lectern_failure *failure) {
  guint page_count = drawing->pages->len, object_count = drawing->objects->len;
  bool has_crashed = false;
  bool is_added = add_pages(drawing, asked, failure, &has_crashed);
  if (!is_added && !has_crashed) return false;
  if (is_added && !drawing->has_unfit_text) return true;
  GBytes *text = NULL;
  double ink[4] = {0};
  if (is_added && drawing->pages->len > page_count) {
    drawn_page *page = &g_array_index(drawing->pages, drawn_page, page_count);
    text = g_steal_pointer(&page->text);
    memcpy(ink, page->ink, sizeof ink);
  }
  g_array_set_size(drawing->pages, page_count);
  g_ptr_array_set_size(drawing->objects, (gint)object_count);
  drawing->has_unfit_text = false;
  is_added = add_outlined(drawing, asked, failure);
  if (is_added && text != NULL) {
    drawn_page *page = &g_array_index(drawing->pages, drawn_page, page_count);
    g_clear_pointer(&page->text, g_bytes_unref);
    page->text = g_steal_pointer(&text);
    memcpy(page->ink, ink, sizeof ink);
  }
  g_clear_pointer(&text, g_bytes_unref);
  return is_added;
}

/// All together if that can be, and otherwise one by one.
lectern_drawing *lectern_draw_first_pages(const char *path, size_t most, lectern_failure *failure) {
  request asked = {path, 0, most};
  bool has_crashed = false;
  lectern_drawing *drawing = lectern_new_drawing();
  bool is_drawn = add_pages(drawing, &asked, failure, &has_crashed);
  if (is_drawn && !drawing->has_unfit_text) return drawing;
  lectern_close_drawing(drawing);
  if (!is_drawn && !has_crashed) return NULL;
  drawing = lectern_new_drawing();
  asked.count = 1;
  for (is_drawn = true; is_drawn && asked.first < most; asked.first++) {
    if (asked.first > 0 && asked.first >= drawing->source_page_count) break;
    is_drawn = add_page(drawing, &asked, failure);
  }
  if (is_drawn) return drawing;
  lectern_close_drawing(drawing);
  return NULL;
}
