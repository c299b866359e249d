import Testing

@testable import Build

@Suite struct `Lists of secrets` {
  private func list(_ texts: String...) -> SecretList {
    var list = SecretList()
    for text in texts { list.add(text, .unlessPublic) }
    return list
  }

  private func texts(_ list: SecretList) -> [String] {
    (0..<list.count).map { String(decoding: list.bytes[list.range($0)], as: UTF8.self) }
  }

  @Test func `leave out what another one has, and blanks around it`() {
    let known = list("a sentence of words", "what is known", "short")
    let new = list("  what is known\r", "something new", "something newer", "something new", "no")
    #expect(texts(new.without(known)) == ["something new", "something newer"])
    #expect(new.without(new).count == 0)
    #expect(texts(new.without(SecretList())) == ["what is known", "something new", "something newer"])
  }
}
