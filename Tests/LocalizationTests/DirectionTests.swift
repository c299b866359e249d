import Localization
import Testing

@Suite struct DirectionTests {
  @Test(arguments: [
    ("ar", true), ("he", true), ("fa", true), ("ur", true), ("en", false), ("tr", false), ("az", false),
  ])
  func `languages are written from the side that ICU tells`(language: String, isRightToLeft: Bool) {
    #expect(FormattingLocale(language: language)?.isRightToLeft == isRightToLeft)
  }
}
