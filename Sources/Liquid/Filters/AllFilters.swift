extension Filter {
  /// Every filter that templates can name.
  public static let all: [Filter] = families.flatMap { $0 }

  private static let families: [[Filter]] = [
    sums, rounding, limits, letterCase, joining, replacing, removing, slicing, truncating, splitting,
    stripping, escaping, queryText, base64, ends, selecting, sorting, picking, rearranging,
    [fallback, date], numbers, spans, [translate, money], webContexts, [json, raw, slugify],
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The filter of this name, if there is one.
  public static func named(_ name: String) -> Filter? { byName[name] }
}
