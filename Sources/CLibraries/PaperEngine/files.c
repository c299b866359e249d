// Font files: their bytes, and whether they are whole.

#include "internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>


/// Takes the bytes over.
static lectern_font_file *adopt(uint8_t *bytes, size_t length) {
  lectern_font_file *file = malloc(sizeof *file);
  if (file == NULL || length > UINT32_MAX / 2) {
    free(file);
    free(bytes);
    return NULL;
  }
  file->blob = hb_blob_create((const char *)bytes, (unsigned int)length, HB_MEMORY_MODE_READONLY, bytes, free);
  hb_blob_make_immutable(file->blob);
  return file;
}

/// Read, not mapped: a font that somebody replaces meanwhile must not end the program.
lectern_font_file *lectern_read_font(const char *path, int *error) {
  errno = 0;
  FILE *stream = fopen(path, "rb");
  if (stream == NULL) {
    *error = errno;
    return NULL;
  }
  uint8_t *bytes = NULL;
  size_t length = 0, capacity = 0;
  while (!feof(stream) && !ferror(stream)) {
    if (length == capacity) {
      capacity = capacity == 0 ? 1 << 18 : capacity * 2;
      uint8_t *larger = realloc(bytes, capacity);
      if (larger == NULL) break;
      bytes = larger;
    }
    length += fread(bytes + length, 1, capacity - length, stream);
  }
  bool is_whole = feof(stream) && !ferror(stream);
  *error = errno == 0 ? EIO : errno;
  fclose(stream);
  if (is_whole) return adopt(bytes, length);
  free(bytes);
  return NULL;
}

lectern_font_file *lectern_copy_font(const uint8_t *bytes, size_t length) {
  uint8_t *copy = malloc(length == 0 ? 1 : length);
  if (copy == NULL) return NULL;
  if (length > 0) memcpy(copy, bytes, length);
  return adopt(copy, length);
}

void lectern_release_font(lectern_font_file *file) {
  hb_blob_destroy(file->blob);
  free(file);
}

static uint32_t number_at(const uint8_t *bytes, int width) {
  uint32_t number = 0;
  for (int i = 0; i < width; i++) number = number << 8 | bytes[i];
  return number;
}

/// HarfBuzz takes a table that is cut short for an empty one, and an outline that is not there for
/// a blank: it has to be seen before.
const char *lectern_damage(hb_blob_t *blob, uint32_t index) {
  unsigned int length;
  const uint8_t *bytes = (const uint8_t *)hb_blob_get_data(blob, &length);
  if (length < 12) return "it is not a font";
  size_t start = 0;
  uint32_t kind = number_at(bytes, 4);
  if (kind == HB_TAG('t', 't', 'c', 'f')) {
    uint32_t faces = number_at(bytes + 8, 4);
    if (index >= faces || 16 + (size_t)index * 4 > length) return "it does not have that many faces";
    start = number_at(bytes + 12 + (size_t)index * 4, 4);
    if (start + 12 > length) return "it is cut short";
    kind = number_at(bytes + start, 4);
  } else if (index != 0) {
    return "it does not have that many faces";
  }
  if (kind == HB_TAG('w', 'O', 'F', 'F') || kind == HB_TAG('w', 'O', 'F', '2')) {
    return "it is packed for the web (WOFF); take the TrueType or OpenType font";
  }
  if (kind != 0x00010000 && kind != HB_TAG('O', 'T', 'T', 'O') && kind != HB_TAG('t', 'r', 'u', 'e')) {
    return "it is not a TrueType or OpenType font";
  }
  uint32_t tables = number_at(bytes + start + 4, 2);
  if (start + 12 + (size_t)tables * 16 > length) return "it is cut short";
  for (uint32_t i = 0; i < tables; i++) {
    const uint8_t *record = bytes + start + 12 + (size_t)i * 16;
    if ((uint64_t)number_at(record + 8, 4) + number_at(record + 12, 4) > length) return "it is cut short";
  }
  return NULL;
}
