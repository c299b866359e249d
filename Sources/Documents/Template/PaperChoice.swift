/// The paper that a caller asks for in place of a template's own: its size, which way it lies, or both.
public struct PaperChoice: Hashable, Sendable {
  public enum Orientation: String, Sendable { case portrait, landscape }

  /// Nothing for the template's.
  let size: Paper?
  let orientation: Orientation?

  /// Sizes that there are: `A4`, `Letter`, …
  public static var sizes: [String] { Paper.names }

  /// Nothing if there is no such size.
  public init?(size: String? = nil, orientation: Orientation? = nil) {
    let paper = size.flatMap { Paper.named($0) }
    if size != nil, paper == nil { return nil }
    (self.size, self.orientation) = (paper, orientation)
  }

  /// As people write it: `A4`, `landscape`, `Letter-portrait`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let orientation = parts.last.flatMap { Orientation(rawValue: $0.lowercased()) }
    let sizes = orientation == nil ? parts : parts.dropLast()
    guard sizes.count <= 1 else { return nil }
    self.init(size: sizes.first, orientation: orientation)
  }

  func changing(_ paper: Paper) -> Paper {
    let size = size.map { paper.isPortrait ? $0 : $0.landscape } ?? paper
    return switch orientation {
    case .portrait: size.landscape.turned
    case .landscape: size.landscape
    case nil: size
    }
  }
}
