/// The letters that accented letters and capitals fold to, block by block.
///
/// Each string has one letter per code point of its block, `·` for what is no letter: the base of
/// the canonical decomposition in lower case (`UnicodeData.txt` 15.0), and the plain letter for
/// strokes and dotless forms, which have no decomposition.
enum BaseLetters {
  private struct Block {
    let first: UInt32
    let letters: [Unicode.Scalar]
  }

  /// Returns the base letter of a letter; `nil` for what is not in the tables.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    for block in blocks {
      guard scalar.value >= block.first else { return nil }
      let offset = Int(scalar.value - block.first)
      if offset < block.letters.count {
        return block.letters[offset] == "·" ? nil : block.letters[offset]
      }
    }
    return nil
  }

  private static let blocks: [Block] = [
    block(
      0x00C0,
      """
      aaaaaaæceeeeiiiidnooooo·ouuuuyþßaaaaaaæceeeeiiiidnooooo·ouuuuyþy\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkklllllll\
      lllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
      bɓƃƃƅƅɔƈƈɖɗƌƌƍeəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴzzʒƹƹƺƻƽƽƾƿ\
      ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuueaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo\
      aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ\
      ɀɂɂbʉʌɇɇɉɉɋɋɍɍɏɏ
      """),
    block(
      0x0370,
      """
      ͱͱͳͳʹ·ͷͷ··ͺͻͼͽ·ϳ······α·εηι·ο·υωιαβγδεζηθικλμνξοπρ·στυφχψωιυαεηι\
      υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ\
      ϰϱϲϳθϵ·ϸϸϲϻϻϼͻͼͽ
      """),
    block(
      0x0400,
      """
      ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмноп\
      рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ\
      ҁҁ········ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ\
      ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ
      """),
    block(
      0x1E00,
      """
      aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
      mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
      wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
      eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ
      """),
    block(
      0x1F00,
      """
      ααααααααααααααααεεεεεε··εεεεεε··ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι\
      οοοοοο··οοοοοο··υυυυυυυυ·υ·υ·υ·υωωωωωωωωωωωωωωωωααεεηηιιοουυωω··\
      ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα·ααααααα·ι·\
      ··ηηη·ηηεεηηη···ιιιι··ιιιιιι····υυυυρρυυυυυυρ·····ωωω·ωωοοωωω···
      """),
  ]

  private static func block(_ first: UInt32, _ letters: String) -> Block {
    Block(first: first, letters: Array(letters.unicodeScalars))
  }
}
