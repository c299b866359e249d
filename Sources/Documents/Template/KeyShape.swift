/// The keys of one kind of map in a template.
struct KeyShape: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case template, page, design, running, numbering, manuscript, place, column, tableColumn = "table_column",
      row, cell
    case carried, style
  }

  /// What it is, for people: `a page`.
  let noun: String
  let keys: [TemplateKey]
  /// The key that a value which is no map stands for.
  var shorthand: String?

  init(_ noun: String, shorthand: String? = nil, _ keys: [TemplateKey]) {
    self.noun = noun
    self.shorthand = shorthand
    self.keys = keys
  }

  static func named(_ name: Name) -> KeyShape {
    switch name {
    case .template: template
    case .page: page
    case .design: design
    case .running: running
    case .numbering: numbering
    case .manuscript: manuscript
    case .place: place
    case .column: column
    case .tableColumn: tableColumn
    case .row: row
    case .cell: cell
    case .carried: carried
    case .style: style
    }
  }

  private static let style = KeyShape(
    "the properties of a style",
    [
      TemplateKey(
        "extends", .name,
        "The style that others of its properties come from; in a block, its usual one if absent.")
    ]
      + StyleProperty.all.map(\.key) + [
        TemplateKey(
          "right_to_left", .object(.style), "What is different in a language that reads from right to left.")
      ])
}
