// Pictures that libraries can paint: SVGs and pages of PDFs.

#include "internal.h"

#include <math.h>

/// Of an SVG, in bytes: what it is made of takes many times that.
static const size_t most_bytes = 50000000;

/// CSS counts 96 pixels to an inch.
static const double points_of_pixel = 0.75;

/// In pixels; 0 if it depends on what is around the picture.
static double pixels_of(RsvgLength length) {
  switch (length.unit) {
    case RSVG_UNIT_PX: return length.length;
    case RSVG_UNIT_IN: return length.length * 96;
    case RSVG_UNIT_CM: return length.length * 96 / 2.54;
    case RSVG_UNIT_MM: return length.length * 96 / 25.4;
    case RSVG_UNIT_PT: return length.length * 96 / 72;
    case RSVG_UNIT_PC: return length.length * 16;
    default: return 0;
  }
}

/// By width and height, or one of them and the box that it counts in, or that box, or what is drawn.
static bool measure_svg(RsvgHandle *svg, double *width, double *height) {
  if (rsvg_handle_get_intrinsic_size_in_pixels(svg, width, height)) return true;
  gboolean has_width, has_height, has_box;
  RsvgLength across, down;
  RsvgRectangle box;
  rsvg_handle_get_intrinsic_dimensions(svg, &has_width, &across, &has_height, &down, &has_box, &box);
  *width = has_width ? pixels_of(across) : 0;
  *height = has_height ? pixels_of(down) : 0;
  if (!has_box) {
    RsvgRectangle seen = {0, 0, 300, 150};
    if (!rsvg_handle_get_geometry_for_element(svg, NULL, &box, &seen, NULL)) return false;
  }
  double shape = box.width > 0 && box.height > 0 ? box.width / box.height : 0;
  if (*width > 0) {
    *height = shape > 0 ? *width / shape : 0;
  } else if (*height > 0) {
    *width = *height * shape;
  } else {
    *width = box.width;
    *height = box.height;
  }
  return true;
}

static bool check_size(double width, double height, lectern_failure *failure) {
  if (!(width > 0) || !(height > 0) || !isfinite(width) || !isfinite(height)) {
    return lectern_fail(failure, lectern_failure_broken, "it has no size");
  }
  if (width > 1e6 || height > 1e6) {
    failure->width = width;
    failure->height = height;
    return lectern_fail(failure, lectern_failure_too_large, "");
  }
  return true;
}

bool lectern_open_svg(const uint8_t *bytes, size_t length, picture *picture, lectern_failure *failure) {
  if (length == 0) return lectern_fail(failure, lectern_failure_broken, "the file is empty");
  if (length > most_bytes) {
    return lectern_fail(failure, lectern_failure_broken, "an SVG of more than 50 MB is too large");
  }
  GInputStream *stream = g_memory_input_stream_new_from_data(bytes, (gssize)length, NULL);
  GError *error = NULL;
  // Without a file that it stands in, nothing that it names is opened. JPEGs stay what they are.
  *picture = (struct picture){.svg = rsvg_handle_new_from_stream_sync(
      stream, NULL, RSVG_HANDLE_FLAG_KEEP_IMAGE_DATA, NULL, &error)};
  g_object_unref(stream);
  if (picture->svg == NULL) {
    lectern_fail(failure, lectern_failure_broken, error != NULL ? error->message : "it is no SVG");
    g_clear_error(&error);
    return false;
  }
  rsvg_handle_set_dpi(picture->svg, 96);
  double width = 0, height = 0;
  measure_svg(picture->svg, &width, &height);
  picture->width = width * points_of_pixel;
  picture->height = height * points_of_pixel;
  if (check_size(picture->width, picture->height, failure)) return true;
  lectern_close_picture(picture);
  return false;
}

bool lectern_open_page(lectern_pdf *pdf, size_t page, picture *picture, lectern_failure *failure) {
  *picture = (struct picture){.page = page < INT32_MAX ? poppler_document_get_page(pdf->document, (int)page) : NULL};
  if (picture->page == NULL) return lectern_fail(failure, lectern_failure_broken, "its page cannot be read");
  poppler_page_get_size(picture->page, &picture->width, &picture->height);
  if (check_size(picture->width, picture->height, failure)) return true;
  lectern_close_picture(picture);
  return false;
}

void lectern_close_picture(picture *picture) {
  g_clear_object(&picture->svg);
  g_clear_object(&picture->page);
}

bool lectern_paint(
    const picture *picture, cairo_t *context, double scale, bool for_screen, lectern_failure *failure) {
  if (picture->svg != NULL) {
    RsvgRectangle box = {0, 0, picture->width * scale, picture->height * scale};
    GError *error = NULL;
    if (!rsvg_handle_render_document(picture->svg, context, &box, &error)) {
      lectern_fail(failure, lectern_failure_broken, error != NULL ? error->message : "it cannot be drawn");
      g_clear_error(&error);
      return false;
    }
  } else {
    cairo_scale(context, scale, scale);
    if (for_screen) {
      poppler_page_render(picture->page, context);
    } else {
      poppler_page_render_for_printing(picture->page, context);
    }
  }
  cairo_status_t status = cairo_status(context);
  if (status == CAIRO_STATUS_SUCCESS) return true;
  return lectern_fail(failure, lectern_failure_broken, cairo_status_to_string(status));
}

lectern_pdf *lectern_open_pdf(const uint8_t *bytes, size_t length, lectern_failure *failure) {
  if (length == 0) return lectern_fail(failure, lectern_failure_broken, "the file is empty");
  GBytes *copy = g_bytes_new(bytes, length);
  GError *error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes(copy, NULL, &error);
  g_bytes_unref(copy);
  if (document == NULL) {
    bool is_locked = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    lectern_fail(
        failure, is_locked ? lectern_failure_locked : lectern_failure_broken,
        error != NULL ? error->message : "it is no PDF");
    g_clear_error(&error);
    return NULL;
  }
  if (poppler_document_get_n_pages(document) <= 0) {
    g_object_unref(document);
    return lectern_fail(failure, lectern_failure_broken, "it has no pages");
  }
  lectern_pdf *pdf = g_new0(lectern_pdf, 1);
  pdf->document = document;
  return pdf;
}

void lectern_close_pdf(lectern_pdf *pdf) {
  g_object_unref(pdf->document);
  g_free(pdf);
}

size_t lectern_page_count(lectern_pdf *pdf) {
  return (size_t)poppler_document_get_n_pages(pdf->document);
}

bool lectern_page_size(lectern_pdf *pdf, size_t page, double *width, double *height) {
  lectern_failure failure;
  picture picture;
  if (!lectern_open_page(pdf, page, &picture, &failure)) return false;
  *width = picture.width;
  *height = picture.height;
  lectern_close_picture(&picture);
  return true;
}
