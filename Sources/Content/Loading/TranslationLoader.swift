public import Diagnostics
import Platform
import YAML

extension Translations {
  /// The phrases in a folder, outside of any site: a file for each language, which its name tells.
  public static func load(_ folder: String, sources: inout SourceMap) -> Checked<Translations> {
    do throws(FileProblem) {
      let names = try FileSystem.names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
      let files = names.map { name in
        let path = folder + "/" + name
        return ContentFile(
          path: path, source: sources.add(path: path), collection: 0, role: .data,
          slug: String(name.dropLast(5)))
      }
      return TranslationLoader.load(files, languages: files.map(\.slug))
    } catch {
      return Checked(
        Translations(),
        [Diagnostic(.error, DiagnosticID("unreadable-file"), "\(error.path) \(error.reason)", at: nil)])
    }
  }
}

/// Reads `translations/<language>.yaml`: nested maps become keys with dots, and a map of `one`,
/// `other` and their like is the plural of one key.
struct TranslationLoader {
  private var translations: Translations
  private var diagnostics: [Diagnostic] = []
  private var tree = NodeTree(file: SourceID(index: 0))
  private var language = ""
  /// What each language tells, in the order of its file.
  private var told: [String: [Told]] = [:]
  private var keys: [String: [Name: SourceRange]] = [:]

  struct Told {
    var key: Name
    var phrase: Translations.Phrase
    var place: SourceRange
  }

  static func load(_ files: [ContentFile], languages: [String]) -> Checked<Translations> {
    var loader = TranslationLoader(translations: Translations(languages: languages))
    for file in files { loader.load(file) }
    let comparison = TranslationComparison(languages: languages, told: loader.told)
    return Checked(loader.translations, loader.diagnostics + comparison.diagnostics)
  }

  private init(translations: Translations) {
    self.translations = translations
  }

  private mutating func load(_ file: ContentFile) {
    language = file.slug
    guard translations.languages.contains(language) else {
      let place = SourceRange.start(of: file.source)
      diagnostics.append(.unknownTranslation(language, languages: translations.languages, at: place))
      return
    }
    var bytes: [UInt8] = []
    do throws(FileProblem) {
      try FileSystem.read(file.path, into: &bytes, limit: FileLoader.largestFile)
    } catch {
      diagnostics.append(.unreadable(error, at: .start(of: file.source)))
      return
    }
    let form: YAMLComposer.Form = file.path.hasSuffix(".json") ? .json : .yaml
    diagnostics += YAMLComposer().compose(bytes[...], file: file.source, form: form, into: &tree)
    told[language, default: []] += []
    guard let root = tree.root, !tree.isNull(root) else { return }
    guard tree.kind(root) == .mapping else {
      diagnostics.append(.notTranslations(tree.kind(root), at: tree.range(root)))
      return
    }
    addAll(in: root, below: "")
  }

  /// Depth is bounded by the composer's limit.
  private mutating func addAll(in mapping: NodeID, below prefix: String) {
    for pair in Array(tree.pairs(mapping)) {
      let key = prefix + tree.text(pair.key)
      if let forms = plural(pair.value, of: key) {
        add(.plural(forms), for: key, at: tree.range(pair.key))
      } else if tree.kind(pair.value) == .mapping {
        addAll(in: pair.value, below: key + ".")
      } else if let text = text(pair.value, of: key) {
        add(.text(text), for: key, at: tree.range(pair.key))
      }
    }
  }

  private mutating func plural(_ node: NodeID, of key: String) -> [Translations.PluralForm: String]? {
    guard tree.kind(node) == .mapping else { return nil }
    let pairs = tree.pairs(node).map {
      (form: Translations.PluralForm(rawValue: tree.text($0.key)), $0.value)
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.form != nil }) else { return nil }
    var forms: [Translations.PluralForm: String] = [:]
    for case (let form?, let value) in pairs { forms[form] = text(value, of: "\(key).\(form)") }
    if !pairs.contains(where: { $0.form == .other }) {
      diagnostics.append(.pluralWithoutOther(key, at: tree.range(node)))
    }
    return forms
  }

  private mutating func text(_ node: NodeID, of key: String) -> String? {
    if tree.isText(node) { return tree.text(node) }
    let found =
      if tree.kind(node) != .scalar { tree.kind(node).noun } else if tree.isNull(node) { "nothing" } else {
        "a number or truth value"
      }
    diagnostics.append(.notAPhrase(key, found: found, at: tree.range(node)))
    return nil
  }

  private mutating func add(_ phrase: Translations.Phrase, for key: String, at place: SourceRange) {
    let name = Name(key)
    if let first = keys[language]?[name] {
      diagnostics.append(.fieldGivenTwice(key, as: key, at: place, first: first))
      return
    }
    keys[language, default: [:]][name] = place
    translations.add(phrase, for: name, in: language)
    told[language, default: []].append(Told(key: name, phrase: phrase, place: place))
  }
}
