extension Filter {
  static let letterCase = [
    Filter("upcase") { input, _, _ in .text(input.text.uppercased()) },
    Filter("downcase") { input, _, _ in .text(input.text.lowercased()) },
    Filter("capitalize") { input, _, _ in
      let scalars = input.text.unicodeScalars
      guard let first = scalars.first else { return .text("") }
      return .text(first.properties.titlecaseMapping + String(scalars.dropFirst()).lowercased())
    },
  ]
}
