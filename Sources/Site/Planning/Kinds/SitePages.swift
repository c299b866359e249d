import Content

extension PageKind {
  static let home = PageKind("home", template: "pages/home", at: "")

  static let notFound = PageKind("not-found", template: "pages/not-found", at: "404.html")
    .technical(.markup)
}
