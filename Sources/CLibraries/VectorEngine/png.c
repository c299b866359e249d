// Images as PNG files, and streams of PDFs: both are compressed by libdeflate in one fixed way.

#include "internal.h"

#include <libdeflate.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

GByteArray *lectern_deflate(const uint8_t *bytes, size_t length) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
  GByteArray *packed = g_byte_array_new();
  g_byte_array_set_size(packed, (guint)libdeflate_zlib_compress_bound(compressor, length));
  size_t count = libdeflate_zlib_compress(compressor, bytes, length, packed->data, packed->len);
  g_byte_array_set_size(packed, (guint)count);
  libdeflate_free_compressor(compressor);
  return packed;
}

static void put_number(GByteArray *file, uint32_t number) {
  uint8_t bytes[] = {number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255};
  g_byte_array_append(file, bytes, 4);
}

static void put_chunk(GByteArray *file, const char *type, const uint8_t *data, size_t length) {
  put_number(file, (uint32_t)length);
  size_t start = file->len;
  g_byte_array_append(file, (const guint8 *)type, 4);
  g_byte_array_append(file, data, (guint)length);
  put_number(file, libdeflate_crc32(0, file->data + start, file->len - start));
}

/// Cairo's pixels have their opacity in them already.
static void unpack_row(const uint32_t *pixels, size_t width, bool transparent, uint8_t *row) {
  for (size_t i = 0; i < width; i++) {
    uint32_t pixel = pixels[i], alpha = pixel >> 24;
    uint32_t parts[3] = {pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255};
    for (int part = 0; part < 3; part++) {
      bool is_mixed = transparent && alpha != 0 && alpha != 255;
      *row++ = (uint8_t)(is_mixed ? MIN((parts[part] * 255 + alpha / 2) / alpha, 255) : parts[part]);
    }
    if (transparent) *row++ = (uint8_t)alpha;
  }
}

static uint32_t weigh(const uint8_t *bytes, size_t length) {
  uint32_t sum = 0;
  for (size_t i = 0; i < length; i++) sum += (uint32_t)abs((int8_t)bytes[i]);
  return sum;
}

static void subtract(
    uint8_t *restrict result, const uint8_t *restrict row, const uint8_t *restrict other, size_t length) {
  for (size_t i = 0; i < length; i++) result[i] = (uint8_t)(row[i] - other[i]);
}

/// Writes a row as it is (0), as differences to the left (1) or to the row above (2): what weighs least.
static void filter_row(
    const uint8_t *row, const uint8_t *above, size_t length, size_t pixel, uint8_t *scratch, uint8_t *result) {
  uint32_t least = weigh(row, length);
  result[0] = 0;
  memcpy(result + 1, row, length);
  for (uint8_t filter = 1; filter <= 2 && least > 0; filter++) {
    if (filter == 2) {
      subtract(scratch, row, above, length);
    } else {
      memcpy(scratch, row, pixel);
      subtract(scratch + pixel, row + pixel, row, length - pixel);
    }
    uint32_t weight = weigh(scratch, length);
    if (weight >= least) continue;
    least = weight;
    result[0] = filter;
    memcpy(result + 1, scratch, length);
  }
}

/// The colours of an image that has few.
typedef struct {
  uint32_t colours[256];
  size_t count;
  /// Places in `colours`, one more than they are; found by what is made of a colour.
  uint16_t places[1024];
} palette;

static int place_in(palette *palette, uint32_t colour) {
  size_t slot = colour * 2654435761u >> 22;
  while (palette->places[slot] != 0 && palette->colours[palette->places[slot] - 1] != colour) slot = (slot + 1) % 1024;
  if (palette->places[slot] == 0) {
    if (palette->count == 256) return -1;
    palette->colours[palette->count++] = colour;
    palette->places[slot] = (uint16_t)palette->count;
  }
  return palette->places[slot] - 1;
}

/// Pixels as cairo keeps them.
typedef struct {
  const uint8_t *bytes;
  size_t width, height, stride;
} pixels;

static const uint32_t *row_of(const pixels *image, size_t y) {
  return (const uint32_t *)(const void *)(image->bytes + y * image->stride);
}

/// Most rows of a page are paper, or the sides of a frame.
static bool repeats_row_above(const pixels *image, size_t y) {
  return y > 0 && memcmp(row_of(image, y), row_of(image, y - 1), image->width * sizeof(uint32_t)) == 0;
}

/// The nearest of 16 depths of each part.
static uint32_t coarse(uint32_t colour) { return (colour & 0xFFF0F0F0) | (colour >> 4 & 0x000F0F0F); }

/// A byte for each pixel, in rows without filters; null if there are too many colours. A page of text has few,
/// and a third of the bytes takes a third of the time. Letters and curves on several grounds have too many at their
/// edges alone: there `is_poster` takes the nearest of a few. A pixel beside its like is no edge, and stays.
static uint8_t *index_rows(const pixels *image, palette *palette, bool is_poster) {
  uint8_t *rows = g_malloc((image->width + 1) * image->height), *next = rows;
  for (size_t y = 0; y < image->height; y++) {
    const uint32_t *row = row_of(image, y);
    uint32_t last = ~row[0];
    int place = 0;
    if (repeats_row_above(image, y)) {
      memcpy(next, next - image->width - 1, image->width + 1);
      next += image->width + 1;
      continue;
    }
    *next++ = 0;
    for (size_t x = 0; x < image->width; x++) {
      if (row[x] != last) {
        last = row[x];
        bool is_edge = is_poster && (x + 1 == image->width || row[x + 1] != last);
        place = place_in(palette, is_edge ? coarse(last) : last);
      }
      if (place < 0) {
        g_free(rows);
        return NULL;
      }
      *next++ = (uint8_t)place;
    }
  }
  return rows;
}

static uint8_t *colour_rows(const pixels *image, bool transparent) {
  size_t pixel = transparent ? 4 : 3, length = image->width * pixel;
  uint8_t *rows = g_malloc((length + 1) * image->height);
  uint8_t *row = g_malloc0(length), *above = g_malloc0(length), *scratch = g_malloc(length);
  for (size_t y = 0; y < image->height; y++) {
    uint8_t *result = rows + y * (length + 1);
    if (repeats_row_above(image, y)) {
      memset(result, 0, length + 1);
      result[0] = 2;
      continue;
    }
    unpack_row(row_of(image, y), image->width, transparent, row);
    filter_row(row, above, length, pixel, scratch, result);
    uint8_t *other = above;
    above = row;
    row = other;
  }
  g_free(row), g_free(above), g_free(scratch);
  return rows;
}

enum { kind_colour = 2, kind_palette = 3, kind_transparent = 6 };

static void put_header(GByteArray *file, const pixels *image, uint8_t kind, double dots_per_inch) {
  static const uint8_t signature[] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10}, perceptual = 0;
  g_byte_array_append(file, signature, sizeof signature);
  GByteArray *chunk = g_byte_array_new();
  put_number(chunk, (uint32_t)image->width);
  put_number(chunk, (uint32_t)image->height);
  uint8_t form[] = {8, kind, 0, 0, 0};
  g_byte_array_append(chunk, form, sizeof form);
  put_chunk(file, "IHDR", chunk->data, chunk->len);
  put_chunk(file, "sRGB", &perceptual, 1);
  g_byte_array_set_size(chunk, 0);
  uint32_t dots_per_metre = (uint32_t)lround(dots_per_inch / 0.0254);
  put_number(chunk, dots_per_metre);
  put_number(chunk, dots_per_metre);
  const uint8_t metre = 1;
  g_byte_array_append(chunk, &metre, 1);
  put_chunk(file, "pHYs", chunk->data, chunk->len);
  g_byte_array_unref(chunk);
}

static void put_palette(GByteArray *file, const palette *palette) {
  uint8_t colours[768];
  for (size_t i = 0; i < palette->count; i++) {
    for (size_t part = 0; part < 3; part++) colours[i * 3 + part] = palette->colours[i] >> (16 - 8 * part) & 255;
  }
  put_chunk(file, "PLTE", colours, palette->count * 3);
}

GByteArray *lectern_encode_png(cairo_surface_t *surface, int32_t ground, double dots_per_inch) {
  bool transparent = ground == lectern_ground_transparent;
  pixels image = {
      .bytes = cairo_image_surface_get_data(surface),
      .width = (size_t)cairo_image_surface_get_width(surface),
      .height = (size_t)cairo_image_surface_get_height(surface),
      .stride = (size_t)cairo_image_surface_get_stride(surface),
  };
  palette palette = {.count = 0};
  uint8_t kind = transparent ? kind_transparent : kind_palette;
  uint8_t *rows = transparent ? NULL : index_rows(&image, &palette, ground == lectern_ground_poster);
  if (rows == NULL) {
    if (!transparent) kind = kind_colour;
    rows = colour_rows(&image, transparent);
  }
  size_t pixel = kind == kind_palette ? 1 : kind == kind_colour ? 3 : 4;
  GByteArray *packed = lectern_deflate(rows, (image.width * pixel + 1) * image.height);
  g_free(rows);
  GByteArray *file = g_byte_array_new();
  put_header(file, &image, kind, dots_per_inch);
  if (kind == kind_palette) put_palette(file, &palette);
  put_chunk(file, "IDAT", packed->data, packed->len);
  put_chunk(file, "IEND", NULL, 0);
  g_byte_array_unref(packed);
  return file;
}
