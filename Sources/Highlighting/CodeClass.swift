/// The classes of coloured code, all that a theme has to know. Raw values are what stands in HTML.
public enum CodeClass: String, CaseIterable, Sendable {
  case keyword = "hk"
  case type = "ht"
  case function = "hf"
  case variable = "hv"
  case builtin = "hb"
  case constant = "hl"
  case number = "hn"
  case string = "hs"
  case escape = "he"
  case comment = "hc"
  case preprocessor = "hp"
  case attribute = "ha"
  case `operator` = "ho"
  case inserted = "hi"
  case deleted = "hd"
  case error = "hx"

  /// What a person who writes a theme wants to know of it.
  public var meaning: String {
    switch self {
    case .keyword: "words of the language, `import` among them"
    case .type: "names of types"
    case .function: "names of functions"
    case .variable: "variables, where the language marks them"
    case .builtin: "what the language or its usual library brings along"
    case .constant: "`true`, `nil` and other fixed values"
    case .number: "numbers"
    case .string: "strings and characters"
    case .escape: "`\\n`, interpolation, regular expressions"
    case .comment: "comments and documentation"
    case .preprocessor: "`#include` and its like"
    case .attribute: "attributes, annotations, keys"
    case .operator: "operators"
    case .inserted: "lines that a patch adds"
    case .deleted: "lines that a patch takes away"
    case .error:
      "what the library takes for a mistake; best left plain, since it is often wrong about excerpts"
    }
  }
}
