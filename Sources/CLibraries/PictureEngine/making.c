// Pictures in other widths and formats.

#include "internal.h"

#include <string.h>

/// Takes out all that is not the picture. Not every writer does, whatever it is asked: that for WebP keeps profiles.
static void forget_words(VipsImage *image) {
  gchar **names = vips_image_get_fields(image);
  for (gchar **name = names; *name != NULL; name++) vips_image_remove(image, *name);
  g_strfreev(names);
}

lectern_pixels *lectern_open_pixels(
    const uint8_t *bytes, size_t length, int32_t width, lectern_picture_failure *failure) {
  VipsImage *image = NULL;
  int outcome = vips_thumbnail_buffer(
      (void *)bytes, length, &image, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, "export_profile", "srgb",
      "option_string", lectern_strictly, NULL);
  // Each width is made of these pixels: they are decoded once.
  VipsImage *held = outcome == 0 ? vips_image_copy_memory(image) : NULL;
  g_clear_object(&image);
  if (held == NULL) return lectern_picture_fail(failure, lectern_picture_broken, lectern_damaged);
  forget_words(held);
  lectern_pixels *pixels = g_new0(lectern_pixels, 1);
  pixels->image = held;
  return pixels;
}

/// How good a picture is, and how much time is spent on making it small. With these AVIF is nearer to the picture than
/// WebP in a fifth less bytes or better; each further step of effort doubles the time for some hundredths of them.
static int save(VipsImage *image, int32_t format, void **bytes, size_t *length) {
  switch (format) {
    case lectern_picture_avif:
      return vips_heifsave_buffer(
          image, bytes, length, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "Q", 64, "effort", 1, "strip", TRUE,
          NULL);
    case lectern_picture_webp:
      return vips_webpsave_buffer(image, bytes, length, "Q", 76, "effort", 2, "strip", TRUE, NULL);
    case lectern_picture_jpeg:
      return vips_jpegsave_buffer(
          image, bytes, length, "Q", 80, "optimize_coding", TRUE, "interlace", TRUE, "strip", TRUE, NULL);
    default: return vips_pngsave_buffer(image, bytes, length, "compression", 8, "strip", TRUE, NULL);
  }
}

static uint32_t number_at(const uint8_t *bytes) {
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static void put_number(uint8_t *bytes, uint32_t number) {
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(number >> 8 * i);
}

/// The writer of WebP makes up an EXIF block where there is none: only pieces that are seen stay in the file.
static size_t keep_what_is_seen(uint8_t *bytes, size_t length) {
  enum { head = 12, mark = 8, has_profile = 0x20, has_exif = 0x08, has_xmp = 0x04 };
  size_t end = head;
  for (size_t place = head; place + mark <= length;) {
    size_t size = mark + ((size_t)number_at(bytes + place + 4) + 1) / 2 * 2;
    if (size > length - place) size = length - place;
    bool is_seen = memcmp(bytes + place, "EXIF", 4) != 0 && memcmp(bytes + place, "XMP ", 4) != 0 &&
                   memcmp(bytes + place, "ICCP", 4) != 0;
    if (is_seen) {
      memmove(bytes + end, bytes + place, size);
      if (memcmp(bytes + end, "VP8X", 4) == 0) bytes[end + mark] &= (uint8_t)~(has_profile | has_exif | has_xmp);
      end += size;
    }
    place += size;
  }
  put_number(bytes + 4, (uint32_t)(end - 8));
  return end;
}

static VipsImage *in_width(VipsImage *image, int32_t width) {
  VipsImage *result = NULL;
  if (width >= image->Xsize) {
    g_object_ref(image);
    return image;
  }
  if (vips_thumbnail_image(image, &result, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, NULL) != 0) return NULL;
  return result;
}

lectern_picture_file *lectern_encode(
    lectern_pixels *pixels, int32_t width, int32_t format, lectern_picture_failure *failure) {
  VipsImage *image = in_width(pixels->image, width);
  if (image == NULL) return lectern_picture_fail(failure, lectern_picture_broken, lectern_damaged);
  void *bytes = NULL;
  size_t length = 0;
  int outcome = save(image, format, &bytes, &length);
  g_object_unref(image);
  if (outcome != 0) return lectern_picture_fail(failure, lectern_picture_no_encoder, "it cannot be written in this format");
  lectern_picture_file *file = g_new0(lectern_picture_file, 1);
  file->bytes = bytes;
  file->length = format == lectern_picture_webp ? keep_what_is_seen(bytes, length) : length;
  return file;
}
