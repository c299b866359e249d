import Fonts
import Testing

@Test func scratch() throws {
  let c = ContinuousClock()
  var t = c.now
  let library = try FontLibrary()
  print("list", c.now - t, library.faces.count)
  let session = try FontSession(library)
  for (family, script, lang, dir) in [
    ("EB Garamond", "Latn", "en", ShapingStyle.Direction.leftToRight), ("Inter", "Latn", "en", .leftToRight),
    ("Noto Sans", "Latn", "en", .leftToRight), ("Amiri", "Arab", "ar", .rightToLeft),
    ("Noto Naskh Arabic", "Arab", "ar", .rightToLeft), ("DejaVu Sans", "Latn", "en", .leftToRight),
    ("Noto Serif", "Latn", "en", .leftToRight),
  ] {
    t = c.now
    let choice = try library.face(family)
    let face = try session.face(choice)
    print(family, face.file, face.postScriptName, face.metrics)
    let shaper = try session.shaper(
      face, ShapingStyle(script: FontTag(script)!, language: lang, direction: dir))
    print("  stand alone", shaper.wordsStandAlone, c.now - t)
    var run = ShapedRun()
    let text = Array((dir == .leftToRight ? "Hello office, AVATAR To We" : "السلام عليكم ورحمة الله").utf8)
    shaper.shape(text, 0..<text.count, into: &run)
    print("  ", run.glyphs.map { $0.id }, run.advance, run.missing)
  }
}
