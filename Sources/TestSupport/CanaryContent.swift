@testable public import Content

/// A content folder with one entry of every collection, in which whatever is private holds a
/// canary, and whatever is public says so.
public struct CanaryContent {
  /// Whether the private values are such as their fields ask for.
  public enum Form: CaseIterable, Sendable {
    case wellFormed
    case malformed
  }

  public enum Layout: CaseIterable, Sendable {
    case oneMemberPerLine
    case oneLinePerFile
  }

  public private(set) var text = ""
  public private(set) var canaries = Canaries()
  /// The texts of public fields, and the field that each stands in.
  public private(set) var openTexts: [String: String] = [:]
  private let form: Form

  public init(of schema: Schema, _ form: Form, _ layout: Layout) {
    self.form = form
    for collection in schema.collections where !collection.isInline {
      let entry = object(collection.shape, at: collection.name, collection.isPrivate ? .document : nil)
      let content: JSONValue = collection.form == .single ? entry : [entry]
      // The site's own file has the name for which the fixture would add one.
      let ending = collection.form == .single ? "yaml" : "json"
      text += "== \(collection.isPrivate ? "private/" : "")\(collection.name).\(ending)\n"
      text += layout == .oneMemberPerLine ? content.text() + "\n" : content.text().onOneLine + "\n"
    }
  }

  /// What an entry needs to be public, and all of what it shows to be shown.
  private static let told: [String: JSONValue] = [
    "site.base_url": "https://academy.example.org", "site.languages": ["en", "ar"], "site.currency": "USD",
    "people.roles": ["instructor"], "reviews.status": "approved", "announcements.audience": "all",
    "announcements.published_at": "2026-01-01", "discussions.is_featured": true, "coupons.public": true,
    "discussions.replies.is_best_answer": true, "settings.is_public": true, "settings.group": "general",
    "lessons.preview": true, "lessons.resources.is_downloadable": true,
    "lessons.attachments.is_downloadable": true, "products.preview_available": true,
    "events.status": "ended", "events.recordings.public": true,
  ]

  /// An object whose private members, or all of them, hold canaries.
  private mutating func object(_ shape: Shape, at path: String, _ privacy: Canaries.Privacy?) -> JSONValue {
    var members: [(String, JSONValue)] = []
    for field in shape.fields {
      let path = "\(path).\(field.name)"
      let privacy = field.isPrivate ? .secret : privacy
      let told = privacy == nil ? Self.told[path] : nil
      if let value = told ?? value(field.type, field, at: path, privacy) {
        members.append((field.name, value))
      }
    }
    return .object(members)
  }

  private mutating func value(
    _ type: FieldType, _ field: Field, at path: String, _ privacy: Canaries.Privacy?
  ) -> JSONValue? {
    switch type {
    case .list(let item):
      return value(item, field, at: path, privacy).map { [$0] }
    case .object(let shape):
      let object = object(shape, at: path, privacy)
      if case .object(let members) = object, members.isEmpty { return nil }
      return object
    case .map(let item):
      guard let inner = value(item, field, at: path, privacy) else { return nil }
      return .object([(privacy == nil ? "key" : canaries.text(path), inner)])
    default:
      guard let privacy else { return field.origin == .written ? openText(type, at: path) : nil }
      return form == .malformed
        ? canaries.malformed(type, at: path, privacy) : canaries.wellFormed(type, field, at: path, privacy)
    }
  }

  private mutating func openText(_ type: FieldType, at path: String) -> JSONValue? {
    switch type {
    case .string, .text, .markdown, .html, .phone, .any:
      let text = "open-\(10_000 + openTexts.count)"
      openTexts[text] = path
      return .string(text)
    default: return nil
    }
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(separator: "\n").map { $0.trimmingBlanks() }.joined(separator: " ")
  }
}
