import Testing

/// A little of every language that courses teach, with spans it must have: `keyword:let`.
struct LanguageSample: Sendable, CustomTestStringConvertible {
  var names: [String]
  var code: String
  var expected: [String]

  var testDescription: String { names[0] }

  init(_ names: String, _ code: String, _ expected: String...) {
    self.names = names.split(separator: " ").map(String.init)
    self.code = code
    self.expected = expected
  }

  static let all: [LanguageSample] = [
    .init(
      "swift", "struct A: Codable { let x = 42 } // مرحبا\n", "keyword:let", "type:Codable", "number:42",
      "comment:// مرحبا"),
    .init("python py", "def f(a):\n    return 'x' # c\n", "keyword:def", "string:'x'", "comment:# c"),
    .init("javascript js", "const a = `b`; // c\n", "keyword:const", "comment:// c"),
    .init("typescript ts", "let a: number = 1;\n", "keyword:let", "type:number", "number:1"),
    .init("jsx", "const a = <b c=\"d\">e</b>;\n", "keyword:const"),
    .init("tsx", "const a: string = <b>e</b>;\n", "keyword:const"),
    .init("java", "public int a = 1; // c\n", "keyword:public", "type:int", "comment:// c"),
    .init("kotlin kt", "fun main() { val a = 1 }\n", "keyword:fun", "keyword:val", "number:1"),
    .init("scala", "def f(a: Int) = \"s\"\n", "keyword:def", "string:\"s\""),
    .init("go golang", "func main() { return 1 }\n", "keyword:func", "number:1"),
    .init("rust rs", "fn main() { let a: u8 = 1; }\n", "keyword:fn", "type:u8"),
    .init("c h", "#include <stdio.h>\nint a = 1;\n", "type:int", "number:1"),
    .init("c++ cpp C++", "class A { int b; }; // c\n", "keyword:class", "type:int", "comment:// c"),
    .init("c# cs csharp", "public class A { string b = \"c\"; }\n", "keyword:class", "string:\"c\""),
    .init("objective-c objc", "@interface A : NSObject\n@end // c\n", "comment:// c"),
    .init("sql", "SELECT a FROM b WHERE c = 'd'; -- e\n", "keyword:SELECT", "string:'d'", "comment:-- e"),
    .init("bash sh shell", "if true; then echo \"a\"; fi # c\n", "keyword:if", "comment:# c"),
    .init("powershell ps1", "function F { $a = 1 } # c\n", "keyword:function", "comment:# c"),
    .init(
      "html", "<!-- c --><p class=\"a\">b</p>\n", "comment:<!-- c -->", "keyword:<p", "attribute: class="),
    .init("css", "a { color: red; /* c */ }\n", "keyword:color", "comment:/* c */"),
    .init("scss", "$a: 1px; // c\n", "comment:// c"),
    .init("json", "{\"a\": [1, true, \"b\"]}\n", "number:1", "string:\"b\""),
    .init("yaml yml", "a: b # c\n", "function:a", "comment: # c"),
    .init("toml", "a = 1 # c\n", "number:1", "comment:# c"),
    .init("xml svg", "<a b=\"c\"/><!-- d -->\n", "comment:<!-- d -->", "string:\"c\""),
    .init("markdown md", "# A\n\n**b**\n", "function:# A"),
    .init("php", "function f() { return 'a'; } // c\n", "keyword:function", "string:'a'"),
    .init("phtml", "<p><?php echo 'a'; ?></p>\n", "string:'a'", "keyword:<p><?php"),
    .init("ruby rb", "def f; 'a'; end # c\n", "keyword:def", "string:'a'", "comment:# c"),
    .init("r", "f <- function(a) 1 # c\n", "keyword:function", "number:1", "comment:# c"),
    .init("julia jl", "function f(a) 1 end # c\n", "keyword:function", "comment:# c"),
    .init("dart", "class A { int b = 1; } // c\n", "keyword:class", "type:int", "comment:// c"),
    .init("lua", "local a = 'b' -- c\n", "keyword:local", "string:'b'", "comment:-- c"),
    .init("perl pl", "my $a = 'b'; # c\n", "keyword:my", "comment:# c"),
    .init("haskell hs", "f :: Int -> Int -- c\n", "type:Int", "comment:-- c"),
    .init("elixir ex", "def f(a) do :b end # c\n", "keyword:do", "comment:# c"),
    .init("dockerfile docker", "FROM debian:12\n# c\n", "keyword:FROM", "comment:# c"),
    .init("makefile make", "a: b\n\techo c # d\n", "type: b"),
    .init("diff patch", "@@ -1 +1 @@\n-a\n+b\n", "deleted:-a", "inserted:+b"),
    .init("ini", "[a]\nb=c\n; d\n", "keyword:[a]", "comment:; d"),
    .init("graphql gql", "type A { b: Int } # c\n", "keyword:type", "type:Int", "comment:# c"),
    .init("latex tex", "\\section{A} % c\n", "comment:% c"),
    .init("matlab", "for a = 1:2 % c\n", "keyword:for", "comment:% c"),
  ]
}
