import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct `A picture around an image` {
  private func html(_ text: String, _ options: HTMLOptions) -> String {
    var reader = MarkdownReader()
    let bytes = Array(text.utf8)
    let document = reader.read(bytes.span, file: SourceID(index: 0)).value
    var output: [UInt8] = []
    HTMLRenderer(options).render(document, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `is closed behind it, and stays away from images that stand alone`() {
    var options = HTMLOptions()
    options.openPicture = { document, node, output in
      guard document.address(node) == "a.jpg" else { return false }
      output += Array("<picture>".utf8)
      return true
    }
    #expect(
      html("![one *two* ![three](c.jpg)](a.jpg) ![four](b.svg)", options)
        == "<p><picture><img src=\"a.jpg\" alt=\"one two three\" /></picture> <img src=\"b.svg\" alt=\"four\" /></p>\n"
    )
  }
}
