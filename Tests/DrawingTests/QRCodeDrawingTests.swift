import Drawing
import Fonts
import PDF
import TestSupport
import Testing

@Suite struct `A QR code on a page` {
  @Test(arguments: [
    "https://example.org/verify/3f9c2b71", "HELLO WORLD 0123456789",
    "%D8%B4%D9%87%D8%A7%D8%AF%D8%A9?a=b&c=(d)",
  ])
  func `is read as what it was made of`(text: String) throws {
    let code = try #require(Bitmap(QRCode(text)))
    var document = Document(
      Information(title: "Code", language: "en", date: Timestamp(seconds: 0)), Resources(Deflater()))
    var canvas = Canvas(width: 200, height: 200)
    // 25 mm, as on a certificate.
    canvas.draw(code, in: Rectangle(x: 60, y: 60, width: 71, height: 71))
    document.append(&canvas, Deflater())
    var bytes: [UInt8] = []
    try document.write(to: &bytes, Deflater())
    let scratch = ScratchFolder()
    scratch.write("in.pdf", bytes)
    _ = BuiltCommand.run(
      program: "/usr/bin/pdftocairo", ["-png", "-r", "150", "-singlefile", "in.pdf", "out"], in: scratch.path)
    let read = BuiltCommand.run(program: "/usr/bin/zbarimg", ["-q", "--raw", "out.png"], in: scratch.path)
    #expect(read.output == text + "\n", "\(read.errors)")
  }
}
