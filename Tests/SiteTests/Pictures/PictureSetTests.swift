import Pictures
import TestSupport
import Testing

@testable import Site

@Suite struct PictureSetTests {
  private func set(_ width: Int, format: PictureFormat = .jpeg, isTransparent: Bool = false) -> PictureSet {
    PictureSet(
      source: "Content/media/a b.jpg", place: "media/a b.jpg", key: "0123456789abcdef0123456789abcdef",
      facts: PictureFacts(width: width, height: width / 2, format: format, isTransparent: isTransparent))
  }

  @Test(arguments: [
    (4_000, 1_920, [320, 480, 640, 960, 1_280, 1_920]), (1_600, 1_920, [320, 480, 640, 960, 1_280, 1_600]),
    (1_000, 1_920, [320, 480, 640, 1_000]), (500, 1_920, [320, 500]), (200, 1_920, [200]),
    (4_000, 640, [320, 480, 640]), (4_000, 96, [96]), (1, 1_920, [1]),
  ])
  func `widths go up to the picture's own, or to what is asked for`(width: Int, most: Int, widths: [Int]) {
    #expect(set(width).widths(upTo: most) == widths)
  }

  @Test func `who knows neither AVIF nor WebP gets the format that the picture came in`() {
    #expect(set(1_600).plain(upTo: 1_920).file == "media/a b.0123456789ab-960.jpg")
    #expect(set(1_600, format: .png).plain(upTo: 1_920).format == .png)
    #expect(set(1_600, format: .gif).plain(upTo: 1_920).format == .png)
    #expect(set(1_600, format: .avif).plain(upTo: 1_920).format == .jpeg)
    #expect(set(1_600, format: .avif, isTransparent: true).plain(upTo: 1_920).format == .png)
    #expect(set(1_600, format: .webp).all(upTo: 1_920).count == 12)
    #expect(set(1_600).all(upTo: 1_920).count == 13)
  }

  @Test func `markup names each file in its width, and nothing in it can be taken for something else`() {
    var markup = PictureMarkup { "/" + $0 }
    markup.alt = "\"><script>"
    markup.classes = "x\"y"
    let html = markup.html(.pixels(set(500)))
    #expect(
      html.contains(
        "srcset=\"/media/a%20b.0123456789ab-320.avif 320w, /media/a%20b.0123456789ab-500.avif 500w\""))
    #expect(html.contains(" width=\"500\" height=\"250\""))
    #expect(html.contains("alt=\"&quot;&gt;&lt;script&gt;\"") && html.contains("x&quot;y"))
    #expect(html.contains("loading=\"lazy\""))
    #expect(!html.contains("style"))
  }

  @Test func `every tint stands in the style sheet`() throws {
    let css = String(decoding: try Checkout.bytes("Templates/assets/css/pictures.css"), as: UTF8.self)
    var seen: Set<String> = []
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let colour = PictureColour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          for name in PictureTint(colour).classes.split(separator: " ") { seen.insert("." + name) }
        }
      }
    }
    #expect(seen.count == 1 + PictureTint.hues + 1 + PictureTint.depths)
    for name in seen { #expect(css.contains(name + " {"), "\(name)") }
  }
}
