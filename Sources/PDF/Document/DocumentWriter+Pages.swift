extension DocumentWriter {
  /// Writes pages, their links and the tree above them, and returns its root.
  mutating func writePages() -> Int32 {
    var level = (0..<document.pages.count).map { [frame] in frame.firstPage + Int32($0) }
    var counts = [Int](repeating: 1, count: level.count)
    var parents: [Int32: Int32] = [:]
    var nodes: [(number: Int32, kids: [Int32], count: Int)] = []
    // Readers go down from the root to a page: no node has more than 64 below it.
    repeat {
      var (above, sums): ([Int32], [Int]) = ([], [])
      for start in stride(from: 0, to: level.count, by: 64) {
        let kids = Array(level[start..<min(start + 64, level.count)])
        let node = objects.reserve()
        for kid in kids { parents[kid] = node }
        let sum = counts[start..<start + kids.count].reduce(0, +)
        nodes.append((node, kids, sum))
        above.append(node)
        sums.append(sum)
      }
      (level, counts) = (above, sums)
    } while level.count > 1
    var link = frame.firstLink
    for (index, page) in document.pages.enumerated() {
      writePage(index, page, parent: parents[frame.firstPage + Int32(index)] ?? level[0], link: &link)
    }
    for node in nodes {
      objects.object(node.number, deflater) { object in
        object.write("<</Type/Pages/Count \(node.count)")
        if let parent = parents[node.number] {
          object.write("/Parent ")
          object.write(reference: parent)
        }
        object.write("/Kids[")
        object.write(references: node.kids)
        object.write("]>>")
      }
    }
    return level[0]
  }

  private mutating func writePage(_ index: Int, _ page: Document.Page, parent: Int32, link: inout Int32) {
    let content = objects.reserve()
    objects.stream(content, page.content.span) { $0.write("/Filter/FlateDecode") }
    let number = frame.firstPage + Int32(index)
    let links = page.links.indices.map { link + Int32($0) }
    let numbers = document.resources.numbers
    objects.object(number, deflater) { object in
      object.write("<</Type/Page/Parent ")
      object.write(reference: parent)
      object.write("/MediaBox")
      object.write(cornersOf: Rectangle(x: 0, y: 0, width: page.width, height: page.height))
      object.write(page.usage, numbers)
      object.write("/Contents[")
      object.write(references: (page.base.map { [numbers[Int($0)]] } ?? []) + [content])
      object.write("]/Tabs/S/StructParents \(index)")
      if page.hasTransparency { object.write("/Group<</S/Transparency/CS/DeviceRGB>>") }
      if !links.isEmpty {
        object.write("/Annots[")
        object.write(references: links)
        object.write("]")
      }
      object.write(">>")
    }
    for annotation in page.links {
      write(annotation, as: link, of: number)
      link += 1
    }
  }

  private mutating func write(_ link: Link, as number: Int32, of page: Int32) {
    let key = document.pages.count + Int(number - frame.firstLink)
    objects.object(number, deflater) { [frame] object in
      object.write("<</Type/Annot/Subtype/Link/Rect")
      object.write(cornersOf: link.box)
      // Visible on paper too; no frame.
      object.write("/F 4/Border[0 0 0]/P ")
      object.write(reference: page)
      object.write("/StructParent \(key)/Contents")
      object.write(text: link.contents.isEmpty ? link.target.words : link.contents)
      frame.write(link.target, to: &object)
      object.write(">>")
    }
  }
}

extension Target {
  /// What is said of a link that nothing else is said of.
  fileprivate var words: String {
    switch self {
    case .address(let address): address
    case .destination(let name): name
    case .page(let page, _): "\(page + 1)"
    }
  }
}

extension [UInt8] {
  mutating func write(references numbers: [Int32]) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { append(0x20) }
      write(reference: number)
    }
  }

  /// An address as a string of ASCII: what an address cannot hold is percent-encoded, and so is a percent sign
  /// that encodes nothing.
  mutating func write(address: String) {
    var plain: [UInt8] = []
    let bytes = Array(address.utf8)
    for (place, byte) in bytes.enumerated() {
      let isEncoding = byte == 0x25 && bytes[place...].dropFirst().prefix(2).count(where: \.isHexDigit) == 2
      if isEncoding || byte.isPlainInAddresses {
        plain.append(byte)
      } else {
        plain.append(0x25)
        plain.writeHex(byte)
      }
    }
    write(string: plain)
  }
}

extension UInt8 {
  fileprivate var isPlainInAddresses: Bool {
    switch Unicode.Scalar(self) {
    case "%", "<", ">", "\"", "{", "}", "|", "\\", "^", "`": false
    default: self > 0x20 && self < 0x7F
    }
  }

  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
