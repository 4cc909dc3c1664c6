// swift-format-ignore-file
// Generated from the Unicode Character Database 15.0 by
// Tests/Scripts/generate-unicode-tables.swift; change the script, not this file.

/// What small letters with diacritics, and narrow kana, are searched for by.
enum BaseLetterData {
  /// The distances of base letters from the origin of their block; 0: itself.
  static let bases: StaticString = """
    \0aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0y\0a\0a\0a\0c\0c\0c\0c\0d\0d\0e\0e\0e\0e\0e\0g\0g\0g\0\
    g\0h\0h\0i\0i\0i\0i\0i\0\0\0j\0kk\0l\0l\0l\0l\0l\0n\0n\0n\0\0n\0o\0o\0o\0\0\0r\0r\0r\0s\0s\
    \0s\0s\0t\0t\0t\0u\0u\0u\0u\0u\0u\0w\0y\0\0z\0z\0zsb\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0l\0\0\0\0\0\0o\0\0\0\0\0\0\0\0\0\0\0\0\0\0u\0\0\0\0\0z\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0a\0i\0o\0u\0u\0u\0u\0u\0\0a\0a\0\0\0g\0g\0k\0o\0o\0\0j\0\0\0\0g\0\0\0\
    n\0a\0\0\0o\0a\0a\0e\0e\0i\0i\0o\0o\0r\0r\0u\0u\0s\0t\0\0\0h\0\0\0\0\0\0\0a\0e\0o\0o\0o\0o\
    \0y\0\0\0\0\0\0\0\0c\0\0\0\0\0\0\0\0\0\0e\0j\0\0\0r\0yI\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0AEGIU\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0S\0\0\0\0\0\0\0IUOUY\0\0\0\0\0\0\0\
    \0\08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\055\03\0\0\0V\0\0\0\0:8C\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0u\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\06\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\00\00\0\0\05\0\0\0\0\06\07\0\0\08\08\0>\0\0\0\0\0M\0C\0C\0C\0G\0\0\
    \0K\0\0\0\0\0\0\0a\0b\0b\0b\0c\0d\0d\0d\0d\0d\0e\0e\0e\0e\0e\0f\0g\0h\0h\0h\0h\0h\0i\0i\0k\
    \0k\0k\0l\0l\0l\0l\0m\0m\0m\0n\0n\0n\0n\0o\0o\0o\0o\0p\0p\0r\0r\0r\0r\0s\0s\0s\0s\0s\0t\0t\
    \0t\0t\0u\0u\0u\0u\0u\0v\0v\0w\0w\0w\0w\0w\0x\0x\0y\0z\0z\0zhtwy\0s\0\0\0\0\0a\0a\0a\0a\0a\
    \0a\0a\0a\0a\0a\0a\0a\0e\0e\0e\0e\0e\0e\0e\0e\0i\0i\0o\0o\0o\0o\0o\0o\0o\0o\0o\0o\0o\0o\0u\
    \0u\0u\0u\0u\0u\0u\0y\0y\0y\0y\0\0\0\0\0\0AAAAAAAA\0\0\0\0\0\0\0\0EEEEEE\0\0\0\0\0\0\0\0\0\
    \0GGGGGGGG\0\0\0\0\0\0\0\0IIIIIIII\0\0\0\0\0\0\0\0OOOOOO\0\0\0\0\0\0\0\0\0\0UUUUUUUU\0\0\0\
    \0\0\0\0\0YYYYYYYY\0\0\0\0\0\0\0\0AAEEGGIIOOUUYY\0\0AAAAAAAA\0\0\0\0\0\0\0\0GGGGGGGG\0\0\0\
    \0\0\0\0\0YYYYYYYY\0\0\0\0\0\0\0\0AAAAA\0AA\0\0\0\0\0\0I\0\0\0GGG\0GG\0\0\0\0\0\0\0\0IIII\0\
    \0II\0\0\0\0\0\0\0\0UUUUQQUU\0\0\0\0\0\0\0\0\0\0YYY\0YY\0\0\0\0\0\0\0\0
    """

  /// The distances of the letters from U+30A0.
  static let kana: StaticString = """
    R\u{1}\u{3}\u{5}\u{7}\tCEG#\\\u{2}\u{4}\u{6}\u{8}\n\u{b}\r\u{f}\u{11}\u{13}\u{15}\u{17}\u{19}\
    \u{1b}\u{1d}\u{1f}!$&(*+,-./258;>?@ABDFHIJKLMOS
    """
}
