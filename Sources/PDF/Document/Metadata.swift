/// Metadata that is not Lectern's own, such as an electronic invoice's: RDF that stands in the packet.
public struct ForeignMetadata: Hashable, Sendable {
  /// An `rdf:Description` element.
  public var description: String
  /// An `rdf:li` that declares its properties as PDF/A wants it.
  public var schema: String

  public init(description: String, schema: String) {
    self.description = description
    self.schema = schema
  }
}

/// The packet of metadata (XMP) that says the same as the information, and which standards hold.
enum Metadata {
  static func write(_ information: Information, _ foreign: [ForeignMetadata], to packet: inout [UInt8]) {
    packet.write(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
      <dc:format>application/pdf</dc:format>

      """)
    element(
      "dc:title", information.title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>",
      &packet)
    element("dc:creator", information.author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>", &packet)
    element(
      "dc:description", information.subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">",
      "</rdf:li></rdf:Alt>", &packet)
    element("dc:language", information.language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>", &packet)
    element("pdf:Keywords", information.keywordList, "", "", &packet)
    element("pdf:Producer", information.producer, "", "", &packet)
    element("xmp:CreatorTool", information.creator, "", "", &packet)
    let dates = [
      ("xmp:CreateDate", information.created), ("xmp:ModifyDate", information.modified),
      ("xmp:MetadataDate", information.modified),
    ]
    for (name, date) in dates { element(name, String(decoding: date.iso, as: UTF8.self), "", "", &packet) }
    packet.write("</rdf:Description>\n")
    for part in foreign { packet.write(part.description) }
    writeSchemas(foreign, to: &packet)
    packet.write("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
  }

  private static func element(
    _ name: String, _ text: String?, _ before: String, _ after: String, _ packet: inout [UInt8]
  ) {
    guard let text, !text.isEmpty else { return }
    packet.write("<\(name)>\(before)")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): packet.write("&lt;")
      case UInt8(ascii: ">"): packet.write("&gt;")
      case UInt8(ascii: "&"): packet.write("&amp;")
      default: packet.append(byte)
      }
    }
    packet.write("\(after)</\(name)>\n")
  }

  /// PDF/A knows nothing of PDF/UA's property: it must be declared.
  private static func writeSchemas(_ foreign: [ForeignMetadata], to packet: inout [UInt8]) {
    packet.write(
      """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
      """)
    for part in foreign { packet.write(part.schema) }
    packet.write("</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n")
  }
}
