@testable import PDF

/// Content and what it refers to: a page, or a form on it.
struct DrawnContent {
  let owner: Int
  let content: [UInt8]
  let resources: PDFValue
  let isForm: Bool
}

extension PDFFile {
  /// Of all pages, of forms on them and in those, of masks and patterns.
  var drawnContent: [DrawnContent] {
    var found: [DrawnContent] = []
    var visited: Set<Int> = []
    for page in pages {
      let resources = resolve(objects[page]?.value["Resources"] ?? .null)
      found.append(DrawnContent(owner: page, content: content(of: page), resources: resources, isForm: false))
      addForms(of: resources, &found, &visited)
    }
    return found
  }

  private func addForms(of resources: PDFValue, _ found: inout [DrawnContent], _ visited: inout Set<Int>) {
    var candidates = ["XObject", "Pattern"].flatMap { Array(resolve(resources[$0]).entries.values) }
    candidates += resolve(resources["ExtGState"]).entries.values.map { resolve(resolve($0)["SMask"])["G"] }
    for font in resolve(resources["Font"]).entries.values where resolve(font)["Subtype"].name == "Type3" {
      candidates += resolve(resolve(font)["CharProcs"]).entries.values
    }
    for candidate in candidates {
      guard let number = candidate.reference, visited.insert(number).inserted, let object = objects[number],
        let data = object.data, object.value["Subtype"].name != "Image"
      else { continue }
      let own = resolve(object.value["Resources"])
      found.append(DrawnContent(owner: number, content: data, resources: own, isForm: true))
      addForms(of: own, &found, &visited)
    }
  }

  /// Those whose codes are single bytes.
  func simpleFonts(_ fonts: PDFValue) -> Set<String> {
    Set(fonts.entries.filter { resolve($0.value)["Subtype"].name != "Type0" }.keys)
  }
}

extension Conformance {
  /// Forms that come from elsewhere.
  mutating func checkForms() {
    for form in file.drawnContent where form.isForm {
      let scan = ContentScan(form.content, isForm: true)
      for problem in scan.problems { require(false, "A 6.2.2 form \(form.owner): \(problem)") }
      require(scan.identifiers.isEmpty, "UA 7.1 form \(form.owner) has content with a place in a structure")
      check(resources: form.resources, form.owner)
      let value = file.objects[form.owner]?.value ?? .null
      for key in ["StructParents", "StructParent", "OC", "Metadata", "PieceInfo", "Ref"] {
        require(value[key] == .null, "A 6.2.9 \(key) in form \(form.owner)")
      }
      for (_, shading) in file.resolve(form.resources["Shading"]).entries {
        checkSpace(file.resolve(shading)["ColorSpace"], form.owner)
      }
    }
  }

  private mutating func checkSpace(_ space: PDFValue, _ owner: Int) {
    let name = file.resolve(space).name ?? ""
    require(["DeviceRGB", "DeviceGray"].contains(name), "A 6.2.4 the colours \(name) of \(owner)")
  }

  /// A font whose codes are single bytes, such as cairo writes.
  mutating func checkSimpleFont(_ number: Int, _ shown: Set<Int>) {
    let font = file.objects[number]?.value ?? .null
    let kind = font["Subtype"].name ?? ""
    checkTexts(font, shown, number)
    guard kind != "Type3" else { return }
    let descriptor = file.resolve(font["FontDescriptor"])
    let key = ["TrueType": "FontFile2", "Type1": descriptor["FontFile"] == .null ? "FontFile3" : "FontFile"]
    guard let program = file.data(descriptor[key[kind] ?? ""]) else {
      require(false, "A 6.2.11.4.1 font \(number) is not embedded")
      return
    }
    let name = font["BaseFont"].name ?? ""
    require(
      name.prefix(6).allSatisfy { ("A"..."Z").contains($0) } && name.dropFirst(6).first == "+",
      "A 6.2.11.4.2 the name of font \(number)")
    let first = font["FirstChar"].integer ?? 0
    let widths = file.resolve(font["Widths"]).items
    require(
      shown.allSatisfy { widths.indices.contains($0 - first) }, "A 6.2.11.5 widths of font \(number)")
    guard kind == "TrueType" else { return }
    let flags = descriptor["Flags"].integer ?? 0
    require(flags & 36 == 4 || flags & 36 == 32, "A 6.2.11.6 the flags of font \(number)")
    let cmap = (try? FontTables(program).table("cmap", atLeast: 12)).map { Array($0) } ?? []
    let isForUnicode = cmap.count >= 8 && Array(cmap[4..<8]) == [0, 3, 0, 1]
    require(
      flags & 32 == 0 || (font["Encoding"].name == "WinAnsiEncoding" && isForUnicode),
      "A 6.2.11.6 the encoding of font \(number)")
  }
}
