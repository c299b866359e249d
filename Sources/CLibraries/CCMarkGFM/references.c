#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// The library copies a definition's address and title into every link that uses it: one long
// definition used a million times is a million long copies. Long ones are given a short name
// before links are read, and every link of that name shares the one address.

static const char NAME[] = "\x1Flectern:";
enum { NAME_LENGTH = sizeof(NAME) - 1, LONG = 200 };

typedef struct shortened {
  cmark_reference original;
} shortened;

static _Thread_local shortened *long_ones;
static _Thread_local size_t count;

void lectern_references_shorten(cmark_parser *parser) {
  count = 0;
  long_ones = NULL;
  size_t wanted = 0;
  for (cmark_map_entry *entry = parser->refmap->refs; entry; entry = entry->next) {
    const cmark_reference *reference = (const cmark_reference *)entry;
    wanted += reference->url.len + reference->title.len > LONG;
  }
  if (!wanted) return;
  long_ones = parser->mem->calloc(wanted, sizeof(shortened));
  for (cmark_map_entry *entry = parser->refmap->refs; entry; entry = entry->next) {
    cmark_reference *reference = (cmark_reference *)entry;
    if (reference->url.len + reference->title.len <= LONG) continue;
    long_ones[count].original = *reference;
    char *name = parser->mem->calloc(32, 1);
    int length = snprintf(name, 32, "%s%zu", NAME, count);
    reference->url = (cmark_chunk){(unsigned char *)name, length, 0};
    reference->title = (cmark_chunk){NULL, 0, 0};
    count++;
  }
}

const cmark_reference *lectern_reference_named(const cmark_chunk *url) {
  if (!count || url->len <= NAME_LENGTH || memcmp(url->data, NAME, NAME_LENGTH)) return NULL;
  size_t index = 0;
  for (bufsize_t at = NAME_LENGTH; at < url->len; at++) {
    if (url->data[at] < '0' || url->data[at] > '9' || index >= count) return NULL;
    index = index * 10 + (size_t)(url->data[at] - '0');
  }
  return index < count ? &long_ones[index].original : NULL;
}
