public import Platform

/// How an index is kept between builds.
extension SearchIndex {
  public func append(to file: inout FlatFileWriter) throws(FileProblem) {
    try file.append(Array(sections.map(\.kind).joined(separator: "\n").utf8))
    try file.append(sections.map(\.pages))
    try file.append(texts)
    try file.append(words)
    try file.append(sizes)
    try file.append(places)
  }

  /// Nothing if it is not there, or not whole.
  public init?(_ file: inout FlatFileReader) {
    guard let kinds = file.next(UInt8.self), let pages = file.next(Int.self),
      let texts = file.next(UInt64.self),
      let words = file.next(UInt8.self), let sizes = file.next(UInt8.self),
      let places = file.next(PlacesFile.self)
    else { return nil }
    let names = String(decoding: kinds, as: UTF8.self).split(separator: "\n")
    guard names.count == pages.count else { return nil }
    self.init(sections: zip(names, pages).map { Section(kind: String($0), pages: $1) })
    (self.texts, self.words, self.sizes, self.places) = (texts, words, sizes, places)
  }
}
