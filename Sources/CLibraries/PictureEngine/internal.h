#ifndef LECTERN_PICTURES_INTERNAL_H
#define LECTERN_PICTURES_INTERNAL_H

#include "picture_engine.h"

#include <vips/vips.h>

struct lectern_picture_file {
  uint8_t *bytes;
  size_t length;
};

struct lectern_pixels {
  VipsImage *image;
};

/// How files are read: what is damaged or ends too early is no picture. libvips's own argument for that never
/// reaches the reader.
#define lectern_strictly "fail_on=error"

#define lectern_no_head "its head cannot be read"
#define lectern_damaged "it is damaged, or ends too early"

/// Notes why something failed, and returns null. What libvips says is not told: it keeps the words of all threads in one
/// place, and complaints would be others each time.
void *lectern_picture_fail(lectern_picture_failure *failure, int32_t kind, const char *reason);
/// The format that the first bytes of a file tell; -1 for any other.
int32_t lectern_picture_format(const uint8_t *bytes, size_t length);

bool lectern_look(
    const uint8_t *bytes, size_t length, int64_t most, lectern_picture_facts *facts,
    lectern_picture_failure *failure);
lectern_pixels *lectern_open_pixels(
    const uint8_t *bytes, size_t length, int32_t width, lectern_picture_failure *failure);
lectern_picture_file *lectern_encode(
    lectern_pixels *pixels, int32_t width, int32_t format, lectern_picture_failure *failure);
lectern_picture_file *lectern_words(const uint8_t *bytes, size_t length, lectern_picture_failure *failure);

#endif
