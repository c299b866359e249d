import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct `A document` {
  @Test func `is PDF-A-3a and PDF-UA-1`() throws {
    let file = PDFFile(try SampleDocument().bytes())
    #expect(Conformance.complaints(of: file) == [])
    #expect(file.pages.count == 2)
  }

  @Test func `is the same in every run`() throws {
    #expect(try SampleDocument().bytes() == SampleDocument().bytes())
  }
}
