import Diagnostics

extension Rule {
  /// Access for some days says how many, and only that does.
  static let accessDays = Rule.entries("V-23", "access-days", of: "courses") { course, complaints in
    guard let access = course["access"], let type = access["type"], let word = type.text else { return }
    let days = access["days"]
    let count = days?.integer ?? 0
    if word == "limited", count <= 0 {
      let found = days == nil ? "found none" : "found \(count)"
      complaints.error(
        "limited access needs `days` above 0, \(found)", at: (days ?? type).place,
        hint: "write the number of days, or `type: lifetime`")
    } else if word != "limited", let days, count != 0 {
      complaints.error(
        "`days` belongs to limited access, but the type is `\(word)`", at: days.place,
        notes: type.isStandard ? [] : [Diagnostic.Note("the type is told here", at: type.place)],
        hint: "write `type: limited`, or leave `days` out")
    }
  }
}
