/** What furniture says in a few languages: invitations, credits and notices that stand between paragraphs. */

let notice: RegExp | undefined;
let start: RegExp | undefined;
let whole: RegExp | undefined;

/** Whether a short block is furniture by what it says. */
export function isFurniture(text: string, linked: boolean): boolean {
  if (text.length > 300) return false;
  whole ??= new RegExp(
    `^(?:${[
      'advertisement|advertising|adverti[sz]e with us|ad|sponsored(?: content)?|publicidad|publicidade|publicité|pubblicità|anzeige|werbung|reklama|reklame|advertentie|реклама|إعلان',
      'share|share this(?: article| story| post)?|share on .{1,30}|tweet|print|e?mail|save|comments?|no comments.{0,20}|\\d+ comments?|follow(?: us)?|copy link|link copied.{0,10}|listen|play|watch|loading.{0,5}|menu|search|close|related(?: articles?| stories| content| posts?| topics?)?|more|see more|show more|load more|view all|top stories|trending|most read|tags?:?|topics?:?|filed under.{0,60}|in this article|contents|table of contents|recommended(?: for you)?|sign up|subscribe|log ?in|register',
      'compartir|partager|teilen|drucken|merken|delen|condividi|compartilhar|поделиться|partilhar|dela|del|udostępnij|kommentare|kommentieren|commentaires?|comentarios?|commenti|reacties',
    ].join('|')})[.:!…]?$`,
  );
  notice ??=
    /^(?:an dieser stelle (?:finden|findest)|empfohlener (?:redaktioneller|externer) inhalt|ich bin damit einverstanden|externer inhalt|we use cookies|by (?:clicking|signing up|submitting|subscribing)|to (?:continue|keep) reading|already a (?:subscriber|member)|sign up (?:for|to)|subscribe (?:to|now)|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)|all rights reserved|copyright ©|©)/;
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
