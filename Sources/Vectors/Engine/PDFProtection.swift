internal import CVectors
public import PDF

/// Who may open a paper, and what programs let its readers do. Some keep to it and some do not: what must not
/// be seen does not belong in a paper.
public struct PDFProtection: Equatable, Sendable {
  /// What opens it; everybody may if there is none.
  public var password: String
  /// What allows everything.
  public var ownerPassword: String
  public var mayPrint = true
  public var mayCopy = true
  /// 32 bytes that nobody can guess: keys follow from them.
  public var seed: [UInt8]

  public init(password: String, ownerPassword: String, seed: [UInt8]) {
    precondition(seed.count == 32)
    self.password = password
    self.ownerPassword = ownerPassword
    self.seed = seed
  }

  /// The same paper, encrypted. The same paper and protection give the same bytes.
  public func protect(_ pdf: [UInt8]) throws(PictureProblem) -> [UInt8] {
    let functions = try VectorLibrary.functions()
    var failure = lectern_failure()
    guard
      let output = unsafe functions.protect_pdf(
        pdf, pdf.count, password, ownerPassword, mayPrint, mayCopy, seed, &failure)
    else { throw PictureProblem(failure) }
    defer { unsafe functions.close_output(output) }
    return unsafe Array(bytes: functions.bytes(output))
  }
}
