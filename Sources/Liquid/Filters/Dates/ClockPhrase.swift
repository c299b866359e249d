/// What a template printed of the moment of rendering: `now` in some form. It can be said again at
/// another moment, to see whether it would be something else.
public struct ClockPhrase: Hashable, Sendable {
  /// The input and the arguments of `date`, in a form that may be kept.
  public let key: String

  private static let separator: Character = "\u{1F}"

  public init(key: String) { self.key = key }

  init(_ input: TemplateValue, _ arguments: Arguments) {
    var parts = [input.text, arguments[0]?.text ?? ""]
    if case .map(let options)? = arguments[0] {
      parts[1] = ""
      parts += options.members.map { "\($0.key)=\($0.value.text)" }
    }
    key = parts.joined(separator: String(Self.separator))
  }

  /// The words for it at the moment of `context`; nothing if they are not words any more.
  public func text(_ context: FilterContext) -> String? {
    let parts = key.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    let options = parts.dropFirst(2).map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(pair[0]), TemplateValue.text(pair.count > 1 ? String(pair[1]) : ""))
    }
    let argument = options.isEmpty ? TemplateValue.text(String(parts[1])) : .map(TemplateMap(options))
    var context = context
    context.observer = nil
    return try? Filter.date.invoke(.text(String(parts[0])), Arguments([argument]), context).text
  }
}
