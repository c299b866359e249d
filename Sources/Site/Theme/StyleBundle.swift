import Platform

/// A style sheet with those that it imports in their places, so that browsers need one file where designers
/// have many: `@import "css/cards.css";` on a line of its own. Others (`@import url(…) print`) stay.
struct StyleBundle {
  /// The sheet's text, piece by piece, each with the folder that its addresses count from.
  private(set) var pieces: [(folder: String, text: [UInt8])] = []
  private let read: (_ path: String) -> [UInt8]?
  private var open: [String] = []

  /// - Parameters:
  ///   - path: below the folder of assets, as the files that `read` is asked for.
  init(_ text: [UInt8], at path: String, read: @escaping (_ path: String) -> [UInt8]?) {
    self.read = read
    add(text, at: path)
  }

  private mutating func add(_ text: [UInt8], at path: String) {
    open.append(path)
    defer { open.removeLast() }
    let folder = Self.folder(of: path)
    var rest = text[...]
    while let line = rest.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false).first {
      guard let name = Self.imported(by: line), let other = Self.joined(folder, name), !open.contains(other),
        let sheet = read(other)
      else { break }
      add(sheet, at: other)
      rest = rest[min(line.endIndex + 1, rest.endIndex)...]
    }
    // Imports come first in a sheet; what looks like one further down is none.
    pieces.append((folder, Array(rest)))
  }

  /// The address in `@import "…";`, if that is all that the line says.
  private static func imported(by line: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: line, as: UTF8.self).split(separator: " ").joined(separator: " ")
    guard text.hasPrefix("@import \""), text.hasSuffix("\";") else { return nil }
    let name = String(text.dropFirst(9).dropLast(2))
    return name.hasSuffix(".css") && !name.contains("\"") && !name.contains(":") && !name.hasPrefix("/")
      ? name : nil
  }

  /// `css/` and `../icons/lock.svg` are `icons/lock.svg`; nothing above the folder of assets.
  static func joined(_ folder: String, _ name: String) -> String? {
    var parts: [Substring] = []
    for part in (folder + name).split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
