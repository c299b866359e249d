extension Filter {
  static let date = Filter("date", 1...1) { input, arguments, context in input }
}
