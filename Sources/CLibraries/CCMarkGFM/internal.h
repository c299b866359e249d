#ifndef LECTERN_CCMARKGFM_INTERNAL_H
#define LECTERN_CCMARKGFM_INTERNAL_H

#include <setjmp.h>

#include <cmark-gfm/cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/references.h>
#include <cmark-gfm/syntax_extension.h>

#include "ccmarkgfm.h"

// arena.c: memory of this thread's document.
extern cmark_mem lectern_arena;
/// Where to go when the document wants more than `bytes`.
void lectern_arena_begin(size_t bytes, jmp_buf *exhausted);
void lectern_arena_end(void);

// characters.c: which characters are special to extensions, in the process as a whole.
void lectern_characters_hold(bool tildes);
void lectern_characters_release(void);

// extensions.c
typedef struct {
  cmark_syntax_extension *table, *strikethrough, *autolink, *tasklist, *mathematics;
} lectern_extensions;
extern lectern_extensions lectern_all;
void lectern_extensions_prepare(void);

// mathematics.c
extern cmark_node_type lectern_math_inline, lectern_math_display;
cmark_syntax_extension *lectern_mathematics_create(void);

// guards.c: what this thread's document may still cost.
void lectern_guards_begin(size_t length);
void lectern_guards_install(void);
/// Takes the inlines of a block away if the library would need too long for them.
void lectern_guard_inlines(cmark_parser *parser);
const lectern_refusal *lectern_refusals(int32_t *count);

// references.c: long link definitions, which the library would copy for every use.
void lectern_references_shorten(cmark_parser *parser);
const cmark_reference *lectern_reference_named(const cmark_chunk *url);

#endif
