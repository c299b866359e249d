import Fonts
import Hyphenation

@testable import Typesetting

/// The fonts of this machine, found once.
let system = Result { () throws(FontProblem) in try FontLibrary() }

let serif = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(11))
let naskh = TextStyle(families: ["Amiri", "EB Garamond"], size: .points(13))

func openTools() throws -> SettingTools {
  SettingTools(try FontSession(system.get()), hyphenation: HyphenationLibrary())
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
