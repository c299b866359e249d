internal import CFyaml

/// Reads the text of tokens, piece by piece, into memory of its own.
///
/// `fy_token_get_text` would be simpler, but libfyaml 0.7.12 guesses the length of some folded and
/// quoted texts wrongly: it gives too little, or memory that it never wrote.
@safe
struct FYTokenText: ~Copyable {
  private let iterator: OpaquePointer
  /// The text of the last token that was read.
  private(set) var bytes: [UInt8] = []

  /// Fails only when memory runs out. The C function is `fy_token_iter_create`.
  init?() {
    guard let iterator = unsafe fy_token_iter_create(nil) else { return nil }
    unsafe self.iterator = iterator
  }

  deinit { unsafe fy_token_iter_destroy(iterator) }

  /// The C function is `fy_token_iter_chunk_next`.
  @unsafe
  mutating func read(_ token: OpaquePointer) {
    bytes.removeAll(keepingCapacity: true)
    unsafe fy_token_iter_start(token, iterator)
    var chunk: UnsafePointer<fy_iter_chunk>?
    while let next = unsafe fy_token_iter_chunk_next(iterator, chunk, nil) {
      unsafe bytes.append(
        contentsOf: UnsafeRawBufferPointer(start: next.pointee.str, count: next.pointee.len))
      unsafe chunk = next
    }
    unsafe fy_token_iter_finish(iterator)
  }
}
