public import Fonts
public import Hyphenation
import Localization

/// What one thread sets text with, kept from paragraph to paragraph: open faces, what they chose for which
/// characters, hyphens.
public final class SettingTools {
  private struct ChooserKey: Hashable {
    let families: [String]
    let style: FaceStyle
    let language: String
  }

  /// A chooser where it remembers in place.
  private final class Choosing {
    var chooser: FaceChooser

    init(_ chooser: FaceChooser) { self.chooser = chooser }
  }

  public let session: FontSession
  private let hyphenation: HyphenationLibrary?
  private var choosers: [ChooserKey: Choosing] = [:]
  /// One text after the other has the same style: what was asked for last is mostly asked for again.
  private var lastChooser: (key: ChooserKey, chooser: Choosing)?
  private var lastShaper: (face: FaceChoice, style: ShapingStyle, shaper: TextShaper)?
  private var breaks: [String: TextBreaks] = [:]
  var kept = KeptParagraphs()
  /// Families that were asked for and are not there, each once.
  public private(set) var problems: [FontProblem] = []

  /// - Parameter hyphenation: nothing if words are not to be parted in any language.
  public init(_ session: FontSession, hyphenation: HyphenationLibrary? = nil) {
    self.session = session
    self.hyphenation = hyphenation
  }

  func faceRuns(
    of text: [UInt8], in range: Range<Int>, _ style: TextStyle, language: String
  ) throws(FontProblem) -> [FaceRun] {
    let key = ChooserKey(families: style.families, style: style.face, language: language)
    if let lastChooser, lastChooser.key == key {
      return lastChooser.chooser.chooser.runs(of: text, in: range)
    }
    let chooser = try chooser(key)
    lastChooser = (key, chooser)
    return chooser.chooser.runs(of: text, in: range)
  }

  private func chooser(_ key: ChooserKey) throws(FontProblem) -> Choosing {
    if let known = choosers[key] { return known }
    let chooser = try FaceChooser(
      session.library, families: key.families, style: key.style, language: key.language)
    for problem in chooser.problems where !problems.contains(problem) { problems.append(problem) }
    let choosing = Choosing(chooser)
    choosers[key] = choosing
    return choosing
  }

  func shaper(_ face: FaceChoice, _ style: ShapingStyle) throws(FontProblem) -> TextShaper {
    if let lastShaper, lastShaper.face == face, lastShaper.style == style { return lastShaper.shaper }
    let shaper = try session.shaper(try session.face(face), style)
    lastShaper = (face, style, shaper)
    return shaper
  }

  func textBreaks(_ language: String) -> TextBreaks {
    if let known = breaks[language] { return known }
    let found = TextBreaks(FormattingLocale(language: language) ?? .english)
    breaks[language] = found
    return found
  }

  /// Nothing for a language without a dictionary: its words stay whole.
  func hyphenator(_ language: String) -> Hyphenator? { try? hyphenation?.hyphenator(for: language) }
}
