import Testing

@testable import Content

@Suite struct `Groups` {
  @Test func `groups stand in the order of their first elements, and elements in their own`() {
    let groups = (0..<300).map { ($0 * 7) % 300 }.grouped(by: { $0 % 100 })
    #expect(groups.map(\.first) == (0..<100).map { ($0 * 7) % 300 })
    #expect(groups[1] == [7, 107, 207])
  }

  @Test func `what has no key is in no group`() {
    #expect((1...5).grouped(by: { $0 > 2 ? true : nil }) == [[3, 4, 5]])
  }
}
