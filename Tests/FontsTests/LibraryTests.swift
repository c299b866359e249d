import Fonts
import Foundation
import Testing

struct LibraryTests {
  let library: FontLibrary

  init() throws { library = try system.get() }

  @Test func `a family that is not there is an error with the one that was meant`() {
    #expect(throws: FontProblem.unknownFamily("EB Garramond", suggestion: "EB Garamond")) {
      try library.face("EB Garramond")
    }
    #expect(throws: FontProblem.unknownFamily("Qwertyuiop", suggestion: nil)) {
      try library.face("Qwertyuiop")
    }
    #expect(
      FontProblem.unknownFamily("Amirie", suggestion: "Amiri").description
        == "no font `Amirie`; did you mean `Amiri`?")
  }

  @Test(arguments: [
    ("EB Garamond", 400, false, "EBGaramond12-Regular.otf"),
    ("eb  garamond", 400, true, "EBGaramond12-Italic.otf"),
    ("EB Garamond", 700, false, "EBGaramond12-Bold.otf"),
    ("EB Garamond 08", 400, false, "EBGaramond08-Regular.otf"),
    ("Inter", 400, false, "Inter-Regular.otf"), ("Inter", 650, true, "Inter-BoldItalic.otf"),
    ("Inter", 350, false, "Inter-Light.otf"), ("Inter", 450, false, "Inter-Medium.otf"),
    ("Inter", 1000, false, "Inter-Black.otf"), ("Amiri", 700, true, "Amiri-BoldSlanted.ttf"),
    ("Noto Naskh Arabic", 900, true, "NotoNaskhArabic-Bold.ttf"),
  ])
  func `a face is chosen as CSS does`(family: String, weight: Int, isItalic: Bool, file: String) throws {
    let faces = try library.facesOfFamily(family).map { library.faces[$0] }.filter { !$0.isVariable }
    let chosen = library.faces[try library.face(family, FaceStyle(weight: weight, isItalic: isItalic)).face]
    if !chosen.isVariable { #expect(chosen.file.hasSuffix("/" + file)) }
    #expect(faces.contains { $0.file.hasSuffix("/" + file) })
  }

  @Test func `own folders come before the system, and alone if asked for`() throws {
    let folder = try ScratchFonts(["opentype/fonts-hosny-amiri/Amiri-Bold.ttf"])
    let own = try FontLibrary(folders: [folder.path], withSystem: false)
    #expect(own.families == ["Amiri"] && own.faces.count == 1 && own.faces.allSatisfy { $0.isOwn })
    let both = try FontLibrary(folders: [folder.path])
    #expect(both.faces[try both.face("Amiri").face].file == folder.path + "/Amiri-Bold.ttf")
    #expect(both.faces.count == library.faces.count + 1)
    #expect(try FontLibrary(folders: ["/nowhere"], withSystem: false).faces.isEmpty)
  }

  @Test(arguments: [
    ("س", "ar", "Noto Naskh Arabic"), ("א", "he", "Noto Serif Hebrew"), ("द", "hi", "Noto Serif Devanagari"),
    ("ก", "th", "Noto Serif Thai"), ("Ж", "ru", "Noto Serif"), ("∀", "en", "Noto Sans Math"),
  ])
  func `other scripts have a face of a fixed family`(text: String, language: String, family: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    let choice = try #require(library.fallback(for: scalar, language: language))
    #expect(library.faces[choice.face].families.contains(family))
    let own = try #require(library.fallback(for: "س", language: "ar", preferring: ["Amiri"]))
    #expect(library.faces[own.face].families.contains("Amiri"))
  }

  @Test func `what no font has as an outline has no face`() {
    #expect(library.fallback(for: "\u{10FFFD}", language: "en") == nil)
  }

  @Test func `text is split by faces, marks with their letters and commas with their words`() throws {
    var chooser = try FaceChooser(
      library, families: ["EB Garamond", "Nonesuch", "Amiri"], language: "en")
    #expect(chooser.problems.map { $0.description } == ["no font `Nonesuch`"])
    #expect(split("Hello, world", &chooser) == ["Hello, world=EB Garamond"])
    #expect(split("é e\u{301} ñ", &chooser) == ["é e\u{301} ñ=EB Garamond"])
    #expect(split("(سلام، عليكم)", &chooser) == ["(سلام، عليكم)=Amiri"])
    #expect(
      split("abc שָׁלוֹם def", &chooser) == ["abc =EB Garamond", "שָׁלוֹם =Noto Serif Hebrew", "def=EB Garamond"])
    #expect(split("a\u{10FFFD}b", &chooser) == ["a\u{10FFFD}b=EB Garamond"], "missing, in the first family")
    #expect(split("", &chooser).isEmpty)
  }

  private func split(_ text: String, _ chooser: inout FaceChooser) -> [String] {
    let bytes = Array(text.utf8)
    return chooser.runs(of: bytes, in: 0..<bytes.count).map { run in
      String(decoding: bytes[run.range], as: UTF8.self) + "=" + library.faces[run.face.face].families[0]
    }
  }
}

/// A folder with copies of fonts.
final class ScratchFonts {
  let path: String

  init(_ files: [String]) throws {
    path = NSTemporaryDirectory() + "/fonts-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files {
      let name = file.split(separator: "/").last ?? ""
      try FileManager.default.copyItem(atPath: "/usr/share/fonts/" + file, toPath: path + "/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
