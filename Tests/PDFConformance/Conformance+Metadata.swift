import Foundation

extension Conformance {
  mutating func checkMetadata() {
    let reference = file.catalog["Metadata"]
    let packet = String(decoding: file.data(reference) ?? [], as: UTF8.self)
    require(!packet.isEmpty, "A 6.6.2.1 metadata")
    require(file.resolve(reference)["Filter"] == .null, "A 6.6.2.1 metadata as it is")
    require(packet.contains("<?xpacket begin=") && packet.contains("<?xpacket end="), "A 6.6.2.1 the packet")
    require(Self.element("pdfaid:part", packet) == "3", "A 6.6.4 part 3")
    require(Self.element("pdfaid:conformance", packet) == "A", "A 6.6.4 conformance A")
    require(Self.element("pdfuaid:part", packet) == "1", "UA 5 part 1")
    require(packet.contains("<pdfaSchema:prefix>pdfuaid<"), "A 6.6.2.3 pdfuaid is declared")
    require(Self.item("dc:title", packet)?.isEmpty == false, "UA 7.1 dc:title")
    let information = file.information
    let texts = [
      ("Title", Self.item("dc:title", packet)), ("Author", Self.item("dc:creator", packet)),
      ("Subject", Self.item("dc:description", packet)), ("Keywords", Self.element("pdf:Keywords", packet)),
      ("Creator", Self.element("xmp:CreatorTool", packet)),
      ("Producer", Self.element("pdf:Producer", packet)),
    ]
    for (key, text) in texts {
      require(information[key].text == text, "A 6.6.3 \(key) is not what the metadata say: \(text ?? "none")")
    }
    for (key, name) in [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")] {
      let plain = (information[key].text ?? "").dropFirst(2)
      let other = (Self.element(name, packet) ?? "").filter { !"-:T".contains($0) }
      require(plain == other && !plain.isEmpty, "A 6.6.3 \(key) is not what the metadata say")
    }
  }

  /// The text of an element.
  static func element(_ name: String, _ packet: String) -> String? {
    guard let start = packet.range(of: "<\(name)>"),
      let end = packet.range(of: "</\(name)>", range: start.upperBound..<packet.endIndex)
    else { return nil }
    return unescaped(String(packet[start.upperBound..<end.lowerBound]))
  }

  /// The text of an element's only item.
  static func item(_ name: String, _ packet: String) -> String? {
    guard let start = packet.range(of: "<\(name)>"),
      let end = packet.range(of: "</rdf:li>", range: start.upperBound..<packet.endIndex),
      let open = packet.range(of: "<rdf:li", range: start.upperBound..<end.lowerBound),
      let close = packet.range(of: ">", range: open.upperBound..<end.lowerBound)
    else { return nil }
    return unescaped(String(packet[close.upperBound..<end.lowerBound]))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}
