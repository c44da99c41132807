import type { ItemKind, Limit } from '../../model/index.ts';
import { itemKindSchema } from '../../model/index.ts';

/** A limit as a list writes it: an amount with its unit. Zero is on the spot 即办. */
export type Amount = Pick<Limit, 'n' | 'unit'>;

const units: readonly (readonly [pattern: RegExp, unit: Limit['unit']])[] = [
  [/^个?工作日$|^个?办公日$/, 'working-day'],
  [/^个?(自然日|日历日|日|天)$/, 'calendar-day'],
  [/^个?(小时|时)$/, 'hour'],
  [/^分钟?$/, 'minute'],
];
const spelt: Readonly<Record<Limit['unit'], string>> = {
  'working-day': '个工作日',
  'calendar-day': '个自然日',
  hour: '小时',
  minute: '分钟',
};
const onTheSpot = /^(即办|即时办结|当场办结|当场|当即办结|即来即办|即时)$/;
const nothing = /^(无|没有|不限|暂无|[-—–/\\]*)$/;

/**
 * The limit in a cell such as “20个工作日”, or in a bare number with the unit of a cell of its own. `undefined`: the list sets
 * none; `'unread'`: it says something else.
 */
export function amountIn(cell: string, unitCell = ''): Amount | undefined | 'unread' {
  const text = halfWidth(cell).replace(/\s/g, '');
  if (nothing.test(text)) return undefined;
  if (onTheSpot.test(text)) return { n: 0, unit: 'working-day' };
  const read = /^(\d+(?:\.\d+)?)(\D*)$/.exec(text.replace(/[（(].*[）)]$/, ''));
  const [, number = '', written = ''] = read ?? [];
  const unit = unitOf(written === '' ? halfWidth(unitCell).replace(/\s/g, '') : written);
  const n = Number(number);
  return read === null || unit === undefined || n > 3650 ? 'unread' : { n, unit };
}

/** A bare number is read in working days, in which guides print their limits. */
function unitOf(text: string): Limit['unit'] | undefined {
  return text === '' ? 'working-day' : units.find(([pattern]) => pattern.test(text))?.[1];
}

/** A limit as it is written into a list. */
export function amountText({ n, unit }: Amount): string {
  return n === 0 ? '即办' : `${n}${spelt[unit]}`;
}

/** The kind of item in a cell; `undefined` where there is none of that name. */
export function kindIn(cell: string): ItemKind | undefined {
  const text = cell.replace(/\s/g, '');
  const read = itemKindSchema.safeParse(aliases[text] ?? text);
  return read.success ? read.data : undefined;
}

const aliases: Readonly<Record<string, ItemKind>> = {
  许可: '行政许可',
  确认: '行政确认',
  备案: '行政备案',
  其他权力: '其他行政权力',
  其他行政职权: '其他行政权力',
  中介: '中介服务',
};
/** Whether a cell names a kind that no level of government answers for. */
export function isOfMarket(cell: string): boolean {
  const kind = kindIn(cell);
  return kind !== undefined && ofTheMarket.includes(kind);
}
const ofTheMarket: readonly ItemKind[] = ['公用企业', '中介服务', '金融机构', '市场服务'];

export const kindNames: readonly ItemKind[] = itemKindSchema.options;

/** Whether a cell says yes or no; `undefined` where it says neither. */
export function yesIn(cell: string): boolean | undefined {
  const text = cell.replace(/\s/g, '');
  if (/^(是|有|收费|需要?|Y|y|√|1)$/.test(text)) return true;
  return /^(否|无|没有|不收费|免费|不需要?|不涉及|N|n|×|0|[-—–/]*)$/.test(text) ? false : undefined;
}

/** A whole number such as a count of visits; `undefined` where the cell holds none. */
export function countIn(cell: string): number | undefined {
  const [, number] = /^(\d{1,3})次?$/.exec(halfWidth(cell).replace(/\s/g, '')) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Names that a cell lists, one after another or one a line. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[\n\r、；;]+/)
    .map((name) => name.replace(/^\s*[(（]?\d{1,2}[)）.．、]\s*/, '').trim())
    .filter((name) => name !== '' && !nothing.test(name));
}

/** What makes two spellings of a name the same paper: no blanks, book marks, or number of copies. */
export function bareName(name: string): string {
  return halfWidth(name)
    .replace(/[\s《》“”"']/g, '')
    .replace(/\((原件|复印件|原件及复印件|电子版|原件和复印件)\)$/, '');
}

/** Full-width letters, digits and brackets as half-width ones. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
