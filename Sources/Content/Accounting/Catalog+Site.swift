extension Catalog {
  /// What site.yaml says, private parts too.
  public var siteEntry: Record? { all("site").first }
}
