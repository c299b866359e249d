import Content
import Documents
import Liquid
import PDF
import Printing
import Site
import Vectors

/// A picture that a design makes of an entry: its first page, with a pixel for each point.
enum DrawnPicture {
  /// How many grounds a design has to choose from, so that entries side by side are told apart.
  private static let tones = 4

  static func make(_ order: PublicOrder) throws -> PublicPaper {
    let tone: [(Name, TemplateValue)] = [("tone", .integer(tone(of: order.record?.key)))]
    let context = order.shop.context(order.paper, also: [.map(TemplateMap(tone))])
    let shop = order.shop
    let made = try order.room.using(order.design) { press in
      // No date: nobody sees one, and it would have to be asked for.
      let set = try press.set(context, at: Timestamp(seconds: 0))
      let bytes = try PDFPages(press.drawOfMany(set)).png(of: 0, dotsPerInch: 72, on: .poster)
      return PublicPaper(
        bytes: bytes, words: PaperWords(set.document, set.information), diagnostics: set.diagnostics,
        files: set.pictures.sorted().map { shop.file(ofPicture: $0) })
    }
    var picture = made ?? PublicPaper()
    picture.diagnostics += try shop.open().designs.problems(order.design)
    return picture
  }

  /// The site itself has the first. Of a key all bits count: many differ in their last letter alone.
  private static func tone(of key: String?) -> Int {
    guard let key else { return 1 }
    let sum = key.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return Int(sum >> 13) % tones + 1
  }
}
