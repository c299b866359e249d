import Testing

@testable import Content

@Suite struct `What is left to give back` {
  private static let dollars = Currency("USD") ?? .unknown

  private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Self.dollars) }

  private func left(_ sums: (Int64, Int64)...) -> Outstanding {
    Outstanding(
      sums.enumerated().map { rate, sum in
        TaxSubtotal(
          treatment: TaxTreatment(.standard, rate: 2_000 - Int64(rate) * 500), taxable: money(sum.0),
          tax: money(sum.1))
      })
  }

  @Test func `parts are divided as the rest is`() {
    var rest = left((1_000, 200), (1_000, 150))
    let half = rest.take(money(1_175)) ?? []
    #expect(half.map(\.taxable.minorUnits) == [500, 500])
    #expect(half.map(\.tax.minorUnits) == [100, 75])
  }

  @Test func `of one treatment no more is taken than is left of it`() {
    var rest = left((1_000, 200), (1_000, 150))
    let first = TaxTreatment(.standard, rate: 2_000)
    let taken = [money(1_201), money(1_200), money(1)].map { rest.take($0, of: first)?.tax.minorUnits }
    #expect(taken == [nil, 200, nil])
    let unknown = rest.take(money(1), of: TaxTreatment(.zero))
    #expect(unknown == nil)
    let last = rest.take(money(1_150))
    #expect(last?.last?.tax == money(150))
  }

  @Test func `more than there is leaves it as it is`() {
    var rest = left((1_000, 200))
    let taken = [money(1_201), money(-1)].map { rest.take($0) }
    #expect(taken == [nil, nil])
    #expect(rest == left((1_000, 200)))
  }

  @Test func `all of it holds what is below nothing, too`() {
    var rest = left((1_000, 200), (-100, -15))
    let parts = [500, 585, 0].map { rest.take(money($0)) }
    #expect(parts[0] != nil)
    #expect(parts[1]?.last?.taxable == money(-100))
    #expect(parts[2]?.allSatisfy { $0.taxable.minorUnits == 0 } == true)
  }
}
