import Content
import Cryptography
public import Pictures
import Platform
import Synchronization

/// A picture that pages show.
public enum SitePicture: Sendable {
  case pixels(PictureSet)
  /// A drawing or a short film is shown as it is; a size that nobody tells is 0.
  case whole(Asset, width: Int, height: Int)
}

/// The pictures of a site, each looked at once. What was found is kept from build to build by what the file holds.
public final class SitePictures: Sendable {
  /// Goes up when what is made of pictures becomes another.
  private static let edition = Array("pictures 2".utf8)
  private static let endings: Set<String> = ["svg", "jpg", "jpeg", "png", "gif", "webp", "avif"]

  public typealias Found = Result<SitePicture, PictureFault>

  private let contentFolder: String
  private let assets: Assets
  /// Where facts and finished files are kept; nothing to keep none.
  public let cache: String?
  private let known = Mutex<[String: Found?]>([:])
  /// By what is kept of those that were looked at, also of films that are shown as they are.
  private let keys = Mutex<[String: String]>([:])

  init(_ assets: Assets, contentFolder: String, cache: String?) {
    self.assets = assets
    self.contentFolder = contentFolder
    self.cache = cache
  }

  /// Whether a file's name says that it is a picture.
  static func isPicture(_ path: String) -> Bool {
    guard let point = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(path[path.index(after: point)...].lowercased())
  }

  /// Nothing if there is no such file in the content folder.
  public func picture(at path: String) -> Found? {
    if let found = known.withLock({ $0[path] }) { return found }
    let found = look(path)
    known.withLock { $0[path] = .some(found) }
    return found
  }

  private func look(_ path: String) -> Found? {
    guard path.hasPrefix(contentFolder + "/"), Self.isPicture(path),
      let status = try? FileSystem.status(path), status.kind == .file
    else { return nil }
    let place = String(path.dropFirst(contentFolder.count + 1))
    if path.lowercased().hasSuffix(".svg") { return whole(place) { SVGSize(of: $0) } }
    guard status.size <= PictureLimits.mostBytes else { return .failure(.tooLong) }
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(path, into: &bytes)) != nil else { return nil }
    let key = Digest.hmac(bytes, key: Self.edition).prefix(16).map(Self.digits).joined()
    keys.withLock { $0[path] = key }
    do throws(PictureFault) {
      let facts = try facts(of: bytes, key)
      guard facts.moves else {
        return .success(.pixels(PictureSet(source: path, place: place, key: key, facts: facts)))
      }
      return whole(place) { _ in SVGSize(width: facts.width, height: facts.height) }
    } catch {
      return .failure(error)
    }
  }

  /// What the names of all that is kept of a picture begin with; nothing if nothing is.
  func key(at path: String) -> String? {
    _ = picture(at: path)
    return keys.withLock { $0[path] }
  }

  private func whole(_ place: String, _ size: ([UInt8]) -> SVGSize) -> Found? {
    guard let asset = assets.content("/" + place, beside: "", visit: { _ in }) else { return nil }
    let size = size(asset.bytes)
    return .success(.whole(asset, width: size.width, height: size.height))
  }

  private func facts(of bytes: [UInt8], _ key: String) throws(PictureFault) -> PictureFacts {
    let file = cache.map { $0 + "/" + key + ".facts" }
    var line: [UInt8] = []
    if let file, (try? FileSystem.read(file, into: &line, limit: 256)) != nil,
      let facts = PictureFacts(line: line)
    {
      return facts
    }
    let facts = try PictureFile.facts(bytes)
    if let cache { Self.keep(Array(facts.line.utf8), key + ".facts", in: cache) }
    return facts
  }

  /// A disk that has no room for it makes the next build slower, and this one no worse.
  public static func keep(_ bytes: [UInt8], _ name: String, in cache: String) {
    try? FileSystem.makeFolders(cache)
    try? Folder(cache).replaceFile(name, with: bytes.span)
  }

  private static func digits(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
}

extension Website {
  /// The file that comes into the output as it is because something was read.
  public func asset(of read: Read) -> Asset? {
    if read.kind == .asset { return assets.asset(at: read.name?.text ?? "") }
    guard let request = PictureRequest(read),
      case .success(.whole(let asset, _, _)) = pictures.picture(at: request.path)
    else { return nil }
    return asset
  }

  /// What the names of all that is kept begin with, of those pictures that were read.
  public func pictureKeys(of reads: some Sequence<Read>) -> Set<String> {
    Set(reads.lazy.compactMap { PictureRequest($0) }.compactMap { self.pictures.key(at: $0.path) })
  }

  /// The files that are made of pictures because of what was read, each once and in the order of their names.
  public func versions(of reads: some Sequence<Read>) -> [(set: PictureSet, version: PictureSet.Version)] {
    var found: [String: (set: PictureSet, version: PictureSet.Version)] = [:]
    for read in reads {
      guard let request = PictureRequest(read),
        case .success(.pixels(let set)) = pictures.picture(at: request.path)
      else { continue }
      for version in set.all(upTo: request.most) { found[version.file] = (set, version) }
    }
    return found.values.sorted { $0.version.file < $1.version.file }
  }
}
