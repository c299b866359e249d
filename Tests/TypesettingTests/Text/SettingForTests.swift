import Fonts
import Hyphenation

@testable import Typesetting

/// The fonts of this machine, found once.
let system = Result { () throws(FontProblem) in try FontLibrary() }

let serif = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(11))
let naskh = TextStyle(families: ["Amiri", "EB Garamond"], size: .points(13))

func openTools() throws -> SettingTools {
  SettingTools(
    try FontSession(system.get()),
    hyphenators: ["en": try HyphenationLibrary().hyphenator(for: "en-US")])
}

extension SetParagraph {
  /// What a line shows, in the order of the text.
  func text(ofLine number: Int) -> String {
    String(decoding: text.bytes[lines[number].range], as: UTF8.self)
  }

  /// The texts of runs as the eye meets them, from left to right; a hyphen of the line is `~`.
  func seen(onLine number: Int) -> [String] {
    lines[number].runs.map {
      $0.isHyphen ? "~" : String(decoding: text.bytes[$0.range], as: UTF8.self)
    }
  }
}

enum Prose {
  static let english = """
    The craft of printing asks for patience: every page is a small building, with margins for walls and lines for \
    floors, and a careless carpenter is found out by anybody who leans against the door. Nobody praises a good \
    paragraph, but everyone reads it to the end; a bad one is admired and put aside. So the compositor weighs each \
    line against its neighbours, loosening here and tightening there, until the grey of the column is even and the \
    eye runs down it without a stumble.
    """
  static let arabic = """
    تطلب صناعة الطباعة صبرًا طويلًا، فكلّ صفحة بناءٌ صغير، هوامشه جدرانٌ وأسطره طوابق، والنجّار المهمل يفضحه من \
    يتّكئ على الباب. لا أحد يمدح فقرةً حسنة لكنّ الجميع يقرؤها حتى آخرها، أمّا السيّئة فيُعجَب بها ثم تُترك. لذلك \
    يزن المنضّد كلّ سطر بجيرانه، يرخي هنا ويشدّ هناك، حتى يستوي لون العمود وتنزلق العين عليه بلا عثرة.
    """
}
