#ifndef LECTERN_CCMARKGFM_H
#define LECTERN_CCMARKGFM_H

// cmark-gfm behind functions of our own. They add what the library lacks: safety on several
// threads, memory that is given back in one go, guards against text on which it is superlinear,
// and mathematics.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  LECTERN_TABLES = 1 << 0,
  LECTERN_STRIKETHROUGH = 1 << 1,
  LECTERN_AUTOLINKS = 1 << 2,
  LECTERN_TASK_LISTS = 1 << 3,
  LECTERN_FOOTNOTES = 1 << 4,
  LECTERN_SMART_PUNCTUATION = 1 << 5,
  LECTERN_MATHEMATICS = 1 << 6,
  /// The text is not all UTF-8: put U+FFFD in the place of what is not.
  LECTERN_REPAIR_UTF8 = 1 << 7,
};

/// What was left undone because it would have taken too long.
enum {
  LECTERN_COSTLY_TABLE = 1,
  LECTERN_COSTLY_AUTOLINK,
  LECTERN_COSTLY_ADDRESSES,
  LECTERN_COSTLY_INLINES,
};

typedef struct {
  int32_t kind;
  int32_t line;
} lectern_refusal;

enum { LECTERN_REFUSALS_KEPT = 32 };

struct cmark_node;

typedef struct {
  /// NULL if the text needs more memory than any sensible text of its length.
  struct cmark_node *root;
  const lectern_refusal *refusals;
  int32_t refusal_count;
} lectern_parsed;

/// Parses a document. All of it lives in memory of this thread, until `lectern_markdown_release`.
lectern_parsed lectern_markdown_parse(const uint8_t *text, size_t length, uint32_t features);

/// Gives back, at once, all memory of the document that this thread has parsed.
void lectern_markdown_release(void);

enum {
  LECTERN_DOCUMENT = 1,
  LECTERN_BLOCK_QUOTE,
  LECTERN_LIST,
  LECTERN_ITEM,
  LECTERN_TASK_ITEM,
  LECTERN_CODE_BLOCK,
  LECTERN_HTML_BLOCK,
  LECTERN_PARAGRAPH,
  LECTERN_HEADING,
  LECTERN_THEMATIC_BREAK,
  LECTERN_FOOTNOTE_DEFINITION,
  LECTERN_TABLE,
  LECTERN_TABLE_ROW,
  LECTERN_TABLE_CELL,
  LECTERN_TEXT,
  LECTERN_SOFT_BREAK,
  LECTERN_LINE_BREAK,
  LECTERN_CODE,
  LECTERN_HTML_INLINE,
  LECTERN_EMPHASIS,
  LECTERN_STRONG,
  LECTERN_STRUCK,
  LECTERN_LINK,
  LECTERN_IMAGE,
  LECTERN_FOOTNOTE_REFERENCE,
  LECTERN_MATH_INLINE,
  LECTERN_MATH_DISPLAY,
};

/// One node's numbers. Lines and columns count from 1, columns in bytes; 0 is unknown.
typedef struct {
  int32_t text_length, other_length, content_length;
  int32_t start_line, start_column, end_line, end_column;
  /// How far right of `start_column` the content begins.
  int32_t content_offset;
  /// Level of a heading, start of a list, number of a footnote's reference, or count of them.
  int32_t number;
  uint8_t kind;
  /// Ordered list, checked item, row of a header, heading with its line below, fenced code.
  bool flag;
  bool tight;
  /// The text is shared by all links of one long definition.
  bool shared;
} lectern_node_numbers;

/// One node, copied out.
typedef struct {
  struct cmark_node *first_child;
  struct cmark_node *next;
  /// Literal, address, label or alignments.
  const uint8_t *text;
  /// Title, info string, or number of a footnote.
  const uint8_t *other;
  /// The lines that a paragraph, heading or cell was read from, without their prefixes.
  const uint8_t *content;
  lectern_node_numbers numbers;
} lectern_node_facts;

void lectern_markdown_facts(const struct cmark_node *node, lectern_node_facts *facts);

#endif
