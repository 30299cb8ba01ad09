/** What the words beside a date say of it, in the languages of many news sites. */

const UPDATED =
  /updated?|modifi|revised|last (?:reviewed|changed|edited)|corrected|aktualisiert|geändert|überarbeitet|mis(?:e)? à jour|actuali[zs]ad|actualisé|atuali[zs]ad|aggiornat|ultima modifica|bijgewerkt|gewijzigd|uppdatera|oppdatert|opdateret|päivitetty|muokattu|zaktualizow|aktualizac|aktuali[zs]ov|frissít|módosít|actuali[zs]at|güncelle|обновл|измен[её]н|оновл|تحديث|به‌?روز|עודכן|עדכון|更新|修改|修正|업데이트|수정|diperbarui|cập nhật|อัปเดต|อัพเดท/i;
const PUBLISHED =
  /publish|posted|released|erschienen|veröffentlicht|publié|posté|mis en ligne|publicad|pubblicat|gepubliceerd|geplaatst|publicera|publisert|publiceret|udgivet|julkaistu|opublikowan|data dodania|publikov|vydán|megjelen|közzét|publicat|yayın|giriş|опублик|публикац|опублік|публікац|نشر|منتشر|انتشار|פורסם|发布|發布|发表|發表|公開|配信|掲載|입력|등록|승인|게재|diterbitkan|tayang|đăng|เผยแพร่|প্রকাশ|प्रकाशित/i;
/** The same after the date, as Japanese and some Chinese pages have it. */
const UPDATED_AFTER = /^[\d:\s時分)）]{0,12}(?:最終)?(?:更新|修正|修改)/;
const PUBLISHED_AFTER = /^[\d:\s時分)）]{0,12}(?:公開|配信|掲載|発表|发布|發布)/;
/** A line that tells who put the article up, and at its end when. */
const POSTED_BY = /^\W*(?:posted|published|submitted) by\s/i;
const DATE_ALONE = /^(?:date|datum|fecha|data|дата|dato|päivämäärä|tarih|التاريخ|日期|日付)\s?[:：]?\s*$/i;
/** Characters before a date in which its label stands. */
const NEAR_LABEL = 45;

/** What a date is said to be: the publication, a change, or nothing in words. */
export type DateRole = 'published' | 'updated' | null;

/** What the words before a date, or right after it, say that it is. The label next to the date counts. */
export function roleOf(before: string, after: string): DateRole {
  if (UPDATED_AFTER.test(after)) return 'updated';
  if (PUBLISHED_AFTER.test(after)) return 'published';
  const label = before.slice(-NEAR_LABEL);
  const updated = lastMatch(label, UPDATED);
  const published = lastMatch(label, PUBLISHED);
  if (updated < 0 && published < 0) return POSTED_BY.test(before) ? 'published' : null;
  return updated > published ? 'updated' : 'published';
}

/** Whether a text of a few words says that what follows is a change. */
export function saysUpdated(text: string): boolean {
  return UPDATED.test(text);
}

/** Whether the words before a date say no more than that it is one: "Date:". */
export function saysDate(before: string): boolean {
  return DATE_ALONE.test(before.trim());
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, 'gi'))) last = match.index;
  return last;
}

const YESTERDAY =
  /(?:^|[^\p{L}])(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igår|i går|wczoraj|včera|tegnap|dün|вчера|вчора|أمس|دیروز|אתמול|昨天|昨日|어제|kemarin|hôm qua|เมื่อวาน)(?![\p{L}])/iu;
const DAYS_AGO = [
  /(?<!\d)(\d{1,3})\s?(?:days?|tage|dagen|dagar|dage|dager|dni|gün|дня|дней|дні|днів) (?:ago|geleden|sedan|siden|temu|önce|назад|тому)/iu,
  /(?:vor|il y a|hace|há|pred|acum|قبل|منذ|לפני) (\d{1,3})\s?(?:tagen?|jours?|días?|dias?|dny|dňami|zile|أيام|ימים)/iu,
  /(?<!\d)(\d{1,3})\s?(?:giorni fa|dias atrás|päivää sitten|napja|روز پیش|天前|日前|일 전|hari (?:yang )?lalu|ngày trước|วันที่แล้ว)/iu,
];

/** How many days before the page's own day a text of a few words names: "yesterday", "3 days ago". Null where it names none. */
export function daysAgo(text: string): number | null {
  if (YESTERDAY.test(text)) return 1;
  for (const pattern of DAYS_AGO) {
    const days = pattern.exec(text)?.[1];
    if (days) return Number(days);
  }
  return null;
}
