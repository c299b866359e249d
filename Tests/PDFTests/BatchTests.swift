import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `A batch` {
  @Test func `shares what is the same and stays conforming`() throws {
    let batch = try CertificateBatch()
    var output: [UInt8] = []
    var canvas = batch.canvas()
    let deflater = Deflater()
    for number in 0..<3 {
      try batch.write(number, &canvas, to: &output, deflater)
      #expect(Conformance.complaints(of: PDFFile(output)) == [])
      // Documents that used the memory before leave nothing behind.
      var fresh: [UInt8] = []
      var other = batch.canvas()
      try batch.write(number, &other, to: &fresh, Deflater())
      #expect(fresh == output)
    }
  }

  @Test func `leaves out what a document does not use`() throws {
    let batch = try CertificateBatch()
    var document = Document(batch.prototype.information, batch.prototype.resources)
    var canvas = Canvas(width: 100, height: 100)
    document.append(&canvas, Deflater())
    var output: [UInt8] = []
    try document.write(to: &output, Deflater())
    #expect(output.count < 5_000)
    #expect(Conformance.complaints(of: PDFFile(output)) == [])
  }

  @Test func `is the same on any number of threads`() async throws {
    let batch = try CertificateBatch()
    func make(_ numbers: Range<Int>) throws -> [[UInt8]] {
      let deflater = Deflater()
      var canvas = batch.canvas()
      return try numbers.map { number in
        var output: [UInt8] = []
        try batch.write(number, &canvas, to: &output, deflater)
        return output
      }
    }
    let alone = try make(0..<64)
    let parts = try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for part in 0..<8 { group.addTask { (part, try make(part * 8..<part * 8 + 8)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect((0..<8).flatMap { parts[$0] ?? [] } == alone)
  }
}
