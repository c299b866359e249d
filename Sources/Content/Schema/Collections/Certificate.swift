extension ContentCollection {
  static let certificates = ContentCollection(
    "certificates", "certificate", number: 37, "Certificates as issued: a snapshot that never changes.",
    isPrivate: true, key: "number", isStreamed: true, tables: ["certificate"],
    fields: [
      Field("number", .string, "Unique for ever; made from the year and the uuid if absent.").unique
        .alias("certificate_number"),
      Field("uuid", .uuid, "Address of its verification page; cannot be guessed; made if absent.").unique,
      Field("type", .word(.certificateType), "What it certifies.").standard("completion")
        .alias("event", .fallback(.whenSet("attendance"))),
      Field("account", .reference("accounts"), "Whose it is.").required.alias("user", "student"),
      Field("course", .reference("courses"), "What was learned; or else a path or an event."),
      Field("path", .reference("paths"), "The path completed.").alias("learning_path"),
      Field("event", .reference("events"), "The event attended."),
      Field("enrollment", .reference("enrollments"), "The enrolment it rests on."),
      Field(
        "template", .reference("certificate_templates"), "Its design; the default one of its type if absent."),
      Field("student_name", .string, "The holder's name, as printed.").required,
      Field(
        "family_name", .string,
        "The part of the name that whoever looks for the certificate must know; its last word if absent."
      ).secret,
      Field("course_title", .string, "Name of what was learned, as printed.").required,
      Field("instructor_name", .string, "The teacher's name, as printed.").required,
      Field("completion_date", .date, "When it was completed; not after the issue.").required,
      Field("issue_date", .date, "When it was issued.").required.alias("issued_at"),
      Field("expiry_date", .date, "Until when it holds; for ever if absent."),
      Field("issued_by", .reference("people"), "Who signs; mastery and teaching need it."),
      Field("recommended_by", .reference("people"), "The student-teacher who recommended it."),
      Field("course_duration_hours", .decimal, "Length of the course in hours.").counted,
      Field("final_score", .decimal, "From 0 to 100.").secret.range(0, 100),
      Field("grade", .string, "Mark in words or letters.").secret,
      Field("is_valid", .boolean, "False once revoked: no file, and the page says so.").required,
      Field("verification_url", .url, "Address of its verification page.").computed,
      Field("qr_code", .string, "QR code of that address.").computed,
      Field("pdf_path", .string, "The file that the build makes.").computed.alias("certificate_url"),
      Field("image_path", .string, "The picture that the build makes.").computed,
      Field("notes", .text, "For the staff; never printed.").secret,
    ])
}
