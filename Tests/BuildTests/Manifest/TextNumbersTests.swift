import TestSupport
import Testing

@testable import Build

@Suite struct `Numbers of texts` {
  @Test func `are the same for the same text, however many there are`() {
    var numbers = TextNumbers()
    let texts = (0..<20_000).map { "text \($0 * 7 % 20_000)" } + ["", "a", "\u{0627}"]
    let first = texts.map { numbers.number($0) }
    #expect(first == (0..<UInt32(texts.count)).map { $0 })
    #expect(texts.map { numbers.number($0) } == first)
    #expect(texts.map { numbers.known($0) } == first)
    #expect(first.map { numbers.table[$0] } == texts)
  }

  @Test func `are not given by asking`() {
    var numbers = TextNumbers()
    #expect(numbers.known("a") == nil)
    #expect(numbers.number("ab") == 0)
    #expect(numbers.known("a") == nil)
    #expect(numbers.known("abc") == nil)
    #expect(numbers.table.count == 1)
  }
}
