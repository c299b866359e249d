extension AliasCase {
  static let learning = learningPeople + learningCourses + learningTests + learningRest

  private static let learningPeople = [
    AliasCase(
      "L categories", becomes: "categories", in: "category.yaml",
      """
      - {id: 1, parent_id: 21, name: Music, slug: music, description: Notes., icon: i.svg, image: m.jpg,
         color: "#a1b2c3", is_featured: 1, is_active: 1, order: 2, meta: {a: 1}}
      """,
      gives: [
        "parent": "categories/data", "is_active": "true", "color": "#A1B2C3", "is_featured": "true",
        "order": "2",
        "meta": "{a: 1}",
      ]),
    AliasCase(
      "L tags", becomes: "tags", in: "tags.yaml",
      "- {id: 1, name: Music, slug: music, description: Notes., is_active: 1}",
      gives: ["name": "Music", "is_active": "true", "description": "Notes."]),
    AliasCase(
      "L instructor_profiles, user_profiles", becomes: "people", in: "instructor_profiles.yaml",
      """
      - {id: 1, user_id: 107, first_name: Hedy, last_name: Lamarr, headline: Inventor, bio: Radio.,
         short_bio: Inventor of hopping., expertise: [Radio], roles: [instructor], rating: 4.5,
         total_reviews: 9, total_students: 80, total_courses: 3, commission_rate: 65, total_earnings: 10.00,
         pending_earnings: 5.00, status: approved, certifications: [MSc], achievements: [Patent],
         avatar: a.jpg, cover_image: c.jpg, date_of_birth: 1914-11-09, gender: female, country: Austria,
         city: Vienna, timezone: Europe/Vienna, language: de, website: "https://hedy.example.org",
         twitter: "https://x.com/h", linkedin: "https://linkedin.com/in/h", facebook: "https://facebook.com/h",
         occupation: Actress, company: MGM, skills: [Piano], interests: [Stars], learning_goals: [Chess],
         profile_completed: 1}
      """,
      notTaken: [
        "total_earnings", "pending_earnings", "date_of_birth", "gender", "interests", "learning_goals",
        "profile_completed", "commission_rate",
      ],
      gives: [
        "name": "Hedy Lamarr", "bio_short": "Inventor of hopping.", "qualifications": "[{sentence: MSc}]",
        "rating_count": "9", "students_taught": "80", "course_count": "3", "cover": "c.jpg",
        "location": "{city: Vienna, country: Austria}", "achievements": "[Patent]", "skills": "[tags/piano]",
        "social_links.website": "https://hedy.example.org", "social_links.twitter": "https://x.com/h",
        "social_links.linkedin": "https://linkedin.com/in/h",
        "social_links.facebook": "https://facebook.com/h", "commission_rate": "65 %",
      ]),
  ]

  private static let learningCourses = [
    AliasCase(
      "L courses", becomes: "courses", in: "courses.yaml",
      """
      - {id: 1, uuid: 6F1C2A9E-3B57-4D0C-9A41-5E8F7C2B1D30, instructor_id: 7, category_id: 21, subcategory_id: 22,
         title: Chess, slug: chess, subtitle: Openings, short_description: Short., full_description: Long.,
         requirements: [A board], what_you_learn: [To win], target_audience: [Beginners], thumbnail: t.jpg,
         cover_image: c.jpg, promo_video: "https://youtube.com/1", promo_video_type: youtube, price_type: paid,
         price: 49.00, compare_price: 99.00, currency: EUR, level: all, language: en, captions: [en, ar],
         duration_minutes: 90, total_lectures: 4, total_sections: 2, total_resources: 1, is_published: 1,
         is_approved: 1, is_featured: 1, is_bestseller: 0, is_trending: 1, is_new: 1, drip_content: 0,
         has_certificate: 1, allow_qa: 0, allow_reviews: 1, allow_discussions: 0, access_type: limited,
         access_days: 90, rating: 4.5, total_reviews: 12, total_enrollments: 300, total_views: 4000,
         total_wishlist: 20, meta_title: Chess!, meta_description: Learn it., meta_keywords: [chess],
         status: published, rejection_reason: Too short., submitted_at: 2026-01-01, approved_at: 2026-01-02,
         published_at: 2026-01-03}
      """,
      notTaken: ["rejection_reason", "submitted_at", "approved_at"],
      gives: [
        "uuid": "6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30",
        "instructors": "[{person: people/grace, role: primary}]",
        "category": "categories/data", "categories": "[categories/statistics]", "summary": "Short.",
        "description": "Long.", "prerequisites": "[{content: A board}]", "prerequisites.0.tier": "required",
        "objectives": "[To win]", "audience": "[Beginners]", "cover": "c.jpg",
        "promo_video": "{type: youtube, url: https://youtube.com/1}", "price": "49.00 EUR",
        "list_price": "99.00 EUR", "lang": "en", "captions": "[en, ar]", "duration": "5400 s",
        "lesson_count": "4", "section_count": "2", "resource_count": "1", "is_published": "true",
        "is_approved": "true", "badges": "[featured, trending, new]", "certificate": "{enabled: true}",
        "certificate.name": "Certificate of Completion", "access": "{days: 90, type: limited}",
        "rating_count": "12", "stats": "{students_count: 300, total_views: 4000, total_wishlist: 20}",
        "seo": "{meta_description: Learn it., meta_keywords: [chess], meta_title: Chess!}",
        "allow_qa": "false", "published_at": "2026-01-03T00:00:00Z",
      ]),
    AliasCase(
      "L course_tag, course_instructors, course_prerequisites, related_courses", becomes: "courses",
      in: "course.yaml",
      """
      - title: Chess
        category: data
        language: en
        description: Long.
        tags: [{course_id: 1, tag_id: 25}]
        course_instructors:
          - {course_id: 1, instructor_id: 7, revenue_share: 60, role: primary}
          - {course_id: 1, instructor_id: 8, revenue_share: 40, role: co_instructor}
        course_prerequisites:
          - {course_id: 1, prerequisite_course_id: 31, is_required: 0, order: 1, created_at: 2026-01-01}
        related_courses: [{course_id: 1, related_course_id: 32, relationship: next_level, order: 1}]
      """,
      gives: [
        "tags": "[tags/swift]",
        "instructors.0": "{person: people/grace, revenue_share: 60 %, role: primary}",
        "instructors.1": "{person: people/linus, revenue_share: 40 %, role: co_instructor}",
        "prerequisite_courses": "[{course: courses/intro, is_required: false, order: 1}]",
        "prerequisites": "nothing",
        "related": "[{course: courses/second, order: 1, relationship: next_level}]",
      ]),
    AliasCase(
      "L course_sections", becomes: "sections", in: "courses/intro/curriculum.yaml",
      """
      - {id: 1, course_id: 31, title: Endgame, description: The end., order: 2, is_published: 1,
         duration_minutes: 30, drip_enabled: 1, drip_type: after_item, drip_after_section_id: 41, lessons: []}
      """,
      gives: [
        "course": "courses/intro", "is_published": "true", "duration": "1800 s",
        "drip": "{after: sections/start, enabled: true, type: after_item}",
      ]),
    AliasCase(
      "L lessons, lesson_resources, video_tracks", becomes: "lessons", in: "courses/intro/curriculum.yaml",
      """
      - title: Endgame
        lessons:
          - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d31, course_id: 31, section_id: 41, title: Mate,
             description: How., content: So., order: 3, type: video, video_url: "https://youtube.com/2",
             video_provider: youtube, video_id: x2, duration_seconds: 75, video_thumbnail: v.jpg,
             video_qualities: [{quality: 720p, url: v.mp4}], audio_url: a.mp3, audio_duration: 60,
             document_url: d.pdf, document_type: PDF, embed_code: <iframe>, is_free: 1, is_published: 1,
             is_downloadable: 1, is_prerequisite: 0, is_locked: 1, drip_enabled: 1, drip_type: after_item,
             drip_after_lesson_id: 51, total_views: 9, total_completions: 8,
             lesson_resources: [{id: 1, lesson_id: 1, title: Sheet, description: One page., file_path: s.pdf,
               file_name: s.pdf, file_type: pdf, file_size: 12, is_downloadable: 1, order: 1,
               download_count: 3}],
             video_tracks: [{id: 1, lesson_id: 1, language: en, label: English, file_path: e.vtt,
               kind: captions, is_default: 1, created_at: 2026-01-01, updated_at: 2026-01-01}]}
      """,
      gives: [
        "section": "sections/start", "preview": "true", "is_published": "true", "duration": "75 s",
        "video.url": "https://youtube.com/2", "video.provider": "youtube", "video.id": "x2",
        "video.thumbnail": "v.jpg", "video.qualities": "[{label: 720p, url: v.mp4}]",
        "audio": "{duration: 60 s, url: a.mp3}", "document": "{type: PDF, url: d.pdf}", "embed": "<iframe>",
        "drip": "{after: lessons/hello, enabled: true, type: after_item}",
        "stats": "{total_completions: 8, total_views: 9}", "resources.0.file": "s.pdf",
        "resources.0.is_downloadable": "true", "resources.0.file_size": "12",
        "tracks": "[{file: e.vtt, is_default: true, kind: captions, label: English, language: en}]",
      ]),
  ]
}
