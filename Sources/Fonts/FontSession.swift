/// One thread's open faces and shapers, and the words it has shaped. Make one for each thread; the bytes of
/// the fonts are read once, for all of them.
public final class FontSession {
  private struct ShaperKey: Hashable {
    var face: ObjectIdentifier
    var style: ShapingStyle
  }

  public let library: FontLibrary
  private let room: FontRoom
  private let memory: ShapingMemory
  private var faces: [FaceChoice: FontFace] = [:]
  private var shapers: [ShaperKey: TextShaper] = [:]
  private var nextShaper: UInt32 = 0

  public init(_ library: FontLibrary, mostGlyphsKept: Int = 1 << 18) throws(FontProblem) {
    self.library = library
    room = try FontRoom(library.listing.functions)
    memory = ShapingMemory(mostGlyphs: mostGlyphsKept)
  }

  /// Opened the first time, and the same afterwards.
  public func face(_ choice: FaceChoice) throws(FontProblem) -> FontFace {
    if let open = faces[choice] { return open }
    let listed = library.faces[choice.face]
    let file = try library.listing.file(listed.file)
    let face = try FontFace(file, index: listed.indexInFile, axes: choice.axes, in: room)
    faces[choice] = face
    return face
  }

  /// A font that lies in memory; `name` stands for it in problems.
  public func face(of bytes: [UInt8], called name: String, index: Int = 0) throws(FontProblem) -> FontFace {
    let file = try FontFile(copying: bytes, called: name, room.functions)
    return try FontFace(file, index: index, axes: [], in: room)
  }

  /// Set up the first time, and the same afterwards. It keeps its face.
  public func shaper(_ face: FontFace, _ style: ShapingStyle) throws(FontProblem) -> TextShaper {
    let key = ShaperKey(face: ObjectIdentifier(face), style: style)
    if let known = shapers[key] { return known }
    let shaper = try TextShaper(face, style, nextShaper, memory)
    nextShaper += 1
    shapers[key] = shaper
    return shaper
  }
}
