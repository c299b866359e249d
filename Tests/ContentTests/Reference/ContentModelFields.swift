import Foundation

/// The fields that the content model names, out of the list beside this file.
enum ContentModelFields {
  /// What every collection with entries of its own has.
  static let ofEveryCollection = sections["every collection with entries of its own"] ?? []

  /// The fields of each collection, in the list's order.
  static let byCollection: [String: [String]] = sections.filter { !$0.key.hasPrefix("every ") }

  private static let sections: [String: [String]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "content-model-fields.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var sections: [String: [String]] = [:]
    var current = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(" ") {
        sections[current, default: []] += line.split(separator: " ").map(String.init)
      } else {
        current = String(line)
      }
    }
    return sections
  }()
}
