/// Writes the structure of a document and the way back from content to it.
struct StructureWriter {
  private let document: Document
  private let tree: StructureTree
  private let firstPage: Int32
  private let firstLink: Int32
  /// By node: the first and last of its marks; slots have content, elements links.
  private var firstMark: [Int32]
  private var lastMark: [Int32]
  private var marks: [Mark] = []
  /// The object of each element, by node.
  private var numbers: [Int32]

  /// A piece of content or a link on a page.
  private struct Mark {
    let page: Int32
    /// The number of the content on its page, or of the link in the file.
    let number: Int32
    var next: Int32 = -1
  }

  init(_ document: Document, firstPage: Int32, firstLink: Int32) {
    self.document = document
    tree = document.structure
    self.firstPage = firstPage
    self.firstLink = firstLink
    firstMark = Array(repeating: -1, count: tree.nodes.count)
    lastMark = firstMark
    numbers = firstMark
    var link = firstLink
    for (index, page) in document.pages.enumerated() {
      for (number, slot) in page.slots.enumerated() {
        add(Mark(page: Int32(index), number: Int32(number)), to: slot.index)
      }
      for annotation in page.links {
        add(Mark(page: Int32(index), number: link), to: annotation.element.index)
        link += 1
      }
    }
  }

  private mutating func add(_ mark: Mark, to node: Int32) {
    let (node, index) = (Int(node), Int32(marks.count))
    marks.append(mark)
    if firstMark[node] < 0 { firstMark[node] = index } else { marks[Int(lastMark[node])].next = index }
    lastMark[node] = index
  }

  /// Returns the root.
  consuming func write(to objects: inout ObjectWriter, _ deflater: Deflater) -> Int32 {
    var writer = self
    let root = objects.reserve()
    for (index, node) in writer.tree.nodes.enumerated() where node.role != nil {
      writer.numbers[index] = objects.reserve()
    }
    var identifiers: [(name: [UInt8], number: Int32)] = []
    for (index, node) in writer.tree.nodes.enumerated() {
      guard let role = node.role else { continue }
      objects.object(writer.numbers[index], deflater) { object in
        writer.writeElement(index, node, role, root, &identifiers, to: &object)
      }
    }
    objects.object(root, deflater) { object in
      object.write("<</Type/StructTreeRoot/K[")
      object.write(reference: writer.numbers[0])
      object.write("]/ParentTree<</Nums[")
      let next = writer.writeParents(to: &object)
      object.write("]>>/ParentTreeNextKey \(next)")
      if !identifiers.isEmpty {
        object.write("/IDTree<</Names[")
        for (name, number) in identifiers.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
          object.write(string: name)
          object.write(reference: number)
        }
        object.write("]>>")
      }
      object.write(">>")
    }
    return root
  }

  private func writeElement(
    _ index: Int, _ node: StructureTree.Node, _ role: Role, _ root: Int32,
    _ identifiers: inout [(name: [UInt8], number: Int32)], to object: inout [UInt8]
  ) {
    object.write("<</S/")
    object.append(contentsOf: Role.names[role] ?? [])
    object.write("/P ")
    object.write(reference: node.parent < 0 ? root : numbers[Int(node.parent)])
    let page = self.page(of: index)
    if page >= 0 {
      object.write("/Pg ")
      object.write(reference: firstPage + page)
    }
    let properties = node.properties >= 0 ? tree.properties[Int(node.properties)] : nil
    if let identifier = properties?.identifier ?? (role == .note ? "note \(index)" : nil) {
      let name = Array(identifier.utf8)
      identifiers.append((name, numbers[index]))
      object.write("/ID")
      object.write(string: name)
    }
    properties?.write(to: &object)
    writeKids(node, index, page, to: &object)
    object.write(">>")
  }

  /// The page that most of an element's content is thought to be on: that of the first piece.
  private func page(of index: Int) -> Int32 {
    var child = tree.nodes[index].firstChild
    while child >= 0 {
      let mark = firstMark[Int(child)]
      if tree.nodes[Int(child)].role == nil, mark >= 0 { return marks[Int(mark)].page }
      child = tree.nodes[Int(child)].next
    }
    return firstMark[index] >= 0 ? marks[Int(firstMark[index])].page : -1
  }

  private func writeKids(
    _ node: StructureTree.Node, _ index: Int, _ page: Int32, to object: inout [UInt8]
  ) {
    guard node.firstChild >= 0 || firstMark[index] >= 0 else { return }
    object.write("/K[")
    var child = node.firstChild
    while child >= 0 {
      let kid = tree.nodes[Int(child)]
      if kid.role != nil {
        object.write(reference: numbers[Int(child)])
        object.append(0x20)
      } else {
        forEachMark(of: Int(child)) { write($0, page, to: &object) }
      }
      child = kid.next
    }
    forEachMark(of: index) { link in
      object.write("<</Type/OBJR/Obj ")
      object.write(reference: link.number)
      object.write("/Pg ")
      object.write(reference: firstPage + link.page)
      object.write(">>")
    }
    if object.last == 0x20 { object.removeLast() }
    object.write("]")
  }

  private func write(_ mark: Mark, _ page: Int32, to object: inout [UInt8]) {
    if mark.page == page {
      object.write(mark.number)
      object.append(0x20)
    } else {
      object.write("<</Type/MCR/Pg ")
      object.write(reference: firstPage + mark.page)
      object.write("/MCID ")
      object.write(mark.number)
      object.write(">>")
    }
  }

  private func forEachMark(of node: Int, _ body: (Mark) -> Void) {
    var next = firstMark[node]
    while next >= 0 {
      body(marks[Int(next)])
      next = marks[Int(next)].next
    }
  }

  /// For each page the elements of its content, then for each link its element; returns the next free key.
  private func writeParents(to object: inout [UInt8]) -> Int {
    for (index, page) in document.pages.enumerated() {
      object.write(index)
      object.write("[")
      object.write(references: page.slots.map { numbers[Int(tree.nodes[Int($0.index)].parent)] })
      object.write("]")
    }
    var key = document.pages.count
    for page in document.pages {
      for link in page.links {
        object.write(key)
        object.append(0x20)
        object.write(reference: numbers[Int(link.element.index)])
        object.append(0x20)
        key += 1
      }
    }
    return key
  }
}
