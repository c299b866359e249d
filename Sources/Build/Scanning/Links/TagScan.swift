internal import Platform

/// Walks the tags of HTML and nothing else: comments, declarations, scripts, styles and whatever may
/// hold no tags are stepped over. Takes any bytes.
///
/// Names are numbers: their last eight letters, in lower case (see ``TagName`` and ``AttributeName``).
struct TagScan {
  struct Attribute {
    var name: UInt64
    /// The bytes of the value, without quotes.
    var value: Range<Int>
  }

  private var place = 0
  /// Where the tag begins.
  private(set) var start = 0
  private(set) var name: UInt64 = 0
  /// Those of the tag, in order.
  private(set) var attributes: [Attribute] = []

  /// What is stepped over where it begins between tags: ranges, ascending.
  private var pieces: ArraySlice<Range<Int>>
  /// Those that were.
  private(set) var skipped: [Range<Int>] = []

  init(skipping pieces: [Range<Int>] = []) { self.pieces = pieces[...] }

  /// Steps to the next tag that begins an element; false behind the last.
  mutating func next(in page: Span<UInt8>) -> Bool {
    while true {
      let sign = ByteSearch.first(0x3C, in: page, from: place)
      if skipPiece(before: sign) { continue }
      place = sign + 1
      guard place < page.count else { return false }
      let byte = page[place]
      if byte.isLetter {
        start = sign
        readTag(page)
        return true
      }
      if byte == 0x2F || byte == 0x3F {
        place = ByteSearch.first(0x3E, in: page, from: place)
      } else if byte == 0x21 {
        skipDeclaration(page)
      }
    }
  }

  private mutating func skipPiece(before sign: Int) -> Bool {
    while let piece = pieces.first, piece.lowerBound <= sign {
      pieces.removeFirst()
      if piece.lowerBound >= place {
        place = piece.upperBound
        skipped.append(piece)
        return true
      }
    }
    return false
  }

  /// The value of an attribute, if the tag has it; of several the first, as in browsers.
  func value(_ name: UInt64) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  private mutating func skipDeclaration(_ page: Span<UInt8>) {
    if begins(page, "!--") {
      // `<!-->` and `<!--->` are whole comments.
      place = end(of: "-->", page, from: place + 1)
    } else if begins(page, "![CDATA[") {
      place = end(of: "]]>", page, from: place)
    } else {
      place = ByteSearch.first(0x3E, in: page, from: place)
    }
  }

  private mutating func readTag(_ page: Span<UInt8>) {
    name = readName(page)
    attributes.removeAll(keepingCapacity: true)
    while true {
      while place < page.count, page[place].isBlank || page[place] == 0x2F { place += 1 }
      guard place < page.count, page[place] != 0x3E else { break }
      readAttribute(page)
    }
    place += 1
    if TagName.holdsNoTags(name) { skipText(page) }
  }

  /// Letters up to what cannot belong to a name.
  private mutating func readName(_ page: Span<UInt8>) -> UInt64 {
    var name: UInt64 = 0
    while place < page.count {
      let byte = page[place]
      guard byte > 0x20, byte != 0x3E, byte != 0x3D, byte != 0x2F else { break }
      name = name << 8 | UInt64(byte.lowered)
      place += 1
    }
    return name
  }

  private mutating func readAttribute(_ page: Span<UInt8>) {
    let start = place
    let name = readName(page)
    // A stray sign where a name should be: never stand still.
    if place == start { place += 1 }
    var next = place
    while next < page.count, page[next].isBlank { next += 1 }
    guard next < page.count, page[next] == 0x3D else {
      attributes.append(Attribute(name: name, value: place..<place))
      return
    }
    place = next + 1
    while place < page.count, page[place].isBlank { place += 1 }
    attributes.append(Attribute(name: name, value: readValue(page)))
  }

  private mutating func readValue(_ page: Span<UInt8>) -> Range<Int> {
    guard place < page.count else { return page.count..<page.count }
    let quote = page[place]
    if quote == 0x22 || quote == 0x27 {
      let start = place + 1
      let end = ByteSearch.first(quote, in: page, from: start)
      place = min(page.count, end + 1)
      return min(start, end)..<end
    }
    let start = place
    while place < page.count, !page[place].isBlank, page[place] != 0x3E { place += 1 }
    return start..<place
  }

  /// Steps over the text of an element that ends only with its own end tag.
  private mutating func skipText(_ page: Span<UInt8>) {
    let element = name
    while true {
      place = ByteSearch.first(0x3C, in: page, from: place)
      guard place + 1 < page.count else { return }
      if page[place + 1] == 0x2F {
        place += 2
        let start = place
        if readName(page) == element { return }
        place = start
      } else {
        place += 1
      }
    }
  }

  private func begins(_ page: Span<UInt8>, _ word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= page.count else { return false }
    var index = place
    for byte in word.bytes {
      guard page[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Behind the first `word` from `start` on; the end of the page if there is none.
  private func end(of word: StaticString, _ page: Span<UInt8>, from start: Int) -> Int {
    let bytes = word.bytes
    var end = ByteSearch.first(0x3E, in: page, from: start)
    while end < page.count {
      if end + 1 >= start + bytes.count - 1,
        zip(bytes, end + 1 - bytes.count..<end + 1).allSatisfy({ page[$1] == $0 })
      {
        return end + 1
      }
      end = ByteSearch.first(0x3E, in: page, from: end + 1)
    }
    return page.count
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { Array(description.utf8) }
}

/// The names of elements that matter here.
enum TagName {
  static let a: UInt64 = 0x61
  static let area: UInt64 = 0x6172_6561
  static let audio: UInt64 = 0x61_7564_696F
  static let base: UInt64 = 0x6261_7365
  static let embed: UInt64 = 0x65_6D62_6564
  static let form: UInt64 = 0x666F_726D
  static let iframe: UInt64 = 0x6966_7261_6D65
  static let image: UInt64 = 0x69_6D61_6765
  static let img: UInt64 = 0x69_6D67
  static let input: UInt64 = 0x69_6E70_7574
  static let link: UInt64 = 0x6C69_6E6B
  static let map: UInt64 = 0x6D_6170
  static let meta: UInt64 = 0x6D65_7461
  static let object: UInt64 = 0x6F62_6A65_6374
  static let script: UInt64 = 0x7363_7269_7074
  static let source: UInt64 = 0x736F_7572_6365
  static let style: UInt64 = 0x73_7479_6C65
  static let textarea: UInt64 = 0x7465_7874_6172_6561
  static let title: UInt64 = 0x74_6974_6C65
  static let track: UInt64 = 0x74_7261_636B
  static let use: UInt64 = 0x75_7365
  static let video: UInt64 = 0x76_6964_656F
  static let xmp: UInt64 = 0x78_6D70

  /// Whether what stands within is text up to the end tag, whatever it looks like.
  static func holdsNoTags(_ name: UInt64) -> Bool {
    switch name {
    case script, style, textarea, title, iframe, xmp: true
    default: false
    }
  }
}

/// The names of attributes that matter here; of long ones the last eight letters.
enum AttributeName {
  static let action: UInt64 = 0x6163_7469_6F6E
  static let content: UInt64 = 0x63_6F6E_7465_6E74
  static let data: UInt64 = 0x6461_7461
  static let href: UInt64 = 0x6872_6566
  static let httpEquiv: UInt64 = 0x7470_2D65_7175_6976
  static let id: UInt64 = 0x6964
  static let imageSourceSet: UInt64 = 0x6765_7372_6373_6574
  static let name: UInt64 = 0x6E61_6D65
  static let poster: UInt64 = 0x706F_7374_6572
  static let property: UInt64 = 0x7072_6F70_6572_7479
  static let rel: UInt64 = 0x72_656C
  static let source: UInt64 = 0x73_7263
  static let sourceSet: UInt64 = 0x7372_6373_6574
  static let xlinkHref: UInt64 = 0x696E_6B3A_6872_6566
}
