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
  /// By language; where there is none, words are not parted.
  public let hyphenators: [String: Hyphenator]
  private var choosers: [ChooserKey: FaceChooser] = [:]
  private var breaks: [String: TextBreaks] = [:]
  /// Families that were asked for and are not there, each once.
  public private(set) var problems: [FontProblem] = []

  public init(_ session: FontSession, hyphenators: [String: Hyphenator] = [:]) {
    self.session = session
    self.hyphenators = hyphenators
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

  func hyphenator(_ language: String) -> Hyphenator? {
    hyphenators[language] ?? hyphenators[String(language.prefix { $0 != "-" })]
  }
}
