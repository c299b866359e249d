internal import Diagnostics

/// Says in our words, and at the right place, why a text is not YAML.
struct SyntaxProblems {
  let complaint: ParserComplaint
  let file: SourceID
  let base: UInt32
  /// The bracket that is open where the parser stopped.
  let bracket: Int?

  func problem(in source: Span<UInt8>) -> Diagnostic {
    let lower = min(max(0, complaint.lower), source.count)
    let upper = min(max(lower, complaint.upper), source.count)
    let rest = lower..<max(lower, lineEnd(lower, in: source))
    switch SyntaxMistake(complaint.message) {
    case .outOfMemory: return error("memory ran out while this was read", 0..<0)
    case .unclosedQuote: return unclosedQuote(lower, in: source)
    case .unclosedBracket: return unclosedBracket(lower..<upper, in: source)
    case .missingComma: return missingComma(lower..<upper, in: source)
    case .strayComma:
      return error("nothing stands before this comma", lower..<upper, hint: "remove the comma")
    case .strayBracket: return error("this bracket closes nothing", lower..<upper, hint: "remove it")
    case .tab: return tab(near: lower, in: source)
    case .keyAcrossLines: return keyAcrossLines(lower..<upper, in: source)
    case .missingColon: return missingColon(lower..<upper, in: source)
    case .colonInValue: return colonInValue(lower, in: source)
    case .forbiddenStart: return forbiddenStart(lower, in: source)
    case .emptyItem:
      return error(
        "an item of this list is empty", lower..<upper,
        hint: "write the item or `null`, or indent the list under its key")
    case .unexpectedKind: return unexpectedKind(lower, in: source)
    case .listOnKeyLine:
      return error(
        "a list cannot begin on the line of its key", lower..<upper,
        hint: "put the first `-` on the next line, or quotes around the value")
    case .textAfterBlockMark:
      return error(
        "text cannot follow `|` or `>` on the same line", rest, hint: "begin the text on the next line")
    case .textAfterQuote:
      return error(
        "text follows a closing quote", rest,
        hint: "double a quote that belongs to the text (`'it''s'`), or write `\\\"` between double quotes")
    case .textAfterValue:
      return error("this follows a value that is complete", rest, hint: "put quotes around the whole value")
    case .badEscape: return badEscape(lower..<upper, in: source)
    case .badName:
      return error(
        "`&` and `*` begin the name of an anchor, but no name follows", lower..<upper,
        hint: "put quotes around the value")
    case .unknownTag:
      return error(
        "`!` begins a tag, but this tag is not known", lower..<upper, hint: "put quotes around the value")
    case .indentation: return indentation(lower, in: source)
    case .notJSON: return notJSON(lower..<upper)
    case .other:
      let summary = complaint.message.isEmpty ? "this cannot be read as YAML" : complaint.message
      return error(summary, lower == upper ? rest : lower..<upper)
    }
  }

  // MARK: Quotes and brackets

  private func unclosedQuote(_ lower: Int, in source: Span<UInt8>) -> Diagnostic {
    let quote = lower > 0 && !isQuote(lower, in: source) ? lower - 1 : lower
    return error(
      id: "yaml-unclosed-quote", "this quote is never closed", quote..<lineEnd(quote, in: source),
      hint: "close the quote, and indent further lines of the text more than their key")
  }

  private func unclosedBracket(_ place: Range<Int>, in source: Span<UInt8>) -> Diagnostic {
    guard let bracket, bracket < source.count else {
      return error(id: "yaml-unclosed-bracket", "a bracket is never closed", place)
    }
    let closing = source[bracket] == 0x7B ? "}" : "]"
    var problem = error(
      id: "yaml-unclosed-bracket", "this bracket is never closed", bracket..<bracket + 1,
      hint: "close it with `\(closing)`")
    if place.lowerBound < source.count {
      problem.notes = [Diagnostic.Note("this does not fit into the brackets any more", at: range(place))]
    }
    return problem
  }

  private func missingComma(_ place: Range<Int>, in source: Span<UInt8>) -> Diagnostic {
    let isAtEnd = place.lowerBound == source.count
    if let bracket, bracket < source.count, isAtEnd || lineEnd(bracket, in: source) < place.lowerBound {
      return unclosedBracket(place, in: source)
    }
    return error(
      "a comma or a closing bracket is missing before this", place,
      hint: "put a comma between items, and quotes around text that contains `: ` or brackets")
  }

  // MARK: Lines

  private func tab(near lower: Int, in source: Span<UInt8>) -> Diagnostic {
    var index = lineStart(lower, in: source)
    while index < source.count, source[index] == 0x20 { index += 1 }
    let start = index < source.count && source[index] == 0x09 ? index : lower
    var end = start
    while end < source.count, source[end] == 0x09 { end += 1 }
    return error(
      id: "yaml-tab", "a tab is used for indentation", start..<max(end, min(start + 1, source.count)),
      hint: "indent with blanks")
  }

  private func keyAcrossLines(_ place: Range<Int>, in source: Span<UInt8>) -> Diagnostic {
    let last = lineStart(place.upperBound, in: source)
    if last > place.lowerBound, hasTab(last, in: source) { return tab(near: last, in: source) }
    if last <= place.lowerBound || firstOnLine(place.lowerBound, in: source) {
      return missingColon(place, in: source)
    }
    let start = skipBlanks(last, in: source)
    return error(
      id: "yaml-indentation", "this line is indented as if it went on with the value above",
      start..<max(start, place.upperBound),
      hint: "give it the indentation of its neighbours, or put quotes around the value above")
  }

  private func missingColon(_ place: Range<Int>, in source: Span<UInt8>) -> Diagnostic {
    let end = min(lineEnd(place.lowerBound, in: source), max(place.upperBound, place.lowerBound))
    let line = place.lowerBound..<end
    let hasColon = line.contains { source[$0] == 0x3A }
    return error(
      id: "yaml-missing-colon", "a key needs a colon and a blank behind it", line,
      hint: hasColon ? "put a blank behind the colon" : "write `key: value`")
  }

  private func colonInValue(_ lower: Int, in source: Span<UInt8>) -> Diagnostic {
    guard lower < source.count, source[lower] == 0x3A else { return indentation(lower, in: source) }
    return error(
      id: "yaml-colon-in-value", "a value that contains `: ` must be quoted", lower..<lower + 1,
      hint: "put quotes around the whole value")
  }

  private func unexpectedKind(_ lower: Int, in source: Span<UInt8>) -> Diagnostic {
    if hasTab(lower, in: source) { return tab(near: lower, in: source) }
    let isItem = lower < source.count && source[lower] == 0x2D
    return error(
      id: "yaml-indentation",
      isItem ? "a list item stands where a key is expected" : "a key stands where a list item is expected",
      lower..<lineEnd(lower, in: source), hint: "indent it under what it belongs to")
  }

  private func indentation(_ lower: Int, in source: Span<UInt8>) -> Diagnostic {
    if hasTab(lower, in: source) { return tab(near: lower, in: source) }
    return error(
      id: "yaml-indentation", "the indentation of this line fits none of the lines above",
      lower..<lineEnd(lower, in: source), hint: "align it with the lines that it belongs with")
  }

  // MARK: Values

  private func forbiddenStart(_ lower: Int, in source: Span<UInt8>) -> Diagnostic {
    let sign = lower < source.count ? String(decoding: [source[lower]], as: UTF8.self) : ""
    return error(
      "a value without quotes cannot begin with `\(sign)`", lower..<min(lower + 1, source.count),
      hint: "put quotes around the value")
  }

  private func badEscape(_ place: Range<Int>, in source: Span<UInt8>) -> Diagnostic {
    error(
      "this is no escape that YAML knows", place,
      hint: "write `\\\\` for a backslash, or use single quotes")
  }

  private func notJSON(_ place: Range<Int>) -> Diagnostic {
    let (summary, hint) =
      switch complaint.message {
      case let message where message.contains("trailing comma"):
        ("JSON has no comma behind the last item", "remove the comma")
      case let message where message.contains("plain scalar"):
        ("this is neither a number nor `true`, `false` or `null`", "put text between double quotes")
      case let message where message.contains("single quoted"):
        ("JSON has no single quotes", "put text between double quotes")
      case let message where message.contains("line"):
        ("text must stand on one line in JSON", "write `\\n` for the end of a line")
      case let message where message.contains("unescaped"):
        ("this character must be escaped in JSON", "write `\\t` for a tab")
      case let message where message.contains("empty root"):
        ("expected a value, found nothing", "write `{}` for no values")
      default: ("this is YAML, but not JSON", "write an object in braces, or name the file `.yml`")
      }
    return error(id: "json-syntax", summary, place, hint: hint)
  }

  // MARK: Places

  private func error(
    id: String = "yaml-syntax", _ summary: String, _ place: Range<Int>, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, DiagnosticID(id), summary, at: range(place), hint: hint)
  }

  private func range(_ place: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, lower: base &+ UInt32(truncatingIfNeeded: place.lowerBound),
      upper: base &+ UInt32(truncatingIfNeeded: place.upperBound))
  }

  private func isQuote(_ index: Int, in source: Span<UInt8>) -> Bool {
    index < source.count && (source[index] == 0x22 || source[index] == 0x27)
  }

  private func lineStart(_ index: Int, in source: Span<UInt8>) -> Int {
    var start = min(index, source.count)
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    return start
  }

  private func lineEnd(_ index: Int, in source: Span<UInt8>) -> Int {
    var end = index
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return end
  }

  private func skipBlanks(_ index: Int, in source: Span<UInt8>) -> Int {
    var index = index
    while index < source.count, source[index] == 0x20 { index += 1 }
    return index
  }

  /// Whether the line that `index` is in is indented with a tab.
  private func hasTab(_ index: Int, in source: Span<UInt8>) -> Bool {
    let first = skipBlanks(lineStart(index, in: source), in: source)
    return first < source.count && source[first] == 0x09
  }

  private func firstOnLine(_ index: Int, in source: Span<UInt8>) -> Bool {
    skipBlanks(lineStart(index, in: source), in: source) >= index
  }
}
