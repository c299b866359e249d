import Platform

/// What site.yaml and schema.yaml say, as one number: everything else is read by what they say.
enum RootFingerprint {
  static func of(_ folder: String) -> UInt64 {
    var bytes: [UInt8] = []
    for name in (try? FileSystem.names(in: folder)) ?? [] {
      guard RootFile.allCases.contains(where: { $0.isMeant(by: name) }) else { continue }
      var content: [UInt8] = []
      let isRead = (try? FileSystem.read(folder + "/" + name, into: &content)) != nil
      bytes += Array("\(name)\n\(isRead ? "\(content.count)" : "unreadable")\n".utf8) + content
    }
    return Fingerprint.of(bytes.span)
  }

  /// The names and kinds of all fields: another version of the program may have others.
  static func of(_ schema: Schema) -> UInt64 {
    var bytes: [UInt8] = []
    for collection in schema.collections {
      bytes += Array("\(collection.name) \(collection.key) \(collection.isPrivate)\n".utf8)
      for field in collection.shape.fields {
        bytes.append(contentsOf: field.name.utf8)
        bytes.append(field.isPrivate ? 1 : 0)
      }
    }
    return Fingerprint.of(bytes.span)
  }
}
