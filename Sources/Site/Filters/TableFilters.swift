import Content
import Liquid

extension Filter {
  /// `step.completion_requirements | pairs`: the names and values of an object whose names a team chose itself.
  static let pairs = Filter("pairs", isExtension: true) { input, _, _ in
    guard case .object(let object) = input else { return .list([]) }
    return .list(
      object.memberNames.map { name in .list([.text(name), object.member(Name(name)) ?? .nothing]) })
  }

  /// `'goodwill_reason' | worth`: what each word of that list earns, as `reason`, `least` and `most`.
  static let worth = Filter("worth", isExtension: true) { input, _, _ in
    guard input.text == WordList.goodwillReason.name else {
      var fault = RenderFault(.argument, "`\(input.text)` is no list of words that have a worth")
      fault.suggestion = WordList.goodwillReason.name
      throw fault
    }
    return .list(
      GoodwillPoints.all.map { reason, points in
        .map(
          TemplateMap([
            ("reason", .text(reason)), ("least", .integer(Int(points.lowerBound))),
            ("most", .integer(Int(points.upperBound))),
          ]))
      })
  }
}
