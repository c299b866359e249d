import Liquid

extension Filter {
  /// `book.cover.url | media_type`: what a file is, by the end of its name.
  static let mediaType = Filter("media_type", isExtension: true) { input, _, _ in
    let ending = input.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return .text(types[ending] ?? "application/octet-stream")
  }

  private static let types = [
    "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "webp": "image/webp", "mp3": "audio/mpeg", "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf", "txt": "text/plain", "zip": "application/zip",
  ]
}
