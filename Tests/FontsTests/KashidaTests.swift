import Fonts
import Testing

struct KashidaTests {
  @Test(arguments: [
    ("سلام", "س2لام"), ("محمد", "م8ح8م3د"), ("كتاب", "ك8ت4اب"), ("الكبير", "ال8ك8ب8ي5ر"), ("حـمد", "ح1ـ1م3د"),
    ("دار", "دار"), ("مدرسة", "م3درس2ة"), ("جميع", "ج8م8ي6ع"), ("بيت", "ب8ي7ت"), ("قَلَم", "قَ8لَ7م"),
    ("لا", "لا"), ("abc", "abc"), ("", ""), ("بـ", "ب1ـ"), ("نص عربي", "ن7ص ع7رب5ي"),
  ])
  func `a kashida goes where letters join, at its best after a seen`(word: String, marked: String) {
    let bytes = Array(word.utf8)
    var text = bytes
    for place in Kashida.places(in: bytes, 0..<bytes.count).reversed() {
      text.insert(contentsOf: Array("\(place.priority)".utf8), at: place.offset)
    }
    #expect(String(decoding: text, as: UTF8.self) == marked)
  }

  @Test(arguments: ["Amiri", "Noto Naskh Arabic"])
  func `a kashida makes a word longer`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    let advance = try #require(try session.shaper(face, arabic).kashidaAdvance)
    let (plain, stretched) = (try session.shape("حمد", face, arabic), try session.shape("حمـد", face, arabic))
    #expect(advance > 0 && stretched.advance > plain.advance)
    #expect(try session.shaper(session.face("EB Garamond"), arabic).kashidaAdvance == nil)
  }
}
