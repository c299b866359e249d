import Content

/// Papers about learning (D-17, D-21, D-24): private, each for one learner, or for those of a course.
extension PaperKind {
  /// What learners are asked for, in each language that an assignment is told in.
  static let assignments = PaperKind(
    "assignments", "assignment brief", severalOf: "assignments", specimens: LearningSpecimens.briefs
  ) { assignment, site in
    AssignmentBrief.all(assignment, site).map { brief in
      let course = assignment["course"]?.target?.slug ?? ""
      let isFirst = brief.language == site.catalog.settings.languages.first
      let place = "assignments/\(FileNameText.plain(course))/\(FileNameText.plain(brief.slug))"
      return site.unit(
        assignment, "brief", at: isFirst ? place : "\(place).\(brief.language)",
        brief.facts(site.head(brief.slug, in: brief.language)), brief.language, day: brief.day)
    }
  }
  .only(with: "brief")

  /// What became of something that was handed in.
  static let feedback = PaperKind(
    "feedback", "feedback sheet", of: "submissions", specimens: LearningSpecimens.feedback
  ) { submission, site in
    guard let sheet = SubmissionFeedback(submission) else { return nil }
    let year = sheet.day.map { "/\(CalendarTime.civil(days: $0).year)" } ?? ""
    return site.unit(
      submission, "feedback", at: "feedback\(year)/\(FileNameText.plain(sheet.number))",
      sheet.facts(site.head(sheet.number, in: sheet.language)), sheet.language, day: sheet.day,
      for: submission["account"]?.target)
  }
  .only(with: "feedback")

  /// How far somebody is in a course or on a path; those of one learner lie together.
  static let progress = PaperKind(
    "progress", "progress report", of: "enrollments", specimens: LearningSpecimens.progress
  ) { enrollment, site in
    guard let account = enrollment["account"]?.target else { return nil }
    let place =
      "progress/\(FileNameText.plain(account.key))/\(FileNameText.plain("PRG-" + enrollment.key))"
    if let report = CourseReport(enrollment, site) {
      return site.unit(
        enrollment, "transcript", at: place, report.facts(site.head(report.number, in: report.language)),
        report.language, day: report.latest.map { CalendarTime.day(ofMoment: $0) }, for: account)
    }
    return PathReport(enrollment, site).map { report in
      site.unit(
        enrollment, "transcript", at: place, report.facts(site.head(report.number, in: report.language)),
        report.language, day: report.latest.map { CalendarTime.day(ofMoment: $0) }, for: account)
    }
  }
  .only(with: "transcript").tellingCertificates()

  /// All that somebody has learned.
  static let transcripts = PaperKind(
    "transcripts", "transcript of records", of: "accounts", specimens: LearningSpecimens.transcripts
  ) { account, site in
    guard account.isKept, let transcript = LearningTranscript(account, site) else { return nil }
    return site.unit(
      account, "transcript", at: "transcripts/\(FileNameText.plain(transcript.number))",
      transcript.facts(site.head(transcript.number, in: transcript.language)), transcript.language,
      day: transcript.latest.map { CalendarTime.day(ofMoment: $0) }, for: account)
  }
  .only(with: "transcript").tellingCertificates()

  static let invitations = PaperKind(
    "invitations", "letter of invitation", of: "invites", specimens: LearningSpecimens.invitations
  ) { invite, site in
    guard let letter = InvitationLetter(invite, site) else { return nil }
    let day = letter.written ?? CalendarTime.day(ofMoment: letter.expires)
    let facts = letter.facts(
      site.head(letter.number, in: letter.language), sender: site.sender(in: letter.language))
    return site.unit(invite, "letter", in: "invitations", letter.number, facts, letter.language, day: day)
  }
  .only(with: "letter")
}
