internal import CSystem
internal import Glibc

/// What is known about this process and the machine it runs on.
public enum Process {
  /// Processors that this process may use.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  public static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  public static var errorsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Seconds since 1970 by the wall clock. Only the command line asks; stages get the time told.
  public static var now: Int { time(nil) }

  /// The largest amount of memory that this process has held, in bytes.
  public static var peakMemory: Int {
    usage.ru_maxrss * 1024
  }

  /// Gives back to the system what has been freed, which the allocator keeps for later otherwise: for moments
  /// at which much of one kind is needed no more, and much of another will be.
  public static func giveBackFreedMemory() { lectern_give_back_memory() }

  /// Seconds of processor time used so far.
  public static var processorSeconds: Double {
    let usage = usage
    let micros = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(micros) / 1e6
  }

  private static var usage: rusage {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  /// Seconds on a clock that never goes back.
  public static var monotonicSeconds: Double { seconds(CLOCK_MONOTONIC) }

  /// Seconds that a processor has worked for this thread.
  public static var threadSeconds: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var moment = timespec()
    unsafe clock_gettime(clock, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  /// Everything that comes in on standard input.
  public static func readStandardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    try? FileSystem.read("/dev/stdin", into: &bytes)
    return bytes
  }

  public static func print(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  public static func print(_ text: [UInt8]) { write(text, to: STDOUT_FILENO) }

  public static func printError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes all of `text`; gives up quietly when nobody reads any more.
  private static func write(_ text: [UInt8], to descriptor: Int32) {
    var rest = text[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
