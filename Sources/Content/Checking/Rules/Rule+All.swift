extension Rule {
  /// Every rule, in the order of the content model.
  static let all: [Rule] = [
    hiddenReference, listPrice, countMismatch,
  ]
}
