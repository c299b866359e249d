import Diagnostics

extension Rule {
  /// A course on offer has something to learn in it.
  static let emptyCourse = Rule.entries("V-28", "course-without-lesson", of: "courses") {
    course, complaints in
    guard course.isVisible else { return }
    let hasLesson = course.children("sections").contains { section in
      section.children("lessons").contains { !$0.visibility.isHidden }
    }
    if !hasLesson {
      complaints.warning("this course is published, but none of its lessons is", at: course.place)
    }
  }

  /// A language of captions is one that some film of the course has a track in.
  static let captionTracks = Rule.entries("V-28", "captions-without-track", of: "courses") {
    course, complaints in
    guard course.isVisible, let captions = course["captions"], !captions.list.isEmpty else { return }
    let lessons = course.children("sections").flatMap { $0.children("lessons") }
      .filter { !$0.visibility.isHidden }
    let tracks = lessons.flatMap { $0["tracks"]?.list ?? [] }
      .filter { ["captions", "subtitles"].contains($0["kind"]?.text ?? "") }
    let languages = Set(tracks.compactMap { $0["language"]?.text })
    for caption in captions.list {
      guard let language = caption.text, !languages.contains(language) else { continue }
      complaints.warning(
        "no lesson of this course has a track in `\(language)`", at: caption.place,
        hint: "add a track to a lesson, or take the language out")
    }
  }

  /// A picture that pages show says what it shows, to those who cannot see it.
  static let missingAltText = Rule.catalog("V-28", "missing-alt-text") { catalog, _, complaints in
    var silent: [String: FieldValue] = [:]
    for media in catalog.all("media") where media["alt_text"] == nil && !media.visibility.isHidden {
      guard let file = media["file"], let path = file.text, isImage(path) else { continue }
      silent[normalized(path)] = file
    }
    guard !silent.isEmpty else { return }
    for collection in catalog.schema.collections where !collection.isPrivate && collection.name != "media" {
      for record in catalog.all(collection.name) where !record.visibility.isHidden {
        findUses(of: &silent, in: collection.shape, { record.written($0) }, &complaints)
      }
    }
  }

  private static func findUses(
    of silent: inout [String: FieldValue], in shape: Shape, _ value: (Name) -> FieldValue?,
    _ complaints: inout Complaints
  ) {
    for (field, name) in zip(shape.fields, shape.names) where !field.isPrivate {
      guard field.type.shape != nil || field.type.isAsset, let found = value(name) else { continue }
      for item in found.kind == .list ? found.list : [found] {
        if let inner = field.type.shape {
          findUses(of: &silent, in: inner, { item[$0] }, &complaints)
        } else if let path = item.text, let media = silent.removeValue(forKey: normalized(path)) {
          complaints.warning(
            "this picture is shown, but has no `alt_text`", at: media.place,
            notes: [Diagnostic.Note("it is shown here", at: item.place)],
            hint: "say in `alt_text` what it shows")
        }
      }
    }
  }

  private static func isImage(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"].contains(ending)
  }

  /// `/media/a.svg`, `media/a.svg` and `a.svg` are one file.
  private static func normalized(_ path: String) -> String {
    var path = path[...]
    for prefix in ["/", "media/"] where path.hasPrefix(prefix) { path = path.dropFirst(prefix.count) }
    return String(path)
  }
}

extension FieldType {
  /// A file, or a list of files.
  fileprivate var isAsset: Bool {
    switch self {
    case .asset: true
    case .list(let item): item.isAsset
    default: false
    }
  }
}
