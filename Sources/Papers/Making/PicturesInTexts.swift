import Diagnostics
import Liquid
import Markup

extension TemplateValue {
  /// Visits the pictures of all texts in it, since a design may show any of them as Markdown.
  func forEachPicture(_ visit: (_ path: String) -> Void) {
    switch self {
    case .text(let text): text.picturesInMarkdown.forEach(visit)
    case .list(let list): for item in list { item.forEachPicture(visit) }
    case .map(let map): for (_, item) in map.members { item.forEachPicture(visit) }
    // Facts are plain values, and the others have no pictures.
    default: break
    }
  }
}

extension String {
  /// The addresses of the pictures in a text, in whatever way its Markdown tells them.
  var picturesInMarkdown: [String] {
    // Most texts are names and numbers.
    guard utf8.contains(UInt8(ascii: "!")) else { return [] }
    var reader = MarkdownReader()
    let document = reader.read(Array(utf8).span, file: SourceID(index: .max)).value
    return document.references.filter(\.isImage).map(\.address)
  }
}
