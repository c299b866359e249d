import Testing

@testable import Content

@Suite struct `A list that was written as one text` {
  @Test(arguments: [
    ("[]", []), ("[\"a\"]", ["a"]), (" [ \"a\" , \"b, c\" ] ", ["a", "b, c"]),
    ("[\"\\\"q\\\" \\\\ \\/ \\n\"]", ["\"q\" \\ / \n"]), ("[\"\\u0623\\ud83d\\ude00\"]", ["أ😀"]),
    ("[\"عُدّ الكلمات\"]", ["عُدّ الكلمات"]),
  ])
  func `is its texts`(text: String, texts: [String]) {
    #expect(WrittenList.texts(in: text) == texts)
  }

  @Test(arguments: [
    "", "[", "[a]", "[1]", "[\"a\"", "[\"a\",]", "[\"a\"] and", "[\"\\x\"]", "[[\"a\"]]", "[note] read it",
  ])
  func `or a text like any other`(text: String) {
    #expect(WrittenList.texts(in: text) == nil)
  }
}
