import Testing

@testable import Liquid

@Suite struct SortingFilterTests {
  @Test(arguments: [
    ("{{ list | sort }}", "Liquid error: cannot sort values of incompatible types"),
    ("{{ rows | sort: 'p' | map: 'q' | join }}", "z A b"),
    ("{{ rows | sort: 'q' | map: 'q' | join }}", "A b z"),
    ("{{ rows | sort_natural: 'q' | map: 'q' | join }}", "A b z"),
    ("{{ list | sort: 'x' }}", ""),
    ("{{ 'abc' | sort: 'x' }}", "abc"),
    ("{{ rows | sort: nil }}", "Liquid error: cannot sort values of incompatible types"),
    ("{{ 5 | sort: 'x' }}", "5"),
    ("{{ rows | sort_natural | size }}", "3"),
    ("{{ (1..3) | sort | join }}", "1 2 3"),
    ("{{ map | sort }}", #"{"a"=>1, "b"=>{"c"=>nil}}"#),
    ("{{ hollow | sort }}", ""),
    ("{{ nil | sort | size }}", "0"),
    ("{{ 'abc' | sort: 'b' }}", "abc"),
    ("{{ rows | sort: 'zz' | map: 'q' | join }}", "z A b"),
    ("{{ yes | sort }}", "true"),
    (
      "{{ 'abcdefghZ b abcdefgh abcdefghA abcdefg' | split: ' ' | sort | join }}",
      "abcdefg abcdefgh abcdefghA abcdefghZ b"
    ),
    ("{{ 'zebras Zebra é B a b A' | split: ' ' | sort | join }}", "A B Zebra a b zebras é"),
    ("{{ 'b B A C a' | split: ' ' | sort_natural | join }}", "A a b B C"),
  ])
  func `sorting puts nil last and refuses what has no order`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
