#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#include "internal.h"

// cmark-gfm keeps the characters that are special to extensions in one table for the whole
// process, and adds and removes them for every document: another thread's `~~` goes unnoticed at
// that moment. The library calls this function of its own through the linker's table, so ours is
// called instead and does nothing; we set the table ourselves, before any document is parsed.
//
// All of the characters can stay special for ever, but the tilde: it also changes how `*` and `_`
// beside it are read. So documents with struck-through text and documents without it take turns.

typedef void manage(cmark_parser *, int);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t idle = PTHREAD_COND_INITIALIZER;
static int parsing;
static bool prepared, tildes_are_special;

void cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
  (void)parser;
  (void)add;
}

static void set(cmark_syntax_extension *extension, int add) {
  manage *real = (manage *)dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
  if (!real || !extension) return;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, extension);
  real(parser, add);
  cmark_parser_free(parser);
}

void lectern_characters_hold(bool tildes) {
  pthread_mutex_lock(&lock);
  if (!prepared) {
    lectern_extensions_prepare();
    set(lectern_all.autolink, 1);
    set(lectern_all.mathematics, 1);
    prepared = true;
  }
  if (tildes != tildes_are_special) {
    while (parsing) pthread_cond_wait(&idle, &lock);
    if (tildes != tildes_are_special) {
      set(lectern_all.strikethrough, tildes);
      tildes_are_special = tildes;
    }
  }
  parsing++;
  pthread_mutex_unlock(&lock);
}

void lectern_characters_release(void) {
  pthread_mutex_lock(&lock);
  if (--parsing == 0) pthread_cond_broadcast(&idle);
  pthread_mutex_unlock(&lock);
}
