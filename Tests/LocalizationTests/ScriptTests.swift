import Testing

@testable import Localization

@Suite struct `Runs of one script` {
  private func runs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ScriptRun.runs(in: text).map {
      "\($0.script): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test func `what is common joins what is before it, at the beginning what follows`() {
    #expect(runs("Hello, world! 12") == ["Latn: Hello, world! 12"])
    #expect(runs("1. مرحبا، Swift! да") == ["Arab: 1. مرحبا، ", "Latn: Swift! ", "Cyrl: да"])
    #expect(runs("123 €") == ["Zyyy: 123 €"])
    #expect(runs("") == [])
  }

  @Test func `a closing bracket has the script of its opening one`() {
    #expect(runs("مرحبا (Swift) يا") == ["Arab: مرحبا (", "Latn: Swift", "Arab: ) يا"])
    #expect(runs("(عربي) a") == ["Arab: (عربي) ", "Latn: a"])
    #expect(runs("a ) b(") == ["Latn: a ) b("])
  }

  @Test func `marks and letters of many scripts stay with their word`() {
    #expect(runs("e\u{301} بِ") == ["Latn: e\u{301} ", "Arab: بِ"])
    #expect(runs("日本語のテスト") == ["Hani: 日本語", "Hira: の", "Kana: テスト"])
    #expect(runs("ラーメン") == ["Kana: ラーメン"])
  }
}
