#include <cmark-gfm-core-extensions.h>

#include "internal.h"

lectern_extensions lectern_all;

// Called once, under the lock of characters.c.
void lectern_extensions_prepare(void) {
  cmark_gfm_core_extensions_ensure_registered();
  lectern_all.table = cmark_find_syntax_extension("table");
  lectern_all.strikethrough = cmark_find_syntax_extension("strikethrough");
  lectern_all.autolink = cmark_find_syntax_extension("autolink");
  lectern_all.tasklist = cmark_find_syntax_extension("tasklist");
  lectern_all.mathematics = lectern_mathematics_create();
  lectern_guards_install();
}
