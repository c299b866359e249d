import TestSupport
import Testing
import Vectors

@testable import PDF
@testable import PDFConformance

/// What the checker of PDFs must see in drawings that come from elsewhere.
@Suite struct `In an imported drawing the checker finds` {
  struct Fault: Sendable, CustomTestStringConvertible {
    let expected: String
    let type: String
    let subtype: String
    let entry: String
    var value = PDFValue.null

    var testDescription: String { expected }
  }

  static let faults = [
    Fault(expected: "A 6.2.11.7.2", type: "Font", subtype: "Type1", entry: "ToUnicode"),
    Fault(expected: "A 6.2.11.7.2", type: "Font", subtype: "Type0", entry: "ToUnicode"),
    Fault(expected: "A 6.2.11.3.2", type: "Font", subtype: "CIDFontType2", entry: "CIDToGIDMap"),
    Fault(expected: "A 6.2.11.4.1", type: "Font", subtype: "Type1", entry: "FontDescriptor"),
    Fault(expected: "A 6.2.11.5", type: "Font", subtype: "Type1", entry: "Widths"),
    Fault(
      expected: "A 6.2.9 StructParents", type: "XObject", subtype: "Form", entry: "StructParents",
      value: .number(1)),
    Fault(expected: "A 6.2.2", type: "XObject", subtype: "Form", entry: "Resources"),
  ]

  private static let sound = Result {
    PDFFile(try Rendering.document(of: ImportedDrawing(svg: SampleSVGs.svg(SampleSVGs.text))))
  }

  @Test(arguments: faults)
  func `a planted fault`(fault: Fault) throws {
    var file = try Self.sound.get()
    let numbers = file.numbers(type: fault.type, fault.subtype)
    #expect(!numbers.isEmpty)
    for number in numbers {
      guard case .dictionary(var entries)? = file.objects[number]?.value else { continue }
      entries[fault.entry] = fault.value == .null ? nil : fault.value
      file.objects[number]?.value = .dictionary(entries)
    }
    let complaints = Conformance.complaints(of: file)
    #expect(complaints.contains { $0.hasPrefix(fault.expected) }, "\(complaints)")
  }
}
