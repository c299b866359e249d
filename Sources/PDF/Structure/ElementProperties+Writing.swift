extension ElementProperties {
  func write(to object: inout [UInt8]) {
    let texts = [
      ("/Lang", language), ("/Alt", alternative), ("/ActualText", actualText), ("/E", expansion),
      ("/T", title),
    ]
    for case (let key, let text?) in texts {
      object.write(key)
      object.write(text: text)
    }
    var attributes: [[UInt8]] = []
    if let table = tableAttributes { attributes.append(table) }
    if let numbering { attributes.append(Array("<</O/List/ListNumbering/\(numbering.rawValue)>>".utf8)) }
    if let box {
      var layout = Array("<</O/Layout/Placement/Block/BBox".utf8)
      layout.write(cornersOf: box)
      layout.write(">>")
      attributes.append(layout)
    }
    guard !attributes.isEmpty else { return }
    object.write("/A")
    if attributes.count > 1 { object.write("[") }
    for attribute in attributes { object += attribute }
    if attributes.count > 1 { object.write("]") }
  }

  private var tableAttributes: [UInt8]? {
    var entries: [UInt8] = []
    if let scope { entries.write("/Scope/\(scope.rawValue)") }
    if rowSpan > 1 { entries.write("/RowSpan \(rowSpan)") }
    if columnSpan > 1 { entries.write("/ColSpan \(columnSpan)") }
    if !headers.isEmpty {
      entries.write("/Headers[")
      for header in headers { entries.write(string: header.utf8) }
      entries.write("]")
    }
    return entries.isEmpty ? nil : Array("<</O/Table".utf8) + entries + Array(">>".utf8)
  }
}
