import Content
import Liquid
import Names

extension PaperKind {
  /// Vouchers of gifts that were sent (D-22): for the one who gets it.
  static let gifts = PaperKind(
    "gifts", "gift voucher", of: "gift_transactions", specimens: GiftVoucher.specimens
  ) {
    record, site in
    guard record.isKept, let voucher = GiftVoucher(record, site) else { return nil }
    let facts = voucher.facts(site.head(voucher.number, in: voucher.language)) { site.state(ofPicture: $0) }
    return site.unit(record, "gift", in: "gifts", voucher.number, facts, voucher.language, day: voucher.day)
  }
}

/// A gift, and what it was sent with.
struct GiftVoucher: Sendable {
  var number: String
  var language: String
  var day: Int
  var gift: String?
  var icon: String?
  var quantity = 1
  var price: Money?
  var value: Money?
  var sender: String
  var receiver: String
  var message: String?
  var label: String?

  func facts(_ head: PaperFacts, picture: (String) -> UInt64) -> PaperFacts {
    var facts = head
    facts.add("gift", gift)
    facts.add(picture: icon, as: "icon", picture)
    facts.add("quantity", .integer(quantity))
    facts.add("total_price", .told(price))
    facts.add("value", .told(value))
    facts.add("currency", (price ?? value)?.currency.code)
    facts.add("sender", sender)
    facts.add("receiver", receiver)
    facts.add("message", message)
    facts.add("sent_on", .quantity(.day(day)))
    facts.add("label", label)
    return facts
  }
}

extension GiftVoucher {
  /// Nothing while it says neither what was given nor when.
  init?(_ record: Record, _ site: PaperSite) {
    guard let sender = record["sender"]?.target, let receiver = record["receiver"]?.target,
      let moment = record["created_at"]?.moment ?? record["published_at"]?.moment
    else { return nil }
    let language = record.written("lang")?.text ?? receiver.languageOfPapers
    let gift = record["gift"]?.target
    let quantity = record["quantity"]?.integer ?? 1
    number = record["id"]?.text ?? record.key
    self.language = language
    day = CalendarTime.day(ofMoment: moment)
    self.gift = gift?["name"]?.text(in: language)
    icon = gift?["icon"]?.text
    self.quantity = Int(quantity)
    price = gift == nil ? nil : record["total_price"]?.money ?? gift?["price"]?.money?.times(quantity)
    value = record["value"]?.money
    self.sender = sender["name"]?.text(in: language) ?? ""
    self.receiver = receiver["name"]?.text(in: language) ?? ""
    message = record["message"]?.text(in: language)
    label = record["giftable"]?["label"]?.text
    guard price != nil || value != nil else { return nil }
  }

  /// With a picture and words, and a plain sum.
  static let specimens: [PaperFacts] = {
    let amount = Currency("USD").map { Money(minorUnits: 2_500, currency: $0) }
    var full = GiftVoucher(number: "1", language: "en", day: 20_000, sender: "Specimen", receiver: "Specimen")
    let plain = full
    (full.gift, full.quantity, full.price) = ("Specimen", 2, amount)
    (full.message, full.label) = ("Specimen", "Specimen")
    var sum = plain
    sum.value = amount
    return [full, sum].map { $0.facts(Specimen.head) { _ in 0 } }
  }()
}
