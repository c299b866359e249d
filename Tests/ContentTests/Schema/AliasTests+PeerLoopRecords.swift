extension AliasCase {
  static let peerLoopRecords = [
    AliasCase(
      "P enrollments, module_progress", becomes: "enrollments", in: "private/enrollments.yaml",
      """
      - {id: a, student_id: 10, course_id: 31, student_teacher_id: 8, status: in_progress,
         enrolled_at: 2026-01-01, completed_at: null, cancelled_at: null, cancel_reason: None.,
         module_progress: [{id: b, enrollment_id: a, module_id: 51, is_complete: true, completed_at: 2026-01-02}]}
      """,
      notTaken: ["cancel_reason"],
      gives: [
        "account": "accounts/10", "teacher": "people/linus", "status": "active",
        "progress": "[{completed_at: 2026-01-02T00:00:00Z, is_completed: true, lesson: lessons/hello}]",
      ]),
    AliasCase(
      "P sessions", becomes: "bookings", in: "private/sessions.yaml",
      """
      - {id: a, enrollment_id: 92, teacher_id: 8, student_id: 9, scheduled_start: "2026-07-06 09:00:00",
         scheduled_end: "2026-07-06 10:00:00", status: in_progress, bbb_meeting_url: "https://bbb.example.org/1",
         recording_url: "https://bbb.example.org/r", cancelled_by: 9, cancel_reason: Ill., created_at: 2026-01-01}
      """,
      notTaken: ["recording_url", "cancelled_by", "cancel_reason", "meeting_url"],
      gives: [
        "enrollment": "enrollments/92", "person": "people/linus", "account": "accounts/9",
        "start": "2026-07-06T09:00:00Z", "end": "2026-07-06T10:00:00Z", "status": "in_progress",
        "meeting_url": "https://bbb.example.org/1",
      ]),
    AliasCase(
      "P transactions", becomes: "orders", in: "private/orders.yaml",
      """
      - {id: a, enrollment_id: 92, amount_cents: 39900, stripe_payment_id: pi_1, status: completed,
         paid_at: 2026-01-02, created_at: 2026-01-01}
      """,
      needs: ["number", "account", "items"],
      gives: [
        "enrollment": "enrollments/92", "total": "399.00 USD", "status": "completed",
        "payment": "{paid_at: 2026-01-02T00:00:00Z, transaction_id: pi_1}",
      ]),
    AliasCase(
      "P payment_splits", becomes: "earnings", in: "private/payment_splits.yaml",
      """
      - {id: a, transaction_id: 91, recipient_id: 8, recipient_type: student_teacher, amount_cents: 700,
         percentage: 70, status: released, released_at: 2026-01-03, paid_at: null}
      """,
      gives: [
        "order": "orders/O-1", "account": "accounts/8", "recipient_type": "student_teacher",
        "amount": "7.00 USD", "rate": "70 %", "status": "cleared", "kind": "sale",
      ]),
    AliasCase(
      "P payouts", becomes: "payouts", in: "private/payouts.yaml",
      """
      - {id: a, recipient_id: 8, amount_cents: 700, stripe_transfer_id: tr_1, status: completed, approved_by: 7,
         approved_at: 2026-01-03, paid_at: 2026-01-04, created_at: 2026-01-01}
      """,
      notTaken: ["approved_by", "reference"],
      gives: [
        "account": "accounts/8", "amount": "7.00 USD", "reference": "tr_1", "approved_by": "people/grace",
      ]),
    AliasCase(
      "P certificates", becomes: "certificates", in: "private/certificates.yaml",
      """
      - {id: a, user_id: 9, course_id: 31, type: mastery, issued_at: 2026-02-02 10:00:00, issued_by: 7,
         recommended_by: 8, certificate_url: c.pdf}
      """,
      needs: ["uuid", "student_name", "course_title", "instructor_name", "completion_date", "is_valid"],
      gives: [
        "account": "accounts/9", "issue_date": "2026-02-02", "issued_by": "people/grace",
        "recommended_by": "people/linus", "pdf_path": "c.pdf", "type": "mastery",
      ]),
    AliasCase(
      "P user_goodwill, goodwill_transactions, user_reward_unlocks", becomes: "goodwill",
      in: "private/user_goodwill.yaml",
      """
      - id: a
        user_id: 9
        total_earned: 70
        spent: 20
        balance: 50
        last_awarded_to_user_id: 8
        last_awarded_at: 2026-01-01
        goodwill_transactions:
          - {id: b, from_user_id: 10, to_user_id: 9, points: 20, reason: summon_help, course_id: 31,
             summon_id: c, created_at: 2026-01-01}
          - {id: d, post_id: 80, promoted_by: 9, points_spent: 20, promoted_at: 2026-01-02,
             expires_at: 2026-02-01}
        user_reward_unlocks:
          - {id: e, user_id: 9, reward_id: 79, unlocked_at: 2026-01-03, redeemed_at: null}
      """,
      notTaken: ["last_awarded_to_user_id", "last_awarded_at", "balance", "spent"],
      gives: [
        "account": "accounts/9", "total_earned": "70",
        "transactions.0":
          "{at: 2026-01-01T00:00:00Z, course: courses/intro, from: accounts/10, points: 20, reason: summon_help, to: accounts/9}",
        "transactions.1": "{at: 2026-01-02T00:00:00Z, from: accounts/9, points: 20, promotion: posts/news}",
        "unlocks": "[{reward: rewards/helper, unlocked_at: 2026-01-03T00:00:00Z}]",
      ]),
    AliasCase(
      "P employer_sponsorships", becomes: "sponsorships", in: "private/employer_sponsorships.yaml",
      "- {id: a, employer_id: 10, student_id: 9, enrollment_id: 92, created_at: 2026-01-01}",
      gives: [
        "employer": "accounts/10", "student": "accounts/9", "enrollment": "enrollments/92",
        "created_at": "2026-01-01T00:00:00Z",
      ]),
  ]
}
