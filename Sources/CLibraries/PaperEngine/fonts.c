// Which faces there are, by fontconfig.

#define _GNU_SOURCE  // nftw

#include "internal.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>

#include <fontconfig/fontconfig.h>

typedef struct {
  FcPattern *pattern;
  FcCharSet *characters;  // the pattern's
  bool is_own;  // out of a folder that was given
} entry;

struct lectern_font_list {
  entry *entries;
  size_t count, capacity;
};

static const char *text_of(FcPattern *pattern, const char *object, int n) {
  FcChar8 *text = NULL;
  return FcPatternGetString(pattern, object, n, &text) == FcResultMatch ? (const char *)text : NULL;
}

static int number_of(FcPattern *pattern, const char *object, int usual) {
  int number;
  return FcPatternGetInteger(pattern, object, 0, &number) == FcResultMatch ? number : usual;
}

static bool is_true(FcPattern *pattern, const char *object) {
  FcBool answer;
  return FcPatternGetBool(pattern, object, 0, &answer) == FcResultMatch && answer == FcTrue;
}

/// OpenType with outlines, and no named instance of a variable font: those are axes to us.
static bool is_usable(FcPattern *pattern) {
  const char *format = text_of(pattern, FC_FONTFORMAT, 0);
  if (format == NULL || (strcmp(format, "TrueType") != 0 && strcmp(format, "CFF") != 0)) return false;
  return is_true(pattern, FC_OUTLINE) && (number_of(pattern, FC_INDEX, 0) >> 16) == 0
      && text_of(pattern, FC_FAMILY, 0) != NULL && text_of(pattern, FC_FILE, 0) != NULL;
}

static bool add(lectern_font_list *list, FcPattern *pattern, bool is_own) {
  if (!is_usable(pattern)) return true;
  if (list->count == list->capacity) {
    size_t capacity = list->capacity == 0 ? 256 : list->capacity * 2;
    entry *entries = realloc(list->entries, capacity * sizeof *entries);
    if (entries == NULL) return false;
    list->entries = entries;
    list->capacity = capacity;
  }
  FcPatternReference(pattern);
  entry *entry = &list->entries[list->count++];
  entry->pattern = pattern;
  entry->is_own = is_own;
  entry->characters = NULL;
  FcPatternGetCharSet(pattern, FC_CHARSET, 0, &entry->characters);
  return true;
}

static bool add_set(lectern_font_list *list, const FcFontSet *set, bool is_own) {
  if (set == NULL) return true;
  for (int i = 0; i < set->nfont; i++) {
    if (!add(list, set->fonts[i], is_own)) return false;
  }
  return true;
}

// nftw hands on no context of ours.
static _Thread_local FcFontSet *found;

static int add_file(const char *path, const struct stat *stat, int kind, struct FTW *place) {
  (void)stat, (void)place;
  if (kind == FTW_F) FcFreeTypeQueryAll((const FcChar8 *)path, (unsigned int)-1, NULL, NULL, found);
  return 0;
}

static bool add_folder(lectern_font_list *list, const char *folder) {
  found = FcFontSetCreate();
  if (found == NULL) return false;
  nftw(folder, add_file, 16, 0);
  bool is_added = add_set(list, found, true);
  FcFontSetDestroy(found);
  return is_added;
}

/// Own folders first, and then by file: never as a disk happens to list them.
static int compare(const void *first, const void *second) {
  const entry *one = first, *other = second;
  if (one->is_own != other->is_own) return one->is_own ? -1 : 1;
  int order = strcmp(text_of(one->pattern, FC_FILE, 0), text_of(other->pattern, FC_FILE, 0));
  if (order != 0) return order;
  order = number_of(one->pattern, FC_INDEX, 0) - number_of(other->pattern, FC_INDEX, 0);
  return order != 0 ? order : is_true(other->pattern, FC_VARIABLE) - is_true(one->pattern, FC_VARIABLE);
}

/// Fontconfig tells of a variable font twice: as such, and as the face that it is by default.
static void drop_doubles(lectern_font_list *list) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    FcPattern *pattern = list->entries[i].pattern;
    FcPattern *last = kept == 0 ? NULL : list->entries[kept - 1].pattern;
    bool is_double = last != NULL
        && strcmp(text_of(pattern, FC_FILE, 0), text_of(last, FC_FILE, 0)) == 0
        && number_of(pattern, FC_INDEX, 0) == number_of(last, FC_INDEX, 0);
    if (is_double) {
      FcPatternDestroy(pattern);
    } else {
      list->entries[kept++] = list->entries[i];
    }
  }
  list->count = kept;
}

void lectern_close_list(lectern_font_list *list) {
  for (size_t i = 0; i < list->count; i++) FcPatternDestroy(list->entries[i].pattern);
  free(list->entries);
  free(list);
}

lectern_font_list *lectern_list_fonts(const char *const *folders, size_t folder_count, bool with_system) {
  lectern_font_list *list = calloc(1, sizeof *list);
  if (list == NULL) return NULL;
  bool is_whole = true;
  for (size_t i = 0; i < folder_count && is_whole; i++) is_whole = add_folder(list, folders[i]);
  FcConfig *config = with_system ? FcInitLoadConfigAndFonts() : NULL;
  if (config != NULL) {
    is_whole = is_whole && add_set(list, FcConfigGetFonts(config, FcSetSystem), false);
    FcConfigDestroy(config);
  }
  if (!is_whole || (with_system && config == NULL)) {
    lectern_close_list(list);
    return NULL;
  }
  if (list->count > 0) qsort(list->entries, list->count, sizeof *list->entries, compare);
  drop_doubles(list);
  return list;
}

size_t lectern_face_count(const lectern_font_list *list) {
  return list->count;
}

/// A variable font has a range where others have a number.
static bool span_of(FcPattern *pattern, const char *object, double *low, double *high) {
  FcRange *range = NULL;
  if (FcPatternGetRange(pattern, object, 0, &range) == FcResultMatch) {
    return FcRangeGetDouble(range, low, high);
  }
  if (FcPatternGetDouble(pattern, object, 0, low) != FcResultMatch) return false;
  *high = *low;
  return true;
}

static uint16_t css_weight(double weight) {
  double css = FcWeightToOpenTypeDouble(weight);
  return css < 1 ? 400 : css > 1000 ? 1000 : (uint16_t)(css + 0.5);
}

lectern_listed_face lectern_describe_face(const lectern_font_list *list, size_t face) {
  FcPattern *pattern = list->entries[face].pattern;
  const char *style = text_of(pattern, FC_STYLE, 0);
  FcCharSet *characters = list->entries[face].characters;
  lectern_listed_face listed = {
      .file = text_of(pattern, FC_FILE, 0),
      .style = style == NULL ? "" : style,
      .index = (uint32_t)number_of(pattern, FC_INDEX, 0),
      .glyph_coverage = characters == NULL ? 0 : FcCharSetCount(characters),
      .lightest = 400,
      .heaviest = 400,
      .width = 100,
      .is_variable = is_true(pattern, FC_VARIABLE),
      .has_colour = is_true(pattern, FC_COLOR),
      .is_own = list->entries[face].is_own,
  };
  int slant = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN);
  listed.slant = slant == FC_SLANT_ITALIC    ? lectern_slant_italic
                 : slant == FC_SLANT_OBLIQUE ? lectern_slant_oblique
                                             : lectern_slant_none;
  double low, high;
  if (span_of(pattern, FC_WEIGHT, &low, &high)) {
    listed.lightest = css_weight(low);
    listed.heaviest = css_weight(high);
  }
  if (span_of(pattern, FC_WIDTH, &low, &high)) {
    listed.width = (uint16_t)(low <= 100 && 100 <= high ? 100 : low);
  }
  return listed;
}

const char *lectern_family_name(const lectern_font_list *list, size_t face, size_t n) {
  return n > 64 ? NULL : text_of(list->entries[face].pattern, FC_FAMILY, (int)n);
}

bool lectern_listed_face_has(const lectern_font_list *list, size_t face, uint32_t scalar) {
  const FcCharSet *characters = list->entries[face].characters;
  return characters != NULL && FcCharSetHasChar(characters, scalar);
}
