import Platform

/// What work costs the processor on the thread that does it. Clocks on the wall go on while a busy machine does
/// something else: no test may depend on them.
public func processorTime(_ work: () throws -> Void) rethrows -> Duration {
  let start = Process.threadSeconds
  try work()
  return .seconds(Process.threadSeconds - start)
}
