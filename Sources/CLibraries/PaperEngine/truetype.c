// Cutting faces with TrueType outlines: each paper of a batch may have one of its own, and HarfBuzz, which
// can do all that fonts may ask for, takes longer.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  hb_blob_t *blob;
  const uint8_t *bytes;
  size_t length;
} table;

/// What outlines consist of.
typedef struct {
  table head, hhea, hmtx, maxp, loca, glyf;
  size_t glyph_count, metric_count;
  bool has_long_places;
} source;

static table table_of(lectern_face *face, hb_tag_t tag) {
  table table = {.blob = hb_face_reference_table(face->whole, tag)};
  unsigned int length;
  table.bytes = (const uint8_t *)hb_blob_get_data(table.blob, &length);
  table.length = length;
  return table;
}

static uint16_t get16(const uint8_t *bytes) { return (uint16_t)(bytes[0] << 8 | bytes[1]); }

static uint32_t get32(const uint8_t *bytes) { return (uint32_t)get16(bytes) << 16 | get16(bytes + 2); }

static void put16(uint8_t *bytes, size_t value) {
  bytes[0] = (uint8_t)(value >> 8);
  bytes[1] = (uint8_t)value;
}

static void put32(uint8_t *bytes, size_t value) {
  put16(bytes, value >> 16);
  put16(bytes + 2, value);
}

static bool open_source(lectern_face *face, source *source) {
  source->head = table_of(face, HB_TAG('h', 'e', 'a', 'd'));
  source->hhea = table_of(face, HB_TAG('h', 'h', 'e', 'a'));
  source->hmtx = table_of(face, HB_TAG('h', 'm', 't', 'x'));
  source->maxp = table_of(face, HB_TAG('m', 'a', 'x', 'p'));
  source->loca = table_of(face, HB_TAG('l', 'o', 'c', 'a'));
  source->glyf = table_of(face, HB_TAG('g', 'l', 'y', 'f'));
  if (source->head.length < 54 || source->hhea.length < 36 || source->maxp.length < 32) return false;
  source->glyph_count = get16(source->maxp.bytes + 4);
  source->metric_count = get16(source->hhea.bytes + 34);
  source->has_long_places = get16(source->head.bytes + 50) != 0;
  size_t metrics = source->metric_count, bearings = source->glyph_count - metrics;
  return source->glyph_count > 0 && metrics > 0 && metrics <= source->glyph_count
      && source->hmtx.length >= metrics * 4 + bearings * 2
      && source->loca.length >= (source->glyph_count + 1) * (source->has_long_places ? 4 : 2);
}

static void close_source(source *source) {
  hb_blob_destroy(source->head.blob);
  hb_blob_destroy(source->hhea.blob);
  hb_blob_destroy(source->hmtx.blob);
  hb_blob_destroy(source->maxp.blob);
  hb_blob_destroy(source->loca.blob);
  hb_blob_destroy(source->glyf.blob);
}

/// The bytes of a glyph's outline, none for a blank; null if they are not all there.
static const uint8_t *outline_of(const source *source, size_t glyph, size_t *length) {
  const uint8_t *places = source->loca.bytes;
  size_t start, end;
  if (source->has_long_places) {
    start = get32(places + glyph * 4);
    end = get32(places + glyph * 4 + 4);
  } else {
    start = (size_t)get16(places + glyph * 2) * 2;
    end = (size_t)get16(places + glyph * 2 + 2) * 2;
  }
  if (start > end || end > source->glyf.length || (end > start && end - start < 10)) return NULL;
  *length = end - start;
  return source->glyf.bytes + start;
}

static bool is_composite(const uint8_t *outline) { return outline[0] & 0x80; }

/// What the flags of a component say.
enum {
  has_words = 0x1,
  has_scale = 0x8,
  has_more = 0x20,
  has_two_scales = 0x40,
  has_matrix = 0x80,
  has_hints = 0x100,
};

/// Where the component after this one begins; 0 if this one is not all there.
static size_t after_component(const uint8_t *outline, size_t length, size_t place) {
  if (length - place < 4) return 0;
  uint16_t flags = get16(outline + place);
  size_t size = 4 + (flags & has_words ? 4 : 2);
  size += flags & has_scale ? 2 : flags & has_two_scales ? 4 : flags & has_matrix ? 8 : 0;
  return size > length - place ? 0 : place + size;
}

/// Notes the glyphs, and those that they are made of, in `new_of`; how many they are, or 0 if one is damaged.
static size_t gather(
    const source *source, const uint32_t *glyphs, size_t count, uint16_t *new_of, uint32_t *found) {
  size_t found_count = 1;
  new_of[0] = 1;
  found[0] = 0;
  for (size_t i = 0; i < count; i++) {
    if (glyphs[i] >= source->glyph_count || new_of[glyphs[i]]) continue;
    new_of[glyphs[i]] = 1;
    found[found_count++] = glyphs[i];
  }
  for (size_t next = 0; next < found_count; next++) {
    size_t length, place = 10;
    const uint8_t *outline = outline_of(source, found[next], &length);
    if (outline == NULL) return 0;
    if (length == 0 || !is_composite(outline)) continue;
    for (bool is_last = false; !is_last;) {
      size_t after = after_component(outline, length, place);
      if (after == 0) return 0;
      uint16_t part = get16(outline + place + 2);
      if (part >= source->glyph_count) return 0;
      if (!new_of[part]) found[found_count++] = part;
      new_of[part] = 1;
      is_last = !(get16(outline + place) & has_more);
      place = after;
    }
  }
  return found_count;
}

/// Copies an outline without its hints, its components by their new numbers; returns its length, 0 if it is
/// damaged.
static size_t copy_outline(const uint8_t *outline, size_t length, const uint16_t *new_of, uint8_t *result) {
  if (!is_composite(outline)) {
    size_t start = 10 + (size_t)get16(outline) * 2;
    if (start + 2 > length) return 0;
    size_t hints = get16(outline + start);
    if (start + 2 + hints > length) return 0;
    memcpy(result, outline, start);
    put16(result + start, 0);
    memcpy(result + start + 2, outline + start + 2 + hints, length - start - 2 - hints);
    return length - hints;
  }
  size_t place = 10;
  for (bool is_last = false; !is_last;) {
    uint16_t flags = get16(outline + place);
    is_last = !(flags & has_more);
    size_t after = after_component(outline, length, place);
    memcpy(result + place, outline + place, after - place);
    put16(result + place, flags & ~has_hints);
    put16(result + place + 2, new_of[get16(outline + place + 2)]);
    place = after;
  }
  memcpy(result, outline, 10);
  return place;
}

/// A file that is being written: its tables lie one after the other, each beginning at a multiple of four.
typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t table_count;
} file;

enum { table_total = 6, directory_length = 12 + table_total * 16 };

static uint32_t checksum(const uint8_t *bytes, size_t length) {
  uint32_t sum = 0;
  for (size_t i = 0; i < length; i += 4) sum += get32(bytes + i);
  return sum;
}

/// Ends the table that begins at `start`. Tables are written in the order of their tags.
static void end_table(file *file, hb_tag_t tag, size_t start, size_t end) {
  file->length = end;
  while (file->length % 4 != 0) file->bytes[file->length++] = 0;
  uint8_t *row = file->bytes + 12 + file->table_count++ * 16;
  put32(row, tag);
  put32(row + 4, checksum(file->bytes + start, file->length - start));
  put32(row + 8, start);
  put32(row + 12, end - start);
}

static void begin_file(file *file) {
  file->length = directory_length;
  put32(file->bytes, 0x10000);
  put16(file->bytes + 4, table_total);
  put16(file->bytes + 6, 64);
  put16(file->bytes + 8, 2);
  put16(file->bytes + 10, table_total * 16 - 64);
}

/// Returns where each outline begins in `places`, and false if one is damaged.
static bool write_outlines(
    const source *source, const uint32_t *glyphs, size_t count, const uint16_t *new_of, file *file,
    uint32_t *places) {
  size_t start = file->length, end = start;
  for (size_t i = 0; i < count; i++) {
    places[i] = (uint32_t)(end - start);
    size_t length;
    const uint8_t *outline = outline_of(source, glyphs[i], &length);
    if (length == 0) continue;
    size_t copied = copy_outline(outline, length, new_of, file->bytes + end);
    if (copied == 0) return false;
    end += copied;
    if (copied % 2 != 0) file->bytes[end++] = 0;
  }
  places[count] = (uint32_t)(end - start);
  end_table(file, HB_TAG('g', 'l', 'y', 'f'), start, end);
  return true;
}

static uint16_t advance_of(const source *source, uint32_t glyph) {
  size_t row = glyph < source->metric_count ? glyph : source->metric_count - 1;
  return get16(source->hmtx.bytes + row * 4);
}

static const uint8_t *bearing_of(const source *source, uint32_t glyph) {
  size_t metrics = source->metric_count;
  size_t place = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
  return source->hmtx.bytes + place;
}

/// How many glyphs say how wide they are; those after them are as wide as the last.
static size_t count_metrics(const source *source, const uint32_t *glyphs, size_t count) {
  while (count > 1 && advance_of(source, glyphs[count - 1]) == advance_of(source, glyphs[count - 2])) count--;
  return count;
}

static void write_tables(
    const source *source, const uint32_t *glyphs, size_t count, const uint32_t *places, file *file) {
  bool is_long = places[count] > 131070;
  uint8_t *start = file->bytes + file->length;
  memcpy(start, source->head.bytes, 54);
  put32(start + 8, 0);
  put16(start + 50, is_long);
  end_table(file, HB_TAG('h', 'e', 'a', 'd'), file->length, file->length + 54);

  size_t metrics = count_metrics(source, glyphs, count);
  start = file->bytes + file->length;
  memcpy(start, source->hhea.bytes, 36);
  put16(start + 34, metrics);
  end_table(file, HB_TAG('h', 'h', 'e', 'a'), file->length, file->length + 36);

  size_t end = file->length;
  for (size_t i = 0; i < count; i++) {
    if (i < metrics) {
      put16(file->bytes + end, advance_of(source, glyphs[i]));
      end += 2;
    }
    memcpy(file->bytes + end, bearing_of(source, glyphs[i]), 2);
    end += 2;
  }
  end_table(file, HB_TAG('h', 'm', 't', 'x'), file->length, end);

  end = file->length;
  for (size_t i = 0; i <= count; i++) {
    if (is_long) {
      put32(file->bytes + end, places[i]);
    } else {
      put16(file->bytes + end, places[i] / 2);
    }
    end += is_long ? 4 : 2;
  }
  end_table(file, HB_TAG('l', 'o', 'c', 'a'), file->length, end);

  start = file->bytes + file->length;
  memcpy(start, source->maxp.bytes, 32);
  put16(start + 4, count);
  // There are no hints, which is what all but the first of these tell of.
  put16(start + 14, 1);
  memset(start + 16, 0, 12);
  end_table(file, HB_TAG('m', 'a', 'x', 'p'), file->length, file->length + 32);
}

static int compare(const void *one, const void *other) {
  uint32_t first = *(const uint32_t *)one, second = *(const uint32_t *)other;
  return (first > second) - (first < second);
}

/// Room for the largest file that can come of it.
static size_t most_bytes(const source *source, const uint32_t *glyphs, size_t count) {
  size_t sum = directory_length + 54 + 36 + 32 + (count + 1) * (4 + 4 + 2) + 32;
  for (size_t i = 0; i < count; i++) {
    size_t length = 0;
    outline_of(source, glyphs[i], &length);
    sum += length;
  }
  return sum;
}

static bool cut(
    lectern_font_room *room, const source *source, const uint32_t *wanted, size_t wanted_count,
    lectern_subset *subset) {
  if (!lectern_buffer_hold(&room->old_glyphs, (source->glyph_count + 1) * sizeof(uint32_t))) return false;
  if (!lectern_buffer_hold(&room->numbers, source->glyph_count * sizeof(uint16_t))) return false;
  uint32_t *glyphs = room->old_glyphs.items;
  uint16_t *new_of = room->numbers.items;
  memset(new_of, 0, source->glyph_count * sizeof *new_of);
  size_t count = gather(source, wanted, wanted_count, new_of, glyphs);
  if (count == 0) return false;
  qsort(glyphs, count, sizeof *glyphs, compare);
  for (size_t i = 0; i < count; i++) new_of[glyphs[i]] = (uint16_t)i;

  if (!lectern_buffer_hold(&room->cut, most_bytes(source, glyphs, count))) return false;
  if (!lectern_buffer_hold(&room->places, (count + 1) * sizeof(uint32_t))) return false;
  file file = {.bytes = room->cut.items};
  begin_file(&file);
  if (!write_outlines(source, glyphs, count, new_of, &file, room->places.items)) return false;
  write_tables(source, glyphs, count, room->places.items, &file);
  // The sum of all is in the second table, `head`.
  uint32_t head = get32(file.bytes + 12 + 16 + 8);
  put32(file.bytes + head + 8, 0xB1B0AFBA - checksum(file.bytes, file.length));
  *subset = (lectern_subset){file.bytes, file.length, glyphs, count};
  return true;
}

bool lectern_cut_truetype(
    lectern_face *face, const uint32_t *glyphs, size_t glyph_count, lectern_subset *subset) {
  if (face->axis_count > 0 || hb_ot_var_has_data(face->whole)) return false;
  source source;
  bool is_cut = open_source(face, &source) && cut(face->room, &source, glyphs, glyph_count, subset);
  close_source(&source);
  return is_cut;
}
