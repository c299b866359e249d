/// A token of the strict language of expressions.
struct ExpressionToken {
  /// Raw values are what error messages call them.
  enum Kind: String {
    case id
    case string
    case number
    case comparison
    case pipe
    case dot
    case colon
    case comma
    case openSquare = "open_square"
    case closeSquare = "close_square"
    case openRound = "open_round"
    case closeRound = "close_round"
    case question
    case dash
    case dotdot
    case end = "end_of_string"
  }

  var kind: Kind
  var text: Markup

  /// As it stands in "… is not a valid expression".
  var description: String {
    kind == .end ? "[:end_of_string]" : "[:\(kind.rawValue), \(quoted)]"
  }

  private var quoted: String {
    var result = "\""
    for scalar in text.text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Reads the tokens of an expression.
struct ExpressionLexer {
  private let markup: Markup
  private var index: Int
  private(set) var tokens: [ExpressionToken] = []

  static func tokens(of markup: Markup) throws(SyntaxFault) -> [ExpressionToken] {
    var lexer = ExpressionLexer(markup: markup)
    while try lexer.step() {}
    return lexer.tokens
  }

  private init(markup: Markup) {
    self.markup = markup
    index = markup.startIndex
  }

  private mutating func step() throws(SyntaxFault) -> Bool {
    index = markup.skippingSpace(index)
    guard let byte = markup.byte(index) else {
      add(.end, through: index)
      return false
    }
    if let kind = Self.single(byte) {
      addSpecial(kind)
    } else if byte == Byte.quote || byte == Byte.apostrophe {
      guard let close = markup[(index + 1)...].firstIndex(of: byte) else { throw unexpected() }
      add(.string, through: close + 1)
    } else if byte.isDigit {
      add(.number, through: numberEnd(index))
    } else if byte.isLetter || byte == Byte.underscore {
      addName()
    } else {
      try addComparison(byte)
    }
    return true
  }

  private mutating func add(_ kind: ExpressionToken.Kind, through end: Int) {
    tokens.append(ExpressionToken(kind: kind, text: markup[index..<end]))
    index = end
  }

  private mutating func addSpecial(_ kind: ExpressionToken.Kind) {
    let following = markup.byte(index + 1)
    if kind == .dot, following == Byte.dot {
      add(.dotdot, through: index + 2)
    } else if kind == .dash, following?.isDigit == true {
      add(.number, through: numberEnd(index + 1))
    } else {
      add(kind, through: index + 1)
    }
  }

  private mutating func addName() {
    var end = markup.skipping(index) { $0.isNamePart }
    if markup.byte(end) == Byte.question { end += 1 }
    let isOperator = markup[index..<end].equals("contains") && tokens.last?.kind != .dot
    add(isOperator ? .comparison : .id, through: end)
  }

  private mutating func addComparison(_ byte: UInt8) throws(SyntaxFault) {
    let following = markup.byte(index + 1)
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "!"):
      guard following == Byte.equals else { throw unexpected() }
      add(.comparison, through: index + 2)
    case UInt8(ascii: "<"):
      let isLong = following == Byte.equals || following == UInt8(ascii: ">")
      add(.comparison, through: index + (isLong ? 2 : 1))
    case UInt8(ascii: ">"):
      add(.comparison, through: index + (following == Byte.equals ? 2 : 1))
    default: throw unexpected()
    }
  }

  private func numberEnd(_ start: Int) -> Int {
    let whole = markup.skipping(start) { $0.isDigit }
    guard markup.byte(whole) == Byte.dot else { return whole }
    let end = markup.skipping(whole + 1) { $0.isDigit }
    return end > whole + 1 ? end : whole
  }

  private func unexpected() -> SyntaxFault {
    let rest = String(decoding: markup[index...].prefix(4), as: UTF8.self)
    let scalar = rest.unicodeScalars.first.map { String($0) } ?? ""
    var end = index + 1
    while let byte = markup.byte(end), byte & 0xC0 == 0x80 { end += 1 }
    return SyntaxFault("Unexpected character \(scalar)", at: index..<end)
  }

  private static func single(_ byte: UInt8) -> ExpressionToken.Kind? {
    switch byte {
    case Byte.pipe: .pipe
    case Byte.dot: .dot
    case Byte.colon: .colon
    case Byte.comma: .comma
    case Byte.openSquare: .openSquare
    case Byte.closeSquare: .closeSquare
    case Byte.openRound: .openRound
    case Byte.closeRound: .closeRound
    case Byte.question: .question
    case Byte.dash: .dash
    default: nil
    }
  }
}
