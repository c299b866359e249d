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

  public let session: FontSession
  private let hyphenation: HyphenationLibrary?
  private var choosers: [ChooserKey: FaceChooser] = [:]
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
    if choosers[key] == nil {
      let chooser = try FaceChooser(
        session.library, families: style.families, style: style.face, language: language)
      for problem in chooser.problems where !problems.contains(problem) { problems.append(problem) }
      choosers[key] = chooser
    }
    return choosers[key]?.runs(of: text, in: range) ?? []
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
