import Testing

@testable import Site

@Suite struct SVGSizeTests {
  @Test(arguments: [
    (#"<svg width="120" height="80">"#, 120, 80),
    (#"<?xml version="1.0"?><svg xmlns="x" width="30px" height='20px' viewBox="0 0 3 2"/>"#, 30, 20),
    (#"<svg viewBox="0 0 640 360">"#, 640, 360),
    (#"<svg viewBox="0,0,64.4,36">"#, 64, 36),
    (#"<svg width="100" viewBox="0 0 200 50">"#, 100, 25),
    (#"<svg height = "100" viewBox="0 0 200 50">"#, 400, 100),
    (#"<svg width="1in" height="72pt">"#, 96, 96),
    (#"<svg stroke-width="9" width="5" height="6">"#, 5, 6),
    (#"<svg width="100%" height="100%" viewBox="0 0 8 4">"#, 8, 4),
    (#"<svg width="100%">"#, 0, 0),
    (#"<svg width="-4" height="4">"#, 0, 0),
    ("no drawing", 0, 0),
    ("<svg width=", 0, 0),
  ])
  func `a drawing is as large as it says`(file: String, width: Int, height: Int) {
    let size = SVGSize(of: Array(file.utf8))
    #expect((size.width, size.height) == (width, height))
  }
}
