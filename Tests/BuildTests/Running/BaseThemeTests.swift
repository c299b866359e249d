import Build
import TestSupport
import Testing

/// A team has a folder of templates with what it wants otherwise, and the rest of a theme below it.
@Suite struct `A theme below the templates` {
  /// The small demo, with all of its templates in `Base`.
  private func site(printsPapers: Bool = false) -> DemoSite {
    let site = DemoSite(printsPapers: printsPapers)
    site.files["Content/site.yaml"] += "\ndiagnostics: {broken-link: warning}\n"
    for (name, bytes) in SmallDemo.tree(site.files.path, below: ["Templates"]) {
      site.files.write("Base" + name.dropFirst("Templates".count), bytes)
    }
    return site
  }

  private func layered(_ site: DemoSite) {
    site.files.remove("Templates")
    let base = site.files.path + "/Base"
    site.adjust = { $0.theme = base }
  }

  @Test func `gives everything to a site without templates of its own`() async throws {
    let site = site()
    let own = try await site.build()
    layered(site)
    let below = try await site.build()
    #expect(!below.hasErrors, "\(below.complaints)")
    #expect(own.tree.count > 50 && differences(below.tree, from: own.tree) == [])
  }

  @Test func `makes room for a partial of the same name, and comes back when it goes`() async throws {
    let site = site()
    layered(site)
    let before = try await site.build().tree
    let (_, changed) = try await site.builds {
      $0.files["Templates/partials/footer.html"] = "<footer>Ours</footer>"
    }
    let footed = before.filter {
      String(decoding: $0.value, as: UTF8.self).contains("<footer class=\"bottom\"")
    }
    #expect(footed.count > 50 && changed == Set(footed.keys))
    #expect(site.outputs(with: "<footer>Ours</footer>") == changed)
    _ = try await site.builds { $0.files.remove("Templates/partials/footer.html") }
    #expect(differences(site.tree, from: before) == [])
  }

  @Test func `makes room for a template of a page, and for no other page`() async throws {
    let site = site()
    layered(site)
    let (_, changed) = try await site.builds {
      $0.files["Templates/pages/tag.html"] =
        "{% layout 'base' %}{% block main %}<h1>{{ tag.name }}</h1>{% endblock %}"
    }
    #expect(!changed.isEmpty && changed.allSatisfy { $0.contains("tags/") })
  }

  /// What a sheet of the base imports may be the site's own.
  @Test func `makes room for a style sheet that another one imports`() async throws {
    let site = site()
    site.files["Base/assets/main.css"] = "@import \"css/ours.css\";\nb { color: red }\n"
    site.files["Base/assets/css/ours.css"] = "a { color: red }\n"
    layered(site)
    let (_, changed) = try await site.builds {
      $0.files["Templates/assets/css/ours.css"] = "a { color: green }\n"
    }
    #expect(changed.contains { $0.hasPrefix("assets/main.") })
    #expect(site.outputs(with: "a { color: green }\nb { color: red }").count == 1)
    #expect(site.outputs(with: "a { color: red }").isEmpty)
  }

  @Test func `makes room for the design of a paper`() async throws {
    let site = site(printsPapers: true)
    let design = site.files["Templates/documents/syllabus.yaml"]
    layered(site)
    let syllabus = "courses/public-speaking/syllabus.pdf"
    let (_, changed) = try await site.builds {
      $0.files["Templates/documents/syllabus.yaml"] = design.replacing(
        "\nblocks:\n", with: "\nblocks:\n  - text: Ours\n")
    }
    #expect(design.contains("\nblocks:\n"))
    #expect(changed.contains(syllabus))
    #expect(changed.allSatisfy { $0.hasSuffix("syllabus.pdf") })
  }
}
