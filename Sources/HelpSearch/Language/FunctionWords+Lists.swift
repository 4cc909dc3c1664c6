extension FunctionWords {
  /// The words of a language in UTF-8, parted by blanks.
  ///
  /// The module for browsers that most sites need has English only.
  static func words(of language: SearchLanguage) -> StaticString {
    switch language {
    case .english: english
    #if HELP_SEARCH_ENGLISH
    default: "-"
    #else
    case .german: german
    case .french: french
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .dutch: dutch
    case .swedish: swedish
    case .russian: russian
    #endif
    }
  }

  private static let english: StaticString = """
    a about after all also am an and any are aren't arent as at be because been before being both \
    but by can can't cannot cant could couldn't couldnt did didn't didnt do does doesn't doesnt \
    doing don't dont each either etc for from had has have having he her here him his how i i'd \
    i'll i'm i've if in into is isn't isnt it it's its ive just let me might mine more most much \
    must my no nor not of on or other our ours out over per please shall she should so some such \
    than that that's thats the their them then there these they this those through to too under \
    until up us very was we were what what's whats when where which while who whom whose why will \
    with within without won't wont would you you'd you're you've youd your youre yours youve
    """
}

#if !HELP_SEARCH_ENGLISH
extension FunctionWords {
  private static let german: StaticString = """
    aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist bitte da \
    dabei damit dann das dass dazu daß dein deine deinem deinen deiner dem den denn der des dich \
    die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer \
    eines er es etwas euch euer eure für gibt hab habe haben hat hatte hatten ich ihm ihn ihnen \
    ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kannst können \
    könnte man mehr mein meine meinem meinen meiner mich mir mit muss musst muß müssen nach nicht \
    noch nun nur ob oder sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen \
    sollte sollten um und uns unser unsere unter vom von vor wann war waren warum was wegen weil \
    welche welchem welchen welcher welches wem wen wenn wer werde werden weshalb wie wieso will \
    wir wird wo wobei wodurch woher wohin wollen worden wozu wurde wurden würde zu zum zur
    """
  private static let french: StaticString = """
    a ai ainsi alors as au aucun aucune aussi autre autres aux avec avez avoir avons c'est car ce \
    ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d d'un d'une \
    dans de des donc dont du elle elles en entre es est est-ce et eu eux faire fait faut ici il \
    ils j'ai je l la le les leur leurs lors lui là m ma mais me mes mon même n ne ni nos notre \
    nous on ont ou où par pas pendant peu peut peux plus pour pourquoi pouvez puis puis-je qu \
    qu'est-ce que quel quelle quelles quels qui quoi s sa sans se sera ses si soit son sont suis \
    sur t ta te tes toi ton tous tout toute toutes très tu un une vers veux vos votre vous y à ça \
    été être
    """
  private static let spanish: StaticString = """
    a al algo algunas algunos ante aquel aquella aún cada como con cual cuales cualquier cuando \
    cuál cuáles cuándo cuánto cuántos cómo de debe debo del desde donde durante dónde e el ella \
    ellas ellos en entre era eran es esa esas ese eso esos esta estas este esto estos estoy está \
    están fue ha hace hacer han has hasta hay he la las le les lo los mas me mi mis mucho muy más \
    mí nada ni no nos nosotros o os otra otro para pero poder por porque puede pueden puedo pues \
    que quien quién qué se sea ser si sido sin sobre son soy su sus sí tal también tan te tengo \
    ti tiene tienen tu tus tú un una unas uno unos usted ustedes y ya yo él
    """
  private static let italian: StaticString = """
    a abbia abbiamo agli ai al alla alle allo anche c'è che chi ci cioè col come con contro cos'è \
    cosa cui da dagli dai dal dalla dalle dallo degli dei del della delle dello deve devo di dopo \
    dov'è dove e ecco ed era essere fa fare fra gli ha hai hanno ho i il in io l la le lei li lo \
    loro lui ma me mi mia mie miei mio negli nei nel nella nelle nello noi non nostra nostro o \
    ogni per perchè perché più poi posso possono può qual quale quali quando quanto quella quelle \
    quelli quello questa queste questi questo qui se sei senza si sia siamo sono sta su sua sue \
    sugli sui sul sulla sulle suo suoi ti tra tu tua tue tuo tuoi tutti tutto un una uno vi voi \
    vostra vostro è
    """
  private static let portuguese: StaticString = """
    a ao aos aquela aquele aquilo as até cada com como da das de dela dele deles depois do dos e \
    ela elas ele eles em entre era essa essas esse esses esta estas este estes estou está estão \
    eu faz fazer foi for há isso isto já la lhe lhes lo mais mas me mesmo meu meus minha minhas \
    muito na nas nem no nos nossa nosso não nós o onde os ou para pela pelas pelo pelos pode \
    podem por porque porquê posso preciso quais qual qualquer quando quanto que quem quê se sem \
    ser será seu seus sobre sua suas são só também te tem tenho ter teu toda todas todo todos tu \
    tua um uma umas uns vai você vocês vos à às é
    """
  private static let dutch: StaticString = """
    aan al alle als andere ben bij daar dan dat de deze die dit doe doen door dus een eens elk \
    elke en er ga gaan geen geweest had heb hebben hebt heeft hem het hier hij hoe hun ik in is \
    ja je jij jou jouw jullie kan kun kunnen kunt maar me meer men met mij mijn moet moeten na \
    naar niet nog nu of om omdat onder ons onze ook op over te tegen toch toe tot u uit uw van \
    veel voor waar waarom wanneer want waren was wat we wel welk welke werd wie wij wil word \
    worden wordt zal ze zelf zich zij zijn zo zonder zou
    """
  private static let swedish: StaticString = """
    alla allt att av bara bli blir borde bör de dem den denna deras dess dessa det detta dig din \
    dina ditt du där därför då efter ej eller en er era ert ett finns från för ha hade han hans \
    har hon honom hos hur i icke in inom inte jag ju kan kommer kunde man med mellan men mer mig \
    min mina mitt mot mycket måste ni nu när någon något några och också om oss på sedan sig sin \
    sina sitt ska skall skulle som så till under upp ut utan vad var vara varför varit varje vars \
    vart vem vi vid vilka vilken vilket vill vår våra vårt än är åt över
    """
  private static let russian: StaticString = """
    а без бы был была были было быть в вам вас ваш ваша ваше во вот все всех всю всё вы где да \
    для до его ее если есть еще ещё её же за и из или им их к как какая какие какое какой ко \
    когда кто куда ли лишь между меня мне могу может можно мои мой моя моё мы на над надо нам нас \
    наш не нее нет неё ни них но ну нужно о об однако он она они оно от откуда очень по под \
    почему при про с сам свой своя себя со так также такой там тебе тебя то того тоже той только \
    том ты у уже чего чем через что чтобы эта эти это этого этой этом этот я
    """
}
#endif
