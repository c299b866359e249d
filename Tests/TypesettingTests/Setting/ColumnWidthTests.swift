import Testing

@testable import Typesetting

@Suite struct `Widths of columns` {
  private func widths(_ wishes: [ColumnWidths.Wish], _ whole: Double = 100) -> [Double] {
    ColumnWidths(wishes, in: .points(whole)).widths.map { ($0.points * 100).rounded() / 100 }
  }

  private func wish(_ width: ColumnWidth, _ least: Double = 0, _ natural: Double = 0) -> ColumnWidths.Wish {
    ColumnWidths.Wish(width: width, least: .points(least), natural: .points(natural))
  }

  @Test func `are shared in proportions`() {
    #expect(widths([wish(.share(1)), wish(.share(3)), wish(.fixed(.points(20)))]) == [20, 60, 20])
    #expect(widths([wish(.part(250)), wish(.share(1))]) == [25, 75])
  }

  @Test func `are what content asks for, and the rest goes to who shares`() {
    #expect(widths([wish(.automatic, 10, 30), wish(.share(1), 5, 500)]) == [30, 70])
  }

  @Test func `of content alone fill the place`() {
    #expect(widths([wish(.automatic, 5, 10), wish(.automatic, 5, 30)]) == [25, 75])
  }

  @Test func `shrink between what content asks for and what it must have`() {
    #expect(widths([wish(.automatic, 20, 100), wish(.automatic, 20, 40)]) == [68, 32])
    #expect(widths([wish(.automatic, 150, 200), wish(.automatic, 50, 60)]) == [75, 25])
  }

  @Test func `together never lose a unit`() {
    let whole = Length(units: 1_000_003)
    let shares = ColumnWidths((0..<7).map { wish(.share($0 % 3 + 1)) }, in: whole)
    #expect(shares.widths.sum == whole)
  }

  @Test func `tell what is too much`() {
    let shares = ColumnWidths([wish(.fixed(.points(80))), wish(.fixed(.points(30)))], in: .points(100))
    #expect(shares.excess == .points(10))
  }
}
