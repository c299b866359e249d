import Content
import Names
import Platform

/// Collections whose papers show what stands below their entries' front matter.
///
/// A paper reads such a text through one of these and in no other way, so that a build that knows of changed texts
/// alone can tell which of them papers are made of.
public enum PrintedBody: String, CaseIterable, Sendable {
  case assignments, quizzes, plans

  /// Whether papers show the texts below front matter of a collection's entries.
  public static func isShown(of collection: String) -> Bool { PrintedBody(rawValue: collection) != nil }

  /// What an entry tells in the field or below its front matter: in a language wherever it stands, before another one.
  func text(of record: Record, in language: String) -> String? {
    guard record.collection.name == rawValue, let field = record.collection.bodyField else { return nil }
    let name = Name(field.name)
    if let told = record.text(name, in: language) { return told }
    let body = record.body(in: language)
    if body?.language != language, let other = record.wording(name, in: language) { return other }
    return body.flatMap(\.text)
  }

  /// Whether somebody has written it in a language.
  func isTold(by record: Record, in language: String) -> Bool {
    guard let field = record.collection.bodyField else { return false }
    return record.text(Name(field.name), in: language) != nil
      || record.body(in: language)?.language == language
  }
}

extension BodySource {
  /// Nothing of a file that cannot be read any more.
  fileprivate var text: String? {
    var text: [UInt8] = []
    guard (try? FileSystem.read(path, bytes, into: &text)) != nil else { return nil }
    return String(decoding: text, as: UTF8.self)
  }
}
