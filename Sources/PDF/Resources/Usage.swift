/// What some content refers to.
struct Usage: Sendable {
  var fonts: [Int32] = []
  /// Pictures and forms.
  var drawings: [Int32] = []
  /// Opacities in thousandths.
  var opacities: [Int] = []

  var resources: [Int32] { fonts + drawings }

  mutating func useFont(_ resource: Int32) {
    if fonts.last != resource, !fonts.contains(resource) { fonts.append(resource) }
  }

  mutating func useDrawing(_ resource: Int32) {
    if drawings.last != resource, !drawings.contains(resource) { drawings.append(resource) }
  }

  mutating func useOpacity(_ thousandths: Int) {
    if !opacities.contains(thousandths) { opacities.append(thousandths) }
  }
}

extension [UInt8] {
  /// The entry of a page or form that names what its content uses.
  mutating func write(_ usage: Usage, _ numbers: [Int32]) {
    write("/Resources<<")
    writeNamed("/Font<<", "/F", usage.fonts, numbers)
    writeNamed("/XObject<<", "/X", usage.drawings, numbers)
    if !usage.opacities.isEmpty {
      write("/ExtGState<<")
      for opacity in usage.opacities {
        write("/A")
        write(opacity)
        write("<</ca ")
        write(opacity, places: 3)
        write("/CA ")
        write(opacity, places: 3)
        write(">>")
      }
      write(">>")
    }
    write(">>")
  }

  private mutating func writeNamed(_ key: String, _ prefix: String, _ used: [Int32], _ numbers: [Int32]) {
    guard !used.isEmpty else { return }
    write(key)
    for resource in used {
      write(prefix)
      write(resource)
      append(0x20)
      write(reference: numbers[Int(resource)])
    }
    write(">>")
  }
}
