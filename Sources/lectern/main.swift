import Platform

let arguments = Array(CommandLine.arguments.dropFirst())
let status = await Lectern.run(arguments)
Process.exit(status)
