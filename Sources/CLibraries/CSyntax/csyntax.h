#ifndef LECTERN_CSYNTAX_H
#define LECTERN_CSYNTAX_H

// What Lectern and its SyntaxEngine, a library of its own, say to each other. Nothing is linked:
// the library is opened at the first block of code, so that a site without code never loads Qt.

#include <stddef.h>
#include <stdint.h>

typedef struct lectern_engine lectern_engine;

/// The next `length` bytes have one look: a number of KSyntaxHighlighting's `Theme::TextStyle`, or
/// one of the numbers below.
typedef struct {
  uint32_t length;
  uint32_t style;
} lectern_run;

enum { lectern_style_inserted = 100, lectern_style_deleted = 101 };

/// The runs of one text; they are the engine's, until it is asked again.
typedef struct {
  const lectern_run *runs;
  size_t count;
} lectern_runs;

/// Everything the library exports. An engine and what it returned are for one thread at a time.
typedef struct {
  /// Null if there is no memory.
  lectern_engine *(*open)(void);
  void (*close)(lectern_engine *engine);

  /// The number of a language by KSyntaxHighlighting's name for it, in any case; -1 if it has none.
  int32_t (*language)(lectern_engine *engine, const uint8_t *name, size_t length);

  /// Splits UTF-8 text into runs that together are exactly as long as it. No runs: the text would
  /// cost more work than text of its size is allowed.
  lectern_runs (*highlight)(
      lectern_engine *engine, int32_t language, const uint8_t *text, size_t length);
} lectern_syntax;

/// The type of `lectern_syntax_functions`, the one symbol of the library.
typedef const lectern_syntax *(*lectern_syntax_door)(void);

#endif
