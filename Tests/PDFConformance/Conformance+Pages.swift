extension Conformance {
  mutating func checkPages() {
    let parents = parentTree
    var keys: Set<Int> = []
    for number in file.pages {
      let page = file.objects[number]?.value ?? .null
      let box = file.resolve(page["MediaBox"]).items.compactMap(\.number)
      require(box.count == 4 && (3...14_400).contains(box[2] - box[0]), "A 6.1.13 the size of page \(number)")
      require(page["Tabs"].name == "S", "UA 7.18.3 Tabs of page \(number)")
      let scan = ContentScan(file.content(of: number))
      for problem in scan.problems { require(false, "UA 7.1, A 6.7 page \(number): \(problem)") }
      let key = page["StructParents"].integer
      require(
        key.map { keys.insert($0).inserted } ?? scan.identifiers.isEmpty, "A 6.7.3 StructParents of \(number)"
      )
      let elements = key.flatMap { parents[$0] }.map { file.resolve($0).items } ?? []
      for identifier in scan.identifiers {
        let element = elements.indices.contains(identifier) ? elements[identifier] : .null
        let kids = file.resolve(element)["K"]
        let isThere = (kids.items + [kids]).contains { kid in
          kid.integer == identifier || kid["MCID"].integer == identifier
        }
        require(isThere, "A 6.7.3 MCID \(identifier) of page \(number) is in no element")
        require(
          file.resolve(element)["S"].name == scan.tags[identifier],
          "UA 7.1 the tag of MCID \(identifier) of page \(number) is not its element's")
      }
      check(resources: file.resolve(page["Resources"]), number)
    }
  }

  mutating func check(resources: PDFValue, _ number: Int) {
    for (name, state) in file.resolve(resources["ExtGState"]).entries {
      let keys = file.resolve(state).entries.keys
      require(!keys.contains("TR") && !keys.contains("HTP"), "A 6.2.5 the state \(name) of \(number)")
    }
    for (name, reference) in file.resolve(resources["XObject"]).entries {
      let object = file.resolve(reference)
      require(object != .null, "A 6.2.2 \(name) of \(number) is missing")
      require(
        object["Subtype"].name != "PS" && object["OPI"] == .null && object["PS"] == .null, "A 6.2.9 \(name)")
      require(object["Ref"] == .null, "A 6.2.9 \(name) refers to another file")
    }
  }

  /// Values of the parent tree by key.
  var parentTree: [Int: PDFValue] {
    let root = file.resolve(file.catalog["StructTreeRoot"])
    let numbers = file.resolve(root["ParentTree"])["Nums"].items
    var result: [Int: PDFValue] = [:]
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      result[numbers[place].integer ?? -1] = numbers[place + 1]
    }
    return result
  }

  mutating func checkAnnotations() {
    let parents = parentTree
    for page in file.pages {
      for reference in file.resolve(file.objects[page]?.value["Annots"] ?? .null).items {
        let annotation = file.resolve(reference)
        let name = "annotation \(reference.reference ?? 0)"
        require(["Link"].contains(annotation["Subtype"].name), "A 6.3.1 the type of \(name)")
        let flags = annotation["F"].integer ?? 0
        require(flags & 4 != 0, "A 6.3.2 \(name) is not printed")
        require(flags & (1 | 2 | 32 | 256) == 0, "A 6.3.2 \(name) is hidden")
        require(annotation["Contents"].text?.isEmpty == false, "UA 7.18.5 Contents of \(name)")
        let element = annotation["StructParent"].integer.flatMap { parents[$0] }.map(file.resolve) ?? .null
        require(element["S"].name == "Link", "UA 7.18.5 \(name) is in no Link")
        let isThere = element["K"].items.contains { $0["Obj"] == reference }
        require(isThere, "UA 7.18.5 \(name) is not a child of its Link")
        checkTarget(annotation, name)
      }
    }
  }

  private mutating func checkTarget(_ annotation: PDFValue, _ name: String) {
    if let address = file.resolve(annotation["A"])["URI"].bytes {
      require(address.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "A 6.5 the address of \(name)")
    } else if let target = annotation["Dest"].bytes {
      let names = file.resolve(file.resolve(file.catalog["Names"])["Dests"])["Names"].items
      require(names.contains(.string(target)), "UA 7.18.5 \(name) leads nowhere")
    } else {
      require(
        annotation["Dest"][0].reference.map(file.pages.contains) == true, "UA 7.18.5 \(name) leads nowhere")
    }
  }

  mutating func checkPictures() {
    for (number, object) in file.objects where object.value["Subtype"].name == "Image" {
      let value = object.value
      require(value["Interpolate"] != .bool(true), "A 6.2.8 picture \(number) is interpolated")
      require(value["Alternates"] == .null && value["OPI"] == .null, "A 6.2.8 picture \(number)")
      let space = file.resolve(value["ColorSpace"])
      require(space.name != "DeviceCMYK", "A 6.2.4.3 inks without a profile in \(number)")
    }
  }
}
