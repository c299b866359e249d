/// A little of everything that rows of the platforms refer to, each with the number by which they do.
enum SmallAcademy {
  static let site = """
    == site.yaml
    title: Small Academy
    base_url: https://academy.example.org
    languages: [en, ar]
    timezone: UTC
    currency: USD

    """

  static let content = people + teaching + offers + records

  private static let people = """
    == people/grace.md
    ---
    {id: 7, name: Grace Hopper, roles: [instructor]}
    ---
    == people/linus.md
    ---
    {id: 8, name: Linus, roles: [student_teacher]}
    ---
    == private/accounts/grace.yaml
    {id: 7, name: Grace Hopper}
    == private/accounts/linus.yaml
    {id: 8, name: Linus}
    == private/accounts/nour.yaml
    {id: 9, name: Nour}
    == private/accounts/sami.yaml
    {id: 10, name: Sami}
    == categories/data.yaml
    {id: 21, name: Data}
    == categories/statistics.yaml
    {id: 22, name: Statistics, parent: data}
    == tags/swift.yaml
    {id: 25, name: Swift}
    == categories.yaml
    - {slug: arts, name: Arts}

    """

  private static let teaching = """
    == courses/intro/index.md
    ---
    {id: 31, title: Intro, instructors: [grace], category: data, lang: en, certificate: {enabled: false}}
    ---
    An introduction.
    == courses/intro/01-start/index.md
    ---
    {id: 41, title: Start}
    ---
    == courses/intro/01-start/01-hello.md
    ---
    {id: 51, title: Hello, type: text}
    ---
    Hello.
    == courses/second/index.md
    ---
    {id: 32, title: Second, instructors: [grace], category: data, lang: en, certificate: {enabled: false}}
    ---
    More.
    == quizzes/first.yaml
    id: 61
    course: intro
    title: First
    passing_score: 50
    questions: [{id: 611, type: short_answer, question: Why?, points: 1}]
    == assignments/essay.yaml
    {id: 62, course: intro, title: Essay, total_points: 10, passing_points: 5}
    == certificate_templates/plain.yaml
    {id: 63, name: Plain, orientation: landscape, size: A4, is_default: true}
    == student_teachers/linus.yaml
    {person: linus, course: intro, certified_date: 2026-01-01, approved_by: grace}

    """

  private static let offers = """
    == books/tales.md
    ---
    {id: 71, title: Tales, author: G. H., category: data, lang: en, page_count: 9, preview_pages: 0, price: 5.00}
    ---
    Tales.
    == products/kit.md
    ---
    {id: 72, title: Kit, owner: grace, content_type: template, price: 5.00}
    ---
    A kit.
    == events/meet.md
    ---
    {id: 73, kind: live_room, title: Meet, hosts: [grace], start: 2026-05-01T10:00:00Z, duration: 1h}
    ---
    We meet.
    == bundles/both.md
    ---
    {id: 74, title: Both, short_description: Two., price: 5.00, courses: [intro, second]}
    ---
    Both.
    == paths/way.md
    ---
    {id: 75, title: Way, short_description: A way., steps: [intro]}
    ---
    The way.
    == plans/plus.yaml
    {id: 76, name: Plus, prices: [{period: monthly, price: 10.00}]}
    == coupons/ten.yaml
    {id: 77, code: TEN, type: percentage, value: 10}
    == gifts/rose.yaml
    {id: 78, name: Rose, icon: rose.svg, price: 1.00}
    == rewards/helper.yaml
    {id: 79, points_threshold: 50, reward_type: badge, reward_value: Helper, description: A badge.}
    == posts/news.md
    ---
    {id: 80, author: grace}
    ---
    News.
    == availability/mornings.yaml
    {id: 81, person: grace, weekdays: [mon], start_time: 09:00, end_time: 12:00}
    == withdraw_methods/paypal.yaml
    {type: paypal, min: 1.00, max: 100.00, enabled: true}

    """

  private static let records = """
    == private/orders/first.yaml
    id: 91
    number: O-1
    account: 9
    items: [{id: 911, ref: intro, price: 10.00}]
    total: 10.00
    status: pending
    == private/enrollments/nour.yaml
    {id: 92, account: 9, course: intro, status: active}
    == private/subscriptions/nour.yaml
    {id: 93, account: 9, plan: plus, period: monthly}
    == private/affiliates/sami.yaml
    {id: 94, account: 10, affiliate_code: SAMI, status: approved}
    == private/payouts/grace.yaml
    {id: 95, number: P-1, account: 7, amount: 5.00, status: pending}
    == private/payout_methods/grace.yaml
    {id: 96, account: 7, type: paypal, name: Mine}
    == private/bookings/nour.yaml
    {id: 97, person: grace, account: 9, start: 2026-05-04T09:00:00Z, duration: 1h}

    """
}
