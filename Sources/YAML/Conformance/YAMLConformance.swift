internal import Diagnostics

/// YAML as the yaml-test-suite wants to see it, so that anybody can compare this reader with others.
public enum YAMLConformance {
  public struct Output: Sendable {
    /// What was understood, to the end or to the mistake.
    public var text: String
    /// Why the input is not YAML 1.2, if it is not.
    public var problem: String?

    public var ok: Bool { problem == nil }
  }

  /// The events of a stream, one a line, as in the suite's `test.event` files.
  public static func events(_ input: [UInt8]) -> Output {
    var receiver = EventText()
    let problem = read(input, into: &receiver)
    return Output(text: String(decoding: receiver.text, as: UTF8.self), problem: problem)
  }

  /// Each document of a stream as JSON, as in the suite's `in.json` files.
  public static func json(_ input: [UInt8]) -> Output {
    var receiver = DocumentsAsJSON()
    let problem = read(input, into: &receiver)
    return Output(
      text: String(decoding: receiver.text, as: UTF8.self), problem: problem ?? receiver.problem)
  }

  private static func read<Receiver: EventReceiver & ~Copyable>(
    _ input: [UInt8], into receiver: inout Receiver
  ) -> String? {
    let bytes = input.span
    let problems = TextCheck.problems(in: bytes, file: SourceID(index: 0), base: 0)
    if let problem = problems.first(where: { $0.severity == .error }) { return problem.summary }
    let text = bytes.extracting(TextCheck.byteOrderMarkLength(of: bytes)...)
    var parser = EventParser(mode: .strict)
    guard let complaint = parser.parse(text, into: &receiver) else { return nil }
    return "\(complaint.message) (byte \(complaint.lower))"
  }
}
