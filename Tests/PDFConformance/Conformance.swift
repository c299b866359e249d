/// Checks a file against PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), clause by clause. A complaint
/// begins with the clause.
///
/// PDF/A: 6.1.2 header, 6.1.3 trailer, 6.1.7 streams, 6.1.10 filters, 6.1.13 limits, 6.2.2 resources, 6.2.3
/// output intent, 6.2.4 colours, 6.2.8 images, 6.2.9 forms, 6.2.11 fonts, 6.3 annotations, 6.5 actions, 6.6
/// metadata, 6.7 structure, 6.8 attachments, 6.9 optional content. PDF/UA: 5 identification, 7.1 content and
/// settings, 7.2 languages, 7.3 figures, 7.4 headings, 7.5 tables, 7.6 lists, 7.9 notes, 7.11 attachments,
/// 7.17 navigation, 7.18 annotations, 7.21 fonts.
struct Conformance {
  let file: PDFFile
  private(set) var complaints: [String] = []

  static func complaints(of file: PDFFile) -> [String] {
    var check = Conformance(file: file)
    check.checkFile()
    check.checkCatalog()
    check.checkMetadata()
    check.checkPages()
    check.checkForms()
    check.checkAnnotations()
    check.checkFonts()
    check.checkPictures()
    check.checkStructure()
    check.checkAttachments()
    return check.complaints
  }

  init(file: PDFFile) { self.file = file }

  mutating func require(_ holds: Bool, _ complaint: String) {
    if !holds { complaints.append(complaint) }
  }

  private mutating func checkFile() {
    require(file.complaint.isEmpty, "qpdf: \(file.complaint.prefix(300))")
    let start = file.bytes.prefix(15)
    require(start.starts(with: Array("%PDF-1.7\n%".utf8)), "A 6.1.2 the header")
    require(start.dropFirst(10).prefix(4).allSatisfy { $0 > 127 }, "A 6.1.2 four bytes above 127")
    require(file.bytes.suffix(6).elementsEqual(Array("%%EOF\n".utf8)), "A 6.1.3 something behind the end")
    let identifiers = file.trailer["ID"].items
    // qpdf tells bytes that could be a text as one.
    let isWhole = identifiers.first.map { $0.bytes?.count == 16 || $0.text?.unicodeScalars.count == 16 }
    require(identifiers.count == 2 && isWhole == true, "A 6.1.3 the identifier")
    require(file.trailer["Encrypt"] == .null, "A 6.1.3 encryption")
    // qpdf unpacks them and drops the names; dictionaries of streams stand in the file as they are.
    for filter in ["LZWDecode", "Crypt"] {
      require(!file.holds("/\(filter)"), "A 6.1.10 the filter \(filter)")
    }
    for (number, object) in file.objects.sorted(by: { $0.key < $1.key }) {
      check(object.value, number)
      if object.data != nil {
        require(
          object.value["F"] == .null || object.value["Type"].name == "Filespec", "A 6.1.7 F in \(number)")
      }
    }
  }

  private mutating func check(_ value: PDFValue, _ number: Int) {
    switch value {
    case .string(let bytes): require(bytes.count <= 32_767, "A 6.1.13 a long string in \(number)")
    case .name(let name): require(name.utf8.count <= 127, "A 6.1.13 a long name in \(number)")
    case .number(let value): require(abs(value) < 2_147_483_648, "A 6.1.13 a large number in \(number)")
    case .array(let items): for item in items { check(item, number) }
    case .dictionary(let entries):
      for (key, entry) in entries {
        require(key != "AA", "A 6.5.2 additional actions in \(number)")
        check(entry, number)
      }
      let action = entries["S"]?.name ?? ""
      let isAction = entries["URI"] != nil || entries["Type"]?.name == "Action" || entries["JS"] != nil
      require(
        !isAction || ["URI", "GoTo", "GoToR", "Named"].contains(action),
        "A 6.5.1 the action \(action) in \(number)")
    default: break
    }
  }

  private mutating func checkCatalog() {
    let catalog = file.catalog
    require(Self.isLanguage(catalog["Lang"].text ?? ""), "UA 7.2 the document's language")
    require(catalog["MarkInfo"]["Marked"] == .bool(true), "A 6.7.2.2 Marked")
    require(catalog["MarkInfo"]["Suspects"] != .bool(true), "UA 7.1 Suspects")
    require(catalog["ViewerPreferences"]["DisplayDocTitle"] == .bool(true), "UA 7.1 DisplayDocTitle")
    require(catalog["OCProperties"] == .null, "A 6.9 optional content")
    require(catalog["OpenAction"] == .null && catalog["AcroForm"] == .null, "A 6.5 actions and forms")
    require(catalog["Names"]["JavaScript"] == .null, "A 6.5 JavaScript")
    let labels = catalog["PageLabels"]
    if labels != .null {
      let keys = stride(from: 0, to: labels["Nums"].items.count, by: 2).map {
        labels["Nums"][$0].integer ?? -1
      }
      require(keys.first == 0 && keys == keys.sorted(), "UA 7.17 page labels")
      require(keys.allSatisfy { $0 < file.pages.count }, "UA 7.17 page labels beyond the end")
    }
    checkIntent(file.resolve(catalog["OutputIntents"][0]))
    for entry in file.numbers(type: "Outlines") {
      require(
        file.resolve(file.objects[entry]?.value["First"] ?? .null)["Title"].text != nil, "UA 7.17 outline")
    }
  }

  private mutating func checkIntent(_ intent: PDFValue) {
    require(intent["S"].name == "GTS_PDFA1", "A 6.2.3 the output intent")
    require(intent["OutputConditionIdentifier"].text?.isEmpty == false, "A 6.2.3 its identifier")
    let number = file.resolve(intent["DestOutputProfile"])["N"].integer
    let profile = file.data(intent["DestOutputProfile"]) ?? []
    let isProfile = profile.count > 128 && Array(profile[36..<40]) == Array("acsp".utf8)
    require(isProfile && number == 3, "A 6.2.3 the profile of the output intent")
    guard isProfile else { return }
    require(Array(profile[16..<20]) == Array("RGB ".utf8) && profile[8] <= 4, "A 6.2.3 a profile for RGB")
  }

  private mutating func checkAttachments() {
    let associated = file.catalog["AF"].items.compactMap(\.reference)
    for number in file.numbers(type: "Filespec") {
      let value = file.objects[number]?.value ?? .null
      require(value["F"] != .null && value["UF"] != .null, "A 6.8, UA 7.11 F and UF in \(number)")
      require(value["AFRelationship"].name != nil, "A 6.8 AFRelationship in \(number)")
      require(associated.contains(number), "A 6.8 attachment \(number) is associated with nothing")
      let stream = file.resolve(value["EF"]["F"])
      require(stream["Subtype"].name?.contains("/") == true, "A 6.8 the media type of \(number)")
      require(stream["Params"]["ModDate"].bytes != nil, "A 6.8 the date of \(number)")
    }
  }
}
