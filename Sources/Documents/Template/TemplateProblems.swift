import Diagnostics

/// What can be wrong with a document template.
extension Diagnostic {
  static func unknownKey(_ name: String, of noun: String, among keys: [String], at place: SourceRange)
    -> Diagnostic
  {
    let near = NearestWord.to(name, among: keys)
    return Diagnostic(
      .error, DiagnosticID("unknown-key"), "\(noun) has no key `\(name)`", at: place,
      label: near.map { "did you mean `\($0)`?" },
      hint: near == nil ? "use \(keys.joined(separator: ", "))" : nil)
  }

  static func missingKey(_ key: TemplateKey, of noun: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-key"), "\(noun) needs `\(key.name)`", at: place,
      hint: "add `\(key.name)`: \(key.type.words)")
  }

  static func wrongValue(_ key: String, expected: String, found: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected \(expected) for `\(key)`, found \(found)", at: place)
  }

  static func unknownWord(_ word: String, _ key: String, among words: [String], at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("unknown-word"), "unknown word `\(word)` for `\(key)`", at: place,
      label: NearestWord.to(word, among: words).map { "did you mean `\($0)`?" },
      hint: "use one of \(words.joined(separator: ", "))")
  }

  static func badLength(_ text: String, _ key: String, expected: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("bad-length"), "expected \(expected) for `\(key)`, found `\(text)`", at: place,
      hint: "units are \(TemplateLength.units.joined(separator: ", ")), em and %")
  }

  static func badColour(_ text: String, _ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("bad-color"), "expected a colour such as `#0F4C5C` for `\(key)`, found `\(text)`",
      at: place, label: NearestWord.to(text, among: ColourText.names.keys).map { "did you mean `\($0)`?" })
  }

  static func outOfRange(_ key: String, expected: String, found: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("out-of-range"), "expected \(expected) for `\(key)`, found `\(found)`", at: place)
  }

  // MARK: Blocks

  static func blockWithoutKind(_ known: [String], at place: SourceRange) -> Diagnostic {
    let kinds = BlockKind.all.map(\.name)
    let near = known.lazy.compactMap { word in NearestWord.to(word, among: kinds).map { (word, $0) } }.first
    return Diagnostic(
      .error, DiagnosticID("unknown-block"), "this block does not say what it is", at: place,
      label: near.map { "did you mean `\($0.1)` by `\($0.0)`?" },
      hint: "begin it with one of \(kinds.joined(separator: ", "))")
  }

  static func blockOfTwoKinds(_ first: String, _ second: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("two-kinds"), "a block cannot be both `\(first)` and `\(second)`", at: place,
      hint: "write them as two blocks")
  }

  static func misplacedSection(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("misplaced-section"), "a section cannot stand inside another block", at: place,
      hint: "move it to the template's own `blocks`, or into an `each` or `when` there")
  }

  static func floatingBackdrop(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-key"), "a block behind the text needs a place of its own", at: place,
      hint: "add `at: {x: 0, y: 0, width: 100%, height: 100%}`, say")
  }

  static func outsideThePage(_ side: String, by length: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("outside-page"), "this place leaves the page at the \(side) by \(length)",
      at: place)
  }

  static func noRoom(_ what: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("out-of-range"), "the margins leave no \(what) for text on this paper", at: place)
  }

  static func unusedNote(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("unused-note"), "no sign asks for the note `\(name)`", at: place,
      hint: "write `[^\(name)]` where its sign should stand")
  }

  static func unknownNote(_ name: String, among names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("unknown-note"), "there is no note `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" },
      hint: "add it to `notes`")
  }

  // MARK: Styles

  static func unknownStyle(_ name: String, among names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("unknown-style"), "there is no style `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" },
      hint: "add it to the template's `styles`")
  }

  static func styleCircle(_ names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("style-circle"), "the style `\(names.first ?? "")` extends itself", at: place,
      notes: names.count > 1
        ? [Note((names + [names.first ?? ""]).map { "`\($0)`" }.joined(separator: " extends "))] : [])
  }

  static func unknownFont(_ name: String, among families: some Sequence<String>, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("unknown-font"), "there is no font `\(name)`", at: place,
      label: NearestWord.to(name, among: families).map { "did you mean `\($0)`?" },
      hint: "install it, or put it into the templates' folder `fonts`")
  }

  // MARK: What templates refer to

  static func missingPicture(
    _ path: String, because reason: String? = nil, at place: SourceRange, _ subject: Note?
  ) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-picture"),
      "the picture `\(path)` cannot be used" + (reason.map { ": \($0)" } ?? ""), at: place,
      notes: [subject].compactMap(\.self), hint: "check that the file is there and is a picture")
  }

  static func badCode(_ length: Int, at place: SourceRange, _ subject: Note?) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("bad-qr"),
      length == 0 ? "there is nothing for the QR code to say" : "no QR code holds \(length) bytes",
      at: place, notes: [subject].compactMap(\.self))
  }
}
