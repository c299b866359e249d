/// What a certificate's template may ask for between `{{` and `}}`.
public enum CertificateTokens {
  public static let names = [
    "student_name", "course_title", "instructor_name", "certificate_type", "certificate_number",
    "completion_date", "issue_date", "expiry_date", "verification_url", "course_duration_hours",
    "final_score", "grade", "issued_by", "recommended_by", "issuer",
  ]
}
