import Testing

@testable import Search

@Suite struct `Words as they are looked for` {
  @Test(arguments: [
    ("Swift for Servers", ["swift", "for", "server"]),
    ("C, C++ and F#; a+b", ["c", "c++", "and", "f#", "a", "b"]),
    ("Stories about class, status, courses", ["story", "about", "class", "status", "course"]),
    ("Crème brûlée Straße", ["creme", "brulee", "strasse"]),
    ("مُدَرِّسَةٌ", ["مدرسه"]), ("الأمنُ والبرمجةُ", ["امن", "برمجه"]), ("إلى مستشفى", ["الي", "مستشفي"]),
    ("قــــرآن ٢٠٢٦", ["قران", "2026"]), ("مسؤول شيء شئ", ["مسوول", "شي", "شي"]), ("", []),
  ])
  func `words are found in one form`(text: String, words: [String]) {
    #expect(WordReader.words(text) == words)
  }

  @Test func `words that nobody types are left out`() {
    #expect(WordReader.words(String(repeating: "x", count: 80) + " 𝒳 end") == ["x", "end"])
    #expect(WordReader.words("𐐨𐐩 end") == ["end"])
  }
}
