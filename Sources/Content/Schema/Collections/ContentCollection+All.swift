extension ContentCollection {
  /// Every collection of the content model, in its order (B.3, then B.4).
  public static let all: [ContentCollection] = [
    site, settings, categories, tags, people, courses, sections, lessons, resources, tracks, quizzes,
    assignments, bundles, paths, books, chapters, products, events, availability, availabilityExceptions,
    plans, coupons,

    pages, faqs, reviews, testimonials, announcements, posts, discussions, gifts, rewards, media,
    studentTeachers, certificateTemplates, withdrawMethods,

    accounts, enrollments, certificates, attempts, submissions, registrations, bookings, orders,
    subscriptions, subscriptionInvoices, refunds, earnings, payouts, payoutMethods, withdrawals, wallets,
    goodwill, giftTransactions, affiliates, sponsorships, invites,
  ]
}
