import Platform
import Testing

@Suite struct `Searching bytes` {
  @Test func `finds the first of a byte, or the end`() {
    let text = Array("a<b<c".utf8)
    #expect(
      [0, 1, 2, 4, 5, 9].map { ByteSearch.first(0x3C, in: text.span, from: $0) } == [1, 1, 3, 5, 5, 5])
    #expect(ByteSearch.first(0x3C, in: [UInt8]().span, from: 0) == 0)
  }

  @Test func `counts digits in blocks, and no other byte as one`() {
    for byte in UInt8.min...UInt8.max {
      let block = [UInt8](repeating: byte, count: 64)
      let isDigit = (0x30...0x39).contains(byte)
      #expect(ByteSearch.blocksWithDigits(32, in: block.span) == (isDigit ? [0, 32] : []))
    }
    let text = Array((String(repeating: "x", count: 40) + "12a3" + String(repeating: "y", count: 30)).utf8)
    // What is left behind the last whole block is always looked at.
    #expect(ByteSearch.blocksWithDigits(3, in: text.span) == [32, 64])
    #expect(ByteSearch.blocksWithDigits(4, in: text.span) == [64])
  }

  @Test(arguments: [false, true])
  func `a filter lets every fragment through, wherever it stands and in any case`(isLong: Bool) {
    let fragment = Array("Sam.Ferris@x".utf8)
    var filter = FragmentFilter(count: 1)
    let key = filter.insert(fragment.span, at: 0, isLong: isLong)
    for before in 0..<20 {
      let text = [UInt8](repeating: 0x2D, count: before) + Array("sAM.ferris@X".utf8)
      var found: [FragmentFilter.Candidate] = []
      filter.candidates(in: text.span, range: 0..<text.count, into: &found)
      #expect(found.contains { $0.place == before && $0.isLong == isLong && $0.key == key })
    }
  }
}
