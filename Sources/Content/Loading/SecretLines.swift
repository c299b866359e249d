import Diagnostics
import Platform

/// Decides whether a complaint about a text that could not be read may show its line: not if the
/// line, what it stands in, or a neighbour belongs to a private field, nor if nobody can tell.
struct SecretLines {
  /// Every key that may stand in the file, and whether it is private anywhere.
  private var names: [String: Bool] = [:]
  private let languages: [String]
  private let isPrivate: Bool

  init(of file: ContentFile, schema: Schema, languages: [String]) {
    self.languages = languages
    let collection = schema.collections[file.collection]
    isPrivate = collection.isPrivate
    note(collection.shape)
    if file.role == .curriculum {
      if let lessons = schema["lessons"] { note(lessons.shape) }
      for key in FileLoader.listKeys + ["lessons"] { names[key] = false }
    }
    for language in languages { names[language] = false }
  }

  private mutating func note(_ shape: Shape) {
    for name in shape.allNames {
      names[name] = names[name, default: false] || shape.isSecret(shape.meaning(of: name))
    }
    for field in shape.fields { if let inner = field.type.innerShape { note(inner) } }
  }

  private enum Verdict {
    case open, secret, unknown
  }

  private func verdict(on key: String) -> Verdict {
    if let isSecret = names[key] { return isSecret ? .secret : .open }
    if let mark = key.lastIndex(of: "_"), languages.contains(String(key[key.index(after: mark)...])),
      let isSecret = names[String(key[..<mark])]
    {
      return isSecret ? .secret : .open
    }
    return NearestWord.to(key, among: names.keys).flatMap { names[$0] } == true ? .secret : .unknown
  }

  // MARK: Lines of YAML and JSON

  func mayShow(lineAt offset: Int, of text: [UInt8]) -> Bool {
    guard !isPrivate else { return false }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Line($0) }
    guard let number = lines.lastIndex(where: { $0.start <= offset }) else { return false }
    let line = lines[number]
    guard line.hasText else { return true }
    guard let first = line.keys.first, verdict(on: first) == .open else { return false }
    let neighbours = [
      lines[..<number].last(where: \.hasText), lines[(number + 1)...].first(where: \.hasText),
    ]
    let around = neighbours.compactMap { $0?.keys }.flatMap { $0 } + Self.keysAround(number, in: lines)
    return (line.keys + around).allSatisfy { verdict(on: $0) != .secret }
  }

  /// The keys of what a line stands in, as its indentation tells.
  private static func keysAround(_ number: Int, in lines: [Line]) -> [String] {
    var keys: [String] = []
    var limit = lines[number].indentation + (lines[number].isItem ? 1 : 0)
    for line in lines[..<number].reversed() where line.hasText && limit > 0 {
      let column = line.isItem ? line.indentation + 2 : line.indentation
      if column < limit {
        keys += line.keys
      } else if !line.isItem || line.indentation >= limit {
        continue
      }
      limit = line.indentation + (line.isItem ? 1 : 0)
    }
    return keys
  }

  // MARK: Rows

  /// Whether the columns of a table are all public; of other rows nobody knows.
  func mayShowRows(of file: ContentFile, _ form: ContentFile.RowForm) -> Bool {
    guard !isPrivate else { return false }
    guard names.values.contains(true) else { return true }
    guard form == .csv else { return false }
    var header: [UInt8] = []
    try? FileSystem.readPieces(of: file.path) { piece in
      for index in piece.indices {
        if piece[index] == 0x0A { return false }
        header.append(piece[index])
      }
      return true
    }
    let columns = String(decoding: header, as: UTF8.self)
      .split { ",;\t\r\"\u{FEFF}.".contains($0) }.map { String($0.trimmingBlanks()) }
    return columns.allSatisfy { verdict(on: $0) == .open }
  }
}

/// One line of a text that may be no YAML.
private struct Line {
  let start: Int
  let indentation: Int
  let isItem: Bool
  /// More than marks: something that could be read.
  let hasText: Bool
  /// What stands before a colon, in order.
  let keys: [String]

  init(_ bytes: ArraySlice<UInt8>) {
    start = bytes.startIndex
    let rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    indentation = rest.startIndex - bytes.startIndex
    isItem = rest.first == 0x2D && [0x20, nil].contains(rest.dropFirst().first)
    hasText = rest.contains { !Self.isMark($0) }
    keys = bytes.indices.filter { bytes[$0] == 0x3A }.compactMap { Self.key(before: $0, in: bytes) }
  }

  /// A colon ends a key if it is followed by a blank, or by anything after a quote.
  private static func key(before colon: Int, in line: ArraySlice<UInt8>) -> String? {
    let before = line[..<colon].reversed().drop { $0 == 0x20 || $0 == 0x09 }
    let isQuoted = before.first == 0x22 || before.first == 0x27
    let next = line[colon...].dropFirst().first
    guard isQuoted || next == nil || next == 0x20 || next == 0x09 || next == 0x0D else { return nil }
    let name = before.drop { $0 == 0x22 || $0 == 0x27 }.prefix { !isMark($0) || $0 == 0x2D }
    guard !name.isEmpty else { return nil }
    return String(decoding: Array(name.reversed()), as: UTF8.self)
  }

  /// Blanks, quotes, brackets and the like: ASCII that no name is made of.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: false
    default: true
    }
  }
}

extension Diagnostic {
  /// The complaint without its line, and without what it would repeat of it.
  var withoutText: Diagnostic {
    var quiet = self
    quiet.hidesLine = true
    if id.name == "mojibake" {
      quiet.label = nil
      quiet.hint = "save the original as UTF-8"
    }
    return quiet
  }
}

extension FieldType {
  /// The shape of objects anywhere inside.
  fileprivate var innerShape: Shape? {
    switch self {
    case .object(let shape): shape
    case .list(let item), .map(let item): item.innerShape
    default: nil
    }
  }
}
