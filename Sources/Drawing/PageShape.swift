import PDF
import Typesetting

/// What pages have in common that share their constant part: the same things in the same places, with the
/// same meanings.
struct PageShape: Hashable {
  private struct Part: Hashable {
    let origin: Int32
    let box: Box
    let meaning: PrintedItem.Meaning
    /// Of text: the places in the structure that it fills.
    let slots: [ContentSlot]
  }

  private let width: Length
  private let height: Length
  private let parts: [Part]

  init(_ page: PrintedPage, of document: PrintedDocument) {
    width = page.width
    height = page.height
    parts = page.items.compactMap { item in
      guard item.constant != 0 else { return nil }
      var slots: [ContentSlot] = []
      if case .line(let text, _, _) = item.content { slots = document.texts[text].parts.map(\.slot) }
      return Part(origin: item.constant, box: item.box, meaning: item.meaning, slots: slots)
    }
  }

  var isEmpty: Bool { parts.isEmpty }
}
