import Diagnostics
import Liquid
import Markup
import Typesetting

extension Maker {
  /// What an expression gives, as blocks. `origin` is where complaints go that have no place in the text.
  mutating func markdown(_ expression: TextTemplate?, _ styles: MarkdownStyles, origin: Int32) -> [Block] {
    guard let expression else { return [] }
    switch value(expression) {
    case .nothing, .empty, .blank: return []
    case .object(let object as any MarkdownSource): return markdown(object.markdown, styles, origin: origin)
    case .markup(let text):
      return [paragraph(RichText(text.withoutTags, styles.body.text), styles.body, origin: origin)]
        .compactMap(\.self)
    case let other:
      let file = SourceID(index: .max)
      let read = reader.read(Array(other.text.utf8).span, file: file, options: .paper)
      diagnostics += read.diagnostics.map { problem in
        var problem = problem
        problem.range = expression.place
        problem.notes += [context.subject].compactMap(\.self)
        return problem
      }
      return blocks(of: read.value, styles, origin: origin, hasPlaces: false)
    }
  }

  private mutating func markdown(_ text: MarkdownText, _ styles: MarkdownStyles, origin: Int32) -> [Block] {
    // What stands on every page is no excerpt of anything.
    if text.isExcerpt, isOutsideOfText { return [] }
    if text.isExcerpt { sections[sections.count - 1].isExcerpt = true }
    if text.isExcerpt, text.text.isEmpty { return [Self.withheld(origin)] }
    let read = reader.read(text.text.span, file: text.file, base: text.base, options: .paper)
    diagnostics += read.diagnostics
    let picture = context.picture
    defer { context.picture = picture }
    context.picture = { picture(text.picture($0)) }
    return blocks(of: read.value, styles, origin: origin, hasPlaces: true)
  }

  /// Where a text would stand that has been kept back: nobody needs it unless this comes to stand on a page.
  private static func withheld(_ origin: Int32) -> Block {
    var block = Block(.space(.zero), origin: origin)
    block.style.anchor = MarkdownText.withheld
    return block
  }

  private mutating func blocks(
    of document: MarkupDocument, _ styles: MarkdownStyles, origin: Int32, hasPlaces: Bool
  ) -> [Block] {
    texts += 1
    if styles.countsNotesAnew { notes = 0 }
    var setting = MarkdownSetting(document, styles, number: texts, origin: origin, hasPlaces: hasPlaces)
    return setting.blocks(&self)
  }
}

extension MarkdownOptions {
  /// Typographic quotes and dashes: papers are read, not searched.
  static let paper: MarkdownOptions = standard.union(.smartPunctuation)
}

extension String {
  /// HTML as the text in it.
  var withoutTags: String {
    var result = ""
    var isOutside = true
    for character in self {
      if character == "<" {
        isOutside = false
      } else if character == ">" {
        isOutside = true
      } else if isOutside {
        result.append(character)
      }
    }
    return result.replacingEntities
  }

  /// The characters that entities stand for.
  var replacingEntities: String {
    guard contains("&") else { return self }
    var text = self
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
