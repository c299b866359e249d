/// Pages that another program drew, as objects that refer to each other: pages share their fonts and pictures.
public struct ImportedPages: Sendable {
  public struct Page: Sendable {
    /// In points.
    public let width: Double
    public let height: Double
    /// Where something is seen, counted from the upper left corner; nothing on an empty page.
    public let ink: Rectangle?
    /// What is written on it, in the order in which it is read.
    public let text: String
    /// Which of the objects is its form.
    let form: Int

    public init(width: Double, height: Double, ink: Rectangle?, text: String, form: Int) {
      self.width = width
      self.height = height
      self.ink = ink
      self.text = text
      self.form = form
    }
  }

  public let pages: [Page]
  let hasTransparency: Bool
  let objects: [ImportedDrawing.Object]

  /// Nil if they do not hang together.
  public init?(_ pages: [Page], hasTransparency: Bool, objects: [ImportedDrawing.Object]) {
    guard pages.allSatisfy({ objects.indices.contains($0.form) && objects[$0.form].isStream }),
      objects.areSound
    else { return nil }
    self.pages = pages
    self.hasTransparency = hasTransparency
    self.objects = objects
  }
}

extension ImportedDrawing.Object {
  fileprivate var isStream: Bool { data != nil }
}
