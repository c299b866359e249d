import Content
import Invoicing
import Liquid
import Localization
import Names
import Site

/// A letter that invites somebody to a plan (D-24).
struct InvitationLetter: Sendable {
  /// What is offered.
  struct Offer: Sendable {
    struct Price: Sendable {
      var period: String
      var interval: Int64
      var price: Money
      /// What is paid, if something is taken off.
      var net: Money
    }

    var name: String
    var description: String?
    var features: [String] = []
    var prices: [Price] = []
    var trialDays: Int64?
    var opensAll = false
    var isForInvited = false
    /// Courses at a time.
    var courses: Int64?
    var weeklyMinutes: Int64?
    var categories: [String] = []
  }

  var number: String
  var language: String
  var email: String
  /// If an account has this address.
  var recipient: String?
  /// A day.
  var written: Int?
  var expires: Int
  var offer: Offer
  /// Where they come in.
  var address: String

  func facts(_ head: PaperFacts, sender: TemplateValue) -> PaperFacts {
    var facts = head
    facts.add([
      ("sender", sender), ("email", .text(email)), ("recipient", .told(recipient)),
      ("written_on", .told(day: written)), ("expires_at", .told(moment: expires)), ("url", .text(address)),
      ("plan", offer.value),
    ])
    return facts
  }
}

extension InvitationLetter.Offer {
  fileprivate var value: TemplateValue {
    .record([
      ("name", .text(name)), ("description", .told(description)), ("features", .texts(features)),
      ("prices", .list(prices.map(\.value))), ("trial_days", .told(trialDays)),
      ("all_courses", .boolean(opensAll)), ("invite_only", .boolean(isForInvited)),
      ("max_courses", .told(courses)),
      ("weekly_minutes", .told(weeklyMinutes)), ("categories", .texts(categories)),
    ])
  }
}

extension InvitationLetter.Offer.Price {
  fileprivate var value: TemplateValue {
    .record([
      ("period", .text(period)), ("interval", .told(interval)), ("net", .told(net)),
      ("was", net.minorUnits < price.minorUnits ? .told(price) : .nothing),
      ("is_free", .boolean(net.minorUnits == 0)),
      ("currency", .text(price.currency.code)),
    ])
  }
}

extension InvitationLetter {
  /// Nothing if it was taken up or has expired, or if the plan is not offered: a letter would disappoint.
  init?(_ invite: Record, _ site: PaperSite) {
    guard invite.isKept, invite["accepted_at"] == nil, let email = invite["email"]?.text,
      let expires = invite["expires_at"]?.moment, !site.catalog.clock.hasBegun(expires),
      let plan = invite["plan"]?.target, plan.isOffered
    else { return nil }
    let account = site.statementSources.account(withEmail: email)
    let language = (invite.written("lang") == nil ? account ?? invite : invite).languageOfPapers
    self.init(
      number: "LTR-" + invite.key, language: language, email: email, recipient: account?.name(in: language),
      written: (invite["created_at"] ?? invite["published_at"])?.date, expires: expires,
      offer: Offer(plan, language), address: site.address(of: plan, in: language))
  }
}

extension Record {
  /// Plans for invited people are hidden from all others, and for no other reason.
  fileprivate var isOffered: Bool { !visibility.isHidden || visibility == .hidden(.inviteOnly) }
}

extension InvitationLetter.Offer {
  fileprivate init(_ plan: Record, _ language: String) {
    self.init(
      name: plan.wording("name", in: language) ?? plan.key,
      description: PrintedBody.plans.text(of: plan, in: language),
      features: (plan["features"]?.list ?? []).compactMap { $0.text(in: language) },
      prices: (plan["prices"]?.list ?? []).compactMap(Price.init),
      trialDays: plan["trial"]?["enabled"]?.boolean == true ? plan["trial"]?["days"]?.integer : nil,
      opensAll: plan["access_all_courses"]?.boolean == true,
      isForInvited: plan["invite_only"]?.boolean == true, courses: plan["max_courses"]?.integer,
      weeklyMinutes: plan["weekly_minutes"]?.integer,
      categories: (plan["included_categories"]?.list ?? []).compactMap { category in
        category.target.flatMap { $0.visibility.isHidden ? nil : $0.wording("name", in: language) }
      })
  }
}

extension InvitationLetter.Offer.Price {
  fileprivate init?(_ price: FieldValue) {
    guard let period = price["period"]?.text, let amount = price["price"]?.money else { return nil }
    self.init(
      period: period, interval: price["interval"]?.integer ?? 1, price: amount,
      net: price["net"]?.money ?? amount)
  }
}

extension PaperSite {
  /// Who writes: what stands at the head of a letter, and below it.
  func sender(in language: String) -> TemplateValue {
    let seller = Seller(catalog, language: language)
    let locale = filters(language).localizer.locale
    let country =
      seller.address.text == nil
      ? seller.address.country.map { locale.countryName($0) ?? $0 } : nil
    return .record([
      ("name", .told(seller.name)), ("address", .texts(seller.address.lines + [country].compactMap(\.self))),
      ("city", .told(seller.address.city)), ("registration", .told(seller.registration)),
      ("contact", .told(seller.contact)), ("email", .told(seller.email)), ("phone", .told(seller.phone)),
      ("website", .text(website.addresses.origin + website.addresses.basePath)),
    ])
  }
}
