import Diagnostics

/// Finds what a translated file tells although its original tells it in the same language: only one
/// of the two could be shown.
struct RepeatedTranslations {
  private let language: Name
  private let original: Entry
  private let stores: [RecordStore]

  init(language: String, original: Entry, stores: [RecordStore]) {
    self.language = Name(language)
    self.original = original
    self.stores = stores
  }

  func repeats(in draft: EntryDraft, store: Int32, bodyField: Field?) -> [Diagnostic] {
    let own = Int(original.slots.lowerBound)..<Int(original.slots.upperBound)
    let texts = stores[Int(store)]
    var found = compare(draft.slots, texts, with: own, in: draft.place.file)
    if let bodyField, let body = draft.body,
      let first = place(of: Name(bodyField.name), in: own)
    {
      let at = SourceRange(file: draft.place.file, lower: body.lowerBound, upper: body.lowerBound)
      found.append(.fieldGivenTwice(bodyField.name, as: bodyField.name, at: at, first: first))
    }
    return found
  }

  private func compare(
    _ slots: Range<Int>, _ texts: RecordStore, with own: Range<Int>, in file: SourceID
  ) -> [Diagnostic] {
    texts.slots[slots].flatMap { slot -> [Diagnostic] in
      guard slot.value.kind != .null, !slot.isStandard else { return [] }
      if let first = place(of: slot.key, in: own) {
        let at = SourceRange(file: file, lower: slot.lower, upper: slot.upper)
        return [.fieldGivenTwice(slot.key.text, as: slot.key.text, at: at, first: first)]
      }
      guard slot.value.kind == .object, let inner = ownSlot(slot.key, in: own), inner.value.kind == .object
      else { return [] }
      return compare(texts.slotRange(slot.value), texts, with: ownStore.slotRange(inner.value), in: file)
    }
  }

  private var ownStore: RecordStore { stores[Int(original.store)] }

  private func ownSlot(_ key: Name, in own: Range<Int>) -> Slot? {
    ownStore.slots[own].first { $0.key == key }
  }

  /// Where the original tells a field in the language: itself, or in an item of its list.
  private func place(of key: Name, in own: Range<Int>) -> SourceRange? {
    guard let slot = ownSlot(key, in: own) else { return nil }
    let values = slot.value.kind == .list ? ownStore.slots[ownStore.slotRange(slot.value)] : [slot]
    for value in values where value.value.kind == .localized {
      let texts = ownStore.slots[ownStore.slotRange(value.value)]
      if let text = texts.first(where: { $0.key == language }) {
        return SourceRange(file: original.place.file, lower: text.lower, upper: text.upper)
      }
    }
    return nil
  }
}
