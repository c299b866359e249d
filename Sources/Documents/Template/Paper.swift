import Typesetting

/// Sizes of paper, upright.
struct Paper: Hashable, Sendable {
  var width: Length
  var height: Length

  static let a4 = Paper(width: .millimetres(210), height: .millimetres(297))

  private static let all: [(name: String, width: Double, height: Double)] = [
    ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148), ("B5", 176, 250),
    ("Letter", 215.9, 279.4), ("Legal", 215.9, 355.6),
  ]

  static let names = all.map(\.name)

  static func named(_ name: String) -> Paper? {
    all.first { $0.name.lowercased() == name.lowercased() }.map {
      Paper(width: .millimetres($0.width), height: .millimetres($0.height))
    }
  }

  /// What PDF readers open; they refuse more.
  static let sides = Length.points(36)...Length.points(14_400)

  /// As a page asks for it.
  func changed(by page: KeyValues) -> Paper {
    let paper = page["size"]?.paper ?? self
    return switch page["orientation"]?.word {
    case "landscape": paper.landscape
    case "portrait": paper.landscape.turned
    default: paper
    }
  }

  var isPortrait: Bool { height >= width }

  var turned: Paper { Paper(width: height, height: width) }
  var landscape: Paper { width < height ? turned : self }
}
