import Foundation

/// Runs programs as a shell would: the `lectern` that was built with the tests, and others.
public enum BuiltCommand {
  /// What a program left behind.
  public typealias Outcome = (status: Int32, output: String, errors: String)

  /// Runs `lectern`. Of the surroundings it knows only how to find programs, and `environment`.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: String? = nil
  ) -> Outcome {
    guard let path else { return (-1, "", "there is no built lectern beside the tests") }
    return run(program: path, arguments, input: input, environment: environment, in: folder)
  }

  /// Runs any program of which the path is known.
  public static func run(
    program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String? = nil
  ) -> Outcome {
    // Files instead of pipes: no program waits for a reader, whatever it writes first.
    let scratch = ScratchFolder()
    for (name, bytes) in [("input", input), ("output", []), ("errors", [])] { scratch.write(name, bytes) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = inherited.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle(forReadingAtPath: scratch.path + "/input")
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: scratch.path + "/errors")
    do {
      try process.run()
    } catch {
      return (-1, "", "\(program) does not start: \(error)")
    }
    process.waitUntilExit()
    return (process.terminationStatus, text(scratch, "output"), text(scratch, "errors"))
  }

  /// The `lectern` beside the tests that are running, if it was built.
  public static let path: String? = {
    let starts: [String?] = [CommandLine.arguments.first, Bundle.main.executablePath, Bundle.main.bundlePath]
    for start in starts.compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: start).standardizedFileURL
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("lectern").path
        if isProgram(candidate) { return candidate }
        folder.deleteLastPathComponent()
        if folder.lastPathComponent == ".build" { break }
      }
    }
    return nil
  }()

  static func isProgram(_ path: String) -> Bool {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return facts?[.type] as? FileAttributeType == .typeRegular
      && FileManager.default.isExecutableFile(atPath: path)
  }

  private static func text(_ scratch: ScratchFolder, _ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: scratch.path + "/" + name) ?? Data(), as: UTF8.self)
  }

  private static let inherited = ProcessInfo.processInfo.environment.filter {
    ["PATH", "LD_LIBRARY_PATH", "TMPDIR"].contains($0.key)
  }
}
