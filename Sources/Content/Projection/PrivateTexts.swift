public import Diagnostics

/// A text that must not stand in anything public, and whose it is.
public struct PrivateText: Sendable {
  public enum Kind: Sendable {
    case text
    case email
    case phone
    /// Passwords, tokens, account numbers: never public, whatever else holds them.
    case token
    /// A file: its bytes are what must not be public.
    case file
  }

  public let text: String
  public let kind: Kind
  public let field: String
  public let entry: String
  /// Where it is written: files lie beside that.
  public let place: SourceRange
}

extension Catalog {
  /// Everything private that the content folder tells in words: private collections, private fields,
  /// hidden entries, and what lessons show to learners only (E, N-01 to N-23).
  public func forEachPrivateText(_ visit: (PrivateText) -> Void) {
    let walkers = schema.collections.map { PrivateTextWalker($0, languages: settings.languages) }
    for index in entries.indices {
      let record = Record(catalog: self, id: EntryID(number: index))
      walkers[entries[index].collection].walk(record, visit)
    }
  }
}

/// Walks the values of one collection's entries.
private struct PrivateTextWalker {
  private let collection: ContentCollection
  private let languages: [String]
  /// The fields that hold something private in every entry; the others do in hidden ones.
  private let privateFields: [(name: Name, field: Field)]
  private let allFields: [(name: Name, field: Field)]
  private let hasExposures: Bool
  private let tokens = TokenPaths()

  init(_ collection: ContentCollection, languages: [String]) {
    self.collection = collection
    self.languages = languages
    allFields = zip(collection.shape.names, collection.shape.fields).map { ($0, $1) }
    privateFields = allFields.filter { $0.1.isPrivate || $0.1.type.holdsPrivate }
    hasExposures = Exposure.applies(to: collection.name)
  }

  func walk(_ record: Record, _ visit: (PrivateText) -> Void) {
    let isHidden = collection.isPrivate || record.visibility.isHidden
    for (name, field) in isHidden || hasExposures ? allFields : privateFields {
      var isPrivate = isHidden || field.isPrivate
      if !isPrivate, hasExposures, case .hidden = Exposure.of(field.name, in: record) { isPrivate = true }
      guard isPrivate || field.type.holdsPrivate else { continue }
      for value in values(name, of: record) {
        walk(value, field.type, isPrivate, field.name, record, visit)
      }
    }
  }

  private func values(_ name: Name, of record: Record) -> [FieldValue] {
    [record.written(name)].compactMap { $0 } + languages.compactMap { record.translated(name, in: $0) }
  }

  private func walk(
    _ value: FieldValue, _ type: FieldType, _ isPrivate: Bool, _ path: String, _ record: Record,
    _ visit: (PrivateText) -> Void
  ) {
    if value.isStandard { return }
    if value.kind == .localized || value.kind == .list {
      let item: FieldType = if case .list(let item) = type { item } else { type }
      for inner in value.list { walk(inner, item, isPrivate, path, record, visit) }
      return
    }
    switch type {
    case .object(let shape):
      for (name, field) in zip(shape.names, shape.fields)
      where isPrivate || field.isPrivate || field.type.holdsPrivate {
        guard let inner = value[name] else { continue }
        walk(inner, field.type, isPrivate || field.isPrivate, path + "." + field.name, record, visit)
      }
    case .map, .any:
      for member in value.members {
        walk(member.value, .any, isPrivate, path + "." + member.name.text, record, visit)
      }
      tell(value, type, isPrivate, path, record, visit)
    default: tell(value, type, isPrivate, path, record, visit)
    }
  }

  private func tell(
    _ value: FieldValue, _ type: FieldType, _ isPrivate: Bool, _ path: String, _ record: Record,
    _ visit: (PrivateText) -> Void
  ) {
    guard isPrivate, [.string, .markdown, .asset].contains(value.kind), let text = value.text else { return }
    let kind: PrivateText.Kind? =
      switch type {
      case .email: .email
      case .phone: .phone
      case .asset: .file
      // Names of currencies, zones and languages are everybody's.
      case .language, .currency, .timeZone, .color, .slug: nil
      default: tokens.holds(path) ? .token : .text
      }
    guard let kind else { return }
    visit(PrivateText(text: text, kind: kind, field: path, entry: record.identity, place: value.place))
  }
}

/// Which fields hold what is never public, whatever else holds it: their names say so. Each is looked at once,
/// because orders have thousands of lines with the same few fields.
private final class TokenPaths {
  private static let parts = [
    "token", "password", "iban", "account_number", "routing", "swift_code", "transaction_id", "stripe",
    "paypal", "receipt", "secret",
  ]
  private var known: [String: Bool] = [:]

  func holds(_ path: String) -> Bool {
    if let answer = known[path] { return answer }
    let answer = Self.parts.contains { path.contains($0) }
    known[path] = answer
    return answer
  }
}

extension FieldType {
  /// Whether a value may have private members.
  fileprivate var holdsPrivate: Bool {
    switch self {
    case .object(let shape): shape.fields.contains { $0.isPrivate || $0.type.holdsPrivate }
    case .list(let item), .map(let item): item.holdsPrivate
    default: false
    }
  }
}

extension Catalog {
  /// Texts below front matter that learners only, or nobody, may read.
  public func forEachPrivateBody(_ visit: (_ body: BodySource, _ entry: String) -> Void) {
    for index in entries.indices {
      let record = Record(catalog: self, id: EntryID(number: index))
      for body in record.privateBodies { visit(body, record.identity) }
    }
  }
}

extension Record {
  /// The texts below its front matter, and below that of its translations, if not everybody may read them.
  public var privateBodies: [BodySource] { hasPrivateBody ? bodies : [] }

  private var hasPrivateBody: Bool {
    guard !collection.isPrivate, let field = collection.bodyField else { return false }
    if visibility.isHidden { return true }
    if case .hidden = Exposure.of(field.name, in: self) { return true }
    return false
  }

  private var bodies: [BodySource] {
    let own = entry.body.map { (entry.place.file, $0, language) }
    let translated = catalog.settings.languages.compactMap { language in
      translation(into: language).flatMap { told in told.body.map { (told.place.file, $0, language) } }
    }
    return ([own].compactMap { $0 } + translated).map { file, bytes, language in
      BodySource(
        file: file, path: catalog.sources.path(of: file),
        bytes: Int(bytes.lowerBound)..<Int(bytes.upperBound), language: language)
    }
  }
}
