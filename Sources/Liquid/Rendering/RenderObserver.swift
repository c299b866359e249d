/// Is told what a render reads besides the objects that it is given, so that a build knows what to
/// render again when something changes. Objects see for themselves what is asked of them, by tags
/// and by filters alike.
public protocol RenderObserver: Sendable {
  func didUse(template name: String)
  /// The moment of rendering was printed.
  func didPrint(_ phrase: ClockPhrase)
}
