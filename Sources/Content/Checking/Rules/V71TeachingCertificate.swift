import Diagnostics

extension Rule {
  /// Certificates of mastery and of teaching are signed.
  static let certificateSignature = Rule.entries("V-71", "certificate-unsigned", of: "certificates") {
    certificate, complaints in
    guard let type = certificate["type"], let word = type.text, ["mastery", "teaching"].contains(word),
      certificate["issued_by"] == nil
    else { return }
    complaints.error(
      "a \(word) certificate needs `issued_by`", at: type.isStandard ? certificate.place : type.place)
  }

  /// Who gets a teaching certificate is a student-teacher of the course by the day of issue.
  static let teachingLicence = Rule.entries("V-71", "not-a-student-teacher", of: "certificates") {
    certificate, sources, complaints in
    guard certificate["type"]?.text == "teaching", let course = certificate["course"]?.target,
      let holder = certificate["account"], let account = holder.target
    else { return }
    guard let person = account["person"] else {
      return complaints.error(
        "the holder of a teaching certificate has no public profile", at: holder.place,
        hint: "add `person` to the account")
    }
    if let teacher = person.target {
      check(certificate, teacher, of: course, holder, sources, &complaints)
    }
  }

  private static func check(
    _ certificate: Record, _ teacher: Record, of course: Record, _ holder: FieldValue,
    _ sources: DerivationSources, _ complaints: inout Complaints
  ) {
    guard let row = row(of: teacher, course, sources) else {
      return complaints.error(
        "the holder is no student-teacher of the course", at: holder.place,
        hint: "add the person and the course to student_teachers")
    }
    guard let certified = row["certified_date"], let since = certified.date,
      let issue = certificate["issue_date"], let day = issue.date, since > day
    else { return }
    complaints.error(
      "the certificate is issued before its holder became a student-teacher", at: issue.place,
      notes: [Diagnostic.Note("the holder became one here", at: certified.place)])
  }

  /// Who recommends somebody is a student-teacher of the same course.
  static let recommendation = Rule.entries("V-71", "recommended-by-outsider", of: "certificates") {
    certificate, sources, complaints in
    guard let value = certificate["recommended_by"], let person = value.target,
      let course = certificate["course"]?.target, row(of: person, course, sources) == nil
    else { return }
    complaints.warning("who recommends is no student-teacher of the course", at: value.place)
  }

  private static func row(of person: Record, _ course: Record, _ sources: DerivationSources) -> Record? {
    sources.referring(to: person, from: "student_teachers").first { $0["course"]?.target == course }
  }
}
