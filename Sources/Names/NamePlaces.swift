/// Finds where a name stands in a row of names that never changes: by its number, without walking
/// through them. Of a name that stands there twice, the first place counts.
public struct NamePlaces: Sendable {
  /// At most half filled; -1 is the place of nobody. The golden ratio scatters numbers that follow each
  /// other.
  @usableFromInline let slots: [Slot]

  @usableFromInline
  struct Slot: Sendable, BitwiseCopyable {
    @usableFromInline var name = Name.none.index
    @usableFromInline var place: Int32 = -1
  }

  public init(_ names: [Name]) {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = Array(repeating: Slot(), count: size)
    for (place, name) in names.enumerated() {
      let slot = Self.slot(of: name, in: slots)
      if slots[slot].place < 0 { slots[slot] = Slot(name: name.index, place: Int32(place)) }
    }
    self.slots = slots
  }

  @inlinable
  public subscript(_ name: Name) -> Int? {
    let place = slots[Self.slot(of: name, in: slots)].place
    return place < 0 ? nil : Int(place)
  }

  /// The slot of a name, or the one that it would have.
  @inlinable
  static func slot(of name: Name, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(name.index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].place >= 0, slots[slot].name != name.index { slot = (slot + 1) & mask }
    return slot
  }
}
