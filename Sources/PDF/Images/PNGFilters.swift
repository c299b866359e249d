/// PNG's row filters, undone.
enum PNGFilters {
  /// The rows without their filter bytes.
  static func undo(_ input: [UInt8], rowBytes: Int, pixelBytes: Int) throws(PictureProblem) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: input.count / (rowBytes + 1) * rowBytes)
    var (source, start) = (0, 0)
    while source < input.count {
      let filter = input[source]
      source += 1
      guard filter <= 4 else { throw .broken("a filter is unknown") }
      for column in 0..<rowBytes {
        let place = start + column
        let left = column >= pixelBytes ? output[place - pixelBytes] : 0
        let above = start > 0 ? output[place - rowBytes] : 0
        let predicted: UInt8 =
          switch filter {
          case 0: 0
          case 1: left
          case 2: above
          case 3: UInt8((Int(left) + Int(above)) / 2)
          default:
            paeth(left, above, start > 0 && column >= pixelBytes ? output[place - rowBytes - pixelBytes] : 0)
          }
        output[place] = input[source + column] &+ predicted
      }
      source += rowBytes
      start += rowBytes
    }
    return output
  }

  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let guess = Int(left) + Int(above) - Int(corner)
    let distances = (abs(guess - Int(left)), abs(guess - Int(above)), abs(guess - Int(corner)))
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }
}
