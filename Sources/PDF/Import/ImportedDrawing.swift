/// A drawing that another program made, as objects that refer to each other. The first one is a form.
public struct ImportedDrawing: Sendable {
  /// A value, or a stream.
  public struct Object: Hashable, Sendable {
    /// Of a stream the entries of its dictionary, but for the length.
    let body: [UInt8]
    let references: [Reference]
    let data: [UInt8]?

    public init(body: [UInt8], references: [Reference], data: [UInt8]?) {
      self.body = body
      self.references = references
      self.data = data
    }
  }

  /// At this place of its body an object refers to another one of the drawing.
  public struct Reference: Hashable, Sendable, BitwiseCopyable {
    let place: Int
    let object: Int

    public init(place: Int, object: Int) {
      self.place = place
      self.object = object
    }
  }

  /// In points.
  public let width: Double
  public let height: Double
  let hasTransparency: Bool
  let objects: [Object]

  /// Nil if it does not hang together.
  public init?(width: Double, height: Double, hasTransparency: Bool, objects: [Object]) {
    guard objects.first?.data != nil, objects.areSound else { return nil }
    self.width = width
    self.height = height
    self.hasTransparency = hasTransparency
    self.objects = objects
  }
}

extension [ImportedDrawing.Object] {
  /// Whether they refer to nothing but each other.
  var areSound: Bool { allSatisfy { $0.isSound(amongst: count) } }

  /// Writes all of them and returns the number of the first.
  func write(to writer: inout ObjectWriter, _ deflater: Deflater) -> Int32 {
    let first = writer.reserve(count)
    for (index, object) in enumerated() {
      let number = first + Int32(index)
      if let data = object.data {
        writer.stream(number, data.span) { object.write(to: &$0, first: first) }
      } else {
        writer.object(number, deflater) { object.write(to: &$0, first: first) }
      }
    }
    return first
  }
}

extension ImportedDrawing.Object {
  fileprivate func isSound(amongst count: Int) -> Bool {
    var last = 0
    for reference in references {
      guard (last...body.count).contains(reference.place), (0..<count).contains(reference.object) else {
        return false
      }
      last = reference.place
    }
    return true
  }

  fileprivate func write(to output: inout [UInt8], first: Int32) {
    var written = 0
    for reference in references {
      output += body[written..<reference.place]
      output.write(reference: first + Int32(reference.object))
      written = reference.place
    }
    output += body[written...]
  }
}
