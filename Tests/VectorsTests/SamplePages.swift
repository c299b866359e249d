import Foundation

/// PDF files written by hand; whoever reads them finds their objects without a table.
enum SamplePages {
  /// A page of 100 by 100 points with marks of a structure, inks, and a font that is not in the file.
  static func marked(extra: String = "") -> [UInt8] {
    let content = """
      /P<</MCID 0>>BDC 0 0 1 0 k 10 10 80 80 re f BT /F 20 Tf 20 40 Td (Marked) Tj ET EMC \
      q 30 0 0 30 35 60 cm BI/W 1/H 1/CS/CMYK/BPC 8/F/AHx ID FF000000> EI Q
      """
    let fonts = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    return file(extra + "/StructParents 0/Resources<<\(fonts)>>", content)
  }

  /// A page with a photograph in printing inks, 64 pixels wide and high.
  static func inks() -> [UInt8] {
    let photograph = Data(base64Encoded: jpeg).map { Array($0) } ?? []
    let entries = "/Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceCMYK/BitsPerComponent 8"
    let head = "5 0 obj<<\(entries)/Filter/DCTDecode/Length \(photograph.count)>>stream\n"
    let object = Array(head.utf8) + photograph + Array("\nendstream endobj\n".utf8)
    return file("/Resources<</XObject<</I 5 0 R>>>>", "q 96 0 0 96 2 2 cm /I Do Q", object)
  }

  private static func file(_ page: String, _ content: String, _ more: [UInt8] = []) -> [UInt8] {
    let start = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R\(page)>>endobj
      4 0 obj<</Length \(content.utf8.count)>>stream
      \(content)
      endstream endobj

      """
    return Array(start.utf8) + more + Array("trailer<</Root 1 0 R>>\n%%EOF\n".utf8)
  }

  private static let jpeg = """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAOCgsNCwkODQwNEA8OERYkFxYUFBYsICEaJDQuNzYzLjIyOkFTRjo9Tj4yMkhiSU5WWF1e\
    XThFZm1lWmxTW11Z/8AAFAgAQABABEMiAE0RAFkRAEsiAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB\
    AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH\
    SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV\
    1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDz6DtWlB2rNg7VpQdq4f7F7V5tXm1FFFaUHatODtWZB2rT\
    g7UfYvaiiiiitKDtWlB2rNg7VpQdqPsXtRRRRRWnB2rSg7Vmwdq0oO1H2L2ooooor5/g7VpQdqzYO1aUHaul+xe1FFFFFaUHatOD\
    tWZB2rTg7UfYvaiiiiitKDtWlB2rNg7VpQdqPsXtRRRRRWnB2rSg7Vmwdq0oO1H2L2ooooor5/g7VpQdqzYO1aUHauk+xe1FFFFF\
    aUHatODtWZB2rTg7UfYvaiiiiitKDtWlB2rNg7VpQdqPsXtRRRRRWnB2rSg7Vmwdq0oO1H2L2ooooor5/g7VpQdqzYO1aUHaul+x\
    e1FFFFFaUHatODtWZB2rTg7UfYvaiiiiitKDtWlB2rNg7VpQdqPsXtRRRRRWnB2rSg7Vmwdq0oO1H2L2ooooor//2Q==
    """
}
