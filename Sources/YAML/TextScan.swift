internal import Diagnostics

/// One pass over a text, which stops only at bytes that need a closer look.
struct TextScan {
  let file: SourceID
  let base: UInt32
  private(set) var problems: [Diagnostic] = []
  /// What was saved in the wrong encoding on the line at hand.
  private var garbled: (place: Range<Int>, repaired: [UInt8])?

  /// A broken file need not fill the screen.
  private static let mostProblems = 20

  init(file: SourceID, base: UInt32) {
    self.file = file
    self.base = base
  }

  mutating func run(over text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let start = index
      index = text.endOfPlainText(from: index)
      if index > start { continue }
      if text[index] < 0x80 {
        report(.controlCharacter(text[index], at: range(index..<index + 1)))
        index += 1
      } else if let next = character(at: index, in: text) {
        index = next
      } else {
        // Whatever follows is guesswork: one complaint says enough.
        problems.insert(.invalidUTF8(text[index], at: range(index..<index + 1)), at: 0)
        break
      }
    }
    endGarbledLine()
  }

  /// Passes one character of several bytes; nil if it is not UTF-8.
  private mutating func character(at start: Int, in text: Span<UInt8>) -> Int? {
    guard let (scalar, length) = text.scalar(at: start) else { return nil }
    let end = start + length
    if end < text.count, text[end] >= 0x80, let run = Mojibake.run(at: start, in: text) {
      add(run, from: start, in: text)
      return run.end
    }
    if scalar < 0xA0, scalar != 0x85 {
      report(.controlCharacter(UInt8(truncatingIfNeeded: scalar), at: range(start..<end)))
    } else if scalar == 0xFFFE || scalar == 0xFFFF {
      report(.noncharacter(scalar, at: range(start..<end)))
    }
    return end
  }

  // MARK: Wrong encodings

  /// All runs of one line are one complaint.
  private mutating func add(_ run: Mojibake.Run, from start: Int, in text: Span<UInt8>) {
    if let line = garbled {
      let between = line.place.upperBound..<start
      if between.count < 200, !between.contains(where: { text[$0] == 0x0A }) {
        let repaired = line.repaired + between.map { text[$0] } + run.repaired
        garbled = (line.place.lowerBound..<run.end, repaired)
        return
      }
      endGarbledLine()
    }
    garbled = (start..<run.end, run.repaired)
  }

  private mutating func endGarbledLine() {
    if let garbled { report(.mojibake(garbled.repaired, at: range(garbled.place))) }
    garbled = nil
  }

  private mutating func report(_ problem: Diagnostic) {
    if problems.count < Self.mostProblems { problems.append(problem) }
  }

  private func range(_ place: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, lower: base &+ UInt32(truncatingIfNeeded: place.lowerBound),
      upper: base &+ UInt32(truncatingIfNeeded: place.upperBound))
  }
}
