extension Rule {
  /// Everything on a certificate lies on its paper, and QR codes are large enough to be read.
  static let templateElements = Rule.entries("V-72", "template-elements", of: "certificate_templates") {
    template, complaints in
    guard let paper = Paper(template) else { return }
    for element in template["elements"]?.list ?? [] {
      check(element, "x", "w", within: paper.width, paper, &complaints)
      check(element, "y", "h", within: paper.height, paper, &complaints)
      if element["kind"]?.text == "qr" { checkCode(element, &complaints) }
    }
  }

  private static func check(
    _ element: FieldValue, _ start: Name, _ length: Name, within limit: Decimal, _ paper: Paper,
    _ complaints: inout Complaints
  ) {
    guard let value = element[start], let from = value.decimal else { return }
    let kind = element["kind"]?.text ?? "element"
    if from < Decimal(0) || from > limit {
      complaints.error(
        "the \(kind) lies outside the page: `\(start.text)` must be from 0 to \(limit) mm on \(paper.name)",
        at: value.place)
    } else if let extent = element[length], let size = extent.decimal,
      from.fine + size.fine > limit.fine
    {
      complaints.error(
        "the \(kind) leaves the page: `\(start.text)` and `\(length.text)` together are more than "
          + "\(limit) mm, the page's \(length == "w" ? "width" : "height") on \(paper.name)",
        at: extent.place)
    }
  }

  private static func checkCode(_ element: FieldValue, _ complaints: inout Complaints) {
    for side: Name in ["w", "h"] {
      guard let value = element[side] else {
        complaints.error("a qr element needs `\(side.text)` of at least 15 mm", at: element.place)
        continue
      }
      if let size = value.decimal, size < Decimal(15) {
        complaints.error(
          "`\(side.text)` of a qr element must be at least 15 mm, found \(size)", at: value.place)
      }
    }
  }

  /// A page in millimetres.
  private struct Paper {
    let width: Decimal
    let height: Decimal
    let name: String

    init?(_ template: Record) {
      guard let size = template["size"]?.text, let orientation = template["orientation"]?.text else {
        return nil
      }
      let sides =
        size == "Letter"
        ? (Decimal(coefficient: 2159, scale: 1), Decimal(coefficient: 2794, scale: 1))
        : (Decimal(210), Decimal(297))
      (width, height) = orientation == "landscape" ? (sides.1, sides.0) : sides
      name = "\(size) \(orientation)"
    }
  }
}

extension Decimal {
  /// In units of 10^−18, of which any two can be added.
  fileprivate var fine: Int128 { (scale..<18).reduce(Int128(coefficient)) { value, _ in value * 10 } }
}
