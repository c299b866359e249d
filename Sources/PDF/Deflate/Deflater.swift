internal import CDeflate

/// Compresses streams; one for each thread, because it keeps its memory between calls.
///
/// libdeflate and not zlib: it takes whole buffers, which is all that is asked here, makes files of
/// the same size in less than half the time, and needs no reset between them.
@safe public final class Deflater {
  private let compressor: OpaquePointer?

  /// The higher the level (1 to 12), the smaller and slower. What a batch shares deserves 9, above which one
  /// takes megabytes of memory; its documents are a quarter faster with 1 than with 6 and hardly larger, as
  /// most of their bytes are shared.
  public init(level: Int32 = 6) {
    unsafe compressor = libdeflate_alloc_compressor(min(max(level, 1), 12))
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// `bytes` as a zlib stream.
  public func packed(_ bytes: Span<UInt8>) -> [UInt8] {
    let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      count = unsafe bytes.withUnsafeBytes { input in
        unsafe libdeflate_zlib_compress(compressor, input.baseAddress, input.count, room.baseAddress, bound)
      }
    }
  }

  /// What a zlib stream holds, if it is whole and exactly that long.
  static func inflate(_ bytes: Span<UInt8>, to count: Int) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, written in
      let result = unsafe bytes.withUnsafeBytes { input in
        unsafe libdeflate_zlib_decompress(
          decompressor, input.baseAddress, input.count, room.baseAddress, count, nil)
      }
      isWhole = result == LIBDEFLATE_SUCCESS
      written = isWhole ? count : 0
    }
    return isWhole ? output : nil
  }

  /// What a zlib stream of unknown length holds, if it is whole.
  public static func inflateUnknown(_ bytes: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: limit) { room, written in
      var count = 0
      let result = unsafe bytes.withUnsafeBytes { input in
        unsafe libdeflate_zlib_decompress(
          decompressor, input.baseAddress, input.count, room.baseAddress, limit, &count)
      }
      isWhole = result == LIBDEFLATE_SUCCESS
      written = isWhole ? count : 0
    }
    return isWhole ? Array(output[...]) : nil
  }
}
