extension AliasCase {
  static let litespace = litespaceTeaching + litespaceRecords

  private static let litespaceTeaching = [
    AliasCase(
      "T users, tutors", becomes: "people", in: "tutors.yaml",
      """
      - {id: 107, email: hedy@example.org, password: x, name: Hedy, image: h.jpg, role: tutor, birth_year: 1990,
         gender: female, online: true, verified: true, phone_number: "+20 1", city: 1, credit_score: 3,
         bio: Teaches radio., about: Long ago., video: "https://video.example.org/h", notice: 90,
         activated: true, activated_by: 1, level: 4}
      """,
      notTaken: [
        "password", "birth_year", "gender", "online", "credit_score", "activated_by", "email", "phone",
      ],
      gives: [
        "avatar": "h.jpg", "bio": "Long ago.", "summary": "Teaches radio.", "bio_short": "Teaches radio.",
        "roles": "[tutor]", "is_verified": "true", "location": "{city: 1}", "booking_notice": "5400 s",
        "is_active": "true", "status": "approved", "level": "4", "video": "https://video.example.org/h",
      ]),
    AliasCase(
      "T users", becomes: "accounts", in: "private/users.yaml",
      """
      - {id: 109, email: rami@example.org, password: x, name: Rami, image: r.jpg, role: student, city: 2,
         birth_year: 1999, gender: male, online: false, verified: false, phone_number: "+20 2", credit_score: 0}
      """,
      notTaken: ["password", "birth_year", "gender", "online", "credit_score"],
      gives: ["id": "109", "name": "Rami", "email": "rami@example.org", "phone": "+20 2"]),
    AliasCase(
      "T rules", becomes: "availability", in: "rules.yaml",
      """
      - {id: 1, user_id: 7, title: Mornings, frequency: weekly, start: 2026-01-01 00:00:00,
         end: 2026-12-31 00:00:00, time: "09:00", duration: 180, weekdays: [mon, wed], monthday: 1,
         activated: true, deleted: false}
      """,
      gives: [
        "person": "people/grace", "valid_from": "2026-01-01", "valid_until": "2026-12-31",
        "start_time": "09:00", "session_duration": "10800 s", "weekdays": "[mon, wed]", "monthday": "1",
        "is_active": "true", "deleted": "false",
      ]),
    AliasCase(
      "T ratings", becomes: "reviews", in: "ratings.yaml",
      "- {id: 1, rater: Nour, rater_id: 9, ratee_id: 7, value: 5, feedback: Kind., created_at: 2026-01-01}",
      gives: [
        "subject": "{kind: person, ref: people/grace}", "author_name": "Nour", "rating": "5",
        "content": "Kind.",
      ]),
    AliasCase(
      "T plans", becomes: "plans", in: "plans.yaml",
      """
      - {id: 1, alias: Daily, weekly_minutes: 120, full_month_price: 10000, full_quarter_price: 27000,
         half_year_price: 50000, full_year_price: 90000, full_month_discount: 0, full_quarter_discount: 5,
         half_year_discount: 10, full_year_discount: 20, active: true, for_invites_only: true, created_by: 1,
         updated_by: 1}
      """,
      notTaken: ["created_by", "updated_by"],
      gives: [
        "name": "Daily", "weekly_minutes": "120", "invite_only": "true", "is_active": "true",
        "prices.0": "{discount: 0 %, period: monthly, price: 100.00 USD}",
        "prices.1": "{discount: 5 %, period: quarterly, price: 270.00 USD}",
        "prices.2": "{discount: 10 %, period: semiannual, price: 500.00 USD}",
        "prices.3": "{discount: 20 %, period: yearly, price: 900.00 USD}",
      ]),
    AliasCase(
      "T coupons", becomes: "coupons", in: "coupons.yaml",
      """
      - {id: 1, code: SPRING, plan_id: 76, full_month_discount: 5, full_quarter_discount: 10,
         half_year_discount: 15, full_year_discount: 20, expires_at: 2026-12-31, created_by: 1, updated_by: 1}
      """,
      notTaken: ["created_by", "updated_by"],
      gives: [
        "code": "SPRING", "plan": "plans/plus", "scope": "plan", "type": "cycle_percentage",
        "cycle_discounts": "{monthly: 5 %, quarterly: 10 %, semiannual: 15 %, yearly: 20 %}",
        "expires_at": "2026-12-31T00:00:00Z", "public": "false",
      ]),
    AliasCase(
      "T topics", becomes: "tags", in: "topics.yaml", "- {id: 1, name_ar: نحو, name_en: Grammar}",
      gives: ["name": "{ar: نحو, en: Grammar}"]),
    AliasCase(
      "T user_topics", becomes: "people", in: "people.yaml",
      "- {name: Hedy, roles: [tutor], user_topics: [{user_id: 107, topic_id: 25}]}",
      gives: ["expertise": "[tags/swift]"]),
    AliasCase(
      "T withdraw_methods", becomes: "withdraw_methods", in: "withdraw_methods.yaml",
      "- {type: bank_transfer, min: 10000, max: 500000, enabled: true}",
      gives: ["type": "bank_transfer", "min": "100.00 USD", "max": "5000.00 USD", "enabled": "true"]),
  ]

  private static let litespaceRecords = [
    AliasCase(
      "T lessons, lesson_members", becomes: "bookings", in: "private/lessons.yaml",
      """
      - {id: 1, tutor_id: 7, student_id: 9, start: "2026-07-06 09:00:00", duration: 30, price: 2500, rule_id: 81,
         call_id: 3, canceled_by: 9, canceled_at: "2026-07-01 00:00:00"}
      """,
      notTaken: ["call_id", "cancelled_by"],
      gives: [
        "person": "people/grace", "account": "accounts/9", "price_paid": "25.00 USD",
        "availability": "availability/81", "status": "cancelled", "duration": "1800 s",
        "start": "2026-07-06T09:00:00Z",
      ]),
    AliasCase(
      "T subscriptions", becomes: "subscriptions", in: "private/subscriptions.yaml",
      """
      - {id: 1, user_id: 10, plan_id: 76, plan_cycle: full_quarter, remaining_monthly_minutes: 90,
         auto_renewal: true, start: "2026-05-01 00:00:00", updated_by: 1}
      """,
      notTaken: ["updated_by"],
      gives: [
        "account": "accounts/10", "plan": "plans/plus", "period": "quarterly",
        "current_period_start": "2026-05-01T00:00:00Z", "auto_renewal": "true",
        "remaining_monthly_minutes": "90",
      ]),
    AliasCase(
      "T gifts", becomes: "gift_transactions", in: "private/gifts.yaml",
      "- {id: 1, sender_id: 9, receiver_id: 7, value: 500, created_at: 2026-01-01}",
      gives: ["sender": "accounts/9", "receiver": "accounts/7", "value": "5.00 USD"]),
    AliasCase(
      "T invoices", becomes: "withdrawals", in: "private/withdrawals.yaml",
      """
      - {id: 1, user_id: 7, method: paypal, receiver: grace@example.org, bank: CIB, amount: 5000, note: Soon.,
         status: pending, receipt: r.png, update: {amount: 1}, addressed_by: 2, created_at: 2026-02-01,
         updated_at: 2026-02-03}
      """,
      notTaken: ["update", "addressed_by", "receiver", "bank"],
      gives: [
        "account": "accounts/7", "method": "withdraw_methods/paypal", "amount": "50.00 USD", "notes": "Soon.",
        "receipt": "r.png", "processed_at": "2026-02-03T00:00:00Z",
      ]),
    AliasCase(
      "T invites", becomes: "invites", in: "private/invites.yaml",
      """
      - {id: 1, email: a@example.org, plan_id: 76, expires_at: 2026-12-31, accepted_at: null, created_by: 1,
         updated_by: 1}
      """,
      notTaken: ["created_by", "updated_by"],
      gives: ["plan": "plans/plus", "email": "a@example.org", "expires_at": "2026-12-31T00:00:00Z"]),
  ]
}
