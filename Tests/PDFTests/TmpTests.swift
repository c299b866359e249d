import Foundation
import Testing
@Suite struct `Tmp` { @Test func `dump`() throws {
  try Data(SampleDocument().bytes()).write(to: URL(fileURLWithPath: "/tmp/w-p-mini/s.pdf"))
  let f = try PDFFile(SampleDocument().bytes()); print("DEBUG", f.objects.count, f.trailer, f.objects[1]?.value as Any)
} }
