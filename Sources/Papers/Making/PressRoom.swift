import Documents
import Fonts
import Hyphenation
import PDF
import Printing
import Site
import Synchronization

/// What one thread prints with: a press for each design, and a bench for pages.
final class PressRoom: Sendable {
  let bench = Workbench()
  private let site: PaperSite
  private let presses = Mutex<[PaperDesign.Key: PaperPress]>([:])

  init(_ site: PaperSite) { self.site = site }

  /// Prints a paper of many; nothing if the design has mistakes.
  func print(_ key: PaperDesign.Key, _ context: PaperContext, at date: Timestamp) throws -> PaperPress.Print?
  {
    try presses.withLock { presses in
      if let press = presses[key] { return try press.printOfMany(context, at: date) }
      let shop = try site.openShop()
      guard let template = shop.designs.template(key) else { return nil }
      let press = try PaperPress(template, shop.fonts, shop.hyphenation, shop.shelf)
      presses[key] = press
      return try press.printOfMany(context, at: date)
    }
  }
}

/// One room for each thread that is at work: what stands in them is dear to set up.
final class PressRooms: Sendable {
  private let site: PaperSite
  private let free = Mutex<[PressRoom]>([])

  init(_ site: PaperSite) { self.site = site }

  func take() -> PressRoom { free.withLock { $0.popLast() } ?? PressRoom(site) }
  func give(_ room: PressRoom) { free.withLock { $0.append(room) } }
}

/// What all threads print with.
final class PrintShop: Sendable {
  let designs: PaperDesigns
  let fonts: FontLibrary
  let hyphenation = HyphenationLibrary()
  let shelf: PictureShelf

  init(_ designs: PaperDesigns, _ fonts: FontLibrary, _ shelf: PictureShelf) {
    self.designs = designs
    self.fonts = fonts
    self.shelf = shelf
  }
}
