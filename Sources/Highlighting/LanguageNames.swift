/// What people write after the fence, and what KSyntaxHighlighting calls it. Its own names (some 350)
/// are understood in any case and need no line here.
enum LanguageNames {
  /// Whether this is worth asking the library about; a name nobody would write is not.
  static func mayBeName(_ name: [UInt8]) -> Bool {
    !name.isEmpty && name.count <= 40
  }

  /// The name is in lower case.
  static func libraryName(of name: [UInt8]) -> [UInt8] {
    names[name] ?? name
  }

  private static let names: [[UInt8]: [UInt8]] = {
    var names: [[UInt8]: [UInt8]] = [:]
    for (name, aliases) in aliases {
      for alias in aliases.split(separator: " ") { names[Array(alias.utf8)] = Array(name.utf8) }
    }
    return names
  }()

  private static let aliases: KeyValuePairs = [
    "Bash": "sh shell console shell-session shellscript",
    "C": "h",
    "C#": "cs csharp c-sharp",
    "C++": "cpp cc cxx hpp c++11 c++14 c++17 c++20 c++23",
    "Clojure": "clj",
    "Dockerfile": "docker containerfile",
    "Diff": "patch",
    "Elixir": "ex exs",
    "FSharp": "fs f#",
    "Fortran (Free Format)": "fortran f90",
    "Go": "golang",
    "GraphQL": "gql",
    "Haskell": "hs",
    "HTML": "htm vue svelte",
    "INI Files": "ini cfg conf editorconfig",
    "Java Properties": "properties",
    "JavaScript": "js mjs cjs node",
    "JavaScript React (JSX)": "jsx",
    "JSON": "jsonc json5 jsonl geojson webmanifest",
    "Julia": "jl",
    "Kotlin": "kt kts",
    "LaTeX": "tex",
    "LESSCSS": "less",
    "Makefile": "make mk gnumake",
    "Markdown": "md",
    "Matlab": "m",
    "MS-DOS Batch": "bat cmd batch",
    "Mustache/Handlebars (HTML)": "mustache handlebars hbs",
    "Objective-C": "objc objectivec obj-c",
    "Objective-C++": "objc++ objectivec++ mm",
    "Objective Caml": "ocaml ml",
    "Perl": "pl pm",
    "PHP (HTML)": "php php3 php5 php8 phtml",
    "PowerShell": "ps ps1 pwsh posh",
    "Protobuf": "proto",
    "Python": "py py3 python3 pyi",
    "R Script": "r rlang",
    "Ruby": "rb",
    "Rust": "rs",
    "SQL (MySQL)": "mysql mariadb",
    "SQL (PostgreSQL)": "postgresql postgres pgsql psql",
    "Tcl/Tk": "tcl",
    "Terraform": "tf hcl",
    "TypeScript": "ts mts cts",
    "TypeScript React (TSX)": "tsx",
    "XML": "svg xhtml rss atom plist xsd",
    "YAML": "yml",
  ]
}
