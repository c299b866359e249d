extension AliasCase {
  static let droply = droplyOffers + droplyRecords

  private static let droplyOffers = [
    AliasCase(
      "D User", becomes: "people", in: "user.yaml",
      """
      - {id: 107, username: hedy, email: h@example.org, password_hash: x, full_name: Hedy Lamarr, phone: "1",
         roles: [provider], bio: Radio., industry: Film, profession: Actress, location: Vienna, skills: Old,
         skills_1: Piano, skills_2: Radio, skills_3: Chess, specialty_tags: [Swift], profile_picture: p.jpg,
         background_color: "#ffffff", primary_color: "#000000", secondary_color: "#111111",
         font_family: Georgia, font_size: 16px, profile_layout: sidebar, hourly_rate: 40.00, currency: EUR,
         rating: 4.5, rating_count: 8, is_available: true, is_featured_user: true, stripe_account_id: a,
         stripe_account_status: b, payout_enabled: true, payout_schedule: weekly, total_earnings: 1.00,
         total_payouts: 1.00, pending_balance: 1.00, linkedin_url: "https://linkedin.com/in/h",
         twitter_url: "https://x.com/h", github_url: "https://github.com/h",
         instagram_url: "https://instagram.com/h", facebook_url: "https://facebook.com/h",
         youtube_url: "https://youtube.com/h", snapchat_url: "https://snapchat.com/h",
         website_url: "https://hedy.example.org", service_description: Lessons., session_duration: 45,
         content_description: Sheets., content_categories: [Music], google_calendar_connected: true,
         google_calendar_token: t, google_calendar_refresh_token: r, google_calendar_id: i,
         referral_code: c, referred_by: 1, total_referral_earnings: 1.00, referral_count: 1, language: de,
         timezone: Europe/Vienna, email_notifications: true}
      """,
      notTaken: [
        "password_hash", "stripe_account_id", "stripe_account_status", "payout_enabled", "payout_schedule",
        "total_earnings", "total_payouts", "pending_balance", "google_calendar_connected",
        "google_calendar_token", "google_calendar_refresh_token", "google_calendar_id", "referral_code",
        "referred_by", "total_referral_earnings", "referral_count", "email_notifications", "email", "phone",
      ],
      gives: [
        "slug": "hedy", "name": "Hedy Lamarr", "headline": "Actress", "avatar": "p.jpg",
        "skills": "[tags/piano, tags/radio, tags/chess]", "expertise": "[tags/swift]",
        "branding":
          "{background_color: #FFFFFF, font_family: Georgia, font_size: 16px, primary_color: #000000, profile_layout: sidebar, secondary_color: #111111}",
        "service":
          "{content_categories: [Music], content_description: Sheets., currency: EUR, description: Lessons., hourly_rate: 40.00 EUR, is_available: true, session_duration: 2700 s}",
        "is_featured": "true", "social_links.website": "https://hedy.example.org",
        "social_links.snapchat": "https://snapchat.com/h", "social_links.github": "https://github.com/h",
        "status": "approved", "available_to_help": "false",
      ]),
    AliasCase(
      "D User with the old skills alone", becomes: "people", in: "users.yaml",
      "- {username: hedy, full_name: Hedy, roles: [provider], skills: \"Piano, Radio\", skills_1: null}",
      gives: ["skills": "[tags/piano, tags/radio]"]),
    AliasCase(
      "D User", becomes: "accounts", in: "private/user.yaml",
      """
      - {id: 109, username: rami, email: r@example.org, password_hash: x, full_name: Rami, phone: "2",
         stripe_account_id: a, referral_code: c, total_earnings: 1.00, google_calendar_token: t}
      """,
      notTaken: [
        "password_hash", "stripe_account_id", "referral_code", "total_earnings", "google_calendar_token",
      ],
      gives: ["name": "Rami", "email": "r@example.org", "phone": "2"]),
    AliasCase(
      "D AvailabilityRule", becomes: "availability", in: "AvailabilityRule.yaml",
      "- {id: 1, user_id: 7, weekday: 1, start: \"09:00\", end: \"12:00\", is_active: true, created_at: 2026-01-01}",
      gives: [
        "person": "people/grace", "weekdays": "[tue]", "start_time": "09:00", "end_time": "12:00",
        "valid_from": "nothing", "valid_until": "nothing", "is_active": "true", "frequency": "weekly",
      ]),
    AliasCase(
      "D AvailabilityException", becomes: "availability_exceptions", in: "AvailabilityException.yaml",
      """
      - {id: 1, user_id: 7, start: "2026-07-01 09:00:00", end: "2026-07-01 12:00:00", reason: Dentist.,
         is_blocked: true, created_at: 2026-01-01}
      """,
      notTaken: ["reason"],
      gives: [
        "person": "people/grace", "start": "2026-07-01T09:00:00Z", "end": "2026-07-01T12:00:00Z",
        "is_blocked": "true",
      ]),
    AliasCase(
      "D Content", becomes: "products", in: "Content.yaml",
      """
      - {id: 1, user_id: 7, title: Sheet, description: Notes., content_type: score, price: 5.00, file_path: s.pdf,
         file_size: 12, thumbnail_path: t.jpg, preview_available: true, preview_path: p.pdf, status: active,
         views: 9, purchases: 3, earnings: 15.00}
      """,
      notTaken: ["earnings", "file"],
      gives: [
        "owner": "people/grace", "file": "s.pdf", "thumbnail": "t.jpg", "preview": "p.pdf",
        "status": "published", "content_type": "score", "stats": "{purchases: 3, views: 9}",
      ]),
    AliasCase(
      "D DropinSession", becomes: "events", in: "DropinSession.yaml",
      """
      - {id: 1, kind: dropin, host_id: 7, topic: Ask me, description: Anything., max_participants: 10,
         current_participants: 4, is_active: true, is_anonymous: false, session_code: c-1,
         created_at: 2026-01-01, started_at: "2026-05-01 10:00:00", ended_at: "2026-05-01 10:30:00",
         duration_minutes: 30}
      """,
      notTaken: ["join"],
      gives: [
        "title": "Ask me", "hosts": "[people/grace]", "duration": "1800 s", "join": "{session_code: c-1}",
        "registered_count": "4", "start": "2026-05-01T10:00:00Z", "end": "2026-05-01T10:30:00Z",
        "status": "ended", "is_active": "true",
      ]),
    AliasCase(
      "D Category", becomes: "categories", in: "Category.yaml",
      "- {id: 1, name: Music, category_type: content, is_active: true}",
      gives: ["kind": "content", "is_active": "true"]),
  ]

  private static let droplyRecords = [
    AliasCase(
      "D Booking", becomes: "bookings", in: "private/Booking.yaml",
      """
      - {id: 1, user_id: 9, provider_id: 7, start_time: "2026-07-06 09:00:00", end_time: "2026-07-06 09:45:00",
         duration: 45, status: completed, payment_status: paid, payment_amount: 30.00,
         stripe_payment_intent_id: pi, stripe_session_id: cs, client_name: Nour, client_email: n@example.org,
         client_message: Hi., meeting_room_id: r, meeting_url: "https://daily.example.org/r",
         meeting_started_at: "2026-07-06 09:01:00", meeting_ended_at: "2026-07-06 09:44:00",
         meeting_duration: 43, recording_url: "https://daily.example.org/rec"}
      """,
      notTaken: [
        "stripe_payment_intent_id", "stripe_session_id", "client_message", "meeting_room_id", "recording_url",
        "meeting_url", "client",
      ],
      gives: [
        "person": "people/grace", "account": "accounts/9", "start": "2026-07-06T09:00:00Z",
        "end": "2026-07-06T09:45:00Z", "duration": "2700 s", "price_paid": "30.00 USD",
        "client": "{email: n@example.org, name: Nour}", "meeting_duration": "2580 s",
      ]),
    AliasCase(
      "D Payout", becomes: "payouts", in: "private/Payout.yaml",
      """
      - {id: 1, user_id: 7, amount: 8.00, currency: USD, stripe_transfer_id: tr_1, created_at: 2026-01-01,
         paid_at: 2026-01-02}
      """,
      gives: ["account": "accounts/7", "reference": "tr_1", "status": "completed"]),
    AliasCase(
      "D Payout that went out by a payout of Stripe", becomes: "payouts", in: "private/payouts.yaml",
      "- {user_id: 7, amount: 8.00, stripe_transfer_id: null, stripe_payout_id: po_1, status: pending}",
      gives: ["reference": "po_1", "status": "pending"]),
    AliasCase(
      "D ReferralReward", becomes: "earnings", in: "private/ReferralReward.yaml",
      """
      - {id: 1, referrer_id: 9, referred_user_id: 10, booking_id: 97, reward_amount: 5.00, reward_type: signup,
         status: paid, created_at: 2026-01-01, paid_at: 2026-01-02}
      """,
      notTaken: ["referred_user_id"],
      gives: [
        "account": "accounts/9", "booking": "bookings/97", "amount": "5.00 USD", "kind": "referral",
        "recipient_type": "referrer", "reward_type": "signup", "status": "paid",
      ]),
    AliasCase(
      "D ContentPurchase", becomes: "orders", in: "private/ContentPurchase.yaml",
      """
      - {id: 1, buyer_id: 9, content_id: 72, amount_paid: 5.00, payment_status: paid,
         stripe_payment_intent_id: pi_1, created_at: 2026-01-01}
      """,
      notTaken: [],
      needs: ["number", "status"],
      gives: [
        "account": "accounts/9", "total": "5.00 USD", "items": "[{kind: product, ref: products/kit}]",
        "payment": "{status: paid, transaction_id: pi_1}",
      ]),
  ]
}
