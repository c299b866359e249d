internal import Glibc

/// Runs another program, feeds it, and reads what it says.
public enum ChildProcess {
  public struct Outcome: Sendable {
    /// Nil if a signal ended it.
    public let exitStatus: Int32?
    public let output: [UInt8]
  }

  /// Runs the program at `path` to its end. It gets only the variables named in `passing`, and what
  /// it says on its error output is dropped.
  ///
  /// The corresponding C function is `posix_spawn`.
  public static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], passing variables: [String] = []
  ) throws(FileProblem) -> Outcome {
    let channel = try Channel(for: path)
    let environment = variables.compactMap { name in Process.environment(name).map { "\(name)=\($0)" } }
    let child = try channel.spawn(path, [path] + arguments, environment)
    let output = channel.exchange(input)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Outcome(exitStatus: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: output)
  }
}

/// A pair of connected sockets: our end, and the one that is a child's input and output. Sockets and
/// not pipes, because writing to a child that is gone must not end us with a signal.
private struct Channel: ~Copyable {
  private let ours: Int32
  private let theirs: Int32

  init(for path: String) throws(FileProblem) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw FileProblem(path: path) }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit { close(ours) }

  func spawn(_ path: String, _ arguments: [String], _ variables: [String]) throws(FileProblem) -> pid_t {
    defer { close(theirs) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, theirs, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, theirs, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let argv = CStrings(arguments)
    let envp = CStrings(variables)
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, path, &actions, nil, argv.pointers, envp.pointers)
    guard code == 0 else { throw FileProblem(path: path, code: code) }
    return child
  }

  /// Sends all of `input` and receives until the child closes its end, both at once.
  func exchange(_ input: [UInt8]) -> [UInt8] {
    var rest = input[...]
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    if rest.isEmpty { shutdown(ours, Int32(SHUT_WR)) }
    while true {
      var waiting = pollfd(fd: ours, events: Int16(POLLIN) | (rest.isEmpty ? 0 : Int16(POLLOUT)), revents: 0)
      guard unsafe poll(&waiting, 1, -1) >= 0 || errno == EINTR else { return output }
      if waiting.revents & Int16(POLLOUT) != 0, !rest.isEmpty {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = unsafe rest.withUnsafeBytes { unsafe send(ours, $0.baseAddress, $0.count, flags) }
        rest = count > 0 ? rest.dropFirst(count) : errno == EAGAIN || errno == EINTR ? rest : []
        if rest.isEmpty { shutdown(ours, Int32(SHUT_WR)) }
      }
      if waiting.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(ours, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return output }
        output += buffer[..<count]
      }
    }
  }
}

/// Texts as C takes lists of them: pointers with a nil behind the last.
@safe private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    unsafe pointers = .allocate(capacity: count + 1)
    for (index, text) in texts.enumerated() { unsafe (pointers + index).initialize(to: strdup(text)) }
    unsafe (pointers + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
