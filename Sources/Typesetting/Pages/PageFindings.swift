/// What is only known when pages are made: where things came to stand.
struct PageFindings: Equatable {
  /// Labels of the pages of all names.
  var labels: [String: String] = [:]
  var headings: [BlockSetter.Heading] = []
}
