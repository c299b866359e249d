// What a picture is: its format, size and colour, and what its file says besides.

#include "internal.h"

#include <string.h>

static bool begins(const uint8_t *bytes, size_t length, size_t place, const char *mark) {
  size_t count = strlen(mark);
  return length >= place + count && memcmp(bytes + place, mark, count) == 0;
}

int32_t lectern_picture_format(const uint8_t *bytes, size_t length) {
  if (begins(bytes, length, 0, "\xFF\xD8\xFF")) return lectern_picture_jpeg;
  if (begins(bytes, length, 0, "\x89PNG\r\n\x1A\n")) return lectern_picture_png;
  if (begins(bytes, length, 0, "GIF8")) return lectern_picture_gif;
  if (begins(bytes, length, 0, "RIFF") && begins(bytes, length, 8, "WEBP")) return lectern_picture_webp;
  if (begins(bytes, length, 4, "ftypavif")) return lectern_picture_avif;
  return -1;
}

/// The side of the small picture that colours are counted in.
enum { side = 24 };

/// What most of a small picture is: the middle of the fullest of 64 drawers.
static void find_colour(VipsImage *small, uint8_t colour[3]) {
  uint32_t count[64] = {0}, sum[64][3] = {{0}};
  size_t bands = (size_t)small->Bands, fullest = 0;
  const uint8_t *pixels = VIPS_IMAGE_ADDR(small, 0, 0);
  for (size_t i = 0; i < (size_t)small->Xsize * (size_t)small->Ysize; i++) {
    const uint8_t *pixel = pixels + i * bands;
    // What is not seen has no colour.
    if ((bands == 2 || bands == 4) && pixel[bands - 1] < 128) continue;
    uint8_t parts[3] = {pixel[0], pixel[bands > 2 ? 1 : 0], pixel[bands > 2 ? 2 : 0]};
    size_t drawer = (size_t)(parts[0] >> 6) << 4 | (size_t)(parts[1] >> 6) << 2 | parts[2] >> 6;
    count[drawer]++;
    for (int part = 0; part < 3; part++) sum[drawer][part] += parts[part];
    if (count[drawer] > count[fullest]) fullest = drawer;
  }
  for (int part = 0; part < 3; part++) {
    colour[part] = count[fullest] > 0 ? (uint8_t)(sum[fullest][part] / count[fullest]) : 255;
  }
}

static bool check_size(VipsImage *image, int64_t most, lectern_picture_failure *failure) {
  int height = vips_image_get_page_height(image);
  if ((int64_t)image->Xsize * height <= most && image->Xsize <= 32767 && height <= 32767) return true;
  failure->width = image->Xsize;
  failure->height = height;
  lectern_picture_fail(failure, lectern_picture_too_large, "");
  return false;
}

bool lectern_look(
    const uint8_t *bytes, size_t length, int64_t most, lectern_picture_facts *facts,
    lectern_picture_failure *failure) {
  facts->format = lectern_picture_format(bytes, length);
  if (facts->format < 0) {
    return lectern_picture_fail(failure, lectern_picture_broken, "it is no JPEG, PNG, GIF, WebP or AVIF file");
  }
  // Only the head is read here.
  VipsImage *image = vips_image_new_from_buffer(bytes, length, "", NULL);
  if (image == NULL) return lectern_picture_fail(failure, lectern_picture_broken, lectern_no_head);
  bool is_right = check_size(image, most, failure);
  bool is_turned = vips_image_get_orientation_swap(image);
  int height = vips_image_get_page_height(image);
  facts->width = is_turned ? height : image->Xsize;
  facts->height = is_turned ? image->Xsize : height;
  facts->is_transparent = vips_image_hasalpha(image);
  facts->moves = vips_image_get_n_pages(image) > 1;
  g_object_unref(image);
  if (!is_right) return false;
  VipsImage *small = NULL, *seen = NULL;
  int outcome = vips_thumbnail_buffer(
      (void *)bytes, length, &small, side, "height", side, "size", VIPS_SIZE_FORCE, "export_profile", "srgb",
      "option_string", lectern_strictly, NULL);
  if (outcome == 0) seen = vips_image_copy_memory(small);
  if (seen != NULL && seen->BandFmt == VIPS_FORMAT_UCHAR) find_colour(seen, facts->colour);
  bool is_seen = seen != NULL;
  if (!is_seen) lectern_picture_fail(failure, lectern_picture_broken, lectern_damaged);
  g_clear_object(&seen);
  g_clear_object(&small);
  return is_seen;
}

/// One thing that the file says.
static void add_words(VipsImage *image, const char *name, GString *words) {
  const void *data = NULL;
  size_t length = 0;
  char *text = NULL;
  if (vips_image_get_typeof(image, name) == VIPS_TYPE_BLOB) {
    // A profile of colours is a table, and what is in the others is read by its parts or is text itself.
    if (strcmp(name, VIPS_META_ICC_NAME) == 0 || strcmp(name, VIPS_META_EXIF_NAME) == 0) return;
    if (vips_image_get_blob(image, name, &data, &length) == 0) g_string_append_len(words, data, (gssize)length);
  } else if (vips_image_get_as_string(image, name, &text) == 0) {
    g_string_append_printf(words, "%s: %s", name, text);
    g_free(text);
  }
  g_string_append_c(words, '\n');
}

lectern_picture_file *lectern_words(const uint8_t *bytes, size_t length, lectern_picture_failure *failure) {
  if (lectern_picture_format(bytes, length) < 0) {
    return lectern_picture_fail(failure, lectern_picture_broken, "it is no picture");
  }
  VipsImage *image = vips_image_new_from_buffer(bytes, length, "", NULL);
  if (image == NULL) return lectern_picture_fail(failure, lectern_picture_broken, lectern_no_head);
  GString *words = g_string_new(NULL);
  gchar **names = vips_image_get_fields(image);
  for (gchar **name = names; *name != NULL; name++) add_words(image, *name, words);
  g_strfreev(names);
  g_object_unref(image);
  lectern_picture_file *file = g_new0(lectern_picture_file, 1);
  file->length = words->len;
  file->bytes = (uint8_t *)g_string_free(words, FALSE);
  return file;
}
