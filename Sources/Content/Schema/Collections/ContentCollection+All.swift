extension ContentCollection {
  /// Every collection of the content model, in its order (B.3, then B.4).
  public static let all: [ContentCollection] = [
    categories, courses,
  ]
}
