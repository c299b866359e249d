extension Filter {
  static let joining = [
    Filter("append", 1...1) { input, arguments, context in
      try .mixed(input, arguments.value(0), context, +)
    },
    Filter("prepend", 1...1) { input, arguments, context in
      try .mixed(arguments.value(0), input, context, +)
    },
    Filter("join", 0...1) { input, arguments, context in
      .joined(try input.flatItems(), by: arguments[0] ?? .text(" "), context)
    },
  ]
}
