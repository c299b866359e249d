#include <stdlib.h>
#include <string.h>

#include <cmark-gfm/houdini.h>

#include "internal.h"

// Some text takes cmark-gfm time that grows with the square of its length. Before each such piece
// of work its cost is estimated, in about the time of reading the text once; what would cost more
// than the document's length allows is left undone and noted.

static _Thread_local struct {
  // In steps of about a nanosecond.
  int64_t table, autolink, inlines;
  lectern_refusal refusals[LECTERN_REFUSALS_KEPT];
  int32_t count;
} guard;

static cmark_match_block_func table_continues;
static cmark_open_block_func table_opens;
static cmark_match_inline_func autolink_matches;
static cmark_postprocess_func addresses_are_found;

void lectern_guards_begin(size_t length) {
  guard.table = guard.autolink = 50000000 + 32 * (int64_t)length;
  guard.inlines = 100000000 + 64 * (int64_t)length;
  guard.count = 0;
}

const lectern_refusal *lectern_refusals(int32_t *count) {
  *count = guard.count;
  return guard.refusals;
}

static void refuse(int32_t kind, int32_t line) {
  for (int32_t i = 0; i < guard.count; i++)
    if (guard.refusals[i].kind == kind && (guard.refusals[i].line == line || kind == LECTERN_COSTLY_ADDRESSES))
      return;
  if (guard.count < LECTERN_REFUSALS_KEPT) guard.refusals[guard.count++] = (lectern_refusal){kind, line};
}

// Whether `cost` is allowed; takes it from what is left, if so.
static bool afford(int64_t *left, int64_t cost) {
  if (cost > *left) return false;
  *left -= cost;
  return true;
}

// MARK: Tables. The cells of a row are appended to a list that is walked for each of them, and a
// row of dashes makes the whole paragraph before it be read as a header, which goes back to the
// last bar from every line.

static int64_t row_cost(const unsigned char *input, int len) {
  int64_t bars = 0;
  for (int i = 0; i < len; i++) bars += input[i] == '|';
  return bars * bars + len;
}

static bool is_marker_row(const unsigned char *input, int len) {
  for (int i = 0; i < len; i++)
    if (!input[i] || !strchr("|:- \t\v\f\r\n>", input[i])) return false;
  return true;
}

static int64_t header_cost(const cmark_strbuf *paragraph) {
  int64_t cost = paragraph->size, since_bar = 0, bars = 0;
  for (bufsize_t i = 0; i < paragraph->size; i++) {
    since_bar++;
    if (paragraph->ptr[i] == '|') bars++, since_bar = 0;
    if (paragraph->ptr[i] == '\n') cost += since_bar + bars * bars, bars = 0;
  }
  return cost + bars * bars;
}

static cmark_node *guarded_table_opens(cmark_syntax_extension *self, int indented, cmark_parser *parser,
                                       cmark_node *parent, unsigned char *input, int len) {
  if (indented) return NULL;
  int first = cmark_parser_get_first_nonspace(parser);
  int64_t cost = 0;
  if (parent->type == CMARK_NODE_PARAGRAPH) {
    if (first >= len || !is_marker_row(input + first, len - first)) return NULL;
    // Reading it to tell the cost costs, too.
    cost = parent->content.size;
    if (afford(&guard.table, cost)) cost = header_cost(&parent->content) + row_cost(input, len);
  }
  if (!afford(&guard.table, cost)) {
    refuse(LECTERN_COSTLY_TABLE, parser->line_number);
    return NULL;
  }
  return table_opens(self, indented, parser, parent, input, len);
}

static int guarded_table_continues(cmark_syntax_extension *self, cmark_parser *parser,
                                   unsigned char *input, int len, cmark_node *container) {
  // The row is read here, and once more when it is opened.
  if (!afford(&guard.table, 2 * row_cost(input, len))) {
    refuse(LECTERN_COSTLY_TABLE, parser->line_number);
    return 0;
  }
  return table_continues(self, parser, input, len, container);
}

// MARK: Autolinks. Each look at a possible link may read to the next blank, and for every bracket
// at its end once more.

static cmark_node *guarded_autolink_matches(cmark_syntax_extension *self, cmark_parser *parser,
                                            cmark_node *parent, unsigned char character,
                                            cmark_inline_parser *inlines) {
  const cmark_chunk *text = cmark_inline_parser_get_chunk(inlines);
  bufsize_t at = cmark_inline_parser_get_offset(inlines);
  bufsize_t rest = text->len - at;
  const unsigned char *from = text->data + at;
  if (character == ':' ? rest < 4 || from[1] != '/' || from[2] != '/' : rest < 4 || memcmp(from, "www.", 4))
    return NULL;
  int64_t length = 0, brackets = 0;
  while (length < rest && !cmark_isspace((char)from[length])) {
    brackets += from[length] == ')';
    if (++length * (10 + brackets) > guard.autolink) break;
  }
  if (!afford(&guard.autolink, length * (10 + brackets))) {
    guard.autolink = 0;
    refuse(LECTERN_COSTLY_AUTOLINK, cmark_inline_parser_get_line(inlines));
    return NULL;
  }
  return autolink_matches(self, parser, parent, character, inlines);
}

/// The node that follows and does not hang on this one.
static cmark_node *following_after(const cmark_node *node, const cmark_node *root) {
  while (node != root && !node->next) node = node->parent;
  return node == root ? NULL : node->next;
}

/// The node that follows in the order of the text; quicker than the library's iterator.
static cmark_node *following(const cmark_node *node, const cmark_node *root) {
  return node->first_child ? node->first_child : following_after(node, root);
}

static int64_t address_signs(const cmark_node *text) {
  const unsigned char *from = text->as.literal.data, *end = from + text->as.literal.len;
  int64_t signs = 0;
  while (from < end && (from = memchr(from, '@', (size_t)(end - from)))) signs++, from++;
  return signs;
}

// Every address found in a text copies the rest of the text. The library is only shown the texts
// that may hold one, which saves it two ways through the whole tree.
static cmark_node *guarded_addresses(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *root) {
  int64_t left = 50000000;
  int32_t line = 1;
  cmark_node *next;
  for (cmark_node *node = root; node; node = next) {
    // What the library puts behind a text is not looked at again.
    next = node->type == CMARK_NODE_LINK ? following_after(node, root) : following(node, root);
    if (node->start_line) line = node->start_line;
    if (node->type != CMARK_NODE_TEXT) continue;
    int64_t signs = address_signs(node);
    if (!signs) continue;
    // The library gives up after a thousand of them.
    if (signs > 1 && !afford(&left, (signs > 1000 ? 1000 : signs) * node->as.literal.len)) {
      refuse(LECTERN_COSTLY_ADDRESSES, line);
      continue;
    }
    addresses_are_found(self, parser, node);
  }
  return NULL;
}

// MARK: Inlines. Delimiters and brackets look back at those before them; an unclosed comment,
// instruction or declaration is looked for to the end from each place where one might begin.

static int64_t inline_cost(const cmark_strbuf *content, bool smart) {
  int64_t delimiters = 0, brackets = 0, images = 0, tags = 0, others = 0;
  unsigned char last = 0;
  for (bufsize_t i = 0; i < content->size; i++) {
    unsigned char c = content->ptr[i];
    switch (c) {
      case '*':
      case '_':
      case '~': delimiters += c != last; break;
      case '"':
      case '\'': delimiters += smart; break;
      case '[':
      case ']':
        brackets++;
        images += c == '[' && last == '!';
        break;
      case '!':
      case '?': tags += last == '<'; break;
      case '<':
      case '&':
      case '`':
      case '\\': others++; break;
      default: break;
    }
    last = c;
  }
  // What looks like the rare thing is taken for the worst of its kind. Every sign makes a node.
  return delimiters * delimiters + images * brackets + tags * content->size + 150 * (brackets + others);
}

// `[&#94;` begins a footnote too, but then the library reads beyond the one decoded character.
static void undisguise_footnotes(cmark_strbuf *content, cmark_mem *mem) {
  unsigned char *sign = content->ptr;
  while ((sign = memchr(sign, '&', (size_t)(content->ptr + content->size - sign)))) {
    bufsize_t i = (bufsize_t)(sign++ - content->ptr) - 1;
    if (i < 0 || content->ptr[i] != '[') continue;
    cmark_strbuf decoded;
    cmark_strbuf_init(mem, &decoded, 0);
    bufsize_t rest = i + 2;
    bufsize_t length = houdini_unescape_ent(&decoded, content->ptr + rest, content->size - rest);
    if (length == 0 || decoded.size == 0 || decoded.ptr[0] != '^') continue;
    content->ptr[i + 1] = '^';
    memmove(content->ptr + rest, content->ptr + rest + length, (size_t)(content->size - rest - length));
    cmark_strbuf_truncate(content, content->size - length);
  }
}

// Shows a block's text as it was written.
static void take_inlines(cmark_node *node, cmark_mem *mem) {
  cmark_node *text = cmark_node_new_with_mem(CMARK_NODE_TEXT, mem);
  bufsize_t length = node->content.size;
  while (length > 0 && cmark_isspace((char)node->content.ptr[length - 1])) length--;
  text->as.literal = (cmark_chunk){mem->calloc(1, (size_t)length + 1), length, 0};
  memcpy(text->as.literal.data, node->content.ptr, (size_t)length);
  cmark_strbuf_clear(&node->content);
  cmark_node_append_child(node, text);
}

static bool holds_inlines(const cmark_node *node) {
  return node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING ||
         (node->extension && node->extension->contains_inlines_func &&
          node->extension->contains_inlines_func(node->extension, (cmark_node *)node));
}

void lectern_guard_inlines(cmark_parser *parser) {
  cmark_node *root = parser->root;
  for (cmark_node *node = root; node; node = following(node, root)) {
    if (node->first_child || !holds_inlines(node)) continue;
    if (parser->options & CMARK_OPT_FOOTNOTES) undisguise_footnotes(&node->content, parser->mem);
    if (afford(&guard.inlines, inline_cost(&node->content, parser->options & CMARK_OPT_SMART))) continue;
    refuse(LECTERN_COSTLY_INLINES, node->start_line);
    take_inlines(node, parser->mem);
    node = node->first_child;
  }
}

void lectern_guards_install(void) {
  if (lectern_all.table) {
    table_continues = lectern_all.table->last_block_matches;
    table_opens = lectern_all.table->try_opening_block;
    lectern_all.table->last_block_matches = guarded_table_continues;
    lectern_all.table->try_opening_block = guarded_table_opens;
  }
  if (lectern_all.autolink) {
    autolink_matches = lectern_all.autolink->match_inline;
    addresses_are_found = lectern_all.autolink->postprocess_func;
    lectern_all.autolink->match_inline = guarded_autolink_matches;
    lectern_all.autolink->postprocess_func = guarded_addresses;
  }
}
