extension ContentCollection {
  static let sponsorships = ContentCollection(
    "sponsorships", "sponsorship", number: 54, "Employers who pay for a learner.",
    isPrivate: true, key: "id", tables: ["sponsorship", "employer_sponsorships"],
    fields: [
      Field("employer", .reference("accounts"), "Who pays.").required,
      Field("student", .reference("accounts"), "Who learns.").required,
      Field("enrollment", .reference("enrollments"), "What is paid for.").required,
      Field("created_at", .dateTime, "Since when.").required,
    ])
}
