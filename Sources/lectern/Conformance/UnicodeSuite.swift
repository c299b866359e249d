import Platform

/// How a suite of Unicode's, one case a line, came out.
struct UnicodeSuite {
  enum Verdict {
    case passed
    /// Differs, and we know why.
    case known
    case failed(String)
    /// The line is no case of this suite.
    case unreadable
  }

  private var passed = 0
  private var known = 0
  private var failed = 0

  /// Judges every line of a file that is neither empty nor a comment; prints failures and a summary.
  /// The exit status: 1 if a case failed, or if there were none.
  static func run(_ options: Options, judge: (Substring) -> Verdict) -> Int32 {
    var bytes: [UInt8] = []
    do throws(FileProblem) {
      if options.operands.count > 1 {
        try FileSystem.read(options.operands[1], into: &bytes)
      } else {
        bytes = Process.readStandardInput()
      }
    } catch {
      Process.printError("error: the file \(options.operands[1]) \(error.reason)\n")
      return Lectern.Status.machineFailed
    }
    var suite = UnicodeSuite()
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }
      if !content.allSatisfy(\.isWhitespace) { suite.note(judge(content), line: index + 1) }
    }
    return suite.report()
  }

  private mutating func note(_ verdict: Verdict, line: Int) {
    switch verdict {
    case .passed: passed += 1
    case .known: known += 1
    case .failed(let difference):
      failed += 1
      Process.print("line \(line): \(difference)\n")
    case .unreadable:
      failed += 1
      Process.print("line \(line): is no case of this suite\n")
    }
  }

  private func report() -> Int32 {
    let differences = known > 0 ? ", \(known) differ for known reasons" : ""
    Process.print("\(passed) of \(passed + known + failed) passed\(differences), \(failed) failed\n")
    return failed == 0 && passed > 0 ? 0 : 1
  }

  /// Code points in hexadecimal, with spaces between.
  static func scalars(_ text: some StringProtocol) -> [Unicode.Scalar]? {
    let scalars = text.split(separator: " ").map { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    return scalars.contains(nil) ? nil : scalars.compactMap(\.self)
  }
}
