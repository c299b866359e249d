import Liquid
import PDF
import TestSupport
import Testing
import Typesetting

@testable import Documents

@Suite struct `Pages of a manuscript` {
  private static func page(
    _ width: Double = 400, _ height: Double = 600,
    ink: Rectangle? = Rectangle(x: 40, y: 40, width: 320, height: 500),
    text: String = "Some words"
  ) -> ImportedPages.Page {
    ImportedPages.Page(width: width, height: height, ink: ink, text: text, form: 0)
  }

  private static let bleeding = Rectangle(x: 0, y: 0, width: 400, height: 600)

  private func made(_ pages: [ImportedPages.Page], _ template: String = "") -> MadePaper {
    let fixture = TemplateFixture(
      """
      page: {size: A5}
      blocks:
        - section: [Before]
        - manuscript:
            foot: {distance: 3mm, blocks: ["page {{ label }} of {{ count }}"]}
            numbering: decimal
            alt: "Picture {{ page }}"
            \(template)
        - section: [Behind]
      """)
    #expect(fixture.findings == [])
    let form = ImportedDrawing.Object(body: [], references: [], data: [])
    let manuscript = ImportedPages(pages, hasTransparency: false, objects: [form])
    return fixture.make([("count", .integer(240))]) { $0.manuscript = manuscript }
  }

  private func picture(_ section: Manuscript.Section) throws -> (picture: PictureBlock, box: Box) {
    let block = try #require(section.blocks.first)
    guard case .picture(let picture) = block.content else { throw Missing() }
    return (picture, try #require(block.style.place?.box))
  }

  private struct Missing: Error {}

  @Test func `are sections of their own size between the others`() throws {
    let sections = made([Self.page(), Self.page(300, 200)]).manuscript.sections
    #expect(sections.map(\.design.right.width.points).map { $0.rounded() } == [420, 400, 300, 420])
    #expect(sections[1].numbering?.start == 1 && sections[2].numbering == nil)
    let first = try picture(sections[1])
    #expect(first.picture.actualText == "Some words" && first.picture.alternative == nil)
    #expect(first.box.height == .points(600))
    #expect(PaperPicture.manuscriptPage(first.picture.picture.number) == 0)
    #expect(PaperPicture.manuscriptPage(try picture(sections[2]).picture.picture.number) == 1)
  }

  @Test func `are nothing in a document of no manuscript`() {
    #expect(made([]).manuscript.sections.count == 2)
  }

  @Test func `are described where they have no words`() throws {
    let sections = made([Self.page(text: " \n"), Self.page(text: "\u{C}")]).manuscript.sections
    #expect(try picture(sections[2]).picture.alternative == "Picture 2")
    #expect(try picture(sections[2]).picture.actualText == nil)
  }

  @Test func `have a line at their foot and stay as large as they are if there is room`() throws {
    let sections = made([Self.page(), Self.page(ink: nil)]).manuscript.sections
    for section in sections[1...2] {
      #expect(section.design.right.foot != nil)
      #expect(try picture(section).box == Box(x: .zero, y: .zero, width: .points(400), height: .points(600)))
    }
  }

  @Test func `become smaller together if one of them has no room`() throws {
    let full = Self.page(ink: Rectangle(x: 40, y: 40, width: 320, height: 550))
    let sections = made([Self.page(), full]).manuscript.sections
    let boxes = try sections[1...2].map { try picture($0).box }
    #expect(boxes[0] == boxes[1] && boxes[0].y == .zero)
    #expect(abs(boxes[0].x.points * 2 + boxes[0].width.points - 400) < 0.01)
    let end = 590 * boxes[1].height.points / 600
    #expect(end <= 600 - 8 / 25.4 * 72 + 0.01 && end > 570)
    #expect(sections[2].design.right.foot != nil)
  }

  @Test func `that are printed to their edge stay whole and have no line`() throws {
    let sections = made([Self.page(ink: Self.bleeding), Self.page()]).manuscript.sections
    #expect(sections[1].design.right.foot == nil && sections[2].design.right.foot != nil)
    #expect(try picture(sections[1]).box.width == .points(400))
    #expect(Self.page(ink: Self.bleeding).isCover && !Self.page().isCover && !Self.page(ink: nil).isCover)
  }

  @Test func `fit on the largest paper that a document may have`() throws {
    let sections = made([Self.page(40_000, 20_000), Self.page(8, 4)]).manuscript.sections
    #expect(
      sections[1].design.right.width == .points(14_400) && sections[1].design.right.height == .points(7_200))
    #expect(sections[2].design.right.foot == nil)
  }

  @Test func `have a backdrop that grows with them`() throws {
    let backdrop = "backdrop: [{text: Sample, at: {x: 50%, y: 50%, width: 50%, height: 10%}}]"
    let design = made([Self.page(840, 1190)], backdrop).manuscript.sections[1].design.right
    let box = try #require(design.backdrop.first?.style.place?.box)
    #expect(abs(box.x.points - 420) < 0.1 && abs(box.height.points - 119) < 0.1)
  }

  @Test(arguments: [
    ("One line\nand one\n\n more ", "One line and one more"), ("hyphen\u{AD}\nated", "hyphenated"),
    ("well-\nknown", "well-known"), ("\u{C}\n", ""), ("سطر\nآخر", "سطر آخر"),
  ])
  func `are read in one piece`(text: String, spoken: String) {
    #expect(Self.page(text: text).spoken == spoken)
  }
}
