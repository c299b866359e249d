/// Why a template could not be compiled.
public struct SyntaxFault: Error, Equatable, Sendable {
  /// Liquid's words, without "Liquid syntax error" and the line.
  public var message: String
  /// Nesting too deep is not a mistake of syntax, and has no line.
  public var kind: RenderFault.Kind
  public var line: Int?
  /// The bytes of the template that are wrong, as far as they are known.
  var place: Range<Int>?
  /// Words near to the wrong one.
  var candidates: [String] = []
  var word: String?

  init(_ message: String, kind: RenderFault.Kind = .syntax, at place: Range<Int>? = nil) {
    self.message = message
    self.kind = kind
    self.place = place
  }

  func inContext(_ context: String, line: Int) -> SyntaxFault {
    var fault = self
    if kind == .syntax {
      fault.message += " " + context
      fault.line = line
    }
    return fault
  }

  /// The fault as it is shown.
  public func renderFault(showsLine: Bool) -> RenderFault {
    var fault = RenderFault(kind, message)
    if showsLine { fault.line = line }
    return fault
  }

  static let tooDeep = SyntaxFault("Nesting too deep", kind: .stackLevel)

  // MARK: Tags and blocks

  static func unknownTag(_ tag: String) -> SyntaxFault {
    var fault = SyntaxFault("Unknown tag '\(tag)'")
    fault.word = tag
    fault.candidates = TemplateCompiler.tagNames
    return fault
  }

  static func unexpectedOuter(_ tag: String) -> SyntaxFault {
    SyntaxFault("Unexpected outer '\(tag)' tag")
  }

  /// A tag that a block has no use for.
  static func unexpected(_ tag: String, in block: String, delimiter: String) -> SyntaxFault {
    if tag == "else" { return SyntaxFault("\(block) tag does not expect 'else' tag") }
    if tag.hasPrefix("end") {
      return SyntaxFault("'\(tag)' is not a valid delimiter for \(block) tags. use \(delimiter)")
    }
    return unknownTag(tag)
  }

  static func neverClosed(_ block: String) -> SyntaxFault {
    SyntaxFault("'\(block)' tag was never closed")
  }

  static func unterminatedTag(_ token: Markup) -> SyntaxFault {
    SyntaxFault("Tag '\(token.text)' was not properly terminated with regexp: /\\%\\}/", at: token.indices)
  }

  static func unterminatedOutput(_ token: Markup) -> SyntaxFault {
    SyntaxFault(
      "Variable '\(token.text)' was not properly terminated with regexp: /\\}\\}/", at: token.indices)
  }

  static func unexpectedArguments(_ tag: String) -> SyntaxFault {
    SyntaxFault("Syntax Error in '\(tag)' - Valid syntax: \(tag)")
  }
}
