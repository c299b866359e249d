import Foundation
import TestSupport

/// A PDF file as qpdf reads it: judged by no code of ours.
struct PDFFile {
  struct Object {
    var value: PDFValue
    var data: [UInt8]?
  }

  var bytes: [UInt8]
  var objects: [Int: Object] = [:]
  var trailer = PDFValue.null
  /// What qpdf complains about.
  var complaint = ""

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let scratch = ScratchFolder()
    scratch.write("a.pdf", bytes)
    let check = BuiltCommand.run(program: "/usr/bin/qpdf", ["--check", "a.pdf"], in: scratch.path)
    if check.status != 0 { complaint = check.output + check.errors }
    let outcome = BuiltCommand.run(
      program: "/usr/bin/qpdf",
      ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "a.pdf"], in: scratch.path)
    guard let json = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      let parts = json["qpdf"] as? [Any], parts.count == 2, let all = parts[1] as? [String: Any]
    else {
      complaint += "qpdf does not read it: " + outcome.errors
      return
    }
    for (key, entry) in all {
      guard let entry = entry as? [String: Any] else { continue }
      if key == "trailer" { trailer = PDFValue(entry["value"] ?? NSNull()) }
      guard key.hasPrefix("obj:"), let number = Int(key.dropFirst(4).prefix { $0 != " " }) else { continue }
      if let stream = entry["stream"] as? [String: Any] {
        let data = (stream["data"] as? String).flatMap { Data(base64Encoded: $0) }
        objects[number] = Object(value: PDFValue(stream["dict"] ?? NSNull()), data: data.map { Array($0) })
      } else {
        objects[number] = Object(value: PDFValue(entry["value"] ?? NSNull()))
      }
    }
  }

  /// A value, or what it refers to.
  func resolve(_ value: PDFValue) -> PDFValue {
    if let number = value.reference { objects[number]?.value ?? .null } else { value }
  }

  func data(_ value: PDFValue) -> [UInt8]? { value.reference.flatMap { objects[$0]?.data } }

  var catalog: PDFValue { resolve(trailer["Root"]) }

  var information: PDFValue { resolve(trailer["Info"]) }

  /// References to the pages in their order.
  var pages: [Int] {
    var result: [Int] = []
    func visit(_ value: PDFValue) {
      guard let number = value.reference else { return }
      let node = resolve(value)
      if node["Type"].name == "Page" { result.append(number) } else { node["Kids"].items.forEach(visit) }
    }
    visit(catalog["Pages"])
    return result
  }

  /// What is drawn on a page.
  func content(of page: Int) -> [UInt8] {
    let contents = objects[page]?.value["Contents"] ?? .null
    let streams = contents.items.isEmpty ? [contents] : contents.items
    return Array(streams.compactMap(data).joined(separator: [0x0A]))
  }

  func holds(_ text: String) -> Bool { Data(bytes).range(of: Data(text.utf8)) != nil }

  /// The first object with these entries.
  func number(where isWanted: (PDFValue) -> Bool) -> Int? {
    objects.keys.sorted().first { isWanted(objects[$0]?.value ?? .null) }
  }

  func numbers(type: String, _ subtype: String? = nil) -> [Int] {
    objects.keys.sorted().filter { number in
      let value = objects[number]?.value ?? .null
      return value["Type"].name == type && (subtype == nil || value["Subtype"].name == subtype)
    }
  }
}
