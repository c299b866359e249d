#include "internal.h"

static cmark_node *parse(const uint8_t *text, size_t length, uint32_t features) {
  // With places the library counts the lines within code and tags.
  int options = CMARK_OPT_SOURCEPOS;
  if (features & LECTERN_FOOTNOTES) options |= CMARK_OPT_FOOTNOTES;
  if (features & LECTERN_SMART_PUNCTUATION) options |= CMARK_OPT_SMART;
  if (features & LECTERN_REPAIR_UTF8) options |= CMARK_OPT_VALIDATE_UTF8;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &lectern_arena);
  struct {
    uint32_t feature;
    cmark_syntax_extension *extension;
  } wanted[] = {
      {LECTERN_TABLES, lectern_all.table},          {LECTERN_STRIKETHROUGH, lectern_all.strikethrough},
      {LECTERN_AUTOLINKS, lectern_all.autolink},    {LECTERN_TASK_LISTS, lectern_all.tasklist},
      {LECTERN_MATHEMATICS, lectern_all.mathematics},
  };
  for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
    if (features & wanted[i].feature && wanted[i].extension)
      cmark_parser_attach_syntax_extension(parser, wanted[i].extension);

  cmark_parser_feed(parser, (const char *)text, length);
  // The last line must have been read before its cost can be told, and the paragraph it may
  // stand in be closed, lest the library take what is left of it for definitions of links.
  if (length && text[length - 1] != '\n' && text[length - 1] != '\r') cmark_parser_feed(parser, "\n", 1);
  if (parser->current->type == CMARK_NODE_PARAGRAPH) cmark_parser_feed(parser, "\n\n", 2);
  lectern_guard_inlines(parser);
  lectern_references_shorten(parser);
  return cmark_parser_finish(parser);
}

lectern_parsed lectern_markdown_parse(const uint8_t *text, size_t length, uint32_t features) {
  lectern_parsed result = {0};
  jmp_buf exhausted;
  lectern_characters_hold(features & LECTERN_STRIKETHROUGH);
  lectern_guards_begin(length);
  // Ten times what ordinary text needs.
  lectern_arena_begin(((size_t)64 << 20) + length * 128, &exhausted);
  if (!setjmp(exhausted)) result.root = parse(text, length, features);
  lectern_characters_release();
  result.refusals = lectern_refusals(&result.refusal_count);
  return result;
}

void lectern_markdown_release(void) { lectern_arena_end(); }
