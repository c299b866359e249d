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

static uint64_t weigh(const uint8_t *bytes, size_t length) {
  uint64_t sum = 0;
  for (size_t i = 0; i < length; i++) sum += bytes[i] < 128 ? bytes[i] : 256u - bytes[i];
  return sum;
}

/// Writes a row as it is (0), as differences to the left (1) or to the row above (2): what weighs least.
static void filter_row(const uint8_t *row, const uint8_t *above, size_t length, size_t pixel, uint8_t *scratch, uint8_t *result) {
  uint64_t least = weigh(row, length);
  result[0] = 0;
  memcpy(result + 1, row, length);
  for (uint8_t filter = 1; filter <= 2 && least > 0; filter++) {
    for (size_t i = 0; i < length; i++) {
      uint8_t other = filter == 2 ? above[i] : i < pixel ? 0 : row[i - pixel];
      scratch[i] = (uint8_t)(row[i] - other);
    }
    uint64_t weight = weigh(scratch, length);
    if (weight >= least) continue;
    least = weight;
    result[0] = filter;
    memcpy(result + 1, scratch, length);
  }
}

GByteArray *lectern_encode_png(cairo_surface_t *image, bool transparent, double dots_per_inch) {
  size_t width = (size_t)cairo_image_surface_get_width(image), height = (size_t)cairo_image_surface_get_height(image);
  size_t pixel = transparent ? 4 : 3, length = width * pixel;
  const uint8_t *pixels = cairo_image_surface_get_data(image);
  size_t stride = (size_t)cairo_image_surface_get_stride(image);
  uint8_t *rows = g_malloc((length + 1) * height), *row = g_malloc0(length), *above = g_malloc0(length);
  uint8_t *scratch = g_malloc(length);
  for (size_t y = 0; y < height; y++) {
    unpack_row((const uint32_t *)(const void *)(pixels + y * stride), width, transparent, row);
    filter_row(row, above, length, pixel, scratch, rows + y * (length + 1));
    uint8_t *other = above;
    above = row;
    row = other;
  }
  GByteArray *packed = lectern_deflate(rows, (length + 1) * height);
  g_free(rows), g_free(row), g_free(above), g_free(scratch);

  static const uint8_t signature[] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10}, perceptual = 0;
  GByteArray *file = g_byte_array_new(), *chunk = g_byte_array_new();
  g_byte_array_append(file, signature, sizeof signature);
  put_number(chunk, (uint32_t)width);
  put_number(chunk, (uint32_t)height);
  uint8_t kind[] = {8, transparent ? 6 : 2, 0, 0, 0};
  g_byte_array_append(chunk, kind, sizeof kind);
  put_chunk(file, "IHDR", chunk->data, chunk->len);
  put_chunk(file, "sRGB", &perceptual, 1);
  g_byte_array_set_size(chunk, 0);
  uint32_t dots_per_metre = (uint32_t)lround(dots_per_inch / 0.0254);
  put_number(chunk, dots_per_metre);
  put_number(chunk, dots_per_metre);
  uint8_t metre = 1;
  g_byte_array_append(chunk, &metre, 1);
  put_chunk(file, "pHYs", chunk->data, chunk->len);
  put_chunk(file, "IDAT", packed->data, packed->len);
  put_chunk(file, "IEND", NULL, 0);
  g_byte_array_unref(packed);
  g_byte_array_unref(chunk);
  return file;
}
