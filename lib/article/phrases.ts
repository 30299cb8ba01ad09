import { reportsSpeech } from './wording';

/** What furniture says in a few languages: invitations, credits and notices that stand between paragraphs. */

/** How long a video or a recording is, at the end of its caption. */
const PLAYING_TIME = /[|•·]\s?\d{1,3}:\d{2}(?::\d{2})?\s?(?:min|std|sec|h)?\.?$/;

let consent: RegExp | undefined;
let notice: RegExp | undefined;
let start: RegExp | undefined;
let whole: RegExp | undefined;

/** Whether a short block is furniture by what it says. */
export function isFurniture(text: string, linked: boolean): boolean {
  if (text.length > 900) return false;
  consent ??=
    /(?:externe[nr]?|eingebettete[nr]?) inhalte?\b.{0,200}(?:einwillig|zustimm|einverstanden|anzuzeigen|angezeigt)|(?:embedded|external|third[- ]party) (?:content|media)\b.{0,200}(?:consent|cookies|accept)|(?:contenu|contenido|conteúdo|contenuto) (?:externe|externo|embebido|esterno).{0,200}(?:accept|acept|aceit|consent|cookies)|personenbezogene daten.{0,100}(?:drittplattform|drittanbieter|übermittelt)|to (?:view|see|display) this (?:content|post|video|embed).{0,120}(?:cookies|consent|settings|javascript)|(?:enable|turn on) javascript/;
  if (consent.test(text.toLowerCase()) || (text.length < 400 && PLAYING_TIME.test(text))) return true;
  if (text.length > 300) return false;
  whole ??= new RegExp(
    `^(?:${[
      'advertisement|advertising|adverti[sz]e with us|ad|sponsored(?: content)?|publicidad|publicidade|publicité|pubblicità|anzeige|werbung|reklama|reklame|advertentie|реклама|إعلان',
      'share|share this(?: article| story| post)?|share on .{1,30}|tweet|print|e?mail|save|comments?|no comments.{0,20}|\\d+ comments?|follow(?: us)?|copy link|link copied.{0,10}|listen|play|watch|loading.{0,5}|menu|search|close|related(?: articles?| stories| content| posts?| topics?)?|more|see more|show more|load more|view all|top stories|trending|most read|tags?:?|topics?:?|filed under.{0,60}|in this article|contents|table of contents|recommended(?: for you)?|sign up|subscribe|log ?in|register',
      'compartir|partager|teilen|drucken|merken|delen|condividi|compartilhar|поделиться|partilhar|dela|del|udostępnij|kommentare|kommentieren|commentaires?|comentarios?|commenti|reacties',
    ].join('|')})[.:!…]?$`,
  );
  notice ??=
    /^(?:an dieser stelle (?:finden|findest)|empfohlener (?:redaktioneller|externer) inhalt|ich bin damit einverstanden|externer inhalt|we use cookies|if you (?:buy|purchase) (?:something|a product|an item|anything|through)|some of the links|(?:this|our) (?:post|article|page|story|site) (?:may )?contains? affiliate|by (?:clicking|signing up|submitting|subscribing)|to (?:continue|keep) reading|already a (?:subscriber|member)|sign up (?:for|to)|subscribe (?:to|now)|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)|all rights reserved|copyright ©|©)/;
  start ??= new RegExp(
    `^[\\s▶►•|>»→▸*\\-–—\\[(]*(?:${[
      "read more|read also|also read|read next|read:|more:|see also|related:|related (?:story|stories|articles?|content)|more on this|more from|more stories|don[’']?t miss|watch:|listen:|video:|photos?:|image:|picture:|photograph:|credit:|source: getty|click here|sign up (?:for|to|here)|subscribe (?:to|now|here)|follow us|follow .{1,40} on (?:twitter|facebook|instagram|x|whatsapp|telegram|google)|join (?:us|our)|download (?:the|our)|get the latest|get our|to continue reading|already a (?:subscriber|member)|support (?:our|independent)|copyright|©|\\(c\\) |all rights reserved|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)|recommended|story continues|article continues|continue reading|scroll (?:down|to)|skip to|posted (?:on|in|by)|published (?:on|at|by)?:? |updated (?:on|at)?:? ?\\w{3,9}\\.? \\d|last updated|last modified|written by|photo by|image by|getty images|reporting by|editing by|additional reporting|our standards:|have a (?:tip|story)|got a tip|contact us|send us|we use cookies|by clicking|\\d+ min(?:ute)?s? read|reading time",
      'dieses thema im programm|über dieses thema berichtet|lesen sie (?:auch|mehr|hier)|mehr zum thema|lesen sie dazu|zum thema|auch interessant|das könnte sie|jetzt (?:abonnieren|lesen)|hier (?:geht|können|klicken)|quelle:|foto:|bild:|newsletter|abonnieren sie|folgen sie',
      'lire aussi|à lire aussi|à lire|lire la suite|voir aussi|abonnez-vous|inscrivez-vous|crédit photo|cliquez ici|suivez-nous|sur le même sujet',
      'lea también|leer más|lee también|te puede interesar|le puede interesar|suscríbete|síguenos|haz clic|haga clic|más información|foto:|ver también|leia também|leia mais|saiba mais|veja também|inscreva-se|siga (?:o|a|nos)|clique aqui|leggi anche|continua a leggere|iscriviti|lees ook|lees meer|bekijk ook|les også|läs också|läs mer|læs også|czytaj także|czytaj też|zobacz (?:też|także)|čtěte také|čítajte|citește și|citeşte şi|okumaya devam|ayrıca bak|читайте также|читать далее|смотрите также|подписывайтесь|читайте ещё|читайте',
      'اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|إقرأ أيضا|شاهد أيضا|مواضيع ذات|تابعونا|بیشتر بخوانید|مزید پڑھیں|יותר|קראו עוד|続きを読む|あわせて読みたい|関連記事|相关阅读|相关新闻|延伸阅读|責任編輯|责任编辑|編輯:',
    ].join('|')})`,
  );
  // In a longer sentence without a link the same words may begin a paragraph of the text.
  const lower = text.toLowerCase();
  const longer = text.length > 110 && !linked;
  return whole.test(lower) || notice.test(lower) || (!longer && start.test(lower));
}

let note: RegExp | undefined;
let address: RegExp | undefined;

/** Whether a paragraph is a note about the text rather than part of it. Meant for what stands at the foot. */
export function isNote(text: string): boolean {
  note ??= new RegExp(
    [
      '^[\\s*([—–-]{0,4}this (?:story|article|report|piece|column|essay|interview|post|item|content|material|text|op-ed|commentary|translation|version)\\b(?! of ).{0,80}\\b(?:was|is|has been|have been|first|originally|appeared|appears)\\b.{0,60}\\b(?:published|produced|written|reported|supported|translated|updated|edited|corrected|amended|made possible|part of|generated|provided|republished|adapted|appeared|syndicated|funded|for (?:informational|educational))',
      "^[\\s*([—–-]{0,4}(?:first|originally) (?:published|appeared)|^[\\s*([—–-]{0,4}(?:correction|clarification|update|editor['’]s note|editors['’] note|publisher['’]s note|disclaimer|disclosure|about the (?:author|writer)s?)\\b.{0,40}:|^(?:a|an) (?:earlier|previous) version of this|^the (?:views|opinions) expressed|^(?:the )?opinions? (?:here|in this \\w{3,12}) (?:are|is|belong|do)|^republish",
      '^[\\s*([—–-]{0,4}(?:additional )?(?:reporting|writing|editing|research|translation|production|compiled|edited|translated|reported|written) by |^with (?:reporting|files|additional reporting|information) (?:by|from) |contributed (?:to this (?:report|story|article)|reporting)|^our standards:|^(?:reach|contact) .{2,60} at [\\d(+@]',
      '^(?:dieser (?:artikel|text|beitrag)|diese (?:meldung|nachricht)|das interview)\\b.{0,60}\\b(?:erschien|erschienen|veröffentlicht|aktualisiert|übersetzt|entstand|stammt|produziert|erstellt|ausgestrahlt|gesendet)|^(?:hinweis|korrektur|anmerkung|transparenz)[^:]{0,30}:|^in einer (?:früheren|vorherigen) version|^mit (?:material|informationen|inhalten|agenturmaterial)\\b.{0,10}(?:von|der|des)|^hat ihnen (?:dieser|der) artikel gefallen|^(?:mitarbeit|redaktion|übersetzung):',
      "^(?:cet article|ce texte|cette tribune)\\b.{0,40}(?:a été|est paru|est extrait)|^note de la rédaction|^\\(?avec (?:l['’]|les )?(?:afp|reuters|agences?|ap)\\b|^est[ea] (?:artículo|noticia|nota|texto|información)\\b.{0,40}(?:publicad|actualizad|traducid|elaborad|producid|escrit|corregid|se publicó|forma parte)|^nota (?:de la redacción|del editor|de redacción|da redação|do editor)|^con información de|^est[ea] (?:artigo|texto|matéria|reportagem|conteúdo)\\b.{0,40}(?:publicad|atualizad|traduzid|produzid|escrit|corrigid|de responsabilidade|faz parte|parte d)|^com informações d|^questo (?:articolo|contenuto) è.{0,40}(?:pubblicat|aggiornat|tradott|prodott|scritt|apparso|uscito|tratto|parte)|^dit (?:artikel|bericht|verhaal|stuk)\\b.{0,60}(?:verscheen|verschenen|gepubliceerd|bijgewerkt|aangepast|vertaald|geschreven|gemaakt|afkomstig|onderdeel)|^(?:denne|den här|denna) (?:artikkelen|artikeln|artiklen|teksten|saken) .{0,60}(?:publi[sc]er|op+dater|uppdater|overs[ae]tt?|översatt|skre?v|produ[sc]er|rett?et|korriger|hentet)|^(?:ten|niniejszy) (?:artykuł|tekst) .{0,60}(?:opublikowan|ukazał|powstał|przetłumaczon|zaktualizowan|pochodzi)|^эт(?:а|от) (?:статья|материал) .{0,60}(?:опубликован|обновл|перевед|подготовлен|впервые)|^bu (?:haber|yazı|içerik) .{0,60}(?:yayın|güncellen|çevril|hazırlan|alınmış|oluşturul)",
      '\\brss 2\\.0\\b|\\btrackbacks?\\b|^comments? (?:are|is) (?:moderated|closed|now closed|subject|the)|by posting a comment|kommentare? .{0,80}(?:verfasser|netiquette|themenbezogen|moderiert|geschlossen)|التعليقات .{0,80}(?:إرشادات|تعبر|آراء)|الآراء الواردة|تعبر عن (?:رأي|آراء|وجهة نظر)|yorumlar .{0,60}(?:sorumlu|ait)',
      'buy something using links|(?:earn|receive) (?:a|an affiliate)? ?commission|affiliate links?|partnerlinks?|affiliate-links?',
      '^printed (?:from|by|on) |^print this|^(?:did you|do you) (?:like|enjoy|find|have a)|^(?:thank you|thanks) for reading|^if you (?:liked|enjoyed|found|have any)|^(?:have|got) (?:a|an) (?:tip|story|opinion|question)|^we (?:welcome|want to hear|would love)|^write to us|^click here',
    ].join('|'),
  );
  const lower = text.slice(0, 400).toLowerCase();
  // Police and authorities have their addresses printed, too, and are said to.
  address ??= /[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,8}/;
  return note.test(lower) || (address.test(lower) && !reportsSpeech(text));
}

/** Whether a whole line says whose a picture is. */
export function isCredit(text: string): boolean {
  return (
    text.length < 120 &&
    /^[\s([|–—-]{0,3}(?:(?:photos?|photograph|picture|image|foto|fotos|bild|bilder|bildquelle|bildrechte|credit|photo credit|image credit|crédit(?: photo)?|crédito|imagen|immagine|kuva|фото|photographer|fotograf|illustration|graphic|grafik)s?(?: (?:by|von|de|di))?\s?[:/©|]|©|\(c\)|photo by |photograph by |picture by |foto von |image by |file photo|courtesy of )/i.test(
      text,
    )
  );
}

/** Whether words that are no sentence end in a picture's credit: "The pier on Sunday © O. Vinter". */
export function creditsPicture(text: string): boolean {
  return (
    isCredit(text) ||
    /(?:©|\(c\) |[\s|([](?:photos?|photograph|picture|image|foto|bild|bildrechte|bildquelle|bildnachweis|credit|crédits?|crédito|imagen|фото)s?(?: by)?\s?[:/©]|[|([] ?(?:photo|photograph|picture|image|illustration) by |getty images|shutterstock|via (?:ap|reuters|afp|getty)\b|\b(?:afp|ap|reuters|epa|dpa|picture alliance|imago) ?\/ ?[a-z\u00c0-\u024f\u0370-\u0556])/i.test(
      text.slice(-160),
    )
  );
}
