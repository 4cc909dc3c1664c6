import Testing

@testable import HelpSearch

/// Streams of bits come back as they were written, whatever their lengths.
@Suite struct BitReaderTests {
  private enum Item {
    case bits(Int, width: Int)
    case run(Int)
  }

  @Test(arguments: [1, 7, 100, 3_000])
  func readsWhatWasWritten(count: Int) {
    var generator = SplitMix(state: UInt64(count))
    var items: [Item] = []
    var writer = BitWriter()
    for _ in 0..<count {
      if generator.next() % 2 == 0 {
        let width = 1 + generator.index(below: 27)
        let value = generator.index(below: 1 << width)
        items.append(.bits(value, width: width))
        writer.bits(value, width)
      } else {
        // Some are longer than the reader's window.
        let run = generator.index(below: generator.next() % 20 == 0 ? 300 : 12)
        items.append(.run(run))
        writer.run(run)
      }
    }
    writer.finish().withView { view in
      var reader = BitReader(view, atBit: 0)
      for item in items {
        switch item {
        case .bits(let value, let width):
          let found = reader.bits(width)
          #expect(found == value)
        case .run(let length):
          let found = reader.run()
          #expect(found == length)
        }
      }
    }
  }

  @Test func startsAtAnyBit() {
    var writer = BitWriter()
    for value in 0..<40 { writer.bits(value, 6) }
    writer.finish().withView { view in
      for value in 0..<40 {
        var reader = BitReader(view, atBit: 6 * value)
        #expect(reader.offset == 6 * value)
        let found = reader.bits(6)
        #expect(found == value)
      }
    }
  }

  @Test func endsInZerosAndAnEndlessRun() {
    [0x7F].withView { view in
      var reader = BitReader(view, atBit: 0)
      let found = [reader.bits(7), reader.bits(31), reader.run(), reader.run()]
      #expect(found == [0x7F, 0, BitReader.endlessRun, BitReader.endlessRun])
    }
  }
}
