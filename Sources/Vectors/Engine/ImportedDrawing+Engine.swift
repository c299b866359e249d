internal import CVectors
public import PDF

extension ImportedDrawing {
  /// An SVG. It stays lines, texts and gradients; what it names outside of itself is not opened.
  public init(svg bytes: [UInt8]) throws(PictureProblem) {
    let functions = try VectorLibrary.functions()
    var failure = lectern_failure()
    let drawing = unsafe functions.draw_svg(bytes, bytes.count, &failure)
    try unsafe self.init(drawing, failure, functions)
  }

  /// Takes what was drawn over.
  init(
    _ handle: OpaquePointer?, _ failure: lectern_failure, _ functions: lectern_vectors
  ) throws(PictureProblem) {
    guard let handle = unsafe handle else { throw PictureProblem(failure) }
    defer { unsafe functions.close_drawing(handle) }
    let (facts, page) = unsafe (functions.facts(handle), functions.page_facts(handle, 0))
    let objects = (0..<facts.object_count).map { unsafe Object(functions.object(handle, $0)) }
    guard
      let drawing = unsafe ImportedDrawing(
        width: page.width, height: page.height, hasTransparency: facts.has_transparency, objects: objects)
    else { throw .broken("what was drawn cannot be taken into a document") }
    self = drawing
  }
}

extension ImportedDrawing.Object {
  init(_ object: lectern_object) {
    let references = unsafe UnsafeBufferPointer(start: object.references, count: object.reference_count)
    unsafe self.init(
      body: Array(bytes: object.body),
      references: references.map { ImportedDrawing.Reference(place: $0.place, object: $0.object) },
      data: object.is_stream ? Array(bytes: object.data) : nil)
  }
}

extension [UInt8] {
  @unsafe init(bytes: lectern_bytes) {
    unsafe self.init(UnsafeBufferPointer(start: bytes.bytes, count: bytes.length))
  }
}
