extension AliasCase {
  static let iSpeakerRecords = iSpeakerLearning + iSpeakerMoney

  private static let iSpeakerLearning = [
    AliasCase(
      "I enrollments, lesson_progress", becomes: "enrollments", in: "private/enrollments.yaml",
      """
      - {id: 1, user_id: 10, course_id: 31, status: active, progress_percentage: 50, completed_lessons: 1,
         last_accessed_at: 2026-02-01, created_at: 2026-01-01,
         lesson_progress: [{id: 1, enrollment_id: 1, lesson_id: 51, watched_duration_seconds: 75,
           is_completed: 1}]}
      """,
      notTaken: ["last_accessed_at"],
      gives: [
        "account": "accounts/10", "course": "courses/intro", "progress_percentage": "50 %",
        "completed_lessons": "1",
        "progress": "[{is_completed: true, lesson: lessons/hello, watch_time: 75 s}]",
      ]),
    AliasCase(
      "I certificates", becomes: "certificates", in: "private/certificates.yaml",
      """
      - {id: 1, enrollment_id: 92, certificate_number: C-1, issued_at: 2026-02-02 10:00:00,
         verification_url: "https://academy.example.org/verify/1"}
      """,
      needs: [
        "uuid", "account", "student_name", "course_title", "instructor_name", "completion_date", "is_valid",
      ],
      gives: [
        "number": "C-1", "enrollment": "enrollments/92", "issue_date": "2026-02-02", "type": "completion",
        "verification_url": "https://academy.example.org/verify/1",
      ]),
    AliasCase(
      "I live_room_registrations", becomes: "registrations", in: "private/live_room_registrations.yaml",
      "- {id: 1, user_id: 9, live_room_id: 73, status: missed, price_paid: 5.00, payment_method: wallet}",
      gives: [
        "account": "accounts/9", "event": "events/meet", "status": "missed", "price_paid": "5.00 USD",
        "payment_method": "wallet",
      ]),
    AliasCase(
      "I consultation_bookings", becomes: "bookings", in: "private/consultation_bookings.yaml",
      """
      - {id: 1, student_id: 9, speaker_id: 7, availability_id: 81, scheduled_at: "2026-07-06 09:00:00",
         duration_minutes: 45, price_paid: 20.00, status: no_show, meeting_url: "https://meet.example.org/1",
         jitsi_room_id: r-1, session_notes: Shy.}
      """,
      notTaken: ["jitsi_room_id", "session_notes", "meeting_url"],
      gives: [
        "account": "accounts/9", "person": "people/grace", "availability": "availability/81",
        "start": "2026-07-06T09:00:00Z", "duration": "2700 s", "price_paid": "20.00 USD", "status": "no_show",
      ]),
    AliasCase(
      "I consultation_ratings", becomes: "reviews", in: "consultation_ratings.yaml",
      "- {id: 1, booking_id: 97, rater: Nour, rated_user_id: 7, rating: 5, review: Kind.}",
      notTaken: ["booking_id"],
      gives: [
        "subject": "{kind: person, ref: people/grace}", "author_name": "Nour", "rating": "5",
        "content": "Kind.",
      ]),
  ]

  private static let iSpeakerMoney = [
    AliasCase(
      "I book_purchases", becomes: "orders", in: "private/book_purchases.yaml",
      "- {id: 1, transaction_reference: T-1, user_id: 9, book_id: 71, status: refunded, price_paid: 12.50}",
      gives: [
        "number": "T-1", "account": "accounts/9", "status": "refunded", "total": "12.50 USD",
        "items": "[{final_price: 12.50 USD, kind: book, ref: books/tales}]",
      ]),
    AliasCase(
      "I wallets, transactions", becomes: "wallets", in: "private/wallets.yaml",
      """
      - id: 1
        user_id: 9
        balance: 5.00
        total_earned: 10.00
        total_withdrawn: 5.00
        pending_balance: 0.00
        transactions:
          - {id: 1, wallet_id: 1, user_id: 9, type: credit, category: top-up, related_type: course,
             related_id: 31, amount: 10.00, balance_after: 10.00, payment_method: card,
             transaction_reference: TR-1, status: completed, metadata: {a: 1}, created_at: 2026-01-01}
      """,
      notTaken: ["balance", "pending_balance"],
      gives: [
        "account": "accounts/9", "balance": "5.00 USD", "total_withdrawn": "5.00 USD",
        "transactions.0.reference": "TR-1", "transactions.0.related": "{kind: course, ref: 31}",
        "transactions.0.amount": "10.00 USD", "transactions.0.at": "2026-01-01T00:00:00Z",
        "transactions.0.metadata": "nothing",
      ]),
    AliasCase(
      "I invoices", becomes: "orders", in: "private/orders.yaml",
      """
      - {id: 1, transaction_reference: T-2, user_id: 9, invoice_number: INV-7, subtotal: 10.00,
         vat_amount: 1.50, total: 11.50, items: [{course_id: 31, price: 10.00}], pdf_url: inv-7.pdf,
         status: completed}
      """,
      gives: [
        "number": "T-2", "invoice_number": "INV-7", "tax_amount": "1.50 USD", "subtotal": "10.00 USD",
        "total": "11.50 USD", "items": "[{kind: course, price: 10.00 USD, ref: courses/intro}]",
        "invoice_path": "inv-7.pdf",
      ]),
    AliasCase(
      "I gift_transactions", becomes: "gift_transactions", in: "private/gift_transactions.yaml",
      """
      - {id: 1, gift_id: 78, sender_id: 9, receiver_id: 7, giftable_type: post, giftable_id: 80, quantity: 3,
         total_price: 3.00, message: Thanks}
      """,
      notTaken: ["message"],
      gives: [
        "gift": "gifts/rose", "sender": "accounts/9", "receiver": "accounts/7", "quantity": "3",
        "total_price": "3.00 USD", "giftable": "{kind: post, ref: 80}",
      ]),
  ]
}
