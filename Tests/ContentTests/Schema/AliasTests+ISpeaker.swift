extension AliasCase {
  static let iSpeaker = iSpeakerPeople + iSpeakerOffers + iSpeakerRecords

  private static let iSpeakerPeople = [
    AliasCase(
      "I users, user_profiles", becomes: "people", in: "users.yaml",
      """
      - {id: 107, name: Hedy, username: hedy, is_verified: 1, is_active: 1, is_online: 0, avatar: a.jpg,
         cover: c.jpg, headline: Inventor, email: hedy@example.org, phone: "+43 1", password: x, roles: [speaker],
         bio: Radio., location: Vienna, language: en, timezone: Europe/Vienna, is_private: false,
         social_links: {website: "https://hedy.example.org"}, followers_count: 12, following_count: 3,
         created_at: 2026-01-01 10:00:00, deleted_at: null}
      """,
      notTaken: ["password", "is_online", "email", "phone"],
      gives: [
        "slug": "hedy", "is_verified": "true", "status": "approved", "avatar": "a.jpg", "cover": "c.jpg",
        "visibility": "public", "location": "{city: Vienna}", "language": "en",
        "social_links": "{website: https://hedy.example.org}",
        "stats": "{followers_count: 12, following_count: 3}", "created_at": "2026-01-01T10:00:00Z",
      ]),
    AliasCase(
      "I users", becomes: "accounts", in: "private/users.yaml",
      """
      - {id: 109, name: Rami, username: rami, email: rami@example.org, phone: "+966 1", password: x,
         is_verified: 0, is_active: 1, is_online: 1, avatar: r.jpg, cover: c.jpg, headline: Reader}
      """,
      notTaken: ["password", "is_online", "avatar", "cover", "headline"],
      gives: ["id": "109", "name": "Rami", "email": "rami@example.org", "phone": "+966 1"]),
    AliasCase(
      "I user_certificates, user_experiences, speaker_expertises", becomes: "people", in: "people.yaml",
      """
      - name: Hedy
        roles: [speaker]
        user_certificates:
          - {id: 1, user_id: 107, title: Radio, issuer: ETH, issue_date: 2020-01-02, expiry_date: 2030-01-02,
             url: "https://eth.example.org/1", order: 1, created_at: 2026-01-01}
        user_experiences:
          - {id: 1, user_id: 107, title: Engineer, company: Lab, employment_type: full-time,
             start_date: 2019-01-01, end_date: null, location: Graz, order: 1}
        speaker_expertises: [{id: 1, user_id: 107, expertise: Swift}, {id: 2, user_id: 107, expertise: Radio}]
      """,
      gives: [
        "credentials.0.issued_on": "2020-01-02", "credentials.0.expires_on": "2030-01-02",
        "credentials.0.credential_url": "https://eth.example.org/1", "credentials.0.issuer": "ETH",
        "experiences.0.start_date": "2019-01-01", "experiences.0.end_date": "nothing",
        "experiences.0.company": "Lab", "expertise": "[tags/swift, tags/radio]",
      ]),
    AliasCase(
      "I posts", becomes: "posts", in: "posts.yaml",
      """
      - {id: 1, user_id: 7, post_type: image, content: Look., media_urls: [a.jpg, b.jpg], is_pinned: 1,
         reactions_count: 5, comments_count: 4, shares_count: 3, views_count: 2, created_at: 2026-01-01}
      """,
      gives: [
        "author": "people/grace", "media_kind": "image", "kind": "post", "media": "[a.jpg, b.jpg]",
        "is_pinned": "true",
        "stats": "{comments_count: 4, reactions_count: 5, shares_count: 3, views_count: 2}",
      ]),
    AliasCase(
      "I categories", becomes: "categories", in: "category.yaml",
      "- {id: 1, name_en: Speech, name_ar: خطابة, order: 3, active: 1}",
      gives: ["name": "{ar: خطابة, en: Speech}", "order": "3", "is_active": "true"]),
  ]

  private static let iSpeakerOffers = [
    AliasCase(
      "I courses", becomes: "courses", in: "courses.yaml",
      """
      - {id: 1, user_id: 7, category_id: 21, additional_categories: [22], slug: speech, title: Speech,
         description: How to speak., language: ar, level: beginner, price: 80.00, discount_price: 60.00,
         thumbnail: t.jpg, promo_video: "https://video.example.org/1", status: published, total_lessons: 12,
         students_count: 34, average_rating: 4.5, has_certificate: 0, deleted_at: null}
      """,
      gives: [
        "instructors": "[{person: people/grace, role: primary}]", "category": "categories/data",
        "categories": "[categories/statistics]", "lang": "ar", "price": "60.00 USD",
        "list_price": "80.00 USD",
        "promo_video": "{url: https://video.example.org/1}", "lesson_count": "12",
        "stats": "{students_count: 34}", "rating": "4.5", "certificate": "{enabled: false}",
      ]),
    AliasCase(
      "I course_sections", becomes: "sections", in: "courses/second/curriculum.yaml",
      "- {id: 1, course_id: 32, title: Breath, order: 4, duration: 3600, lessons: []}",
      gives: ["course": "courses/second", "title": "Breath", "order": "4", "duration": "3600 s"]),
    AliasCase(
      "I course_lessons", becomes: "lessons", in: "courses/second/curriculum.yaml",
      """
      - title: Breath
        lessons:
          - {id: 1, section_id: 41, title: In, content_type: video, content_url: in.mp4, duration_seconds: 90,
             link: "https://example.org/in", attachments: [{title: Notes, file: notes.pdf}], order: 1,
             is_preview: 1, resources: [{name: Sheet, url: sheet.pdf}]}
      """,
      gives: [
        "section": "sections/start", "type": "video", "video": "{url: in.mp4}", "duration": "90 s",
        "preview": "true", "link": "https://example.org/in",
        "attachments": "[{file: notes.pdf, title: Notes}]",
        "resources": "[{file: sheet.pdf, title: Sheet}]", "order": "1",
      ]),
    AliasCase(
      "I books", becomes: "books", in: "books.yaml",
      """
      - {id: 1, user_id: 7, category_id: 21, slug: radio, title: Radio, author: H. L., description: Waves.,
         cover: c.jpg, pdf_url: radio.pdf, isbn: 9780306406157, page_count: 90, price: 12.50, preview_pages: 5,
         status: published, allow_printing: 1, allow_copying: 0, purchases_count: 8, average_rating: 4.0,
         language: en}
      """,
      notTaken: ["file"],
      gives: [
        "seller": "people/grace", "file": "radio.pdf", "price": "12.50 USD", "allow_printing": "true",
        "allow_copying": "false", "purchases_count": "8", "rating": "4.0", "category": "categories/data",
      ]),
    AliasCase(
      "I live_rooms", becomes: "events", in: "live_rooms.yaml",
      """
      - {id: 1, user_id: 7, category_id: 21, kind: live_room, title: Room, description: Talk.,
         start_time: "2026-07-01 10:00:00", end_time: "2026-07-07 11:00:00", duration_type: week,
         access_type: paid, price: 5.00, max_participants: 20, status: active, current_jitsi_room_id: r-77,
         recordings: [{title: Day 1, url: "https://video.example.org/2"}]}
      """,
      notTaken: ["join"],
      gives: [
        "hosts": "[people/grace]", "start": "2026-07-01T10:00:00Z", "end": "2026-07-07T11:00:00Z",
        "span": "week", "price_type": "paid", "status": "live", "join": "{room_id: r-77}",
        "recordings": "[{title: Day 1, url: https://video.example.org/2}]", "max_participants": "20",
      ]),
    AliasCase(
      "I consultation_availabilities", becomes: "availability", in: "consultation_availabilities.yaml",
      """
      - {id: 1, speaker_id: 7, day_of_week: sun, start_time: "09:00", end_time: "12:00", session_duration: 30,
         price_per_session: 20.00}
      """,
      gives: [
        "person": "people/grace", "weekdays": "[sun]", "start_time": "09:00", "end_time": "12:00",
        "session_duration": "1800 s", "price_per_session": "20.00 USD", "frequency": "weekly",
      ]),
    AliasCase(
      "I gifts", becomes: "gifts", in: "gifts.yaml",
      "- {id: 1, name: Tulip, icon: t.svg, price: 2.00, order: 2, is_active: 1}",
      gives: ["name": "Tulip", "icon": "t.svg", "price": "2.00 USD", "order": "2", "is_active": "true"]),
    AliasCase(
      "I settings", becomes: "settings", in: "settings.yaml",
      "- {id: 1, key: per_page, value: 12, type: integer, group: general, validation_rules: 'min:1'}",
      gives: [
        "key": "per_page", "value": "12", "type": "integer", "validation": "min:1", "is_public": "false",
      ]),
  ]
}
