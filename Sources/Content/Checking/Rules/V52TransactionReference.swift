import Diagnostics

extension Rule {
  /// No two movements have the same reference, in whichever wallets they are.
  static let transactionReference = Rule.catalog("V-52", "duplicate-transaction") { catalog, _, complaints in
    var first: [String: SourceRange] = [:]
    for wallet in catalog.all("wallets") {
      for line in wallet["transactions"]?.list ?? [] {
        guard let reference = line["reference"], let text = reference.text else { continue }
        if let place = first[text] {
          complaints.error(
            "two movements have the reference `\(text)`", at: reference.place,
            notes: [Diagnostic.Note("the first one is here", at: place)])
        } else {
          first[text] = reference.place
        }
      }
    }
  }
}
