extension ContentCollection {
  static let invites = ContentCollection(
    "invites", "invitation", number: 55, "Invitations to a plan. Letters are made from them.",
    isPrivate: true, key: "id", tables: ["invite"],
    fields: [
      Field("plan", .reference("plans"), "The plan offered.").required,
      Field("email", .email, "Who is invited.").secret.required.unique,
      Field("expires_at", .dateTime, "Until when it holds.").required,
      Field("accepted_at", .dateTime, "When it was taken up."),
      Field("created_by", .string, "Who invited them on the platform.").ignored,
      Field("updated_by", .string, "Who changed it last on the platform.").ignored,
    ])
}
