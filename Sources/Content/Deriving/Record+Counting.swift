extension Record {
  /// Whether it counts as a part of what it hangs on: it is not hidden itself, though its owner
  /// may be, such as a draft's lessons.
  var isCounted: Bool {
    switch visibility {
    // The gate gives this reason only to what has none of its own.
    case .visible, .unlisted, .hidden(.belongsToHidden): true
    case .hidden: false
    }
  }

  /// Taken out of the platform. Private entries have no other visibility that matters.
  var isDeleted: Bool {
    self["deleted_at"] != nil || self["deleted"]?.boolean == true
  }
}
