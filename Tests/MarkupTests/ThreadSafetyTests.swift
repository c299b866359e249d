import Markup
import Testing

@Suite struct `Several threads` {
  static let texts = (0..<40).map { number in
    """
    # Lesson \(number)

    Some ~~struck~~ text with *stars* and www.example.com/\(number), then http://example.org/a_b and ~~more~~.

    | a | b |
    |---|---|
    | ~~x\(number)~~ | www.example.net |

    - [ ] task ~~one~~
    - [x] see $a_\(number)$ and ~two~
    """
  }

  /// cmark-gfm keeps what is special to its extensions in one table for the whole process, and
  /// empties it at the end of every document. Without our cure some hundred of these come out wrong.
  @Test func `read the same as one`() async {
    let expected = Self.texts.map { MarkdownSample($0).html() }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var wrong = 0
          for round in 0..<4000 {
            let number = round % Self.texts.count
            if MarkdownSample(Self.texts[number]).html() != expected[number] { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  /// Where `~` is not special, `*` beside it is read differently; both kinds of documents may be
  /// read at the same time.
  @Test func `may differ in what they read`() async {
    let text = "a*~b*c ~~d~~ *~*e"
    let plain = MarkdownSample(text, options: .commonMark).html()
    let struck = MarkdownSample(text, options: [.strikethrough]).html()
    #expect(plain != struck)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          (0..<3000).count { _ in
            let options: MarkdownOptions = task % 2 == 0 ? .commonMark : [.strikethrough]
            return MarkdownSample(text, options: options).html() != (task % 2 == 0 ? plain : struck)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
