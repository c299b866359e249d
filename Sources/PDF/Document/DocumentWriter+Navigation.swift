extension DocumentWriter {
  /// Writes the outline, if there is one, and returns its root.
  mutating func writeOutline() -> Int32? {
    let entries = document.outline
    guard !entries.isEmpty else { return nil }
    let root = objects.reserve()
    let first = objects.reserve(entries.count)
    // The entry that each one lies in; -1 is the root.
    var open: [Int] = []
    var children: [[Int]] = Array(repeating: [], count: entries.count + 1)
    var parents: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
      parents.append(open.last ?? -1)
      children[(open.last ?? -1) + 1].append(index)
      open.append(index)
    }
    func number(_ index: Int) -> Int32 { index < 0 ? root : first + Int32(index) }
    func writeChildren(of index: Int, isOpen: Bool, to object: inout [UInt8]) {
      guard let head = children[index + 1].first, let tail = children[index + 1].last else { return }
      object.write("/First ")
      object.write(reference: number(head))
      object.write("/Last ")
      object.write(reference: number(tail))
      object.write("/Count \(isOpen ? children[index + 1].count : -children[index + 1].count)")
    }
    objects.object(root, deflater) { object in
      object.write("<</Type/Outlines")
      writeChildren(of: -1, isOpen: true, to: &object)
      object.write(">>")
    }
    for siblings in children {
      for (place, index) in siblings.enumerated() {
        objects.object(number(index), deflater) { [frame] object in
          object.write("<</Title")
          object.write(text: entries[index].title)
          object.write("/Parent ")
          object.write(reference: number(parents[index]))
          if place > 0 {
            object.write("/Prev ")
            object.write(reference: number(siblings[place - 1]))
          }
          if place + 1 < siblings.count {
            object.write("/Next ")
            object.write(reference: number(siblings[place + 1]))
          }
          writeChildren(of: index, isOpen: false, to: &object)
          frame.write(entries[index].target, to: &object)
          object.write(">>")
        }
      }
    }
    return root
  }

  /// Writes attachments and returns their specifications.
  mutating func writeAttachments() -> [Int32] {
    var specifications: [Int32] = []
    for file in document.attachments {
      let modified = frame.information.modified
      let stream = objects.compressedStream(file.bytes.span, deflater) { entries in
        entries.write("/Type/EmbeddedFile/Subtype")
        entries.write(name: file.mediaType.utf8)
        entries.write("/Params<</Size \(file.bytes.count)/ModDate")
        entries.write(string: modified.pdf)
        entries.write(">>")
      }
      let number = objects.object(deflater) { object in
        object.write("<</Type/Filespec/F")
        object.write(text: file.name)
        object.write("/UF")
        object.write(text: file.name)
        object.write("/Desc")
        object.write(text: file.description)
        object.write("/AFRelationship/\(file.relationship.rawValue)/EF<</F ")
        object.write(reference: stream)
        object.write("/UF ")
        object.write(reference: stream)
        object.write(">>>>")
      }
      specifications.append(number)
    }
    return specifications
  }
}
