import Testing
import Vectors

@testable import PDF

@Suite struct `Broken pictures` {
  private static func problem(svg bytes: [UInt8]) -> PictureProblem? {
    do throws(PictureProblem) {
      _ = try ImportedDrawing(svg: bytes)
      return nil
    } catch { return error }
  }

  private static func problem(pdf bytes: [UInt8]) -> PictureProblem? {
    do throws(PictureProblem) {
      _ = try PDFPages(bytes)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    "", "no SVG", "<html/>", "<svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "\0\u{1}",
  ])
  func `are no SVG, and say so`(text: String) throws {
    let problem = try #require(Self.problem(svg: Array(text.utf8)))
    #expect(problem.explanation.hasPrefix("the picture is broken: ") && problem.explanation.count > 25)
  }

  @Test func `have no size`() {
    let empty = SampleSVGs.svg("", #"width="0" height="10""#)
    #expect(Self.problem(svg: empty) == .broken("it has no size"))
    #expect(Self.problem(svg: SampleSVGs.svg("", "")) == .broken("it has no size"))
    let vast = SampleSVGs.svg("", #"width="1e9" height="1e9""#)
    #expect(Self.problem(svg: vast) == .tooLarge(width: 750_000_000, height: 750_000_000))
  }

  @Test func `are nested too deeply`() {
    let depth = 200_000
    let nest = String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth)
    #expect(Self.problem(svg: SampleSVGs.svg(nest)) != nil)
  }

  @Test func `have more elements than can be`() {
    let many = String(repeating: "<g/>", count: 1_100_000)
    #expect(Self.problem(svg: SampleSVGs.svg(many)) != nil)
    let bytes = [UInt8](repeating: 0x20, count: 60_000_000)
    #expect(Self.problem(svg: bytes)?.explanation.contains("50 MB") == true)
  }

  @Test func `grow when they are read`() {
    var entities = #"<!ENTITY a0 "lollollollol">"#
    for level in 1...12 {
      entities += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    let laughs = Array("<!DOCTYPE svg [\(entities)]>".utf8) + SampleSVGs.svg("<text>&a12;</text>")
    #expect(Self.problem(svg: laughs) != nil)
    var uses = #"<rect id="u0" width="1" height="1"/>"#
    for level in 1...12 {
      uses +=
        "<g id='u\(level)'>" + String(repeating: "<use xlink:href='#u\(level - 1)'/>", count: 10) + "</g>"
    }
    #expect(Self.problem(svg: SampleSVGs.svg(uses)) != nil)
  }

  @Test(arguments: ["", "no PDF", "%PDF-1.7\n", "%PDF-1.7\n%%EOF\n"])
  func `are no PDF, and say so`(text: String) throws {
    let problem = try #require(Self.problem(pdf: Array(text.utf8)))
    #expect(problem.explanation.hasPrefix("the picture is broken: ") && problem.explanation.count > 25)
  }

  @Test func `are PDFs that are cut anywhere`() throws {
    let whole = try Rendering.document(of: ImportedDrawing(svg: SampleSVGs.svg(SampleSVGs.text)))
    for length in stride(from: 10, to: whole.count, by: max(whole.count / 40, 1)) {
      guard let pages = try? PDFPages(Array(whole[..<length])) else { continue }
      for page in 0..<pages.count { _ = try? pages.drawing(of: page) }
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var damaged = whole
      for _ in 0..<8 { damaged[Int.random(in: 0..<whole.count, using: &random)] = UInt8.random(in: 0...255) }
      guard let pages = try? PDFPages(damaged) else { continue }
      for page in 0..<min(pages.count, 3) { _ = try? pages.drawing(of: page) }
    }
  }
}
