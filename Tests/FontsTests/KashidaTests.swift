import Fonts
import Testing

struct KashidaTests {
  @Test(arguments: [
    ("سلام", "س2لام"), ("محمد", "م8ح8م3د"), ("كتاب", "ك8ت4اب"), ("الكبير", "الك8ب8ي5ر"), ("حـمد", "ح1ـ1م3د"),
    ("دار", "دار"), ("مدرسة", "م3درس2ة"), ("جميع", "ج8م8ي6ع"), ("بيت", "ب8ي7ت"), ("قَلَم", "قَ8لَ7م"),
    ("لا", "لا"), ("abc", "abc"), ("", ""), ("بـ", "ب1ـ"), ("نص عربي", "ن7ص ع8ر" + "ب5ي"),
  ])
  func `a kashida goes where letters join, at its best after a seen`(word: String, marked: String) {
    let bytes = Array(word.utf8)
    var text = bytes
    for place in Kashida.places(in: bytes, 0..<bytes.count).reversed() {
      text.insert(contentsOf: Array("\(place.priority)".utf8), at: place.offset)
    }
    #expect(String(decoding: text, as: UTF8.self) == marked)
  }

  @Test func `fonts tell how long theirs is`() throws {
    let session = try openSession()
    let kashida = try #require(try session.face("Amiri").kashida)
    #expect(kashida.advance > 0)
    #expect(try session.face("EB Garamond").kashida == nil)
  }
}
