import Fonts
import PDF

/// Names and titles: text that shrinks before its lines are broken, and whose lines are then of one length.
extension BlockSetter {
  /// The block in letters that its width has place for, and as narrow as its lines allow.
  func balanced(_ block: Block, in width: Length) throws(FontProblem) -> Block {
    guard case .text(let text) = block.content, text.least < 1_000, block.style.width == nil,
      block.style.frame.isEmpty, try !staysOnItsLines(text, width: width)
    else { return block }
    let natural = try tools.measure(text.text.styled, text.style).natural
    let scale = scale(of: natural, in: width, least: text.least)
    var block = block.scaled(by: scale)
    guard case .text(let smaller) = block.content else { return block }
    block.style.width = .length(
      try narrowest(for: smaller, of: natural.times(scale, by: 1_000), in: width))
    block.style.alignment = text.alignment
    return block
  }

  /// The least width, in steps of a fiftieth, that takes no more lines than the whole one.
  private func narrowest(
    for text: TextBlock, of natural: Length, in width: Length
  ) throws(FontProblem) -> Length {
    let count = try lines(of: text, in: width).count
    guard count > 1 else { return width }
    let step = width.times(1, by: 50)
    var tried = natural.times(1, by: count)
    while tried < width {
      let lines = try lines(of: text, in: tried)
      if lines.count <= count, lines.allSatisfy({ $0.overfull <= .zero }) { return tried }
      tried = tried + step
    }
    return width
  }

  private func lines(of text: TextBlock, in width: Length) throws(FontProblem) -> [SetLine] {
    try tools.set(text.text.styled, style(of: text, width: width), width: width).lines
  }
}
