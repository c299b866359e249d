// The objects of a page that cairo wrote, in the order in which they are met, so that nothing that the page
// does not need comes along, and the same page gives the same objects.

#include "internal.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  qpdf_data file;
  lectern_drawing *drawing;
  size_t first_object;  // behind those of files before it and the forms
  GHashTable *indices;  // of objects, by number in the file
  GArray *numbers;  // the other way
  GHashTable *texts;  // objects that say what glyphs stand for
} importer;

static void put(GByteArray *body, const char *text) {
  g_byte_array_append(body, (const guint8 *)text, (guint)strlen(text));
}

static void close_object(void *closed) {
  object *object = closed;
  g_byte_array_unref(object->body);
  g_array_unref(object->references);
  free(object->data);
  g_free(object);
}

static object *add_object(importer *importer) {
  object *added = g_new0(object, 1);
  added->body = g_byte_array_new();
  added->references = g_array_new(FALSE, FALSE, sizeof(lectern_reference));
  g_ptr_array_add(importer->drawing->objects, added);
  return added;
}

/// Which object of the drawing it is or will be.
static size_t index_of(importer *importer, int number) {
  gpointer key = GINT_TO_POINTER(number), index;
  if (g_hash_table_lookup_extended(importer->indices, key, NULL, &index)) return GPOINTER_TO_SIZE(index);
  index = GSIZE_TO_POINTER(importer->first_object + importer->numbers->len);
  g_array_append_val(importer->numbers, number);
  g_hash_table_insert(importer->indices, key, index);
  return GPOINTER_TO_SIZE(index);
}

static bool has_name(importer *importer, qpdf_oh dictionary, const char *key, const char *name) {
  return qpdf_oh_is_name_and_equals(importer->file, qpdf_oh_get_key(importer->file, dictionary, key), name);
}

/// What a form in a document must not say, or says of a whole page.
static bool is_left_out(const char *key) {
  static const char *const keys[] = {
      "/Length", "/Interpolate", "/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/LastModified",
      "/OC", "/AF", "/OPI", "/Name",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
    if (strcmp(key, keys[i]) == 0) return true;
  }
  return false;
}

/// Notes what an entry says about the drawing as a whole.
static void note(importer *importer, const char *key, qpdf_oh value) {
  qpdf_data file = importer->file;
  bool is_opacity = strcmp(key, "/ca") == 0 || strcmp(key, "/CA") == 0;
  bool is_transparent = strcmp(key, "/Group") == 0 ||
      (is_opacity && qpdf_oh_is_number(file, value) && qpdf_oh_get_numeric_value(file, value) < 1) ||
      (strcmp(key, "/SMask") == 0 && !qpdf_oh_is_name_and_equals(file, value, "/None")) ||
      (strcmp(key, "/BM") == 0 && !qpdf_oh_is_name_and_equals(file, value, "/Normal"));
  if (is_transparent) importer->drawing->has_transparency = true;
  if (strcmp(key, "/ToUnicode") == 0) {
    g_hash_table_add(importer->texts, GINT_TO_POINTER(qpdf_oh_get_object_id(file, value)));
  }
}

static void note_font(importer *importer, object *object, qpdf_oh font) {
  qpdf_data file = importer->file;
  if (has_name(importer, font, "/Type", "/FontDescriptor")) {
    bool is_embedded = qpdf_oh_has_key(file, font, "/FontFile") || qpdf_oh_has_key(file, font, "/FontFile2") ||
        qpdf_oh_has_key(file, font, "/FontFile3");
    if (!is_embedded) importer->drawing->has_unfit_text = true;
  }
  if (!has_name(importer, font, "/Type", "/Font")) return;
  bool is_indexed = has_name(importer, font, "/Subtype", "/CIDFontType2");
  bool is_part = is_indexed || has_name(importer, font, "/Subtype", "/CIDFontType0");
  if (!is_part && !qpdf_oh_has_key(file, font, "/ToUnicode")) importer->drawing->has_unfit_text = true;
  // Cairo leaves it out, because it is so unless something else is said; PDF/A wants it said.
  if (is_indexed && !qpdf_oh_has_key(file, font, "/CIDToGIDMap")) put(object->body, "/CIDToGIDMap/Identity");
}

static void write_value(importer *importer, object *object, qpdf_oh value);

static void write_entries(importer *importer, object *object, qpdf_oh dictionary, const char *const *also_out) {
  // The library goes through one dictionary at a time.
  GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
  qpdf_oh_begin_dict_key_iter(importer->file, dictionary);
  while (qpdf_oh_dict_more_keys(importer->file)) g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(importer->file)));
  for (guint i = 0; i < keys->len; i++) {
    const char *key = g_ptr_array_index(keys, i);
    if (is_left_out(key) || (also_out != NULL && g_strv_contains(also_out, key))) continue;
    qpdf_oh value = qpdf_oh_get_key(importer->file, dictionary, key);
    note(importer, key, value);
    put(object->body, key);
    write_value(importer, object, value);
  }
  g_ptr_array_unref(keys);
  note_font(importer, object, dictionary);
}

static void write_value(importer *importer, object *object, qpdf_oh value);

/// A dictionary or a list as it stands here; false if the value is neither.
static bool write_container(importer *importer, object *object, qpdf_oh value) {
  qpdf_data file = importer->file;
  if (qpdf_oh_is_dictionary(file, value)) {
    put(object->body, "<<");
    write_entries(importer, object, value, NULL);
    put(object->body, ">>");
    return true;
  }
  if (!qpdf_oh_is_array(file, value)) return false;
  put(object->body, "[");
  int count = qpdf_oh_get_array_n_items(file, value);
  for (int i = 0; i < count; i++) write_value(importer, object, qpdf_oh_get_array_item(file, value, i));
  put(object->body, "]");
  return true;
}

static void write_value(importer *importer, object *object, qpdf_oh value) {
  qpdf_data file = importer->file;
  if (qpdf_oh_is_indirect(file, value)) {
    put(object->body, " ");
    lectern_reference reference = {object->body->len, index_of(importer, qpdf_oh_get_object_id(file, value))};
    g_array_append_val(object->references, reference);
  } else if (!write_container(importer, object, value)) {
    put(object->body, " ");
    put(object->body, qpdf_oh_unparse(file, value));
  }
}

/// The bytes of a stream, unpacked as far as asked.
static bool take_data(
    importer *importer, qpdf_oh stream, enum qpdf_stream_decode_level_e level, uint8_t **data, size_t *length) {
  QPDF_BOOL is_unpacked = QPDF_FALSE;
  *data = NULL;
  *length = 0;
  QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(importer->file, stream, level, &is_unpacked, data, length);
  return (code & QPDF_ERRORS) == 0 && (is_unpacked || level == qpdf_dl_none);
}

static void put_deflated(object *object, const uint8_t *bytes, size_t length) {
  GByteArray *packed = lectern_deflate(bytes, length);
  free(object->data);
  object->data_length = packed->len;
  object->data = malloc(packed->len == 0 ? 1 : packed->len);
  if (object->data != NULL) memcpy(object->data, packed->data, packed->len);
  g_byte_array_unref(packed);
  put(object->body, "/Filter/FlateDecode");
}

static const char *const packing[] = {"/Filter", "/DecodeParms", NULL};
static const char *const colouring[] = {"/Filter", "/DecodeParms", "/ColorSpace", "/Decode", NULL};

/// The colour of paper printed with all of some inks: cyan 8, magenta 4, yellow 2, black 1. Poppler mixes the
/// same ones.
static const float solids[16][3] = {
    {1, 1, 1}, {.1373f, .1216f, .1255f}, {1, .949f, 0}, {.1098f, .102f, 0},
    {.9255f, 0, .549f}, {.1412f, 0, 0}, {.9294f, .1098f, .1412f}, {.1333f, 0, 0},
    {0, .6784f, .9373f}, {0, .0588f, .1412f}, {0, .651f, .3137f}, {0, .0745f, 0},
    {.1804f, .1922f, .5725f}, {0, 0, .0078f}, {.2118f, .2119f, .2235f}, {0, 0, 0},
};

static void mix_inks(const uint8_t ink[4], uint8_t colour[3]) {
  float sums[3] = {0, 0, 0};
  for (int solid = 0; solid < 16; solid++) {
    float share = 1;
    for (int i = 0; i < 4; i++) {
      float amount = (float)ink[i] / 255;
      share *= solid & 8 >> i ? amount : 1 - amount;
    }
    for (int part = 0; part < 3; part++) sums[part] += share * solids[solid][part];
  }
  for (int part = 0; part < 3; part++) colour[part] = (uint8_t)(CLAMP(sums[part], 0, 1) * 255 + 0.5f);
}

/// Inks have no meaning in a document for screens and offices.
static bool write_inks(importer *importer, object *object, qpdf_oh stream, qpdf_oh dictionary) {
  uint8_t *inks;
  size_t length;
  if (!take_data(importer, stream, qpdf_dl_all, &inks, &length)) return false;
  qpdf_oh decoding = qpdf_oh_get_key(importer->file, dictionary, "/Decode");
  bool is_inverted = qpdf_oh_is_array(importer->file, decoding) &&
      qpdf_oh_get_numeric_value(importer->file, qpdf_oh_get_array_item(importer->file, decoding, 0)) > 0.5;
  size_t pixels = length / 4;
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    uint8_t ink[4];
    for (int i = 0; i < 4; i++) ink[i] = is_inverted ? 255 - inks[pixel * 4 + i] : inks[pixel * 4 + i];
    mix_inks(ink, inks + pixel * 3);
  }
  write_entries(importer, object, dictionary, colouring);
  put(object->body, "/ColorSpace/DeviceRGB");
  put_deflated(object, inks, pixels * 3);
  free(inks);
  return true;
}

/// What glyphs stand for, if PDF/A forbids some of it.
static bool write_mended_texts(importer *importer, object *object, qpdf_oh stream, qpdf_oh dictionary) {
  uint8_t *table;
  size_t length;
  if (!take_data(importer, stream, qpdf_dl_generalized, &table, &length)) return false;
  bool is_mended = lectern_mend_texts(table, length);
  if (is_mended) {
    write_entries(importer, object, dictionary, packing);
    put_deflated(object, table, length);
  }
  free(table);
  return is_mended;
}

static void look_for_missing_glyphs(importer *importer, qpdf_oh stream) {
  uint8_t *content;
  size_t length;
  if (!take_data(importer, stream, qpdf_dl_generalized, &content, &length)) return;
  if (lectern_shows_missing_glyph(content, length)) importer->drawing->has_unfit_text = true;
  free(content);
}

static bool write_stream(importer *importer, object *object, qpdf_oh stream, int number) {
  qpdf_data file = importer->file;
  qpdf_oh dictionary = qpdf_oh_get_dict(file, stream);
  object->is_stream = true;
  if (has_name(importer, dictionary, "/ColorSpace", "/DeviceCMYK")) {
    return write_inks(importer, object, stream, dictionary);
  }
  if (g_hash_table_contains(importer->texts, GINT_TO_POINTER(number)) &&
      write_mended_texts(importer, object, stream, dictionary)) {
    return true;
  }
  if (has_name(importer, dictionary, "/Subtype", "/Form")) look_for_missing_glyphs(importer, stream);
  write_entries(importer, object, dictionary, NULL);
  return take_data(importer, stream, qpdf_dl_none, &object->data, &object->data_length);
}

static bool write_form(importer *importer, qpdf_oh page, drawn_page *drawn) {
  qpdf_data file = importer->file;
  drawn->form = importer->drawing->objects->len;
  object *form = add_object(importer);
  form->is_stream = true;
  put(form->body, "/Type/XObject/Subtype/Form/BBox");
  write_value(importer, form, qpdf_oh_get_key(file, page, "/MediaBox"));
  put(form->body, "/Matrix");
  put(form->body, lectern_fineness(drawn->width, drawn->height).matrix);
  qpdf_oh resources = qpdf_oh_get_key(file, page, "/Resources");
  put(form->body, "/Resources<<");
  if (qpdf_oh_is_dictionary(file, resources)) write_entries(importer, form, resources, NULL);
  put(form->body, ">>");
  uint8_t *content;
  size_t length;
  if (qpdf_oh_get_page_content_data(file, page, &content, &length) & QPDF_ERRORS) return false;
  if (lectern_shows_missing_glyph(content, length)) importer->drawing->has_unfit_text = true;
  put_deflated(form, content, length);
  free(content);
  return true;
}

static bool write_all(importer *importer, size_t first) {
  qpdf_data file = importer->file;
  GArray *pages = importer->drawing->pages;
  int count = qpdf_get_num_pages(file);
  if (count < 1 || (size_t)count > pages->len - first) return false;
  importer->first_object = importer->drawing->objects->len + (size_t)count;
  for (int page = 0; page < count; page++) {
    drawn_page *drawn = &g_array_index(pages, drawn_page, first + (size_t)page);
    if (!write_form(importer, qpdf_get_page_n(file, (size_t)page), drawn)) return false;
  }
  for (guint next = 0; next < importer->numbers->len; next++) {
    int number = g_array_index(importer->numbers, int, next);
    qpdf_oh value = qpdf_get_object_by_id(file, number, 0);
    object *object = add_object(importer);
    if (qpdf_oh_is_stream(file, value)) {
      if (!write_stream(importer, object, value, number)) return false;
    } else if (!write_container(importer, object, value)) {
      put(object->body, qpdf_oh_unparse_resolved(file, value));
    }
  }
  // Forms within are groups only if something shines through.
  for (int page = 0; page < count && importer->drawing->has_transparency; page++) {
    drawn_page *drawn = &g_array_index(pages, drawn_page, first + (size_t)page);
    object *form = g_ptr_array_index(importer->drawing->objects, drawn->form);
    put(form->body, "/Group<</S/Transparency/I true/CS/DeviceRGB>>");
  }
  return true;
}

bool lectern_import(lectern_drawing *drawing, size_t first, GByteArray *bytes, lectern_failure *failure) {
  importer importer = {
      .file = qpdf_init(),
      .drawing = drawing,
      .indices = g_hash_table_new(NULL, NULL),
      .numbers = g_array_new(FALSE, FALSE, sizeof(int)),
      .texts = g_hash_table_new(NULL, NULL),
  };
  qpdf_silence_errors(importer.file);
  qpdf_set_suppress_warnings(importer.file, QPDF_TRUE);
  bool is_read = (qpdf_read_memory(importer.file, "", (const char *)bytes->data, bytes->len, NULL) & QPDF_ERRORS) == 0;
  bool is_written = is_read && write_all(&importer, first) && !qpdf_has_error(importer.file);
  qpdf_cleanup(&importer.file);
  g_hash_table_unref(importer.indices);
  g_array_unref(importer.numbers);
  g_hash_table_unref(importer.texts);
  if (!is_written) {
    lectern_fail(failure, lectern_failure_broken, "what was drawn cannot be taken into a document");
  }
  return is_written;
}

static void clear_page(void *page) {
  g_clear_pointer(&((drawn_page *)page)->text, g_bytes_unref);
}

lectern_drawing *lectern_new_drawing(void) {
  lectern_drawing *drawing = g_new0(lectern_drawing, 1);
  drawing->pages = g_array_new(FALSE, TRUE, sizeof(drawn_page));
  g_array_set_clear_func(drawing->pages, clear_page);
  drawing->objects = g_ptr_array_new_with_free_func(close_object);
  return drawing;
}

void lectern_add_page(lectern_drawing *drawing, double width, double height) {
  drawn_page page = {.width = width, .height = height};
  g_array_append_val(drawing->pages, page);
}

void lectern_close_drawing(lectern_drawing *drawing) {
  g_array_unref(drawing->pages);
  g_ptr_array_unref(drawing->objects);
  g_free(drawing);
}
