extension ContentCollection {
  static let testimonials = ContentCollection(
    "testimonials", "testimonial", number: 25, "Praise in a learner's own words.",
    key: "id", tables: ["testimonial", "course_testimonials"],
    fields: [
      Field("course", .reference("courses"), "The course praised; shown on the home page if absent.").follows,
      Field("quote", .text, "What the learner says.").localized.required,
      Field("student_name", .string, "The learner's first name.").required,
      Field("student_role", .string, "Who the learner is, such as \"Course Graduate\".").localized,
      Field("is_featured", .boolean, "Shown on the course's page only if true.").required,
    ])
}
