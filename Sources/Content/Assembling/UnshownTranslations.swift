import Diagnostics

/// Finds texts of a translated file that no page would show: their fields are told once, for all languages.
struct UnshownTranslations {
  let shape: Shape
  let original: Entry
  let stores: [RecordStore]

  func texts(in draft: EntryDraft, store: Int32) -> [Diagnostic] {
    let told = stores[Int(store)]
    return told.slots[draft.slots].compactMap { slot in
      guard !slot.isStandard, slot.value.kind != .null, let field = shape.field(named: slot.key.text),
        field.type.isProse, !field.isTranslated, !repeatsOriginal(slot, told)
      else { return nil }
      return .toldOnce(
        field, at: SourceRange(file: draft.place.file, lower: slot.lower, upper: slot.upper))
    }
  }

  /// What both files say alike is not lost.
  private func repeatsOriginal(_ slot: Slot, _ told: RecordStore) -> Bool {
    guard slot.value.isText else { return false }
    let store = stores[Int(original.store)]
    let own = Int(original.slots.lowerBound)..<Int(original.slots.upperBound)
    guard let first = store.slots[own].first(where: { $0.key == slot.key })?.value, first.isText else {
      return false
    }
    return store.text(first) == told.text(slot.value)
  }
}

extension FieldType {
  /// Whether it is words for readers, or a list of them.
  fileprivate var isProse: Bool {
    switch self {
    case .string, .text, .markdown: true
    case .list(let item): item.isProse
    default: false
    }
  }
}

extension Value {
  fileprivate var isText: Bool { kind == .string || kind == .markdown }
}
