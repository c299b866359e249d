#ifndef LECTERN_CPICTURES_H
#define LECTERN_CPICTURES_H

// What Lectern and its PictureEngine, a library of its own, say to each other. Nothing is linked: the library is
// opened when a page shows the first photograph, because it loads a hundred others.
//
// Lengths are in pixels. Nothing here keeps what it was given.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A picture that is decoded, upright and in sRGB, for one thread.
typedef struct lectern_pixels lectern_pixels;
/// A file in memory.
typedef struct lectern_picture_file lectern_picture_file;

enum {
  lectern_picture_broken = 0,
  lectern_picture_too_large = 1,  // width and height are told
  lectern_picture_no_encoder = 2,
};

/// Why something could not be done; `reason` is UTF-8 and ends with NUL.
typedef struct {
  int32_t kind;
  int32_t width, height;
  char reason[240];
} lectern_picture_failure;

/// What a file holds.
enum {
  lectern_picture_jpeg = 0,
  lectern_picture_png = 1,
  lectern_picture_gif = 2,
  lectern_picture_webp = 3,
  lectern_picture_avif = 4,
};

typedef struct {
  int32_t width, height;  // as it is seen: turned as the camera was
  int32_t format;
  bool is_transparent;
  bool moves;
  uint8_t colour[3];  // what most of it is, in sRGB
} lectern_picture_facts;

typedef struct {
  const uint8_t *bytes;
  size_t length;
} lectern_picture_bytes;

/// Everything the library exports. What returns a pointer returns null if it fails, and what returns a truth false;
/// both say why.
typedef struct {
  size_t size;  // of this struct: a library of another build has another

  /// Decodes all of it, small: what is damaged anywhere is found.
  /// `most` is how many pixels it may have.
  bool (*look)(
      const uint8_t *bytes, size_t length, int64_t most, lectern_picture_facts *facts,
      lectern_picture_failure *failure);

  /// No wider than `width`.
  lectern_pixels *(*open)(const uint8_t *bytes, size_t length, int32_t width, lectern_picture_failure *failure);
  void (*close)(lectern_pixels *pixels);
  /// A file of the picture in a width, with nothing in it but the picture.
  lectern_picture_file *(*encode)(
      lectern_pixels *pixels, int32_t width, int32_t format, lectern_picture_failure *failure);

  /// What the file says besides the picture, as text: when and where and by whom it was taken.
  lectern_picture_file *(*words)(const uint8_t *bytes, size_t length, lectern_picture_failure *failure);

  lectern_picture_bytes (*bytes)(const lectern_picture_file *file);
  void (*close_file)(lectern_picture_file *file);
} lectern_pictures;

/// The type of `lectern_pictures_functions`, the one symbol of the library. Null if the library does not start.
typedef const lectern_pictures *(*lectern_pictures_door)(void);

#endif
