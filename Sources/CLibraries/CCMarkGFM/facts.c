#include <cmark-gfm-core-extensions.h>

#include "internal.h"

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

static void set_text(lectern_node_facts *facts, const cmark_chunk *chunk) {
  facts->text = chunk->data;
  facts->numbers.text_length = chunk->len;
}

static void set_other(lectern_node_facts *facts, const cmark_chunk *chunk) {
  facts->other = chunk->data;
  facts->numbers.other_length = chunk->len;
}

// Of `www.` the library tells the column before; only there do a link and its text begin together.
static bool is_web_link(const cmark_node *link) {
  const cmark_node *text = link->first_child;
  return text && link->type == CMARK_NODE_LINK && link->start_column && text->start_column == link->start_column &&
         text->type == CMARK_NODE_TEXT;
}

static void set_link(lectern_node_facts *facts, const cmark_node *node) {
  const cmark_reference *reference = lectern_reference_named(&node->as.link.url);
  facts->numbers.shared = reference != NULL;
  set_text(facts, reference ? &reference->url : &node->as.link.url);
  set_other(facts, reference ? &reference->title : &node->as.link.title);
  if (is_web_link(node)) facts->numbers.start_column++;
  // The library gives a link over several lines the line of its end.
  const cmark_node *child = node->first_child;
  if (child && child->start_line && child->start_line < node->start_line) facts->numbers.start_line = child->start_line;
}

// Where the header row of a table stands: a paragraph may have been cut off before it.
static int32_t header_line(const cmark_node *table) {
  const cmark_node *header = table->first_child;
  if (header && header->next) return header->next->start_line - 2;
  return table->end_line - 1;
}

static void set_table_place(const cmark_node *node, lectern_node_facts *facts) {
  if (node->type == CMARK_NODE_TABLE) {
    facts->numbers.start_line = header_line(node);
  } else if (node->type == CMARK_NODE_TABLE_ROW) {
    if (node == node->parent->first_child) facts->numbers.start_line = facts->numbers.end_line = header_line(node->parent);
    else facts->numbers.end_line = node->start_line;
    // Their end is not their own.
    facts->numbers.end_column = INT32_MAX;
  } else {
    const cmark_node *row = node->parent;
    if (row == row->parent->first_child) {
      bool was_cut = header_line(row->parent) != row->start_line;
      facts->numbers.start_line = facts->numbers.end_line = was_cut ? 0 : node->start_line;
    } else {
      facts->numbers.end_line = node->start_line;
    }
    if (!node->start_column) facts->numbers.start_line = facts->numbers.end_line = 0;
  }
}

// The paragraph that was cut off before a table has no place of its own.
static void set_cut_paragraph_place(const cmark_node *node, lectern_node_facts *facts) {
  const cmark_node *table = node->next;
  if (node->start_line || !table || table->type != CMARK_NODE_TABLE) return;
  facts->numbers.start_line = table->start_line;
  facts->numbers.start_column = table->start_column;
  facts->numbers.end_line = header_line(table) - 1;
  facts->numbers.end_column = INT32_MAX;
}

static void set_content(const cmark_node *node, lectern_node_facts *facts) {
  facts->content = node->content.ptr;
  facts->numbers.content_length = node->content.size;
  facts->numbers.content_offset = node->internal_offset;
}

static uint8_t extension_kind(const cmark_node *node, lectern_node_facts *facts) {
  if (node->type == CMARK_NODE_TABLE) {
    facts->numbers.number = cmark_gfm_extensions_get_table_columns((cmark_node *)node);
    facts->text = cmark_gfm_extensions_get_table_alignments((cmark_node *)node);
    facts->numbers.text_length = facts->numbers.number;
    set_table_place(node, facts);
    return LECTERN_TABLE;
  }
  if (node->type == CMARK_NODE_TABLE_ROW) {
    facts->numbers.flag = cmark_gfm_extensions_get_table_row_is_header((cmark_node *)node);
    set_table_place(node, facts);
    return LECTERN_TABLE_ROW;
  }
  if (node->type == CMARK_NODE_TABLE_CELL) {
    set_content(node, facts);
    set_table_place(node, facts);
    return LECTERN_TABLE_CELL;
  }
  if (node->type == CMARK_NODE_STRIKETHROUGH) return LECTERN_STRUCK;
  if (node->type == lectern_math_inline || node->type == lectern_math_display) {
    set_text(facts, &node->as.literal);
    return node->type == lectern_math_inline ? LECTERN_MATH_INLINE : LECTERN_MATH_DISPLAY;
  }
  return 0;
}

static uint8_t kind(const cmark_node *node, lectern_node_facts *facts) {
  switch (node->type) {
    case CMARK_NODE_DOCUMENT: return LECTERN_DOCUMENT;
    case CMARK_NODE_BLOCK_QUOTE: return LECTERN_BLOCK_QUOTE;
    case CMARK_NODE_LIST:
      facts->numbers.flag = node->as.list.list_type == CMARK_ORDERED_LIST;
      facts->numbers.tight = node->as.list.tight;
      facts->numbers.number = node->as.list.start;
      return LECTERN_LIST;
    case CMARK_NODE_ITEM:
      if (!node->extension) return LECTERN_ITEM;
      facts->numbers.flag = node->as.list.checked;
      return LECTERN_TASK_ITEM;
    case CMARK_NODE_CODE_BLOCK:
      facts->numbers.flag = node->as.code.fenced;
      set_text(facts, &node->as.code.literal);
      set_other(facts, &node->as.code.info);
      return LECTERN_CODE_BLOCK;
    case CMARK_NODE_HTML_BLOCK: set_text(facts, &node->as.literal); return LECTERN_HTML_BLOCK;
    case CMARK_NODE_PARAGRAPH:
      set_content(node, facts);
      set_cut_paragraph_place(node, facts);
      return LECTERN_PARAGRAPH;
    case CMARK_NODE_HEADING:
      facts->numbers.number = node->as.heading.level;
      facts->numbers.flag = node->as.heading.setext;
      set_content(node, facts);
      return LECTERN_HEADING;
    case CMARK_NODE_THEMATIC_BREAK: return LECTERN_THEMATIC_BREAK;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      facts->numbers.number = node->footnote.def_count;
      facts->numbers.start_column -= node->internal_offset;
      set_text(facts, &node->as.literal);
      return LECTERN_FOOTNOTE_DEFINITION;
    case CMARK_NODE_TEXT:
      set_text(facts, &node->as.literal);
      if (is_web_link(node->parent)) facts->numbers.start_column++;
      return LECTERN_TEXT;
    case CMARK_NODE_SOFTBREAK: return LECTERN_SOFT_BREAK;
    case CMARK_NODE_LINEBREAK: return LECTERN_LINE_BREAK;
    case CMARK_NODE_CODE: set_text(facts, &node->as.literal); return LECTERN_CODE;
    case CMARK_NODE_HTML_INLINE: set_text(facts, &node->as.literal); return LECTERN_HTML_INLINE;
    case CMARK_NODE_EMPH: return LECTERN_EMPHASIS;
    case CMARK_NODE_STRONG: return LECTERN_STRONG;
    case CMARK_NODE_LINK: set_link(facts, node); return LECTERN_LINK;
    case CMARK_NODE_IMAGE: set_link(facts, node); return LECTERN_IMAGE;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      facts->numbers.number = node->footnote.ref_ix;
      set_text(facts, &node->parent_footnote_def->as.literal);
      set_other(facts, &node->as.literal);
      return LECTERN_FOOTNOTE_REFERENCE;
    default: return extension_kind(node, facts);
  }
}

void lectern_markdown_facts(const cmark_node *node, lectern_node_facts *facts) {
  *facts = (lectern_node_facts){
      .first_child = node->first_child,
      .next = node->next,
      .numbers.start_line = node->start_line,
      .numbers.start_column = node->start_column,
      .numbers.end_line = node->end_line,
      .numbers.end_column = node->end_column,
  };
  facts->numbers.kind = kind(node, facts);
}
