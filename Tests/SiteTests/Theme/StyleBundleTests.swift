import Testing

@testable import Site

@Suite struct `A style sheet that imports others` {
  private func bundle(_ files: [String: String]) -> [String] {
    let bundle = StyleBundle(Array((files["main.css"] ?? "").utf8), at: "main.css") {
      files[$0].map { Array($0.utf8) }
    }
    return bundle.pieces.map { $0.folder + "|" + String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `has them in their places, each with its own folder`() {
    let files = [
      "main.css": "@import \"css/a.css\";\n@import  \"b.css\";\nmain{}",
      "css/a.css": "@import \"deeper/c.css\";\na{}", "css/deeper/c.css": "c{}", "b.css": "b{}",
    ]
    #expect(bundle(files) == ["css/deeper/|c{}", "css/|a{}", "|b{}", "|main{}"])
  }

  @Test(arguments: [
    "@import \"gone.css\";\nx{}", "@import url(b.css);\nx{}", "@import \"b.css\" print;\nx{}",
    "@import \"https://example.org/b.css\";\nx{}", "@import \"/b.css\";\nx{}", "@import \"../b.css\";\nx{}",
    "@import \"main.css\";\nx{}", "a{}\n@import \"b.css\";\n", "",
  ])
  func `leaves what it cannot put there`(sheet: String) {
    #expect(bundle(["main.css": sheet, "b.css": "b{}"]) == ["|" + sheet])
  }
}
