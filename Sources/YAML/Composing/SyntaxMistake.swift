internal import Diagnostics

/// What somebody most likely did when libfyaml stumbled, told from its message.
enum SyntaxMistake {
  case outOfMemory
  case unclosedQuote
  case unclosedBracket
  case missingComma
  case strayComma
  case strayBracket
  case tab
  case keyAcrossLines
  case missingColon
  case colonInValue
  case forbiddenStart
  case emptyItem
  case unexpectedKind
  case listOnKeyLine
  case textAfterBlockMark
  case textAfterQuote
  case textAfterValue
  case badEscape
  case badName
  case unknownTag
  case indentation
  case notJSON
  case other

  init(_ message: String) {
    self = Self.signs.first { message.contains($0.fragment) }?.mistake ?? .other
  }

  /// Fragments of libfyaml's messages, the more telling ones first. Its spelling is kept.
  private static let signs: [(fragment: String, mistake: SyntaxMistake)] = [
    ("out of memory", .outOfMemory),
    ("JSON", .notJSON),
    ("without closing quote", .unclosedQuote),
    ("wrongly indented double-quoted", .unclosedQuote),
    ("wrongly indented single-quoted", .unclosedQuote),
    ("marker in double-quoted", .unclosedQuote),
    ("marker in single-quoted", .unclosedQuote),
    ("without a closing", .unclosedBracket),
    ("missing comma", .missingComma),
    ("comma in the beginning", .strayComma),
    ("extra comma", .strayComma),
    ("extra closing", .strayBracket),
    (" tab ", .tab),
    ("tabs", .tab),
    ("multiline plain key", .keyAcrossLines),
    ("expected ':'", .missingColon),
    ("nested block mapping", .colonInValue),
    ("mapping in plain multiline", .colonInValue),
    ("plain scalar cannot start", .forbiddenStart),
    ("did not find expected node content", .emptyItem),
    ("at the end of block sequence", .unexpectedKind),
    ("did not find expected key", .unexpectedKind),
    ("did not find expected '-'", .unexpectedKind),
    ("on the same line as a mapping key", .listOnKeyLine),
    ("no linebreak found", .textAfterBlockMark),
    ("invalid trailing content", .textAfterQuote),
    ("invalid value after", .textAfterValue),
    ("missing document start", .textAfterValue),
    ("escape", .badEscape),
    ("invalid anchor", .badName),
    ("invalid alias", .badName),
    ("tag", .unknownTag),
    ("indent", .indentation),
    ("indend", .indentation),
  ]
}
