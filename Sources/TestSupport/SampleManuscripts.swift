/// Manuscripts written by hand, with words of its own on each page. All that must not come along with a page is
/// called a canary.
public enum SampleManuscripts {
  /// Pages of 200 by 300 points. With secrets each has a remark, a link and a layer that is not seen; the file has
  /// an outline, an attachment, metadata and a script.
  public static func plain(
    _ count: Int, secrets: Bool = false, page more: (_ page: Int) -> String = { _ in "" }
  ) -> [UInt8] {
    let start = secrets ? fileSecrets : ["<</Type/Catalog/Pages 2 0 R>>", ""]
    var objects = Dictionary(uniqueKeysWithValues: zip(1..., start))
    let first = 20
    let kids = (0..<count).map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    objects[2] = "<</Type/Pages/Kids[\(kids)]/Count \(count)>>"
    for page in 0..<count {
      objects[first + 2 * page] = """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents \(first + 2 * page + 1) 0 R\
        /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>/Properties<</L 9 0 R>>>>\
        \(secrets ? annotations(page) : "")\(more(page))>>
        """
      objects[first + 2 * page + 1] = stream(words(page, secrets))
    }
    return file(objects)
  }

  private static func file(_ objects: [Int: String]) -> [UInt8] {
    var (text, table) = ("%PDF-1.5\n", "xref\n0 1\n0000000000 65535 f \n")
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      let place = String(text.utf8.count)
      table += "\(number) 1\n" + String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(number) 0 obj\(object)endobj\n"
    }
    let size = (objects.keys.max() ?? 0) + 1
    let end = "trailer<</Root 1 0 R/Info 7 0 R/Size \(size)>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    return Array((text + table + end).utf8)
  }

  private static func words(_ page: Int, _ secrets: Bool) -> String {
    let seen = "BT /F 20 Tf 20 250 Td (Chapter\(page) words) Tj ET"
    guard secrets else { return seen }
    return """
      \(seen) /OC/L BDC BT /F 20 Tf 20 150 Td (CanaryLayer\(page)) Tj ET EMC
      BT /F 20 Tf 3 Tr 20 100 Td (CanaryUnseen\(page)) Tj ET BT /F 20 Tf 0 Tr 900 100 Td (CanaryAside\(page)) Tj ET
      """
  }

  private static func annotations(_ page: Int) -> String {
    """
    /Annots[<</Type/Annot/Subtype/Text/F 4/Rect[10 10 40 40]/Contents(CanaryRemark\(page))/T(CanaryAuthor\(page))>>\
    <</Type/Annot/Subtype/FreeText/F 4/Rect[10 50 190 80]/DA(/Helv 12 Tf 0 g)/Contents(CanaryNote\(page))>>\
    <</Type/Annot/Subtype/Link/Rect[10 90 190 99]/A<</S/URI/URI(https://canary.example/\(page))>>>>]
    """
  }

  private static func stream(_ content: String, _ entries: String = "") -> String {
    "<<\(entries)/Length \(content.utf8.count)>>stream\n\(content)\nendstream "
  }

  /// What stands before the pages; the second one is their tree.
  private static let fileSecrets = [
    """
    <</Type/Catalog/Pages 2 0 R/Outlines 3 0 R/Metadata 6 0 R/OpenAction<</S/JavaScript/JS(CanaryScript)>>\
    /Names<</EmbeddedFiles<</Names[(CanaryFile)8 0 R]>>>>\
    /OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]/Order[9 0 R]>>>>>>
    """, "",
    "<</Type/Outlines/First 4 0 R/Last 4 0 R/Count 1>>",
    "<</Title(CanaryOutline)/Parent 3 0 R/Dest[20 0 R/Fit]>>",
    stream("CanaryAttachment", "/Type/EmbeddedFile"),
    stream("<x>CanaryMetadata</x>", "/Type/Metadata/Subtype/XML"),
    "<</Title(CanaryTitle)/Author(CanaryAuthor)>>",
    "<</Type/Filespec/F(CanaryFile)/EF<</F 5 0 R>>>>",
    "<</Type/OCG/Name(CanaryLayerName)>>",
  ]
}
