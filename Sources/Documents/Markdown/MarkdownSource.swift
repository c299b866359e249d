public import Diagnostics
import Liquid
import Markup
import Typesetting

/// A value that is a text in Markdown, and knows where it is written.
public protocol MarkdownSource: Sendable {
  var markdown: MarkdownText { get }
}

/// Markdown, and where it begins in its file.
public struct MarkdownText: Sendable {
  public var text: [UInt8]
  public var file: SourceID
  public var base: Int

  public init(_ text: [UInt8], file: SourceID, base: Int = 0) {
    self.text = text
    self.file = file
    self.base = base
  }
}

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
    let read = reader.read(text.text.span, file: text.file, base: text.base, options: .paper)
    diagnostics += read.diagnostics
    return blocks(of: read.value, styles, origin: origin, hasPlaces: true)
  }

  private mutating func blocks(
    of document: MarkupDocument, _ styles: MarkdownStyles, origin: Int32, hasPlaces: Bool
  ) -> [Block] {
    texts += 1
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
