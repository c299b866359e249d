import Fonts

/// The fonts of this machine, found once.
let system = Result { () throws(FontProblem) in try FontLibrary() }

let arabic = ShapingStyle(script: "Arab", language: "ar", direction: .rightToLeft)
let latin = ShapingStyle(script: "Latn", language: "en")

func openSession() throws -> FontSession {
  try FontSession(system.get())
}

extension FontSession {
  func face(_ family: String, _ style: FaceStyle = .regular) throws -> FontFace {
    try face(library.face(family, style))
  }

  func shape(_ text: String, _ face: FontFace, _ style: ShapingStyle) throws -> ShapedRun {
    let bytes = Array(text.utf8)
    var run = ShapedRun()
    try shaper(face, style).shape(bytes, 0..<bytes.count, into: &run)
    return run
  }

  /// Never word by word.
  func shapeWhole(_ text: String, _ face: FontFace, _ style: ShapingStyle) throws -> ShapedRun {
    let bytes = Array(text.utf8)
    var run = ShapedRun()
    try shaper(face, style).shape(bytes, 0..<bytes.count, features: [], into: &run)
    return run
  }
}

enum Samples {
  static let arabic = [
    "في صباحٍ هادئٍ من أيّام الربيع، خرجت سلمى إلى حديقة المكتبة القديمة وهي تحمل دفترًا أزرقَ.",
    "كانت الأشجار تُلقي ظلالها على المقاعد الخشبيّة، والعصافير تتنقّل بين الأغصان بلا خوف.",
    "قالت لصديقها: «هل قرأتَ القصيدة التي كتبها جدّك عام ١٩٤٧؟» فأجاب مبتسمًا: نعم، قرأتُها ٣ مرّات.",
    "ثم جلسا يتحدّثان عن الخطّ النسخيّ، وعن اللّام ألف، ولا سيّما الكشيدة في كلمة «السـلام».",
    "لا إله إلا الله، بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ، والحمد لله ربّ العالمين.",
    "شهادة إتمام الدورة: مؤسّسة التعليم المفتوح (القاهرة)، بتاريخ ٢١ تشرين الثاني ٢٠٢٦.",
  ]
  static let english = [
    "The official affidavit, filed in the office at 10:45, cost $1,234.50; AVATAR To We. “Waffles”?",
    "Difficult effects: fjord, fluffy, Tycho, WAVE, P.O. Box 7, f(x) = 3/4, naïve café, Þór, Łódź.",
    "It was a bright cold day in April, and the clocks were striking thirteen — 13, not 12.",
  ]
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 20
  }
}
