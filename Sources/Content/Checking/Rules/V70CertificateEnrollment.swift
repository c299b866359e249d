import Diagnostics

extension Rule {
  /// A certificate rests on its holder's own enrolment, completed by the day that it names. Numbers
  /// and uuids used twice are found when entries are named.
  static let certificateEnrollment = Rule.entries("V-70", "enrollment-not-completed", of: "certificates") {
    certificate, complaints in
    guard let reference = certificate["enrollment"], let enrollment = reference.target else { return }
    for field: Name in ["account", "course", "path"] {
      guard let own = certificate[field], let other = enrollment[field], !own.means(other) else { continue }
      complaints.warning(
        "the enrolment names another `\(field.text)` than the certificate", at: reference.place,
        notes: [Diagnostic.Note("the enrolment's is here", at: other.place)])
    }
    checkCompleted(certificate, reference, enrollment, &complaints)
  }

  private static func checkCompleted(
    _ certificate: Record, _ reference: FieldValue, _ enrollment: Record, _ complaints: inout Complaints
  ) {
    guard let completed = enrollment["completed_at"], let moment = completed.moment else {
      guard let status = enrollment["status"], status.text != "completed" else { return }
      return complaints.warning(
        "the enrolment is not completed", at: reference.place,
        notes: [Diagnostic.Note("its status is here", at: status.place)])
    }
    // Somewhere it is still the day before.
    let earliest = completed.kind == .date ? moment : moment - 12 * 3600
    guard let date = certificate["completion_date"], let day = date.moment, earliest >= day + 86_400
    else { return }
    complaints.warning(
      "the enrolment was completed after `completion_date`", at: date.place,
      notes: [Diagnostic.Note("the enrolment's completion is here", at: completed.place)])
  }
}
