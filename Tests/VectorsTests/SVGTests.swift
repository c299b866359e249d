import Testing
import PDF
import Vectors

@Suite struct `An SVG` {
  @Test func `is imported`() throws {
    let bytes = Array(#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><rect width="5" height="5"/></svg>"#.utf8)
    let d = try ImportedDrawing(svg: bytes)
    #expect(d.width == 7.5)
  }
}
