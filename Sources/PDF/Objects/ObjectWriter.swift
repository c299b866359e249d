/// Where an object of a file is.
struct ObjectPlace: Sendable, BitwiseCopyable {
  enum Kind: UInt8 { case missing, inFile, inStream }

  var kind: Kind = .missing
  /// An offset, or the number of the object stream.
  var place: Int = 0
  /// Which one of the object stream.
  var index: Int = 0
}

/// Writes objects one after the other and remembers where they are: a whole file, or the part of one
/// that many files share.
///
/// Streams lie in the file as such; everything else goes into compressed object streams.
struct ObjectWriter {
  /// Numbers below this one are somebody else's.
  let firstNumber: Int32
  var bytes: [UInt8]
  private(set) var places: [ObjectPlace] = []
  fileprivate var packed: [UInt8] = []
  fileprivate var packedPlaces: [(number: Int32, offset: Int)] = []

  /// Readers unpack an object stream as a whole: not too many objects in one.
  private static let objectsInStream = 200

  /// Goes on behind what is in `bytes`.
  init(firstNumber: Int32, continuing bytes: consuming [UInt8] = []) {
    self.firstNumber = firstNumber
    self.bytes = bytes
  }

  var nextNumber: Int32 { firstNumber + Int32(places.count) }

  /// A number for an object that is written later.
  mutating func reserve() -> Int32 {
    places.append(ObjectPlace())
    return nextNumber - 1
  }

  mutating func reserve(_ count: Int) -> Int32 {
    let first = nextNumber
    places.append(contentsOf: repeatElement(ObjectPlace(), count: count))
    return first
  }

  /// Writes an object that is no stream.
  mutating func object(_ number: Int32, _ deflater: Deflater, _ body: (inout [UInt8]) -> Void) {
    packedPlaces.append((number, packed.count))
    body(&packed)
    packed.append(0x0A)
    if packedPlaces.count >= Self.objectsInStream { finishPacked(deflater) }
  }

  @discardableResult
  mutating func object(_ deflater: Deflater, _ body: (inout [UInt8]) -> Void) -> Int32 {
    let number = reserve()
    object(number, deflater, body)
    return number
  }

  /// Writes a stream; `entries` are those of its dictionary but for the length.
  mutating func stream(_ number: Int32, _ data: Span<UInt8>, entries: (inout [UInt8]) -> Void) {
    places[Int(number - firstNumber)] = ObjectPlace(kind: .inFile, place: bytes.count)
    bytes.write(Int(number))
    bytes.write(" 0 obj\n<<")
    entries(&bytes)
    bytes.write("/Length ")
    bytes.write(data.count)
    bytes.write(">>\nstream\n")
    bytes.append(span: data)
    bytes.write("\nendstream\nendobj\n")
  }

  /// Compresses data and writes it as a stream.
  @discardableResult
  mutating func compressedStream(
    _ data: Span<UInt8>, _ deflater: Deflater, entries: (inout [UInt8]) -> Void = { _ in }
  ) -> Int32 {
    packedStream(deflater.packed(data), entries: entries)
  }

  /// Writes data that is compressed already as a stream.
  @discardableResult
  mutating func packedStream(_ data: [UInt8], entries: (inout [UInt8]) -> Void = { _ in }) -> Int32 {
    let number = reserve()
    stream(number, data.span) { dictionary in
      entries(&dictionary)
      dictionary.write("/Filter/FlateDecode")
    }
    return number
  }

  /// Writes the object stream that is being filled.
  mutating func finishPacked(_ deflater: Deflater) {
    guard !packedPlaces.isEmpty else { return }
    var body: [UInt8] = []
    body.reserveCapacity(packed.count + packedPlaces.count * 9)
    let number = nextNumber
    for (index, entry) in packedPlaces.enumerated() {
      places[Int(entry.number - firstNumber)] = ObjectPlace(
        kind: .inStream, place: Int(number), index: index)
      body.write(Int(entry.number))
      body.append(0x20)
      body.write(entry.offset)
      body.append(0x20)
    }
    let (first, count) = (body.count, packedPlaces.count)
    body.append(contentsOf: packed)
    compressedStream(body.span, deflater) { dictionary in
      dictionary.write("/Type/ObjStm/N ")
      dictionary.write(count)
      dictionary.write("/First ")
      dictionary.write(first)
    }
    packed.removeAll(keepingCapacity: true)
    packedPlaces.removeAll(keepingCapacity: true)
  }

  /// Puts objects that are written already at the end; those before them that are left out stay missing.
  mutating func append(_ part: borrowing ObjectPart) {
    let offset = bytes.count
    let gap = Int(part.firstNumber - nextNumber)
    if gap > 0 { _ = reserve(gap) }
    bytes.append(contentsOf: part.bytes)
    for place in part.places {
      let moved = place.kind == .inFile ? ObjectPlace(kind: .inFile, place: place.place + offset) : place
      places.append(moved)
    }
    for loose in part.looseObjects { packedPlaces.append((loose.number, loose.offset + packed.count)) }
    packed += part.looseBytes
  }
}

/// Objects as they stand in a file, ready to be copied into it.
struct ObjectPart: Sendable {
  let firstNumber: Int32
  let bytes: [UInt8]
  let places: [ObjectPlace]
  /// Objects that are packed only with those of the file: one of its own is not worth an object stream.
  fileprivate let looseBytes: [UInt8]
  fileprivate let looseObjects: [(number: Int32, offset: Int)]

  /// Everything that was written so far.
  init(_ writer: consuming ObjectWriter) {
    firstNumber = writer.firstNumber
    bytes = writer.bytes
    places = writer.places
    looseBytes = writer.packed
    looseObjects = writer.packedPlaces
  }
}
