#ifndef LECTERN_CVECTORS_H
#define LECTERN_CVECTORS_H

// What Lectern and its VectorEngine, a library of its own, say to each other. Nothing is linked: the
// library is opened when a paper shows an SVG or a page of another PDF, or when pixels are asked for,
// because it loads seventy others.
//
// Lengths are in points. Nothing here keeps what it was given.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A PDF file that is open, for one thread.
typedef struct lectern_pdf lectern_pdf;
/// Pictures or pages as objects of a PDF, which they share; each is a form.
typedef struct lectern_drawing lectern_drawing;
/// A file in memory.
typedef struct lectern_output lectern_output;

enum {
  lectern_failure_broken = 0,
  lectern_failure_locked = 1,  // with a password
  lectern_failure_too_large = 2,  // width and height are told
};

/// What pixels that nothing is drawn on are, and what becomes of colours.
enum {
  lectern_ground_white = 0,
  lectern_ground_transparent = 1,
  lectern_ground_poster = 2,  // white; edges have few colours, so that the file is small and soon made
};

/// Why something could not be done; `reason` is UTF-8 and ends with NUL.
typedef struct {
  int32_t kind;
  double width, height;
  char reason[240];
} lectern_failure;

typedef struct {
  const uint8_t *bytes;
  size_t length;
} lectern_bytes;

/// At this place of its body an object refers to another one of the same drawing.
typedef struct {
  size_t place;
  size_t object;
} lectern_reference;

typedef struct {
  lectern_bytes body;  // a value; of a stream the entries of its dictionary but for the length
  const lectern_reference *references;  // in the order of their places
  size_t reference_count;
  lectern_bytes data;  // as it stands in the file
  bool is_stream;
} lectern_object;

typedef struct {
  size_t page_count;  // 1 of a picture
  size_t object_count;
  bool has_transparency;
  size_t source_page_count;  // of the file that first pages were drawn of
} lectern_drawing_facts;

/// What is drawn on a page. All but the first three is known of first pages of a file alone.
typedef struct {
  double width, height;
  size_t form;  // which of the objects it is
  double ink[4];  // from where to where something is seen, across and down from the upper left corner
  lectern_bytes text;  // UTF-8, in lines, in the order of reading
} lectern_page_facts;

/// Everything the library exports. What returns a pointer returns null if it fails, and says why.
typedef struct {
  size_t size;  // of this struct: a library of another build has another

  lectern_drawing *(*draw_svg)(const uint8_t *bytes, size_t length, lectern_failure *failure);

  lectern_pdf *(*open_pdf)(const uint8_t *bytes, size_t length, lectern_failure *failure);
  void (*close_pdf)(lectern_pdf *pdf);
  size_t (*page_count)(lectern_pdf *pdf);
  /// As it is seen: what is cut off does not count, and turned pages are turned. False if there is no such page.
  bool (*page_size)(lectern_pdf *pdf, size_t page, double *width, double *height);
  lectern_drawing *(*draw_page)(lectern_pdf *pdf, size_t page, lectern_failure *failure);
  /// The first pages of a file, at most so many, without remarks that people have put onto them. The file may hold
  /// anything: it is read by a process of its own, and no more of it than these pages need.
  lectern_drawing *(*draw_first_pages)(const char *path, size_t most, lectern_failure *failure);
  lectern_output *(*page_png)(
      lectern_pdf *pdf, size_t page, double dots_per_inch, int32_t ground, lectern_failure *failure);
  lectern_output *(*page_svg)(lectern_pdf *pdf, size_t page, lectern_failure *failure);

  /// The same paper, encrypted with AES-256. Without a password for users everybody may open it, and programs
  /// that keep to the rules ask for what is allowed. Whoever knows the owner's password may do anything. The
  /// seed has 32 bytes.
  lectern_output *(*protect_pdf)(
      const uint8_t *bytes, size_t length, const char *user, const char *owner, bool may_print, bool may_copy,
      const uint8_t *seed, lectern_failure *failure);

  lectern_drawing_facts (*facts)(const lectern_drawing *drawing);
  lectern_page_facts (*page_facts)(const lectern_drawing *drawing, size_t page);
  lectern_object (*object)(const lectern_drawing *drawing, size_t object);
  void (*close_drawing)(lectern_drawing *drawing);

  lectern_bytes (*bytes)(const lectern_output *output);
  void (*close_output)(lectern_output *output);
} lectern_vectors;

/// The type of `lectern_vectors_functions`, the one symbol of the library.
typedef const lectern_vectors *(*lectern_vectors_door)(void);

#endif
