import Foundation
import TestSupport
import Testing

/// What the machine refuses ends with 3 and the name of the file; what the content refuses ends
/// with 1. Nothing that was there is lost.
@Suite struct `A build that cannot be` {
  private let site = DemoCommand()

  private func write(_ text: String, to name: String) { site.demo[name] = text }

  @Test func `because of an error in the content leaves the output as it was`() {
    #expect(site.build().status == 0)
    let before = site.tree
    site.demo.replace(
      "category: ", with: "category: no-such-", in: "Content/courses/public-speaking/index.md")
    site.demo["Templates/partials/footer.html"] += "other"
    let outcome = site.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no `no-such-languages-and-arts` among categories"))
    #expect(outcome.errors.contains("not built: 1 error, 0 warnings; the output is as it was\n"))
    #expect(site.tree == before)
    #expect(site.leftovers == [])
  }

  @Test func `because of an error in a template leaves no output`() {
    site.demo.replace("{{ tag.name }}", with: "{{ tag.nam }}", in: "Templates/pages/tag.html")
    let outcome = site.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean `name`?"))
    #expect(site.tree.isEmpty)
    #expect(site.leftovers == [])
  }

  @Test func `because the output is a file says so`() {
    write("mine", to: "Output/site")
    let outcome = site.build()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/Output/site"), "\(outcome.errors)")
    #expect(site.demo["Output/site"] == "mine")
  }

  @Test func `because the folder of outputs is a file says so`() {
    write("mine", to: "Output")
    let outcome = site.build()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("Output"), "\(outcome.errors)")
    #expect(site.demo["Output"] == "mine")
  }

  @Test func `because Lectern's own folder is a file says so`() {
    write("mine", to: ".lectern")
    let outcome = site.build()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(".lectern"), "\(outcome.errors)")
    #expect(site.tree.isEmpty)
    #expect(site.demo[".lectern"] == "mine")
  }

  /// A folder where the manifest belongs: everything is written, but cannot be remembered.
  @Test func `remembered is completed once it can be`() {
    write("", to: ".lectern/manifest/in-the-way")
    let outcome = site.build()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("manifest"), "\(outcome.errors)")
    site.demo.remove(".lectern/manifest")
    site.demo.remove("Content/courses/legacy-php")
    site.demo["Content/reviews.yaml"] = ""
    #expect(site.build().status == 0)
    #expect(site.tree == site.clean())
    #expect(site.leftovers == [])
  }

  /// Root may write everywhere, so the build is somebody else's.
  private static let nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups --"
  private static let canBeNobody =
    getuid() == 0
    && BuiltCommand.run(
      program: "/bin/sh", ["-c", "\(nobody) \"$0\" --version", BuiltCommand.path ?? ""]
    ).status == 0

  @Test(.enabled(if: canBeNobody), arguments: ["Output", "Output/site", ".lectern"])
  func `because a folder is read-only says which`(_ name: String) {
    #expect(site.build().status == 0)
    let before = site.tree
    site.demo["Templates/partials/footer.html"] += "other"
    let outcome = site.build(
      by: "chown -R 65534 . && chown -R 0 \(name) && chmod 755 . \(name) && exec \(Self.nobody) \"$@\"")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(outcome.errors.contains(name.split(separator: "/")[0]), "\(outcome.errors)")
    #expect(site.tree == before)
    // When it may be written again, all is well.
    #expect(site.build(by: "chown -R 0 . && exec \"$@\"").status == 0)
    #expect(site.tree == site.clean())
    #expect(site.leftovers == [])
  }

  private static let canMount =
    getuid() == 0
    && BuiltCommand.run(
      program: "/bin/sh", ["-c", "unshare -m sh -c 'mount -t tmpfs -o size=1m none /mnt'"]
    ).status == 0

  /// A disk of its own under Output, full but for so many kilobytes.
  @Test(.enabled(if: canMount), arguments: [0, 40, 120])
  func `because the disk is full leaves what was there`(_ free: Int) {
    let script = """
      mkdir Output && mount -t tmpfs -o size=4m none Output && "$@" --quiet || exit 90
      cp -r Output/site before
      head -c \(free * 1_024 + 1) /dev/zero > Output/free
      cat /dev/zero > Output/full 2>/dev/null; rm Output/free
      echo other >> Templates/partials/footer.html
      "$@" --quiet; echo "status $?"
      diff -r before Output/site && ls -A Output
      rm Output/full; "$@" --quiet; echo "status $?"
      ls -A Output; cp -r Output/site after
      """
    let outcome = site.build(
      by: "unshare -m sh -c '\(script.replacingOccurrences(of: "'", with: "'\\''"))' sh \"$@\"")
    #expect(outcome.output == "status 3\nfull\nsite\nstatus 0\nsite\n", "\(outcome.output) \(outcome.errors)")
    #expect(outcome.errors.contains(": the disk is full"), "\(outcome.errors)")
    #expect(SmallDemo.tree(site.demo.path + "/after") == site.clean())
  }

  /// A disk of its own under Lectern's own folder: the output is whole, but cannot be remembered.
  @Test(.enabled(if: canMount), arguments: [0, 8, 24])
  func `because there is no room to remember it leaves the output whole`(_ free: Int) {
    let script = """
      mkdir .lectern && mount -t tmpfs -o size=4m none .lectern && "$@" --quiet || exit 90
      head -c \(free * 1_024 + 1) /dev/zero > .lectern/free
      cat /dev/zero > .lectern/full 2>/dev/null; rm .lectern/free; cp -r Output/site before
      echo other >> Templates/partials/footer.html
      "$@" --quiet; echo "status $?"
      cp -r Output/site first
      rm .lectern/full; "$@" --quiet; echo "status $?"
      ls .lectern | grep -c new
      """
    let outcome = site.build(
      by: "unshare -m sh -c '\(script.replacingOccurrences(of: "'", with: "'\\''"))' sh \"$@\"")
    #expect(outcome.output == "status 3\nstatus 0\n0\n", "\(outcome.output) \(outcome.errors)")
    #expect(outcome.errors.contains(": the disk is full"), "\(outcome.errors)")
    #expect(outcome.errors.contains(".lectern/"), "\(outcome.errors)")
    let clean = site.clean()
    #expect(site.tree == clean)
    let before = SmallDemo.tree(site.demo.path + "/before")
    #expect([before, clean].contains(SmallDemo.tree(site.demo.path + "/first")))
  }
}
