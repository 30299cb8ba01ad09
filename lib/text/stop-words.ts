import { normaliseWord } from './normalise';

// Words that carry grammar, not matter, and the few that news adds to them in every report ("said", "told"). Written in
// the normalised form of `words()`: lower case, no marks, no apostrophes.
const LISTS: Record<string, string> = {
  en: `a about above according across after again against ago all almost alone along already also although always am among an and another any anyone
    anything are around as ask asked at away back be became because become been before behind being below between both but by call called came can cannot cant
    come comes could couldnt day days did didnt do does doesnt doing done dont down during each either else end enough even ever every everyone everything
    far few first following for former found four from get gets getting give given go goes going good got had has have havent having he her here hers herself
    him himself his how however i if ill im in including indeed instead into is isnt it its itself ive just keep know known last late later least less let like
    likely little long look made make makes making many may maybe me might month months more most much must my myself near need never new next no nor not
    nothing now of off often on once one only onto or other others our out over own part people per perhaps put quite rather really right said same saw say
    saying says see seen several shall she should since so some someone something soon still such take taken tell than that thats the their theirs them
    themselves then there these they theyre thing things think this those though three through time times to today together told too took toward towards two
    under until up upon us use used using very via want wanted was wasnt way we week weeks well went were werent what when where whether which while who
    whole whom whose why will with within without wont would wouldnt year years yes yet you your yours monday tuesday wednesday thursday friday saturday sunday`,
  es: `a al algo algun alguna algunas alguno algunos ante antes ano anos asi aun aunque bajo bien cada casi como con contra cual cuando de del desde despues
    dia dias dice dijo donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estado estan estar estas este esto estos
    fue fueron gran ha haber habia han hasta hay hoy la las le les lo los mas me menos mi mientras muy nada ni no nos nosotros o otra otras otro otros para parte
    pero poco por porque primer primera pues que quien quienes se sea segun ser si sido sin sino sobre solo son su sus tambien tan tanto tiene tienen toda todas
    todo todos tras tres tu un una unas uno unos ver vez y ya yo`,
  fr: `a ainsi alors an ans apres au aucun aussi autre autres aux avait avant avec avoir bien c ce cela celle celui ces cet cette ceux chez comme contre d dans de
    deja depuis des deux dit doit donc dont du elle elles en encore entre est et etaient etait ete etre eu eux fait faire fois font il ils j je jour jours jusqua
    l la le les leur leurs lors lui m ma mais me meme memes mes moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut plus pour pres qu
    quand que quel quelle qui quil quils s sa sans se selon sera ses si soit son sont sous sur ta tous tout toute toutes tres trois tu un une vers voir vous y`,
  de: `aber ab alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei dadurch damit dann das dass dazu dem den
    denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort drei durch ein eine einem einen einer eines einige er erst es etwa etwas euch
    fur gegen gibt habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jahren jetzt kann kein keine konnen
    konnte machen man mehr mein mit muss nach nachdem nicht noch nun nur ob oder ohne sagte schon sehr sei sein seine seinem seinen seiner seit selbst sich sie
    sind so soll sollen sowie tag tage um und uns unter viele vom von vor wahrend war waren was weil weiter wenn werde werden wer wie wieder will wir wird wo
    worden wurde wurden zu zum zur zwei zwischen`,
  it: `a abbiamo ad agli ai al alla alle allo altra altre altri altro anche ancora anni anno aveva avevano c che chi ci come con contro cosi cui da dagli dai dal dalla
    dalle dallo degli dei del dell della delle dello di dopo dove due durante e ed era erano essere fa fatto fino fra gia giorni giorno gli ha hanno i il in io l
    la le lo loro lui ma meno mentre molto negli nei nel nella nelle nello non nostro o ogni oggi per perche piu poi prima proprio quale quali quando quanto quella
    quelle quelli quello questa queste questi questo qui sara se secondo senza si sia sono sta stata state stati stato su sua sue sugli sui sul sulla sulle suo suoi
    tra tre tutta tutte tutti tutto un una uno verso vi`,
  nl: `aan af al alle alleen als altijd andere ben bij dag dagen dan dat de deze die dit doen door drie dus een eens eerste en er gaan gaat geen goed had hadden
    haar heb hebben heeft heel hem het hier hij hoe hun ik in is ja jaar jaren je kan komen kon kunnen maar maken meer met mijn moet moeten na naar niet niets nog
    nu of om omdat onder ons ook op over per sinds te tegen ten ter terwijl tijdens toch toen tot tussen twee uit van vanaf veel volgens voor waar waren was wat
    we weer werd werden wie wij wil worden wordt zal ze zei zich zij zijn zo zoals zou zouden zullen`,
  pt: `a ainda alem algum alguma ano anos antes ao aos apenas apos aquele aquela as ate cada com como contra da das de depois desde deste desta dia dias disse do dois
    dos duas durante e ela elas ele eles em entre era eram essa esse esta estao estar estava este eu foi foram ha isso isto ja la lhe mais mas me mesmo meu minha
    muito na nao nas nem no nos num numa o onde os ou outra outras outro outros para parte pela pelas pelo pelos pode por porque qual quando que quem se segundo
    sem sendo ser seu seus sido sobre sua suas tambem tem ter tinha todo todos toda tres tudo um uma vai voce`,
  ar: `في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين ان انه انها او ام لا ما لم لن قد كان كانت يكون تكون كل بعض غير بين بعد قبل عند عندما حتي اذا ثم كما حيث
    هو هي هم نحن انا وهو وهي وفي ومن وان وقد وقال قال قالت واضاف اضاف خلال اليوم امس منذ ضد حول دون لدي له لها لهم به بها فيه فيها منه منها عليه عليها اليه ولا وما
    ولم ايضا اي احد اكثر اول امام تم يتم عبر سوف نحو ذات تحت فوق هناك هنا كذلك لكن ولكن بان فان لان الا وكان وكانت والتي والذي يوم عام سنه`,
  sv: `alla allt att av blev bli blir da de dem den denna det detta dig din dock du dar efter ej eller en er ett fran for gar ha hade han hans har hela hennes hon hur
    har i icke in ingen inom inte jag kan kom kunde man med mellan men mer mig min mot mycket ni nu nagon nagot nar och om oss pa sade sedan sig sin sina sitt
    ska skulle som sa samma till under upp ut utan vad var vara vi vid vilken varit ar ar`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всех вы где да даже для до его ее если есть еще же за здесь и из или им их к как когда кто
    ли либо между меня мне мы на над нас не него нее нет ни них но ну о об однако он она они от очень по под после при про с сейчас со свои свой так также такой там
    то того тоже той только том тот у уже что чтобы чем эта эти это этот этого я лет год года году сказал`,
  uk: `а але без би був була були було бути в вам вас вже весь від він вона вони воно все всі всіх ви де для до же за з зі із і й или їх її його і коли або
    мене мені ми на над нас не ні них но ну о об однак по під після при про проти та також так такий там те ті того теж той тільки тому ти у що щоб чи чим ця це
    ці цей цього цієї я як який яка які яке року рік роки роках заявив сказав сказала повідомив повідомили своїй свої свою серед через яких якої яким ще може можна
    між навіть під час цьому тим том тут хто щодо є понеділок понеділка вівторок вівторка середа середу середи четвер четверга пятниця пятницю пятниці
    субота суботу суботи неділя неділю неділі`,
  fa: `و در به از که این را با است برای آن یک هم تا بر می نمی ها های خود شد شده شود کرد کرده کند کنند کردند بود بوده بودند باشد باشند دارد دارند داشت داشته داشتند
    خواهد خواهند گفت گفته گفتند افزود اعلام نیز اما اگر یا هر همه همین همان چه چون زیرا پس پیش بعد قبل بین میان روی زیر بالا دیگر چند بسیار بیش کمتر بیشتر ما
    من تو او وی آنها ایشان شما آنان اینکه آنکه حال حالی باید شاید ولی بلکه مگر نه نیست نیستند هست هستند هیچ بدون علیه درباره سوی طی طبق بنابر براساس جمله مورد
    عنوان توسط نسبت سال سالهای روز روزهای ماه امروز دیروز فردا اکنون هنوز نخست اول دوم یکی برخی بعضی تمام کل همچنین وقتی زمانی جایی کسی چیزی ای اش شان مان اند ایم
    شدند شوند رسید رسیده یافت داد داده دهد دهند دادند ادامه وجود دست صورت کنیم کنم توان تواند توانند توانست یعنی
    میشود میشوند نمیشود میکند میکنند نمیکند میکرد میدهد میگوید میگویند میتواند نمیتواند میباشد خواهدشد شدهاست گفتهاست هنوز او نیز آن‌ها هایی قرار حدود نفر رئیس
    شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه`,
  he: `של את על אל לא כי זה זו זאת הוא היא הם הן אני אנחנו אתה אתם עם גם או אם אך אבל רק כל כדי כך כמו מה מי איך אשר שהוא שהיא שהם היה היתה הייתה היו יהיה תהיה יהיו
    להיות יש אין עוד מאוד אחרי לפני בין תחת מעל ליד נגד בלי עד מן כבר אז שם כאן פה לו לה להם לי לך לנו אותו אותה אותם אלה אלו אחד אחת שני שתי היום אתמול מחר שנה
    שנים יום ימים אמר אמרה אמרו לדברי לפי בו בה בהם ממנו ממנה מהם עליו עליה בשל בגלל לאחר במהלך לגבי כאשר בעוד למרות לכן ולא וגם ואת שלא הזה הזאת האלה שלו שלה
    שלהם יותר פחות כמה אף הרבה מאז עדיין זהו אינו אינה ראשון שני שלישי רביעי חמישי שישי שבת`,
  el: `ο η το οι τα του της των τον την τους τις ενα ενας μια μιας ενος και κι η ειτε αλλα ομως αν να θα δεν μη μην στο στη στην στον στους στις στα σε απο για με χωρις
    προς μεχρι μετα πριν κατα παρα υπο υπερ αντι ως οταν ενω αφου επειδη διοτι οτι πως που που ποιος ποια ποιο τι αυτος αυτη αυτο αυτοι αυτες αυτα αυτου αυτης αυτων
    εκεινος εκεινη εκεινο εγω εσυ εμεις εσεις μου σου μας σας ειναι ηταν ειμαι ειχε εχει εχουν ειχαν οποιος οποια οποιο οποιοι οποιες οποιων οπως επισης ακομη ακομα
    πολυ πιο λιγο ολα ολοι ολες ολο καθε καποιος καποια καποιο αλλος αλλη αλλο αλλοι δυο τρεις πρωτο πρωτη σημερα χθες αυριο χρονια χρονο ετος ημερα ειπε δηλωσε
    ανεφερε συμφωνα μεταξυ εναντιον λογω μονο ηδη τωρα τοτε εδω εκει ετσι οσο οσα μεσα εξω πανω κατω επι δηλαδη λοιπον ουτε δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη`,
};

// `й`, `ё` and the Persian letters are written otherwise in `words()`; everything else in the lists is folded already.
const SETS = new Map(Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/).map(normaliseWord))]));

/** The stop words of a language by its two-letter code; an empty set where there is no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return SETS.get(language) ?? NONE;
}
const NONE: ReadonlySet<string> = new Set();

/** The languages that have a list. */
export const STOP_LANGUAGES: readonly string[] = [...SETS.keys()];

// For each stop word the languages that have it, a bit each in the order of `STOP_LANGUAGES`.
const LANGUAGES_OF = new Map<string, number>();
STOP_LANGUAGES.forEach((language, i) => {
  for (const word of stopWordsOf(language)) LANGUAGES_OF.set(word, (LANGUAGES_OF.get(word) ?? 0) | (1 << i));
});

/** Whether a word is a stop word of any listed language. */
export function isStopWord(word: string): boolean {
  return LANGUAGES_OF.has(word);
}

/** The languages that have a stop word, as bits in the order of `STOP_LANGUAGES`; 0 where none has it. */
export function stopLanguagesOf(word: string): number {
  return LANGUAGES_OF.get(word) ?? 0;
}
