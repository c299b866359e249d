import Content
import Liquid
import Names

/// Whose learning an employer pays for, and how much (D-23).
struct SponsorStatement: Statement {
  struct Line: Sendable {
    /// Since when.
    let moment: Int?
    let course: String
    let order: String?
    let amount: Money?
    let status: String?
  }

  /// All that one of the students takes.
  struct Student: Sendable {
    let name: String
    let lines: [Line]
  }

  var heading: StatementHeading
  var students: [Student]

  var members: [StatementMember] {
    let lines = students.flatMap(\.lines)
    var before: [Money] = []
    var groups: [TemplateValue] = []
    for student in students {
      groups.append(student.value(before: before))
      before += student.lines.compactMap(\.amount)
    }
    return [
      ("groups", .list(groups)), ("student_count", .integer(students.count)),
      ("course_count", .integer(lines.count)), ("sums", .list(Self.sums(lines.compactMap(\.amount)))),
    ]
  }

  /// One for each currency, in the order in which they come.
  fileprivate static func sums(_ amounts: [Money]) -> [TemplateValue] {
    var currencies: [Currency] = []
    for amount in amounts where !currencies.contains(amount.currency) { currencies.append(amount.currency) }
    return currencies.compactMap { currency in
      Money.sum(amounts.filter { $0.currency == currency }, in: currency).map { .told($0) }
    }
  }
}

extension SponsorStatement.Student {
  fileprivate func value(before: [Money]) -> TemplateValue {
    let amounts = lines.compactMap(\.amount)
    let values = lines.indices.map { number in
      lines[number].value(running: before + lines[...number].compactMap(\.amount))
    }
    return .record([
      ("name", .text(name)), ("lines", .list(values)), ("count", .integer(lines.count)),
      ("sums", .list(SponsorStatement.sums(amounts))),
    ])
  }
}

extension SponsorStatement.Line {
  fileprivate func value(running: [Money]) -> TemplateValue {
    .record([
      ("date", .told(moment: moment)), ("course", .text(course)), ("order_number", .told(order)),
      ("amount", .told(amount)), ("status", .told(status)),
      ("running", .list(SponsorStatement.sums(running))),
    ])
  }
}

extension SponsorStatement {
  /// Nothing of an account that sponsors nobody.
  init?(_ employer: Record, _ sources: StatementSources) {
    let language = employer.languageOfPapers
    var students: [(account: Record, lines: [Line])] = []
    for sponsorship in sources.records("sponsorships", naming: employer, as: "employer") {
      guard let student = sponsorship["student"]?.target, let line = Line(sponsorship, language) else {
        continue
      }
      if let place = students.firstIndex(where: { $0.account == student }) {
        students[place].lines.append(line)
      } else {
        students.append((student, [line]))
      }
    }
    guard let period = StatementPeriod(of: students.flatMap(\.lines).compactMap(\.moment)),
      let last = period.end
    else { return nil }
    self.students = students.map { Student(name: $0.account.name(in: language), lines: $0.lines) }
    let amounts = students.flatMap(\.lines).compactMap(\.amount)
    heading = StatementHeading(
      kind: .sponsor, number: "SPO-" + employer.key, issued: last, language: language,
      party: StatementParty(name: employer.name(in: language)), period: period,
      currency: Set(amounts.map(\.currency)).count == 1 ? amounts.first?.currency : nil)
  }
}

extension SponsorStatement.Line {
  fileprivate init?(_ sponsorship: Record, _ language: String) {
    guard let enrollment = sponsorship["enrollment"]?.target,
      let learned = enrollment["course"]?.target ?? enrollment["path"]?.target
    else { return nil }
    let order = enrollment["order"]?.target
    let item = order?["items"]?.list.first { $0["ref"]?.target == learned }
    self.init(
      moment: sponsorship["created_at"]?.moment, course: learned["title"]?.text(in: language) ?? learned.key,
      order: order?["number"]?.text, amount: enrollment["price_paid"]?.money ?? item?["final_price"]?.money,
      status: enrollment["status"]?.text)
  }
}
