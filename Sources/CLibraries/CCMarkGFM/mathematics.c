#include "internal.h"

// `$…$` and `$$…$$`, as an extension like the library's own, so that `*` and `_` within are left
// alone. A dollar sign opens only before, and closes only after, something that is no blank;
// beside letters and digits it is money.

cmark_node_type lectern_math_inline, lectern_math_display;

static bool is_blank(uint8_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static bool is_word(uint8_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where the closing sign of `width` dollars stands, from `from` on; -1 if nowhere.
static bufsize_t closing(const cmark_chunk *text, bufsize_t from, int width) {
  for (bufsize_t at = from; at < text->len; at++) {
    if (text->data[at] == '\\') {
      at++;
    } else if (text->data[at] == '$') {
      if (width == 1) return at;
      if (at + 1 < text->len && text->data[at + 1] == '$') return at;
    }
  }
  return -1;
}

static cmark_node *match(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent,
                         unsigned char character, cmark_inline_parser *inlines) {
  (void)self, (void)parent;
  if (character != '$') return NULL;
  const cmark_chunk *text = cmark_inline_parser_get_chunk(inlines);
  bufsize_t at = cmark_inline_parser_get_offset(inlines);
  int column = cmark_inline_parser_get_column(inlines);
  int line = cmark_inline_parser_get_line(inlines);
  int width = 0;
  while (at + width < text->len && text->data[at + width] == '$') width++;
  if (width > 2 || (at > 0 && (is_word(text->data[at - 1]) || text->data[at - 1] == '$'))) return NULL;
  bufsize_t start = at + width;
  bufsize_t end = closing(text, start, width);
  if (end <= start) return NULL;
  bufsize_t after = end + width;
  if (width == 1 && (is_blank(text->data[start]) || is_blank(text->data[end - 1]))) return NULL;
  if (after < text->len && (is_word(text->data[after]) || text->data[after] == '$')) return NULL;
  cmark_node *node = cmark_node_new_with_mem(CMARK_NODE_CODE, parser->mem);
  node->type = (uint16_t)(width == 1 ? lectern_math_inline : lectern_math_display);
  node->as.literal = cmark_chunk_dup(text, start, end - start);
  node->start_line = node->end_line = line;
  node->start_column = column;
  node->end_column = column + (after - at) - 1;
  cmark_inline_parser_set_offset(inlines, after);
  return node;
}

cmark_syntax_extension *lectern_mathematics_create(void) {
  cmark_syntax_extension *extension = cmark_syntax_extension_new("mathematics");
  lectern_math_inline = cmark_syntax_extension_add_node(1);
  lectern_math_display = cmark_syntax_extension_add_node(1);
  cmark_syntax_extension_set_match_inline_func(extension, match);
  cmark_syntax_extension_set_special_inline_chars(
      extension, cmark_llist_append(cmark_get_default_mem_allocator(), NULL, (void *)(size_t)'$'));
  return extension;
}
