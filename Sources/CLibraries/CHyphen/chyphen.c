#include "chyphen.h"

#include <ctype.h>
#include <hyphen.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 64 << 20 };

struct text {
  char *bytes;
  size_t length;
};

static struct text contents(const char *path) {
  struct text text = {NULL, 0};
  FILE *file = fopen(path, "rb");
  if (!file) return text;
  if (!fseek(file, 0, SEEK_END)) {
    long length = ftell(file);
    if (length > 0 && length < MOST_BYTES && !fseek(file, 0, SEEK_SET)) {
      text.bytes = malloc((size_t)length);
      if (text.bytes) text.length = fread(text.bytes, 1, (size_t)length, file);
    }
  }
  fclose(file);
  return text;
}

/// Changes the text from its encoding into UTF-8; whether that went well.
static bool decode(struct text *text, const char *encoding, size_t from) {
  static const char name[] = "UTF-8\n";
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return false;
  size_t left = text->length - from, room = left * 4 + sizeof name;
  char *bytes = malloc(room), *in = text->bytes + from;
  bool ok = bytes != NULL;
  if (ok) {
    memcpy(bytes, name, sizeof name - 1);
    char *out = bytes + sizeof name - 1;
    room -= sizeof name - 1;
    ok = iconv(converter, &in, &left, &out, &room) != (size_t)-1;
    free(ok ? text->bytes : bytes);
    if (ok) *text = (struct text){bytes, (size_t)(out - bytes)};
  }
  iconv_close(converter);
  return ok;
}

/// A dictionary names its encoding in its first line. Its library would count bytes for characters in
/// any but UTF-8, and would have to be given words in that encoding.
static bool inUTF8(struct text *text) {
  const char *end = memchr(text->bytes, '\n', text->length);
  char encoding[32];
  size_t length = end ? (size_t)(end - text->bytes) : 0;
  if (!end || length >= sizeof encoding) return false;
  memcpy(encoding, text->bytes, length);
  while (length && isspace((unsigned char)encoding[length - 1])) length--;
  encoding[length] = 0;
  if (!strcmp(encoding, "UTF-8")) return true;
  if (!strncmp(encoding, "ISO8859-", 8)) {
    memmove(encoding + 4, encoding + 3, length - 2);
    encoding[3] = '-';
  } else if (!strncmp(encoding, "microsoft-cp", 12)) {
    memmove(encoding, encoding + 10, length - 9);
  }
  return decode(text, encoding, (size_t)(end - text->bytes) + 1);
}

void *lectern_hyphen_open(const char *path, int32_t *fewestBefore, int32_t *fewestBehind) {
  struct text text = contents(path);
  HyphenDict *dictionary = NULL;
  if (text.length && inUTF8(&text)) {
    FILE *file = fmemopen(text.bytes, text.length, "r");
    if (file) {
      dictionary = hnj_hyphen_load_file(file);
      fclose(file);
    }
  }
  free(text.bytes);
  if (dictionary) {
    *fewestBefore = dictionary->lhmin;
    *fewestBehind = dictionary->rhmin;
  }
  return dictionary;
}

void lectern_hyphen_close(void *dictionary) { hnj_hyphen_free(dictionary); }

int32_t lectern_hyphen_points(const void *dictionary, const char *word, int32_t length, uint8_t *points) {
  memset(points, 0, (size_t)length);
  // Whatever its length says, the library reads up to a zero.
  char *text = strndup(word, (size_t)length), *hyphens = calloc((size_t)length + 5, 1);
  if (!text || !hyphens) {
    free(text);
    free(hyphens);
    return -1;
  }
  char **spellings = NULL;
  int *positions = NULL, *cuts = NULL;
  // The library takes dictionaries as if it could change them; nothing in it does.
  HyphenDict *opened = (HyphenDict *)(uintptr_t)dictionary;
  int failed = hnj_hyphen_hyphenate2(opened, text, length, hyphens, NULL, &spellings, &positions, &cuts);
  for (int32_t index = 0; index < length; index++) {
    bool respelled = spellings && spellings[index];
    if (!failed && !respelled && hyphens[index] & 1) points[index] = 1;
    if (respelled) free(spellings[index]);
  }
  free(spellings);
  free(positions);
  free(cuts);
  free(hyphens);
  free(text);
  return failed ? -1 : 0;
}
