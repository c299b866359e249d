import Diagnostics
import Platform

/// The command line: finds the command, reads its options, runs it.
enum Lectern {
  static let version = "0.1.0"

  /// What a run ends with.
  enum Status {
    static let done: Int32 = 0
    static let contentHasErrors: Int32 = 1
    static let wrongUsage: Int32 = 2
    static let machineFailed: Int32 = 3
  }

  static func run(_ arguments: [String]) async -> Int32 {
    do throws(UsageError) {
      guard let first = arguments.first else {
        Process.print(Help.overview)
        return Status.wrongUsage
      }
      let rest = Array(arguments.dropFirst())
      switch first {
      case "--version", "-V", "version":
        Process.print("lectern \(version)\n")
        return Status.done
      case "--help", "-h", "help":
        return try help(rest.first)
      default:
        guard let command = Command.named(first) else { throw .unknownCommand(first) }
        if rest.contains("--help") || rest.contains("-h") { return try help(first) }
        return await command.run(try Options(rest, of: command))
      }
    } catch {
      Process.printError("error: \(error.message)\n")
      if let hint = error.hint { Process.printError("  = hint: \(hint)\n") }
      return Status.wrongUsage
    }
  }

  private static func help(_ name: String?) throws(UsageError) -> Int32 {
    guard let name else {
      Process.print(Help.overview)
      return Status.done
    }
    guard let command = Command.named(name) else { throw .unknownCommand(name) }
    Process.print(Help.of(command))
    return Status.done
  }
}
