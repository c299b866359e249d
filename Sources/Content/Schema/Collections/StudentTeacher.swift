extension ContentCollection {
  static let studentTeachers = ContentCollection(
    "student_teachers", "student-teacher", number: 32, "Graduates who may teach a course.",
    key: "id", tables: ["student_teacher"],
    fields: [
      Field("person", .reference("people"), "Who teaches.").required.follows.alias("user"),
      Field("course", .reference("courses"), "What they may teach.").required.follows,
      Field("certified_date", .date, "Since when.").required,
      Field("students_taught", .integer, "Learners taught so far.").counted,
      Field("approved_by", .reference("people"), "Who certified it; printed on documents only.").required
        .secret,
    ])
}
