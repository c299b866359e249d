/// Where ICU leaves the default algorithm of UAX 14 on purpose, as cases of LineBreakTest.txt 15.0 show
/// it. Each is one that the standard allows and a reader profits from, so none is undone.
enum LineBreakTailoring: CaseIterable {
  /// A hyphen that begins a word stays with it: `-foo`. Unicode 16 made it rule LB20a.
  case hyphenBeginsWord
  /// A full stop or comma stays with the digit behind it, whatever stands before (LB25 without the
  /// number expressions of section 8.2, example 7, that the suite was made with): `a.2`.
  case separatorBeginsNumber
  /// A line may end at the space before a number that begins with its separator: `equals .35`.
  case spaceBeforeNumber

  /// The cases, by the code points between their marks.
  var cases: [String] {
    switch self {
    case .hyphenBeginsWord:
      [
        "002D 0023",
        "002D 0308 0023",
        "002D 00A7",
        "002D 0308 00A7",
        "002D 50005",
        "002D 0308 50005",
        "002D 0E01",
        "002D 0308 0E01",
      ]
    case .separatorBeginsNumber:
      [
        "002C 0030",
        "002C 0308 0030",
        "0061 002E 0032 0020",
        "0061 002E 0032 0020 0915",
        "0061 002E 0032 0020 672C",
        "0061 002E 0032 3000 672C",
        "0061 002E 0032 3000 307E",
        "0061 002E 0032 3000 0033",
        "0041 002E 0031 0020 BABB",
        "BD24 C5B4 002E 0020 0041 002E 0032 0020 BCFC",
        "BD10 C694 002E 0020 0041 002E 0033 0020 BABB",
        "C694 002E 0020 0041 002E 0034 0020 BABB",
        "0061 002E 0032 3000 300C",
      ]
    case .spaceBeforeNumber:
      [
        "0065 0071 0075 0061 006C 0073 0020 002E 0033 0035 0020 0063 0065 006E 0074 0073"
      ]
    }
  }

  static let known = Set(allCases.flatMap(\.cases))
}
