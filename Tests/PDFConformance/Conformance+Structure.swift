@testable import PDF

extension Conformance {
  /// As BCP 47 writes languages.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...8).contains(parts[0].utf8.count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.allSatisfy {
        (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  mutating func checkStructure() {
    let reference = file.catalog["StructTreeRoot"]
    let root = file.resolve(reference)
    require(root["Type"].name == "StructTreeRoot", "A 6.7.3 the structure")
    require(root["K"].items.count == 1, "UA 7.1 one element around everything")
    var walk = StructureWalk(file: file)
    for kid in root["K"].items { walk.visit(kid, parent: reference, parentRole: nil) }
    for problem in walk.problems { require(false, problem) }
    let named = file.resolve(root["IDTree"])["Names"].items
    for identifier in walk.identifiers {
      require(named.contains(.string(Array(identifier.utf8))), "UA 7.9 \(identifier) is not in the IDTree")
    }
    for header in walk.headers.sorted() {
      require(walk.identifiers.contains(header), "UA 7.5 a cell names \(header), which is no header")
    }
  }
}

/// Goes through the elements in the order in which they are read.
private struct StructureWalk {
  let file: PDFFile
  var problems: [String] = []
  var identifiers: Set<String> = []
  var headers: Set<String> = []
  private var heading = 0
  private var seen: Set<Int> = []

  init(file: PDFFile) { self.file = file }

  private static let parents: [String: Set<String>] = [
    "LI": ["L"], "Lbl": ["LI", "Note", "Caption", "TOCI", "Reference", "BibEntry", "P", "H1", "H2", "H3"],
    "LBody": ["LI"], "TR": ["Table", "THead", "TBody", "TFoot"], "TH": ["TR"], "TD": ["TR"],
    "THead": ["Table"], "TBody": ["Table"], "TFoot": ["Table"], "TOCI": ["TOC"],
  ]

  mutating func visit(_ reference: PDFValue, parent: PDFValue, parentRole: String?) {
    guard let number = reference.reference else { return }
    let element = file.resolve(reference)
    let role = element["S"].name ?? ""
    let name = "\(role) \(number)"
    require(seen.insert(number).inserted, "A 6.7.3 \(name) is in two elements")
    require(element["P"] == parent, "A 6.7.3 \(name) does not know what it is in")
    require(Role(rawValue: role) != nil, "A 6.7.3.4 \(role) is no standard type")
    if let allowed = Self.parents[role] {
      require(allowed.contains(parentRole ?? ""), "UA 7.1 \(name) is in \(parentRole ?? "nothing")")
    }
    checkMeaning(element, role, name)
    for kid in element["K"].items + [element["K"]] {
      visit(kid, parent: reference, parentRole: role)
    }
  }

  private mutating func checkMeaning(_ element: PDFValue, _ role: String, _ name: String) {
    let attributes = element["A"].items + [element["A"]]
    func attribute(_ key: String) -> PDFValue { attributes.map { $0[key] }.first { $0 != .null } ?? .null }
    if let language = element["Lang"].text {
      require(Conformance.isLanguage(language), "A 6.7.4, UA 7.2 the language of \(name)")
    }
    switch role {
    case "Figure", "Formula":
      let says = element["Alt"].text ?? element["ActualText"].text ?? ""
      require(!says.isEmpty, "UA 7.3 \(name) has no Alt")
      if role == "Figure" { require(attribute("BBox").items.count == 4, "UA 7.3 \(name) has no BBox") }
    case "H1", "H2", "H3", "H4", "H5", "H6":
      let level = Int(role.dropFirst()) ?? 0
      require(level <= heading + 1, "UA 7.4.2 \(name) follows a heading of level \(heading)")
      heading = level
    case "TH":
      require(attribute("Scope").name != nil || element["ID"] != .null, "UA 7.5 \(name) has no Scope")
    case "L":
      let hasLabels = element["K"].items.contains { item in
        file.resolve(item)["K"].items.contains { file.resolve($0)["S"].name == "Lbl" }
      }
      let numbering = attribute("ListNumbering").name ?? "None"
      require(!hasLabels || numbering != "None", "UA 7.6 \(name) has labels and no ListNumbering")
    case "Note": require(element["ID"] != .null, "UA 7.9 \(name) has no ID")
    default: break
    }
    if let identifier = element["ID"].text {
      require(identifiers.insert(identifier).inserted, "UA 7.9 \(name) has the ID of another")
    }
    for header in attribute("Headers").items { headers.insert(header.text ?? "") }
  }

  private mutating func require(_ holds: Bool, _ problem: String) {
    if !holds { problems.append(problem) }
  }
}
