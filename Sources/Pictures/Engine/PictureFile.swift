internal import CPictures

/// A picture as its file holds it.
public enum PictureFile {
  /// Looks at all of it: a file that is damaged or ends too early is no picture.
  public static func facts(_ bytes: [UInt8]) throws(PictureFault) -> PictureFacts {
    guard bytes.count <= PictureLimits.mostBytes else { throw .tooLong }
    let functions = try PictureLibrary.functions()
    var (facts, failure) = (lectern_picture_facts(), lectern_picture_failure())
    let isKnown = unsafe functions.look(
      bytes, bytes.count, Int64(PictureLimits.mostPixels), &facts, &failure)
    guard isKnown, let format = PictureFormat(rawValue: Int(facts.format)) else {
      throw PictureFault(failure)
    }
    let (red, green, blue) = facts.colour
    return PictureFacts(
      width: Int(facts.width), height: Int(facts.height), format: format,
      isTransparent: facts.is_transparent, moves: facts.moves,
      colour: PictureColour(red: red, green: green, blue: blue))
  }

  /// What the file says besides the picture, line by line: when, where and by whom it was taken.
  public static func words(in bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    let functions = try PictureLibrary.functions()
    var failure = lectern_picture_failure()
    let file = unsafe functions.words(bytes, bytes.count, &failure)
    return try unsafe Array(file, failure, functions)
  }
}

/// A picture that is decoded, for the thread that opened it: files of it in any width hold nothing but the picture.
@safe public final class OpenPicture {
  private let handle: OpaquePointer
  private let functions: lectern_pictures

  /// - Parameter width: the widest that will be asked for.
  public init(_ bytes: [UInt8], width: Int) throws(PictureFault) {
    functions = try PictureLibrary.functions()
    var failure = lectern_picture_failure()
    guard let handle = unsafe functions.open(bytes, bytes.count, Int32(clamping: width), &failure) else {
      throw PictureFault(failure)
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe functions.close(handle)
  }

  public func file(width: Int, format: PictureFormat) throws(PictureFault) -> [UInt8] {
    var failure = lectern_picture_failure()
    let file = unsafe functions.encode(handle, Int32(clamping: width), Int32(format.rawValue), &failure)
    return try unsafe Array(file, failure, functions)
  }
}
