internal import CVectors
internal import PDF

extension PictureProblem {
  init(_ failure: lectern_failure) {
    switch Int(failure.kind) {
    case lectern_failure_locked: self = .locked
    case lectern_failure_too_large:
      self = .tooLarge(width: Self.whole(failure.width), height: Self.whole(failure.height))
    default:
      let reason = unsafe withUnsafeBytes(of: failure.reason) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // Libraries may say it in several lines.
      self = .broken(reason.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  private static func whole(_ length: Double) -> Int {
    Int(min(max(length.isNaN ? 0 : length, 0), 1e15))
  }
}
