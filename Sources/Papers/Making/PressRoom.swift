import Documents
import PDF
import Printing
public import Site
import Synchronization

/// What one thread prints with: a press for each design, and a bench for pages.
public final class PressRoom: Sendable {
  public let bench = Workbench()
  private let shop: PrintShop
  private let presses = Mutex<[PaperDesign.Key: PaperPress]>([:])

  init(_ shop: PrintShop) { self.shop = shop }

  /// Prints a paper of many; nothing if the design has mistakes.
  func print(_ key: PaperDesign.Key, _ context: PaperContext, at date: Timestamp) throws -> PaperPress.Print?
  {
    try using(key) { try $0.printOfMany(context, at: date) }
  }

  /// Lends the press of a design; nothing if the design has mistakes.
  func using<Result: Sendable>(
    _ key: PaperDesign.Key, _ use: @Sendable (PaperPress) throws -> Result
  ) throws -> Result? {
    try presses.withLock { presses in
      if let press = presses[key] { return try use(press) }
      let tools = try shop.open()
      guard let template = tools.designs.template(key) else { return nil }
      let press = try PaperPress(template, tools.fonts, tools.hyphenation, tools.shelf)
      presses[key] = press
      return try use(press)
    }
  }
}

/// One room for each thread that is at work: what stands in them is dear to set up.
public final class PressRooms: Sendable {
  let shop: PrintShop
  private let free = Mutex<[PressRoom]>([])

  public init(_ shop: PrintShop) { self.shop = shop }

  public func take() -> PressRoom { free.withLock { $0.popLast() } ?? PressRoom(shop) }
  public func give(_ room: PressRoom) { free.withLock { $0.append(room) } }
}
