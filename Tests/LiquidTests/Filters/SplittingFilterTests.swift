import Testing

@testable import Liquid

@Suite struct SplittingFilterTests {
  @Test(arguments: [
    ("{{ 'a,b,,c,,' | split: ',' | join: '|' }}", "a|b||c"),
    ("{{ ',a' | split: ',' | size }}", "2"),
    ("{{ 'a  b c ' | split: ' ' | join: '|' }}", "a|b|c"),
    ("{{ 'abc' | split: '' | join: '|' }}", "a|b|c"),
    ("{{ 'abc' | split: nil | join: '|' }}", "a|b|c"),
    ("{{ 'a1b' | split: 1 | join: '|' }}", "a|b"),
    ("{{ nil | split: ',' | size }}", "0"),
    ("{{ '' | split: ',' | size }}", "0"),
    ("{{ ',,,' | split: ',' | size }}", "0"),
    ("{{ 'héé' | split: '' | join: '|' }}", "h|é|é"),
    ("{{ 'b,a,C' | split: ',' | sort | join }}", "C a b"),
    ("{{ 'b,a,C' | split: ',' | sort_natural | join }}", "a b C"),
    ("{{ '1,1,2' | split: ',' | uniq | join }}", "1 2"),
    (
      "{{ 'b,a' | split: ',' | concat: list | sort }}",
      "Liquid error: cannot sort values of incompatible types"
    ),
    ("{{ 'b a' | split: ' ' | sort: 'x' }}", "ba"),
    ("{{ '👩‍👩‍👧' | split: '' | size }}", "5"),
    ("{{ 'a\t b\n\nc' | split: ' ' | join: '|' }}", "a|b|c"),
    ("{{ 'a b' | split: '  ' | join: '|' }}", "a b"),
    ("{{ 'aXXb' | split: 'X' | join: '|' }}", "a||b"),
    ("{{ 'XaX' | split: 'X' | join: '|' }}", "|a"),
    ("{{ 'a.b' | split: '.' | join: '|' }}", "a|b"),
    ("{{ 'a|b' | split: '|' | join: ',' }}", "a,b"),
    ("{{ 12321 | split: 2 | join: ',' }}", "1,3,1"),
    ("{{ list | split: ', ' | join: '|' }}", #"[1|"b"|nil|[2|3]]"#),
    ("{{ ' a ' | split: '' | join: '|' }}", " |a| "),
    ("{{ 'a,B,c,D' | split: ',' | sort | join }}", "B D a c"),
    ("{{ 'a,B,c,D' | split: ',' | sort_natural | join }}", "a B c D"),
    ("{{ '3,10,2' | split: ',' | sort | join }}", "10 2 3"),
    ("{{ 'ab cb' | split: ' ' | sort: 'b' | join }}", "ab cb"),
    ("{{ 'ab cb' | split: ' ' | sort: 0 | join }}", "ab cb"),
    ("{{ 'cb ab' | split: ' ' | sort: 0 | join }}", "ab cb"),
    ("{{ 'cb ab' | split: ' ' | sort_natural: 0 | join }}", "ab cb"),
    ("{{ 'cb ab' | split: ' ' | uniq: 1 | join }}", "cb"),
    ("{{ 'cb ab' | split: ' ' | map: 1 | join }}", "b b"),
    ("{{ 'cb ab' | split: ' ' | map: 'b' | join }}", "b b"),
    ("{{ 'cb ab' | split: ' ' | map: 1.0 | join }}", "b b"),
    ("{{ 'cb ab' | split: ' ' | map: yes | join }}", "Liquid error: cannot select the property 'true'"),
    ("{{ 'cb ab' | split: ' ' | where: 'a' | join }}", "ab"),
    (
      "{{ 'cb ab' | split: ' ' | where: list | join }}",
      #"Liquid error: cannot select the property '[1, "b", nil, [2, 3]]'"#
    ),
    ("{{ 'true,false' | split: ',' | sort | join }}", "false true"),
    ("{{ 'a b' | split }}", "Liquid error: wrong number of arguments (given 1, expected 2)"),
    ("{{ yes | split: 'u' | join: '-' }}", "tr-e"),
    ("{{ ' a b ' | split: ' ' | size }}", "2"),
  ])
  func `splitting drops empty pieces at the end`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
