import Content
import Diagnostics
import Liquid

/// A certificate as its record tells it: a snapshot of the day of issue.
struct Certificate: Sendable {
  enum State: String, Sendable {
    case valid, expired, revoked
  }

  /// What was learned or attended.
  enum Subject: String, Sendable {
    case course, path, event
  }

  let record: Record
  let number: String
  let uuid: String
  let type: String
  let subject: Subject
  let holder: String
  let title: String
  let instructor: String
  let completed: Int
  let issued: Int
  let expires: Int?
  let isValid: Bool
  /// What private records call the holder's account.
  let account: String

  /// Nothing if the record lacks what every certificate has: then that has been complained about.
  init?(_ record: Record, _ uuid: String) {
    let facts = CertificateFacts(record)
    guard let number = record["number"]?.text ?? facts.number(of: uuid), let type = record["type"]?.text,
      let holder = record["student_name"]?.text, let title = record["course_title"]?.text,
      let instructor = record["instructor_name"]?.text, let completed = record["completion_date"]?.date,
      let issued = record["issue_date"]?.date, let account = record["account"]?.text
    else { return nil }
    self.record = record
    self.number = number
    self.uuid = uuid
    self.type = type
    self.holder = holder
    self.title = title
    self.instructor = instructor
    self.completed = completed
    self.issued = issued
    self.account = account
    subject = record["path"] != nil ? .path : record["event"] != nil ? .event : .course
    expires = record["expiry_date"]?.date
    isValid = record["is_valid"]?.boolean ?? true
  }

  /// What a record is known by that has neither a number nor a uuid of its own.
  static func identity(of record: Record) -> String {
    let names: [Name] = ["id", "account", "course", "path", "event", "type", "issue_date"]
    if let id = record["id"]?.text { return "id " + id }
    return names.dropFirst().map { name in
      record[name].map { $0.text ?? $0.date.map { String($0) } ?? "" } ?? ""
    }.joined(separator: "\n")
  }

  /// The name that whoever looks for it must know.
  var familyName: String { record["family_name"]?.text ?? holder }

  /// When its state will be another, if nobody changes it.
  func turn(_ site: PaperSite) -> Int? {
    guard isValid, let expires else { return nil }
    let moment = site.end(ofDay: expires)
    return moment > site.catalog.now ? moment : nil
  }

  /// The number as a part of a file's name.
  var fileName: String { FileNameText.plain(number) }

  /// It holds to the end of its last day, in the time zone of the site.
  func state(_ site: PaperSite) -> State {
    guard isValid else { return .revoked }
    guard let expires else { return .valid }
    return site.isOver(day: expires) ? .expired : .valid
  }
}
