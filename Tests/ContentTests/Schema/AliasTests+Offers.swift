extension AliasCase {
  static let moneyOffers = [
    AliasCase(
      "L coupons", becomes: "coupons", in: "coupons.yaml",
      """
      - {id: 1, code: SUMMER, name: Summer, description: D., type: fixed, discount_value: 5.00,
         max_discount: 5.00, min_order_value: 20.00, usage_limit: 9, per_user_limit: 1, used_count: 2,
         starts_at: 2026-01-01, expires_at: 2026-12-31, is_active: 1, applicable_courses: [31],
         applicable_categories: [21], excluded_courses: [32], first_purchase_only: 1, created_by: 1}
      """,
      notTaken: ["created_by"],
      gives: [
        "value": "5.00", "courses": "[courses/intro]", "categories": "[categories/data]",
        "excluded_courses": "[courses/second]", "is_active": "true", "max_discount": "5.00 USD",
        "scope": "order", "public": "false",
      ]),
    AliasCase(
      "L subscription_plans", becomes: "plans", in: "subscription_plans.yaml",
      """
      - {id: 1, name: Pro, slug: pro, description: All., badge_text: Best, badge_color: "#ff0000", price: 30.00,
         currency: EUR, billing_period: quarterly, billing_interval: 2, has_trial: 1, trial_days: 7,
         features: [Everything], access_all_courses: 1, included_categories: [21], excluded_courses: [32],
         max_courses: 5, download_resources: 1, certificates: 0, priority_support: 1, is_active: 1,
         is_popular: 1, order: 1, stripe_product_id: p_1, stripe_price_id: pr_1, paypal_plan_id: pp_1}
      """,
      notTaken: ["gateway"],
      gives: [
        "prices": "[{interval: 2, period: quarterly, price: 30.00 EUR}]",
        "badge": "{color: #FF0000, text: Best}", "trial": "{days: 7, enabled: true}",
        "perks": "{certificates: false, download_resources: true, priority_support: true}",
        "gateway": "{paypal_plan_id: pp_1, stripe_price_id: pr_1, stripe_product_id: p_1}",
        "is_active": "true", "included_categories": "[categories/data]",
      ]),
    AliasCase(
      "L bundles, bundle_courses", becomes: "bundles", in: "bundles.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d35, instructor_id: 7, title: Two, slug: two,
         short_description: Both., description: Two., thumbnail: t.jpg, cover_image: c.jpg, price: 80.00,
         compare_price: 100.00, currency: USD, is_published: 1, is_featured: 0, total_courses: 2,
         total_duration_hours: 1.5, total_enrollments: 9, rating: 4.5, meta_title: T, meta_description: D,
         bundle_courses: [{bundle_id: 1, course_id: 31, order: 1}, {bundle_id: 1, course_id: 32, order: 2}]}
      """,
      gives: [
        "instructor": "people/grace", "list_price": "100.00 USD", "cover": "c.jpg", "course_count": "2",
        "duration": "5400 s", "is_published": "true", "seo": "{meta_description: D, meta_title: T}",
        "courses": "[{course: courses/intro, order: 1}, {course: courses/second, order: 2}]",
        "stats": "{total_enrollments: 9}",
      ]),
    AliasCase(
      "L learning_paths, learning_path_steps", becomes: "paths", in: "learning_paths.yaml",
      """
      - {id: 1, created_by: 7, title: Path, slug: path, short_description: S., description: D., thumbnail: t.jpg,
         cover_image: c.jpg, difficulty: advanced, estimated_hours: 40, skill_outcome: Skill., is_free: 0,
         price: 90.00, currency: USD, is_published: 1, is_featured: 1, is_sequential: 1, total_enrollments: 5,
         completion_rate: 20,
         learning_path_steps: [{learning_path_id: 1, course_id: 31, title: One, description: D., order: 1,
           type: course, is_required: 1, is_locked: 0, completion_requirements: {score: 80}}]}
      """,
      gives: [
        "created_by": "people/grace", "cover": "c.jpg", "estimated_hours": "144000 s", "is_published": "true",
        "steps.0.course": "courses/intro", "steps.0.completion_requirements": "{score: 80}",
        "stats": "{completion_rate: 20 %, total_enrollments: 5}", "difficulty": "advanced",
      ]),
  ]
}
