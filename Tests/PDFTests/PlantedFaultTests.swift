import Testing

@testable import PDF
@testable import PDFConformance

/// The checker must see what it is there for.
@Suite struct `The checker finds` {
  struct Fault: Sendable, CustomTestStringConvertible {
    let expected: String
    let plant: @Sendable (inout PDFFile) -> Void

    init(_ expected: String, _ plant: @escaping @Sendable (inout PDFFile) -> Void) {
      self.expected = expected
      self.plant = plant
    }

    var testDescription: String { expected }
  }

  private static let sound = Result { PDFFile(try SampleDocument().bytes()) }

  @Test(arguments: inFile + inStructure + inContent)
  func `a planted fault`(fault: Fault) throws {
    var file = try Self.sound.get()
    fault.plant(&file)
    let complaints = Conformance.complaints(of: file)
    #expect(complaints.contains { $0.hasPrefix(fault.expected) }, "\(complaints)")
  }

  static let inFile: [Fault] = [
    Fault("A 6.1.2") { $0.bytes[5] = 0x32 },
    Fault("A 6.1.3 something") { $0.bytes += [0x20] },
    Fault("A 6.1.3 the identifier") { $0.trailer["ID"] = .null },
    Fault("A 6.1.3 encryption") { $0.trailer["Encrypt"] = .dictionary([:]) },
    Fault("A 6.1.10 the filter LZW") { $0.bytes.insert(contentsOf: Array("/LZWDecode".utf8), at: 40) },
    Fault("A 6.1.13 a long string") {
      $0.information("Title") { _ in .string([UInt8](repeating: 65, count: 32_768)) }
    },
    Fault("A 6.5.1") {
      $0.edit({ $0["S"].name == "H1" }) { $0["A"] = ["S": .name("Launch"), "Type": .name("Action")] }
    },
    Fault("A 6.5.2") { $0.edit({ $0["Type"].name == "Page" }) { $0["AA"] = [:] } },
    Fault("UA 7.2 the document") { $0.catalog { $0["Lang"] = .null } },
    Fault("A 6.7.2.2") { $0.catalog { $0["MarkInfo"] = .null } },
    Fault("UA 7.1 DisplayDocTitle") { $0.catalog { $0["ViewerPreferences"] = .null } },
    Fault("A 6.9") { $0.catalog { $0["OCProperties"] = [:] } },
    Fault("A 6.5 actions") { $0.catalog { $0["OpenAction"] = [:] } },
    Fault("UA 7.17 page labels") { $0.catalog { $0["PageLabels"]["Nums"][0] = .number(1) } },
    Fault("A 6.2.3 the output intent") { $0.catalog { $0["OutputIntents"] = .null } },
    Fault("A 6.2.3 the profile") { $0.replace({ $0["N"] == .number(3) }, "acsp", "nope") },
    Fault("A 6.6.2.1") { $0.catalog { $0["Metadata"] = .null } },
    Fault("A 6.6.4 part 3") { $0.metadata("<pdfaid:part>3", "<pdfaid:part>2") },
    Fault("A 6.6.4 conformance A") { $0.metadata("<pdfaid:conformance>A", "<pdfaid:conformance>B") },
    Fault("UA 5 part 1") { $0.metadata("<pdfuaid:part>1", "<pdfuaid:part>9") },
    Fault("A 6.6.2.3") { $0.metadata("<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>nothing") },
    Fault("UA 7.1 dc:title") { $0.metadata("dc:title", "dc:other") },
    Fault("A 6.6.3 Title") { $0.information("Title") { _ in .string(Array("Another".utf8)) } },
    Fault("A 6.6.3 Author") { $0.metadata("Søn", "Sün") },
    Fault("A 6.6.3 CreationDate") { $0.information("CreationDate") { _ in .string(Array("D:2001".utf8)) } },
    Fault("A 6.8, UA 7.11") { $0.edit({ $0["Type"].name == "Filespec" }) { $0["UF"] = .null } },
    Fault("A 6.8 AFRelationship") {
      $0.edit({ $0["Type"].name == "Filespec" }) { $0["AFRelationship"] = .null }
    },
    Fault("A 6.8 attachment") { $0.catalog { $0["AF"] = .null } },
    Fault("A 6.8 the media type") {
      $0.edit({ $0["Type"].name == "EmbeddedFile" }) { $0["Subtype"] = .null }
    },
    Fault("A 6.2.8") { $0.edit({ $0["Subtype"].name == "Image" }) { $0["Interpolate"] = .bool(true) } },
    Fault("A 6.2.4.3") {
      $0.edit({ $0["Subtype"].name == "Image" }) { $0["ColorSpace"] = .name("DeviceCMYK") }
    },
  ]

  static let inStructure: [Fault] = [
    Fault("A 6.7.3 the structure") { $0.catalog { $0["StructTreeRoot"] = .null } },
    Fault("A 6.7.3 MCID 0") { $0.edit({ $0["S"].name == "H1" }) { $0["K"] = .null } },
    Fault("A 6.7.3 H1") { $0.edit({ $0["S"].name == "H1" }) { $0["P"] = .null } },
    Fault("A 6.7.3.4") { $0.edit({ $0["S"].name == "H1" }) { $0["S"] = .name("Headline") } },
    Fault("UA 7.1 the tag") { $0.edit({ $0["S"].name == "H1" }) { $0["S"] = .name("P") } },
    Fault("UA 7.1 TR") { $0.edit({ $0["S"].name == "Table" }) { $0["S"] = .name("Div") } },
    Fault("UA 7.3") { $0.edit({ $0["S"].name == "Figure" }) { $0["Alt"] = .null } },
    Fault("UA 7.3") { $0.edit({ $0["S"].name == "Figure" }) { $0["A"] = .null } },
    Fault("UA 7.4.2") { $0.edit({ $0["S"].name == "H2" }) { $0["S"] = .name("H3") } },
    Fault("A 6.7.4") { $0.edit({ $0["Lang"] == .string([0x61, 0x72]) }) { $0["Lang"] = .string([0x20]) } },
    Fault("UA 7.5 TH") { $0.edit({ $0["S"].name == "TH" }) { $0["A"] = .null } },
    Fault("UA 7.6") { $0.edit({ $0["S"].name == "L" }) { $0["A"] = .null } },
    Fault("UA 7.9 Note") { $0.edit({ $0["S"].name == "Note" }) { $0["ID"] = .null } },
    Fault("UA 7.9 note") { $0.edit({ $0["Type"].name == "StructTreeRoot" }) { $0["IDTree"] = .null } },
    Fault("UA 7.18.3") { $0.edit({ $0["Type"].name == "Page" }) { $0["Tabs"] = .null } },
    Fault("A 6.7.3 StructParents") { $0.edit({ $0["Type"].name == "Page" }) { $0["StructParents"] = .null } },
    Fault("A 6.3.1") { $0.edit({ $0["Type"].name == "Annot" }) { $0["Subtype"] = .name("Movie") } },
    Fault("A 6.3.2") { $0.edit({ $0["Type"].name == "Annot" }) { $0["F"] = .null } },
    Fault("UA 7.18.5 Contents") { $0.edit({ $0["Type"].name == "Annot" }) { $0["Contents"] = .null } },
    Fault("UA 7.18.5 annotation") {
      $0.edit({ $0["Type"].name == "Annot" }) { $0["StructParent"] = .number(0) }
    },
    Fault("UA 7.18.5 annotation") {
      $0.edit({ $0["Type"].name == "Annot" }) { $0["Dest"] = .string(Array("nowhere".utf8)) }
    },
  ]

  static let inContent: [Fault] = [
    Fault("UA 7.1, A 6.7 page") { $0.content("/Artifact<</Type/Layout>>BDC", "/Nothing BMC") },
    Fault("UA 7.1, A 6.7 page") { $0.content("/MCID 1>>", "/MCID 0>>") },
    Fault("UA 7.1, A 6.7 page") { $0.content("ET\nEMC", "EMC\nET") },
    Fault("UA 7.1, A 6.7 page") { $0.content(" Do Q", " Do ") },
    Fault("A 6.2.11.4.1") { $0.edit({ $0["Type"].name == "FontDescriptor" }) { $0["FontFile2"] = .null } },
    Fault("A 6.2.11.3.2") { $0.edit({ $0["Subtype"].name == "CIDFontType2" }) { $0["CIDToGIDMap"] = .null } },
    Fault("A 6.2.11.3.3") { $0.edit({ $0["Subtype"].name == "Type0" }) { $0["Encoding"] = .name("Other") } },
    Fault("A 6.2.11.4.2") {
      $0.edit({ $0["Subtype"].name == "CIDFontType2" }) { $0["BaseFont"] = .name("Sans") }
    },
    Fault("A 6.2.11.5") { $0.edit({ $0["Subtype"].name == "CIDFontType2" }) { $0["W"] = .array([]) } },
    Fault("A 6.2.11.7.2, UA 7.21.7") {
      $0.edit({ $0["Subtype"].name == "Type0" }) { $0["ToUnicode"] = .null }
    },
    Fault("A 6.2.2 the font") { $0.edit({ $0["Type"].name == "Page" }) { $0["Resources"]["Font"] = .null } },
    Fault("A 6.2.11.7.3") { file in
      let font = file.numbers(type: "Font", "Type0").first.flatMap {
        file.objects[$0]?.value["ToUnicode"].reference
      }
      if let font { file.replace(number: font, "><0061>", "><E061>") }
    },
    Fault("A 6.2.11.8") { $0.content(")]TJ", "\u{0}\u{0})]TJ") },
  ]
}

extension PDFValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, PDFValue)...) {
    self = .dictionary(Dictionary(elements) { first, _ in first })
  }
}

extension PDFFile {
  fileprivate mutating func edit(_ isWanted: (PDFValue) -> Bool, _ change: (inout PDFValue) -> Void) {
    guard let number = number(where: isWanted), var object = objects[number] else { return }
    change(&object.value)
    objects[number] = object
  }

  fileprivate mutating func catalog(_ change: (inout PDFValue) -> Void) {
    edit({ $0["Type"].name == "Catalog" }, change)
  }

  fileprivate mutating func information(_ key: String, _ change: (PDFValue) -> PDFValue) {
    edit({ $0["CreationDate"] != .null }) { $0[key] = change($0[key]) }
  }

  fileprivate mutating func metadata(_ old: String, _ new: String) {
    replace({ $0["Type"].name == "Metadata" }, old, new)
  }

  fileprivate mutating func content(_ old: String, _ new: String) {
    guard let page = pages.first, let stream = objects[page]?.value["Contents"][0].reference else { return }
    replace(number: stream, old, new)
  }

  fileprivate mutating func replace(_ isWanted: (PDFValue) -> Bool, _ old: String, _ new: String) {
    if let number = number(where: isWanted) { replace(number: number, old, new) }
  }

  fileprivate mutating func replace(number: Int, _ old: String, _ new: String) {
    guard let data = objects[number]?.data else { return }
    objects[number]?.data = Array(
      data.split(separator: Array(old.utf8), omittingEmptySubsequences: false)
        .joined(separator: Array(new.utf8)))
  }
}
