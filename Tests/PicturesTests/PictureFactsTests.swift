import Pictures
import Testing

@Suite struct PictureFactsTests {
  @Test func `a line of the cache tells what was told to it`() {
    let facts = PictureFacts(
      width: 1600, height: 900, format: .webp, isTransparent: true, moves: false,
      colour: PictureColour(red: 1, green: 22, blue: 255))
    #expect(PictureFacts(line: Array(facts.line.utf8)) == facts)
  }

  @Test(arguments: [
    "", "\n", "1600 900 0 0 0 1 2 3", "1600 900 9 0 0 1 2 3\n", "0 900 0 0 0 1 2 3\n", "1 2 3 x\n",
  ])
  func `a line that was not written to its end tells nothing`(line: String) {
    #expect(PictureFacts(line: Array(line.utf8)) == nil)
  }
}
