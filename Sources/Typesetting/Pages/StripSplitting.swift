/// Strips of columns that a page cannot hold are divided: each column as well as it can be.
extension Strip {
  /// - Parameter force: something must be placed, even if the place is too small for it.
  /// - Returns: nothing if no column has anything that the place can hold.
  func divided(at height: Length, force: Bool) -> (first: Strip, rest: Strip)? {
    guard let columns else { return nil }
    switch columns.kind {
    case .flowing: return dividedText(columns, at: height)
    case .sideBySide: return dividedSides(columns, at: height, force: force)
    }
  }

  private func dividedText(_ columns: StripColumns, at height: Length) -> (Strip, Strip)? {
    guard let all = columns.columns.first?.strips else { return nil }
    let (filled, rest) = columns.filled(with: all, height: height)
    guard rest.count < all.count, !rest.isEmpty else { return nil }
    var further = columns
    further.columns[0].strips = rest
    return (part(Strip(filled)), part(Strip(further)))
  }

  private func dividedSides(_ columns: StripColumns, at height: Length, force: Bool) -> (Strip, Strip)? {
    var (first, further) = (columns, columns)
    var hasMoved = false
    for index in columns.columns.indices {
      let column = columns.columns[index]
      var end = column.strips[...].breakPlace(within: height - column.y)
      if end == 0, force, column.y < height, !column.strips.isEmpty { end = 1 }
      hasMoved = hasMoved || end > 0
      first.columns[index].strips = Array(column.strips[..<end])
      further.columns[index].strips = Array(column.strips[end...])
      first.columns[index].height = nil
      further.columns[index].height = nil
      further.columns[index].y = max(column.y - height, Swift.min(column.y, .points(3)))
    }
    guard hasMoved, further.columns.contains(where: { !$0.strips.isEmpty }) else { return nil }
    var (top, bottom) = (part(Strip(first)), part(Strip(further)))
    top.height = max(height, first.lowest)
    bottom.height = max(self.height - height, further.lowest + .points(3))
    top.columns?.backdrop = columns.backdrop.compactMap { $0.clipped(from: .zero, to: top.height) }
    bottom.columns?.backdrop = columns.backdrop.compactMap {
      $0.clipped(from: height, to: height + bottom.height, endsAt: self.height)
    }
    return (top, bottom)
  }

  /// The same strip with other content.
  private func part(_ other: Strip) -> Strip {
    var part = self
    part.height = other.height
    part.columns = other.columns
    part.notes = other.notes
    return part
  }
}

extension StripColumns {
  fileprivate var lowest: Length { columns.map { $0.y + $0.strips.height }.max() ?? .zero }
}

extension PrintedItem {
  /// The part of a ground that lies between two heights; rules belong to one of both parts.
  fileprivate func clipped(from top: Length, to bottom: Length, endsAt end: Length? = nil) -> PrintedItem? {
    var item = self
    let isAtEnd = end.map { box.maxY >= $0 } ?? false
    let (upper, lower) = (max(box.y, top), isAtEnd ? bottom : min(box.maxY, bottom))
    guard lower > upper else { return nil }
    if case .rule(let stroke) = content, box.height == stroke.width, box.width > box.height {
      guard box.maxY <= bottom || isAtEnd else { return nil }
      item.box.y = lower - box.height - top
      return item
    }
    item.box.y = upper - top
    item.box.height = lower - upper
    return item
  }
}
