/// Names of people as pages show them.
public enum DisplayName {
  /// `Ada Byron King` as `Ada K.`: enough to be spoken to, too little to be found (N-20).
  public static func withInitial(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.dropFirst().last, let initial = last.first else {
      return name
    }
    return "\(first) \(initial)."
  }
}
