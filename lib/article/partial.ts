import { sizeOf } from './content';
import type { Block, Outline } from './outline';
import { type Item, isItem } from './structured';
import { STUB_SHARE, STUB_TEXT } from './weights';

const WALL_HINT =
  /(?:^| )(?:paywall|pay wall|regwall|registration wall|piano|premium wall|subscriber only|subscription wall|meter|gate|locked)(?: |$)/;
const WALL_TEXT =
  /subscribe (?:now )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|(?:is|for) (?:exclusive )?(?:to )?subscribers(?: only)?|already a (?:subscriber|member)|log ?in to (?:continue|read)|create (?:a free|an) account to|register (?:for free )?to (?:continue|read)|unlock (?:this|the full)|weiterlesen mit|nur für abonnenten|jetzt abonnieren|bereits (?:abonnent|registriert)|réservé aux abonnés|il vous reste .{1,20} (?:à lire|de cet article)|déjà abonné|exclusivo para (?:suscriptores|assinantes)|contenido exclusivo|para suscriptores|riservato agli abbonati|alleen voor abonnees|för prenumeranter|for abonnenter|この記事は.{0,8}会員限定|会員限定|残り\d/;

/** Whether the text is only the beginning that a paywall or registration wall lets through. A wall's note beside a full text does not make it so. */
export function isStub(outline: Outline, text: string, last: number, items: readonly Item[]): boolean {
  const item = items[0];
  const declared = Number(item?.wordCount);
  // What a page gives away it does not cut off; and some declare characters for words.
  const given = item?.isAccessibleForFree === true || /(?:^|\/)true$/i.test(String(item?.isAccessibleForFree));
  const letters = Math.abs(text.length / declared - 1) < 0.1;
  if (
    declared > 200 &&
    !given &&
    !letters &&
    text.split(/\s+/).length < declared * STUB_SHARE &&
    !/[\u3000-\u9fff\uac00-\ud7af]/.test(text.slice(0, 200))
  )
    return true;
  if (sizeOf(text) > STUB_TEXT) return false;
  const closed = items.some(
    (one) =>
      one.isAccessibleForFree === false ||
      /^false$/i.test(String(one.isAccessibleForFree)) ||
      (isItem(one.hasPart) && /^false$/i.test(String(one.hasPart.isAccessibleForFree))),
  );
  if (closed) return true;
  // A wall stands where the text breaks off: look at what follows it.
  for (let i = last + 1; i < Math.min(outline.blocks.length, last + 12); i++) {
    const block = outline.blocks[i] as Block;
    if (block.text.length < 300 && WALL_TEXT.test(block.text.toLowerCase())) return true;
    const branch = outline.branches[block.branch];
    if (WALL_HINT.test(branch?.hint ?? '')) return true;
  }
  return false;
}
