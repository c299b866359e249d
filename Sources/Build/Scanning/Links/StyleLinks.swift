import Site

/// What a style sheet fetches: `url(…)` and `@import`.
public enum StyleLinks {
  public static func read(_ css: Span<UInt8>) -> PageLinks {
    var links = PageLinks()
    var addresses = StyleAddresses()
    while let place = addresses.next(in: css) { links.add(.asset, css, place) }
    return links
  }
}
