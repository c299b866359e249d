extension Filter {
  static let joining = [
    Filter("append", 1...1) { input, arguments, context in
      try .mixed([input, arguments.value(0)], context) { $0[0] + $0[1] }
    },
    Filter("prepend", 1...1) { input, arguments, context in
      try .mixed([arguments.value(0), input], context) { $0[0] + $0[1] }
    },
    Filter("join", 0...1) { input, arguments, context in
      let glue = arguments[0] ?? .text(" ")
      return try .mixed([glue] + (try input.flatItems()), context) {
        $0.dropFirst().joined(separator: $0[0])
      }
    },
  ]
}
