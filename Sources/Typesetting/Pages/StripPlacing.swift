import PDF

/// Puts strips below each other, and draws the frames around them.
struct StripPlacing {
  private let frames: [BlockSetter.SetFrame]
  private(set) var items: [PrintedItem] = []
  private(set) var links: [PrintedLink] = []
  private(set) var places: [(anchor: String, y: Length)] = []
  private(set) var headings: [(heading: Int, y: Length)] = []

  /// The page's width if all of it will be mirrored.
  private let mirror: Length?

  init(_ frames: [BlockSetter.SetFrame], mirror: Length? = nil) {
    self.frames = frames
    self.mirror = mirror
  }

  mutating func add(_ item: PrintedItem) { items.append(item) }

  private struct OpenFrame {
    var number: Int
    var top: Length
    var bottom: Length
    var hasTop: Bool
  }

  /// - Parameters:
  ///   - before: the strip above the first, on another page: frames that it lies in go on.
  ///   - after: the strip below the last.
  /// - Returns: where the last strip ends.
  @discardableResult
  mutating func place(
    _ strips: [Strip], x: Length, y: Length, before: [Int] = [], after: [Int] = []
  ) -> Length {
    var y = y
    var open: [OpenFrame] = []
    let ground = items.count
    var (grounds, borders): ([PrintedItem], [PrintedItem]) = ([], [])
    func close(_ frame: OpenFrame, hasBottom: Bool) {
      let style = frames[frame.number]
      let box = Box(x: x + style.x, y: frame.top, width: style.width, height: frame.bottom - frame.top)
      let items = style.style.items(
        in: box, hasTop: frame.hasTop, hasBottom: hasBottom, style.artifact)
      // Inner frames end before those around them, whose grounds lie below.
      grounds.insert(contentsOf: items.filter(\.isGround), at: 0)
      borders += items.filter { !$0.isGround }
    }
    for (index, strip) in strips.enumerated() {
      while let last = open.last, !strip.frames.contains(last.number), !strip.isFixed {
        close(last, hasBottom: true)
        open.removeLast()
      }
      if index > 0 { y = y + strip.gap }
      if !strip.isFixed {
        for number in strip.frames.dropFirst(open.count) {
          open.append(
            OpenFrame(number: number, top: y, bottom: y, hasTop: index > 0 || !before.contains(number)))
        }
      }
      place(strip, x: x, y: y)
      y = y + strip.height
      for index in open.indices { open[index].bottom = y }
    }
    while let last = open.popLast() { close(last, hasBottom: !after.contains(last.number)) }
    items.insert(contentsOf: grounds, at: ground)
    // Nothing that a frame holds covers its lines.
    items += borders
    return y
  }

  private mutating func place(_ strip: Strip, x: Length, y: Length) {
    for anchor in strip.anchors { places.append((anchor, y)) }
    if let heading = strip.heading { headings.append((heading, y)) }
    let (across, down) = strip.isFixed ? (Length.zero, Length.zero) : (x, y)
    if let parts = strip.columns { place(parts, height: strip.height, x: x, y: y) }
    let mirror = strip.isPhysical ? mirror : nil
    for item in strip.items { items.append(item.moved(across, down).mirrored(in: mirror)) }
    for link in strip.links {
      var link = link
      link.box = link.box.moved(across, down)
      if let mirror { link.box = link.box.mirrored(in: mirror) }
      links.append(link)
    }
  }

  private mutating func place(_ parts: StripColumns, height: Length, x: Length, y: Length) {
    for item in parts.backdrop { items.append(item.moved(x, y)) }
    for column in parts.balanced.columns {
      let room = column.height ?? height
      let offset = column.vertical.offset(of: column.strips.height, in: room)
      place(column.strips, x: x + column.x, y: y + column.y + max(offset, .zero))
    }
  }
}

extension PrintedItem {
  fileprivate var isGround: Bool { if case .fill = content { true } else { false } }

  func moved(_ across: Length, _ down: Length) -> PrintedItem {
    var item = self
    item.box = box.moved(across, down)
    return item
  }

  /// The same seen from the other side; what has no sides looks as before.
  func mirrored(in width: Length?) -> PrintedItem {
    guard let width else { return self }
    var item = self
    item.box = box.mirrored(in: width)
    if case .borders(var borders, let radius) = content {
      (borders.start, borders.end) = (borders.end, borders.start)
      item.content = .borders(borders, radius: radius)
    }
    return item
  }
}
