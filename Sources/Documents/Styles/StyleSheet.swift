import Diagnostics
import Typesetting

/// The styles of one template: those of its look, and its own over them.
struct StyleSheet: Sendable {
  /// What one place says about a style.
  struct Layer: Sendable {
    let values: KeyValues
    let extends: String?
    let place: SourceRange
  }

  /// Names for families.
  var fonts = Self.standardFonts
  /// What there is to choose from, so that standard fonts that nobody has are not asked for.
  var families: Set<String>?
  private(set) var layers: [String: [Layer]] = [:]
  private var looks: [String: Look] = [:]

  static let standardFonts: [String: [String]] = [
    "body": ["EB Garamond", "Amiri"], "heading": ["EB Garamond", "Amiri"],
    "serif": ["EB Garamond", "Amiri"], "sans": ["Inter", "Noto Sans Arabic"],
    "code": ["Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans Arabic"],
    "mono": ["Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans Arabic"],
  ]

  var names: [String] { layers.keys.sorted() }

  mutating func add(_ layer: Layer, to name: String) { layers[name, default: []].append(layer) }

  // MARK: Fonts

  /// Whether a template may ask for it: a name for families, or a family.
  func knowsFont(_ name: String, _ families: [String]?) -> Bool {
    guard fonts[name] == nil, let families else { return true }
    let wanted = name.lowercased()
    return families.contains { $0.lowercased() == wanted }
  }

  /// Names of the template's replaced by what they stand for.
  func expanded(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names {
      let standard = fonts[name] == Self.standardFonts[name]
      for family in fonts[name] ?? [name] where !result.contains(family) {
        if standard, fonts[name] != nil, families.map({ !$0.contains(family) }) == true { continue }
        result.append(family)
      }
    }
    return result
  }

  // MARK: Looks

  /// How a style looks; one that does not exist looks like `body`.
  func look(_ name: String) -> Look { looks[name] ?? looks["body"] ?? Look() }

  func has(_ name: String) -> Bool { layers[name] != nil }

  /// A look with properties of its own.
  func look(_ values: KeyValues, over name: String) -> Look {
    var look = look(name)
    apply(values, to: &look)
    return look
  }

  /// Works out all looks. Styles that extend themselves, or what is not there, are complained about.
  mutating func settle() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for name in names where looks[name] == nil { settle(name, &problems) }
    return problems
  }

  /// Up to a style that is settled, and back down: chains may be long.
  private mutating func settle(_ name: String, _ problems: inout [Diagnostic]) {
    var chain: [String] = []
    var position: [String: Int] = [:]
    var next: String? = name
    while let name = next, looks[name] == nil {
      if let start = position[name] {
        problems.append(.styleCircle(Array(chain[start...]), at: place(of: name)))
        break
      }
      position[name] = chain.count
      chain.append(name)
      next = base(of: name, &problems)
    }
    var look = next.flatMap { looks[$0] } ?? Look()
    for name in chain.reversed() {
      for layer in layers[name] ?? [] { apply(layer.values, to: &look) }
      looks[name] = look
    }
  }

  private func base(of name: String, _ problems: inout [Diagnostic]) -> String? {
    let layers = layers[name] ?? []
    guard let layer = layers.last(where: { $0.extends != nil }), let base = layer.extends else {
      return name == "body" ? nil : "body"
    }
    if self.layers[base] != nil { return base }
    problems.append(.unknownStyle(base, among: names, at: layer.values.place(of: "extends")))
    return name == "body" ? nil : "body"
  }

  private func place(of name: String) -> SourceRange {
    let layers = layers[name] ?? []
    return layers.last.map { $0.values.place(of: "extends") }
      ?? SourceRange(
        file: SourceID(index: 0), lower: 0, upper: 0)
  }

  private func apply(_ values: KeyValues, to look: inout Look) {
    look.change { $0.apply(values) }
    if let values = values["right_to_left"]?.object {
      var other = look.rightToLeft.first ?? look
      other.apply(values)
      look.rightToLeft = [other]
    }
    look.change { $0.families = expanded($0.families) }
  }
}

extension Look {
  fileprivate mutating func apply(_ values: KeyValues) {
    for property in StyleProperty.all {
      if let value = values[property.key.name] { property.apply(&self, value) }
    }
  }
}
