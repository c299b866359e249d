public import Diagnostics
import YAML

/// A document template, read and checked: how a kind of document looks and what it says.
public struct DocumentTemplate: Sendable {
  let values: KeyValues
  let sheet: StyleSheet
  let texts: TextPlaces
  /// Where blocks stand, by their numbers.
  let origins: [SourceRange]
  /// The folder that it lies in, from that of all templates.
  var folder = ""

  var blocks: [TemplateBlock] { values["blocks"]?.blocks ?? [] }

  /// Reads a template. Whatever it says, there is one: what was not understood is left out, and told.
  public static func load(
    _ source: [UInt8], file: SourceID, settings: TemplateSettings = TemplateSettings()
  ) -> Checked<DocumentTemplate> {
    var tree = NodeTree(file: file)
    let problems = YAMLComposer(limits: .documentTemplate).compose(source[...], file: file, into: &tree)
    var reader = TemplateReader(tree, source: source, settings: settings)
    reader.diagnostics = problems
    let template = reader.template()
    return Checked(template, reader.diagnostics)
  }

  /// Paths of pictures that no value decides on.
  private var pictures: [(path: String, place: SourceRange)] {
    var found: [(String, SourceRange)] = []
    values.visitBlocks { block in
      if block.kind === BlockKind.image, let path = block.main?.text?.fixed {
        found.append((picturePath(path), block.values.place(of: "image")))
      }
    }
    return found
  }

  /// What a picture is asked for as: one that begins with a slash is of the content folder, any other lies
  /// beside its template.
  func picturePath(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  func missingPictures(_ settings: TemplateSettings) -> [Diagnostic] {
    pictures.compactMap { picture in
      settings.pictureProblem(picture.path).map {
        .missingPicture(picture.path, because: $0, at: picture.place, nil)
      }
    }
  }
}

extension YAMLLimits {
  /// A template is written by people, and what reads it recurses as deep as it is nested.
  static let documentTemplate = YAMLLimits(bytes: 4 << 20, depth: 64, nodes: 200_000, copiedNodes: 20_000)
}

extension TemplateReader {
  mutating func template() -> DocumentTemplate {
    let empty = KeyValues(at: .start(of: tree.file))
    guard let root = tree.root, tree.kind(root) == .mapping else {
      if let root = tree.root {
        complain(root, "document template", expected: "a map of keys")
      } else if diagnostics.isEmpty {
        diagnostics.append(
          .wrongValue("document template", expected: "a map of keys", found: "nothing", at: empty.place))
      }
      return DocumentTemplate(values: empty, sheet: sheet, texts: texts, origins: origins)
    }
    let shape = KeyShape.template
    let members = members(of: root, among: shape.keys.map(\.name), noun: shape.noun)
    readStyles(members)
    var values = KeyValues(at: tree.range(root))
    // Read above, where their order matters.
    let keys = shape.keys.filter { !["fonts", "look", "styles"].contains($0.name) }
    let page = keys.filter { $0.name == "page" }
    usePaper(from: members)
    if let choice = settings.paper { paper = choice.changing(paper) }
    read(members, page, into: &values)
    if settings.paper != nil { values.usePaper(paper) }
    checkRoom(values["page"]?.object)
    read(members, keys.filter { $0.name != "page" }, into: &values)
    require(shape.keys, in: members, of: shape.noun, at: .start(of: tree.file))
    var template = DocumentTemplate(values: values, sheet: sheet, texts: texts, origins: origins)
    template.folder = settings.folder
    diagnostics += template.missingPictures(settings)
    return template
  }

  /// The paper, before anything that stands at a place on it is read.
  mutating func usePaper(from members: [String: NodeID]) {
    guard let node = members["page"], tree.kind(node) == .mapping else { return }
    let known = diagnostics.count
    var values = KeyValues(at: tree.range(node))
    let keys = KeyShape.page.keys.filter { ["size", "orientation"].contains($0.name) }
    var own: [String: NodeID] = [:]
    for key in keys { own[key.name] = tree.value(key.name, in: node) }
    read(own, keys, into: &values)
    // They are read once more with the page, and complained about then.
    diagnostics.removeSubrange(known...)
    paper = paper.changed(by: values)
  }
}

extension KeyValues {
  /// Says of the page that it is on a paper, whatever it says itself.
  fileprivate mutating func usePaper(_ paper: Paper) {
    var page = self["page"]?.object ?? KeyValues(at: place)
    page.add("size", .paper(paper), at: page.place(of: "size"))
    page.add(
      "orientation", .words([paper.isPortrait ? "portrait" : "landscape"]), at: page.place(of: "orientation"))
    add("page", .object(page), at: place(of: "page"))
  }
}
