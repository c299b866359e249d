import Content
import TestSupport
import Testing

/// A share, a progress, a discount in percent is nothing below 0 and nothing above 100.
@Suite struct `Ranges of percentages` {
  @Test func `every percentage is from 0 to 100, but for discounts that may be amounts`() {
    let unbounded = Schema.standard.collections.flatMap { Self.unbounded(in: $0.shape, $0.name) }
    // V-45 and V-73 know what the unit of these is.
    let cycles = ["monthly", "quarterly", "semiannual", "yearly", "lifetime"]
    #expect(unbounded == ["plans.prices.discount"] + cycles.map { "coupons.cycle_discounts." + $0 })
  }

  @Test(arguments: [
    ("commission_rate: 1️⃣-1", "accounts"), ("commission_rate: 1️⃣100.01", "accounts"),
    ("rate: 1️⃣250", "earnings"), ("rate: 1️⃣92233720368547758.07", "earnings"),
  ])
  func `a rate outside is an error where it stands`(rate: String, collection: String) async {
    let others = collection == "accounts" ? "name: Ada" : "account: a1, amount: 1.00 USD"
    let result = await ContentFixture("== private/\(collection).yaml\n- {id: x, \(others), \(rate)}\n")
      .check()
    #expect(result.findings("V-31") == ["1️⃣"])
  }

  @Test func `shares of any size and number are summed without a fault`() async {
    let share = "revenue_share: 92233720368547758.07"
    let result = await ContentFixture(
      SampleEntry.course("loops", instructors: "[{person: ada, \(share)}, {person: ada, \(share)}]")
    ).check()
    #expect(result.findings("V-31").count == 2)
  }

  private static func unbounded(in shape: Shape, _ path: String) -> [String] {
    shape.fields.flatMap { field -> [String] in
      let own = path + "." + field.name
      switch field.type {
      case .rate:
        let isBounded = (field.minimum.map { "\($0)" }, field.maximum.map { "\($0)" }) == ("0", "100")
        return isBounded || field.isIgnored ? [] : [own]
      case .object(let inner), .list(.object(let inner)): return Self.unbounded(in: inner, own)
      default: return []
      }
    }
  }
}
