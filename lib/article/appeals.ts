import { endsSentence } from './content';
import type { Block } from './outline';
import { reportsSpeech } from './wording';

/** Most characters of a block that asks for something. */
const MAX_LINES = 400;

let asking: RegExp | undefined;
let offers: RegExp | undefined;
let addressed: RegExp | undefined;

/** What was asked of a block before: it is looked at once for each part that holds it. */
const known = new WeakMap<Block, boolean>();

/**
 * Whether a block of a few lines asks the reader to subscribe, to sign in, to give, to write in or to read on elsewhere. Reports
 * speak of such things as well: then somebody is said to have said so, or nobody is addressed.
 */
export function asksReader(block: Block): boolean {
  const { text } = block;
  if (text.length > MAX_LINES) return false;
  let asks = known.get(block);
  if (asks === undefined) {
    asks = asksIn(text, text.toLowerCase()) && !reportsSpeech(text);
    known.set(block, asks);
  }
  return asks;
}

function asksIn(text: string, lower: string): boolean {
  if (patternOfAsking().test(lower)) return true;
  return patternOfOffers().test(lower) && (!endsSentence(text) || patternOfAddress().test(lower));
}

/** Words that say it alone. */
function patternOfAsking(): RegExp {
  asking ??= new RegExp(
    [
      'your inbox|inbox every|in ihr postfach|e-?mail (?:alerts?|updates)|push notifications?',
      'create (?:an|a free|your) account|create your free|already have an account|become a (?:member|subscriber|supporter|patron)|unlock (?:this|the full)',
      "jetzt (?:abonnieren|anmelden|testen|registrieren)|abonnieren sie|wieder abmelden|melden sie sich an|s['’]abonner|abonnez-vous|inscrivez-vous|suscríb|regístrate|inicia sesión|assine (?:já|agora|a|o)|cadastre-se|iscriviti|abbonati|meld je aan|registrer deg|prenumerera|bliv abonnent|zapisz się|zaloguj|подпи(?:ш|с)|увійдіть|会員登録|会員限定|会員の方|ログイン|구독하|로그인|اشترك|سجل الآن|הירשמו|订阅|登录",
      'please (?:donate|support|consider)|make a (?:donation|contribution)|donate (?:now|today|here)|your (?:support|donation|contribution)|support (?:our (?:journalism|work|newsroom)|independent journalism|us\\b)|unterstützen sie (?:uns|unsere)|mit (?:einer|ihrer) spende|faites un don|soutenez|apóyanos|dona ahora|apoie o|sostienici|steun ons',
      'unsubscribe|opt out at any time|recaptcha',
      'join the conversation|leave a comment|share your thoughts|community guidelines|follow us on|download our app|get our app|have your say',
    ].join('|'),
  );
  return asking;
}

/** Words of what appeals offer and ask, which reports have too: a whole sentence that has them must address the reader. */
function patternOfOffers(): RegExp {
  offers ??= new RegExp(
    [
      'newsletter|infolettre|boletín (?:diario|semanal|de noticias)|nyhetsbrev|nyhedsbrev|nieuwsbrief|uutiskirj|e-bülten|hírlevél|рассылк|розсилк|ニュースレター|メールマガジン|뉴스레터|النشرة البريدية|ניוזלטר|خبرنامه',
      '\\bsign (?:up|in)\\b|\\blog in\\b|\\bsubscrib(?:e|ing) (?:to|now|today|here|for)|free trial|unlock more|free to read|tax-deductible',
      'privacy policy|terms of (?:service|use)|datenschutz(?:erklärung|bestimmung|richtlinie|hinweis)|politique de confidentialité|política de privacidad|informativa sulla privacy',
    ].join('|'),
  );
  return offers;
}

/** Words for the reader and the paper, and what requests begin with. */
function patternOfAddress(): RegExp {
  addressed ??=
    /\b(?:you|your|our|us|we|sie|ihr\w{0,2}|du|dich|dein\w{0,2}|wir|uns|unser\w{0,2}|vous|votre|vos|nous|notre|nos|usted|tu|tus|te|nuestr[oa]s?|você|nosso|nossa|nostr[oaie]|je|jouw|onze|ons|din|ditt|deg|dig|vår|vårt|våre|våra|vores)\b|(?:^|[.!?:] )(?:please|sign|log|subscribe|join|get|read|try|give|start|receive|choose|follow)\b|[\u0370-\u06ff\u3040-\ud7a3]/;
  return addressed;
}
