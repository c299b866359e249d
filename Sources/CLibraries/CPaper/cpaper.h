#ifndef LECTERN_CPAPER_H
#define LECTERN_CPAPER_H

// What Lectern and its PaperEngine, a library of its own, say to each other. Nothing is linked: the
// library is opened at the first paper, so that a site without any loads no graphics.
//
// All lengths are in units of the font (see `units_per_em`), all offsets in bytes of UTF-8. Tags are
// four letters, the first of them highest: 'kern' is 0x6B65726E. Nothing here keeps what it was given.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Faces found on this machine. Made once, read by all threads.
typedef struct lectern_font_list lectern_font_list;
/// The bytes of a font file, shared by all threads and by the faces opened from them.
typedef struct lectern_font_file lectern_font_file;
/// What one thread needs to open faces and shape with them; it must outlive its faces.
typedef struct lectern_font_room lectern_font_room;
/// A face of a file; for the thread of its room.
typedef struct lectern_face lectern_face;
/// How text is shaped with one face: script, language, direction and features.
typedef struct lectern_shaper lectern_shaper;

enum { lectern_slant_none = 0, lectern_slant_italic = 1, lectern_slant_oblique = 2 };

/// A face as fontconfig describes it. Texts live as long as the list.
typedef struct {
  const char *file;
  const char *style;
  uint32_t index;  // in the file
  uint32_t glyph_coverage;  // how many characters it has
  uint16_t lightest, heaviest;  // as CSS counts; different in a variable font
  uint16_t width;  // percent
  uint8_t slant;
  bool is_variable;
  bool has_colour;
  bool is_own;  // out of one of the folders
} lectern_listed_face;

typedef struct {
  uint32_t tag;
  float value;
} lectern_axis;

typedef struct {
  uint32_t tag;
  float lowest, usual, highest;
} lectern_axis_range;

enum { lectern_outlines_truetype = 0, lectern_outlines_cff = 1, lectern_outlines_cff2 = 2 };

typedef struct {
  int32_t units_per_em;
  int32_t ascent, descent, line_gap;  // descent is negative below the line
  int32_t cap_height, x_height;
  int32_t underline_position, underline_thickness;
  int32_t strikeout_position, strikeout_thickness;
  int32_t italic_angle;  // in 65,536ths of a degree, negative if it leans to the right
  int32_t x_min, y_min, x_max, y_max;
  uint32_t glyph_count;
  uint16_t embedding;  // fsType
  uint16_t weight;  // usWeightClass
  uint8_t outlines;
  bool is_fixed_pitch;
  bool is_variable;
} lectern_metrics;

typedef struct {
  uint32_t tag;
  uint32_t value;
  uint32_t start, end;  // bytes of the text; 0 and UINT32_MAX for all of it
} lectern_feature;

/// Glyphs lie in the order in which they are drawn, from left to right.
typedef struct {
  uint32_t glyph;
  uint32_t cluster;  // byte of the text that its part of it starts with
  int32_t x_advance, x_offset, y_offset;
  bool is_unsafe_to_break;  // before it, without shaping again
} lectern_glyph;

/// They are the room's, until it is asked again.
typedef struct {
  const lectern_glyph *glyphs;
  size_t count;
  bool looks_over_spaces;  // other words beside it may change them; only told if it was asked for
} lectern_glyphs;

/// Whether words can be shaped one by one: never; always; or those that do not look over spaces.
enum { lectern_words_never = 0, lectern_words_always = 1, lectern_words_mostly = 2 };

/// The most modules on a side of a QR code.
enum { lectern_qr_most_modules = 177 };

enum { lectern_move = 0, lectern_line = 1, lectern_quadratic = 2, lectern_cubic = 3 };

/// An outline: each verb takes 1, 1, 2 or 3 points, x and y. It is the room's, until it is asked again.
typedef struct {
  const uint8_t *verbs;
  size_t verb_count;
  const int32_t *coordinates;
  size_t coordinate_count;
} lectern_outline;

/// A font program and the old number of each of its glyphs. They are the room's, until it is asked again.
typedef struct {
  const uint8_t *bytes;
  size_t length;
  const uint32_t *old_glyphs;
  size_t glyph_count;
} lectern_subset;

/// Everything the library exports.
typedef struct {
  size_t size;  // of this struct: a library of another build has another

  /// All faces that documents can use: OpenType and TrueType, no bitmaps. Null if there is no memory.
  /// Of the folders (UTF-8, each ending with NUL) everything below them.
  lectern_font_list *(*list_fonts)(const char *const *folders, size_t folder_count, bool with_system);
  void (*close_list)(lectern_font_list *list);
  size_t (*face_count)(const lectern_font_list *list);
  lectern_listed_face (*listed_face)(const lectern_font_list *list, size_t face);
  /// The nth family name of a face; null after the last.
  const char *(*family_name)(const lectern_font_list *list, size_t face, size_t n);
  bool (*listed_face_has)(const lectern_font_list *list, size_t face, uint32_t scalar);
  /// ISO 15924, as in 'Arab'.
  uint32_t (*script_of)(uint32_t scalar);

  /// Null if it cannot be read; then `error` is errno.
  lectern_font_file *(*read_file)(const char *path, int *error);
  lectern_font_file *(*copy_file)(const uint8_t *bytes, size_t length);
  void (*release_file)(lectern_font_file *file);

  lectern_font_room *(*open_room)(void);
  void (*close_room)(lectern_font_room *room);

  /// Null if the file is damaged; `reason` is then a text of the library's.
  lectern_face *(*open_face)(
      lectern_font_room *room, lectern_font_file *file, uint32_t index, const lectern_axis *axes,
      size_t axis_count, const char **reason);
  void (*close_face)(lectern_face *face);
  lectern_metrics (*metrics)(lectern_face *face);
  /// Ranges of the axes of a variable font; false after the last.
  bool (*axis_range)(lectern_face *face, size_t n, lectern_axis_range *range);
  /// Name 1 (family), 2 (style), 6 (PostScript name) and so on, in English, as UTF-8 ending with NUL;
  /// returns its length in bytes, cut at `capacity` - 1.
  size_t (*name)(lectern_face *face, uint32_t name, char *text, size_t capacity);
  /// 0 if it has none.
  uint32_t (*glyph_of)(lectern_face *face, uint32_t scalar);
  int32_t (*advance)(lectern_face *face, uint32_t glyph);
  size_t (*glyph_name)(lectern_face *face, uint32_t glyph, char *text, size_t capacity);
  lectern_outline (*outline)(lectern_face *face, uint32_t glyph);

  /// Null if there is no memory. Features given here are on in all of the text.
  lectern_shaper *(*open_shaper)(
      lectern_face *face, uint32_t script, const char *language, bool right_to_left,
      const lectern_feature *features, size_t feature_count);
  void (*close_shaper)(lectern_shaper *shaper);
  /// `lectern_words_never`, `_always` or `_mostly`.
  uint8_t (*words_stand_alone)(lectern_shaper *shaper);
  /// Shapes bytes `start` ..< `end` of a text; what stands around them decides how letters join.
  /// `features` are more of them, for parts of the text. `as_word`: say whether it looks over spaces.
  lectern_glyphs (*shape)(
      lectern_shaper *shaper, const uint8_t *text, size_t length, size_t start, size_t end,
      const lectern_feature *features, size_t feature_count, bool as_word);

  /// The face with only some glyphs and what they are made of, without tables for layout. No bytes:
  /// it cannot be cut. With `keeps_numbers`, glyphs keep theirs.
  lectern_subset (*subset)(
      lectern_face *face, const uint32_t *glyphs, size_t glyph_count, bool keeps_numbers);
  /// The same face, but shaping knows only these characters and features; it is faster then, and gives
  /// the same glyphs for texts of these characters. Null if it cannot be cut.
  lectern_face *(*cut)(
      lectern_face *face, const uint32_t *scalars, size_t scalar_count, const uint32_t *features,
      size_t feature_count);

  /// Writes the modules of a QR code, row by row, 1 for a dark one, and returns how many are on a side; 0 if
  /// no code holds the text, which ends with NUL. Of correction there are four levels, from 0 to 3.
  size_t (*qr_code)(const char *text, uint8_t correction, uint8_t *modules, size_t capacity);
} lectern_paper;

/// The type of `lectern_paper_functions`, the one symbol of the library.
typedef const lectern_paper *(*lectern_paper_door)(void);

#endif
