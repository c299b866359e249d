internal import CPaper

/// A face that a thread has opened. Of one ``FontSession``, for its thread.
@safe public final class FontFace {
  /// Where it came from.
  public let file: String
  public let metrics: FontMetrics

  let room: FontRoom
  let handle: OpaquePointer
  private let bytes: FontFile
  /// The one that this was cut from, and that knows everything.
  let whole: FontFace?

  private var functions: lectern_paper { room.functions }

  init(_ file: FontFile, index: Int, axes: [FontAxis], in room: FontRoom) throws(FontProblem) {
    var reason: UnsafePointer<CChar>?
    let places = axes.map { lectern_axis(tag: $0.tag.number, value: $0.value) }
    let number = UInt32(clamping: index)
    guard
      let handle = unsafe room.functions.open_face(
        room.handle, file.handle, number, places, places.count, &reason)
    else {
      throw .damaged(file: file.path, reason: unsafe reason.map { unsafe String(cString: $0) } ?? "")
    }
    unsafe self.handle = handle
    unsafe metrics = FontMetrics(room.functions.metrics(handle))
    self.room = room
    self.file = file.path
    bytes = file
    whole = nil
  }

  private init(cut handle: OpaquePointer, from whole: FontFace) {
    unsafe self.handle = handle
    metrics = whole.metrics
    room = whole.room
    file = whole.file
    bytes = whole.bytes
    self.whole = whole
  }

  deinit {
    unsafe functions.close_face(handle)
  }

  /// As in `EB Garamond 12`.
  public var family: String { name(1) }
  /// As in `Bold Italic`.
  public var style: String { name(2) }
  /// As in `EBGaramond-BoldItalic`.
  public var postScriptName: String { name(6) }

  /// Of a variable font: its axes, with their ends.
  public var axes: [(tag: FontTag, range: ClosedRange<Float>, usual: Float)] {
    var found: [(tag: FontTag, range: ClosedRange<Float>, usual: Float)] = []
    var axis = lectern_axis_range()
    while unsafe functions.axis_range(handle, found.count, &axis) {
      let range = min(axis.lowest, axis.highest)...max(axis.lowest, axis.highest)
      found.append((FontTag(number: axis.tag), range, axis.usual))
    }
    return found
  }

  public func has(_ scalar: Unicode.Scalar) -> Bool {
    glyph(of: scalar) != nil
  }

  public func glyph(of scalar: Unicode.Scalar) -> UInt16? {
    let glyph = unsafe functions.glyph_of(handle, scalar.value)
    return glyph == 0 ? nil : UInt16(truncatingIfNeeded: glyph)
  }

  public func advance(of glyph: UInt16) -> Int {
    unsafe Int(functions.advance(handle, UInt32(glyph)))
  }

  public func name(of glyph: UInt16) -> String? {
    let name = unsafe text { (text, capacity) in
      unsafe functions.glyph_name(handle, UInt32(glyph), text, capacity)
    }
    return name.isEmpty ? nil : name
  }

  /// Nothing for a blank.
  public func outline(of glyph: UInt16) -> GlyphOutline {
    let found = unsafe functions.outline(handle, UInt32(glyph))
    var outline = GlyphOutline()
    let verbs = unsafe UnsafeBufferPointer(start: found.verbs, count: found.verb_count)
    outline.verbs = unsafe verbs.compactMap { GlyphOutline.Verb(rawValue: $0) }
    let numbers = unsafe UnsafeBufferPointer(start: found.coordinates, count: found.coordinate_count)
    outline.points = stride(from: 0, to: numbers.count, by: 2).map { place in
      unsafe GlyphOutline.Point(x: numbers[place], y: numbers[place + 1])
    }
    return outline
  }

  /// The same face for texts of these characters only, shaped with these features: faster for batches.
  /// Glyphs keep their numbers, and other characters are found in the whole font, so that it gives the
  /// same for any text.
  public func cut(to scalars: some Sequence<Unicode.Scalar>, features: [FontTag] = []) -> FontFace {
    let numbers = scalars.map { $0.value }
    let tags = features.map { $0.number }
    let original = whole ?? self
    let cut = unsafe functions.cut(original.handle, numbers, numbers.count, tags, tags.count)
    return unsafe cut.map { unsafe FontFace(cut: $0, from: original) } ?? original
  }

  /// The font program with these glyphs only (and those that they are made of), as an OpenType file;
  /// with it, the old number of each new glyph.
  func openTypeSubset(of glyphs: [UInt16], keepingNumbers: Bool) -> (file: [UInt8], oldGlyphs: [UInt16])? {
    let numbers = glyphs.map { UInt32($0) }
    let subset = unsafe functions.subset(handle, numbers, numbers.count, keepingNumbers)
    guard unsafe subset.bytes != nil else { return nil }
    let old = unsafe UnsafeBufferPointer(start: subset.old_glyphs, count: subset.glyph_count)
    return unsafe (
      Array(UnsafeBufferPointer(start: subset.bytes, count: subset.length)),
      old.map { UInt16(truncatingIfNeeded: $0) }
    )
  }

  private func name(_ number: UInt32) -> String {
    unsafe text { (text, capacity) in unsafe functions.name(handle, number, text, capacity) }
  }

  private func text(_ write: (UnsafeMutablePointer<CChar>?, Int) -> Int) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { room in
      let length = unsafe write(room.baseAddress, room.count)
      return unsafe String(decoding: room.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
