/// What the demo does not have yet. Whatever stands here must really be missing, so that no line outlives its
/// reason; in the end there is none.
enum NotYet {
  /// Rows of ``AddressRow/all`` by their patterns.
  static let addresses: Set<String> = ["courses/page/2/"]
}
