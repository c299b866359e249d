import Diagnostics

extension Rule {
  /// Patterns of numbers count, and are told in words that are known.
  static let numberPatterns = Rule.entries("V-46", "number-pattern", of: "site") { site, complaints in
    // Certificates are not counted: their numbers follow from what nobody can guess.
    for member in site["numbering"]?.members ?? [] where member.name.text != "certificate" {
      guard let text = member.value.text else { continue }
      do throws(NumberPattern.Problem) { _ = try NumberPattern(text) } catch {
        complaints.error(
          "`numbering.\(member.name.text)`: \(error.words)", at: member.value.place,
          hint: "write it like `INV-{year}-{seq:5}`")
      }
    }
  }
}

extension NumberPattern.Problem {
  fileprivate var words: String {
    switch self {
    case .noSequence: "expected `{seq}`, which counts, and found none"
    case .twoSequences: "expected one `{seq}`, found two"
    case .unknownPlaceholder(let name):
      "there is no `{\(name)}`"
        + (NearestWord.to(name, among: ["year", "month", "seq"]).map { "; did you mean `{\($0)}`?" } ?? "")
    case .unclosed: "a `{` is not closed"
    case .unfit(let character): "`\(character)` cannot be in a number, which names a file"
    }
  }
}
