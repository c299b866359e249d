#include "internal.h"

#include <string.h>

/// What libraries have to say is said by failures; nobody reads their warnings.
static void ignore(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
  (void)domain, (void)level, (void)message, (void)data;
}

void *lectern_fail(lectern_failure *failure, int32_t kind, const char *reason) {
  failure->kind = kind;
  g_strlcpy(failure->reason, reason, sizeof failure->reason);
  return NULL;
}

static lectern_drawing_facts facts(const lectern_drawing *drawing) {
  return (lectern_drawing_facts){
      .page_count = drawing->pages->len,
      .object_count = drawing->objects->len,
      .has_transparency = drawing->has_transparency,
      .source_page_count = drawing->source_page_count,
  };
}

static lectern_page_facts page_facts(const lectern_drawing *drawing, size_t index) {
  const drawn_page *page = &g_array_index(drawing->pages, drawn_page, index);
  lectern_page_facts facts = {.width = page->width, .height = page->height, .form = page->form};
  memcpy(facts.ink, page->ink, sizeof facts.ink);
  if (page->text != NULL) facts.text.bytes = g_bytes_get_data(page->text, &facts.text.length);
  return facts;
}

static lectern_object object_of(const lectern_drawing *drawing, size_t index) {
  const object *found = g_ptr_array_index(drawing->objects, index);
  return (lectern_object){
      .body = {found->body->data, found->body->len},
      .references = (const lectern_reference *)(void *)found->references->data,
      .reference_count = found->references->len,
      .data = {found->data, found->data_length},
      .is_stream = found->is_stream,
  };
}

lectern_output *lectern_output_of(const uint8_t *bytes, size_t length) {
  lectern_output *output = g_new0(lectern_output, 1);
  output->bytes = g_byte_array_sized_new((guint)length);
  g_byte_array_append(output->bytes, bytes, (guint)length);
  return output;
}

static lectern_bytes bytes(const lectern_output *output) {
  return (lectern_bytes){output->bytes->data, output->bytes->len};
}

static void close_output(lectern_output *output) {
  g_byte_array_unref(output->bytes);
  g_free(output);
}

static lectern_pdf *open_pdf(const uint8_t *bytes, size_t length, lectern_failure *failure) {
  lectern_enter();
  lectern_pdf *pdf = lectern_open_pdf(bytes, length, failure);
  lectern_leave();
  return pdf;
}

static void close_pdf(lectern_pdf *pdf) {
  lectern_enter();
  lectern_close_pdf(pdf);
  lectern_leave();
}

static bool page_size(lectern_pdf *pdf, size_t page, double *width, double *height) {
  lectern_enter();
  bool is_known = lectern_page_size(pdf, page, width, height);
  lectern_leave();
  return is_known;
}

static lectern_output *page_png(
    lectern_pdf *pdf, size_t page, double dots_per_inch, int32_t ground, lectern_failure *failure) {
  lectern_enter();
  lectern_output *output = lectern_page_png(pdf, page, dots_per_inch, ground, failure);
  lectern_leave();
  return output;
}

static lectern_output *page_svg(lectern_pdf *pdf, size_t page, lectern_failure *failure) {
  lectern_enter();
  lectern_output *output = lectern_page_svg(pdf, page, failure);
  lectern_leave();
  return output;
}

const lectern_vectors *lectern_vectors_functions(void) {
  static const lectern_vectors functions = {
      .size = sizeof functions,
      .draw_svg = lectern_draw_svg,
      .open_pdf = open_pdf,
      .close_pdf = close_pdf,
      .page_count = lectern_page_count,
      .page_size = page_size,
      .draw_page = lectern_draw_page,
      .draw_first_pages = lectern_draw_first_pages,
      .page_png = page_png,
      .page_svg = page_svg,
      .protect_pdf = lectern_protect_pdf,
      .facts = facts,
      .page_facts = page_facts,
      .object = object_of,
      .close_drawing = lectern_close_drawing,
      .bytes = bytes,
      .close_output = close_output,
  };
  const char *const domains[] = {"Poppler", "librsvg", "Pango", "GdkPixbuf", "GLib", "GLib-GIO", "GLib-GObject"};
  for (size_t i = 0; i < G_N_ELEMENTS(domains); i++) {
    g_log_set_handler(domains[i], G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_MESSAGE, ignore, NULL);
  }
  return &functions;
}
