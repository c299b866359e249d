/// Reads markup token by token and complains about what should not be there.
struct StrictParser {
  private let tokens: [ExpressionToken]
  private var position = 0

  init(_ markup: Markup) throws(SyntaxFault) {
    tokens = try ExpressionLexer.tokens(of: markup)
  }

  var current: ExpressionToken { tokens[min(position, tokens.count - 1)] }

  func looks(at kind: ExpressionToken.Kind, ahead: Int = 0) -> Bool {
    position + ahead < tokens.count && tokens[position + ahead].kind == kind
  }

  mutating func advance() -> Markup {
    defer { position += 1 }
    return current.text
  }

  @discardableResult
  mutating func consume(_ kind: ExpressionToken.Kind) throws(SyntaxFault) -> Markup {
    guard current.kind == kind else {
      throw SyntaxFault(
        "Expected \(kind.rawValue) but found \(current.kind.rawValue)", at: current.text.indices)
    }
    return advance()
  }

  mutating func consumes(_ kind: ExpressionToken.Kind) -> Markup? {
    current.kind == kind ? advance() : nil
  }

  /// Whether a certain word stands here; if so it is taken.
  mutating func takes(_ word: StaticString) -> Bool {
    guard current.kind == .id, current.text.equals(word) else { return false }
    position += 1
    return true
  }

  /// An expression in the one form that loose parsing understands.
  mutating func expression(depth: Int = 0) throws(SyntaxFault) -> Markup {
    guard depth < ExpressionTable.deepest else { throw .tooDeep }
    switch current.kind {
    case .string, .number: return advance()
    case .id:
      let name = advance()
      guard looks(at: .dot) || looks(at: .openSquare) else { return name }
      return name + (try lookups(depth: depth))
    case .openSquare:
      let opening = advance()
      let inner = try expression(depth: depth + 1)
      return opening + inner + (try consume(.closeSquare)) + (try lookups(depth: depth))
    case .openRound:
      _ = advance()
      let lower = try expression(depth: depth + 1)
      let dots = try consume(.dotdot)
      let upper = try expression(depth: depth + 1)
      try consume(.closeRound)
      return [Byte.openRound] + lower + dots + upper + [Byte.closeRound]
    default:
      throw SyntaxFault("\(current.description) is not a valid expression", at: current.text.indices)
    }
  }

  private mutating func lookups(depth: Int) throws(SyntaxFault) -> Markup {
    var result: Markup = []
    while true {
      if looks(at: .openSquare) {
        result += advance()
        result += try expression(depth: depth + 1)
        result += try consume(.closeSquare)
      } else if looks(at: .dot) {
        result += advance()
        result += try consume(.id)
      } else {
        return result
      }
    }
  }

  /// An argument of a filter, with its name if it has one.
  mutating func argument() throws(SyntaxFault) -> Markup {
    guard looks(at: .id), looks(at: .colon, ahead: 1) else { return try expression() }
    let name = advance()
    let colon = advance()
    return name + colon + [0x20] + (try expression())
  }
}
