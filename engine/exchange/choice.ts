import type { City, Finding, Id, Parsed, Process, Reform, Text } from '../model/index.ts';
import { nearestWord } from '../model/nearest.ts';
import type { CompareOptions } from '../measure/index.ts';

/** What somebody asks to be compared, as it comes from an address or a command line. */
export interface RawChoice {
  readonly scope?: string | undefined;
  /** Ids of the measures that are on; the usual ones, where absent. */
  readonly on?: readonly string[] | undefined;
  /** Attributes that differ from usual. */
  readonly at?: Readonly<Record<string, string>> | undefined;
  readonly city?: string | undefined;
}

/** The documents that a choice is about. */
export interface Offered {
  readonly process: Process;
  readonly reform?: Reform | undefined;
  readonly cities: readonly City[];
}

/** Options for `compare` from a choice, or findings that name what does not exist and what does. Never throws. */
export function readChoice({ process, reform, cities }: Offered, raw: RawChoice): Parsed<CompareOptions> {
  const findings: Finding[] = [];
  const look = (what: Text, id: string, ids: readonly string[], at: string): boolean => {
    if (ids.includes(id)) return true;
    findings.push(unknownId(what, id, ids, at));
    return false;
  };
  if (raw.scope !== undefined) look(words.scope, raw.scope, idsOf(process.scopes), 'scope');
  for (const measure of raw.on ?? []) look(words.measure, measure, idsOf(reform?.measures ?? []), 'on');
  for (const [id, value] of Object.entries(raw.at ?? {})) {
    if (!look(words.attribute, id, idsOf(process.attributes), 'at')) continue;
    const values = process.attributes.find((attribute) => attribute.id === id)?.values ?? [];
    look(words.value, value, idsOf(values), `at.${id}`);
  }
  const city = cities.find(({ id }) => id === raw.city);
  if (raw.city !== undefined) look(words.city, raw.city, idsOf(cities), 'city');
  if (findings.length > 0) return { ok: false, findings };
  const value: CompareOptions = {
    ...(raw.at === undefined ? {} : { attributes: raw.at }),
    ...(raw.scope === undefined ? {} : { scope: raw.scope }),
    ...(raw.on === undefined ? {} : { measures: new Set(raw.on) }),
    ...(city === undefined ? {} : { city }),
  };
  return { ok: true, value, findings };
}

/** A finding for an id that leads nowhere, with the ids that there are and the one that was likely meant. */
export function unknownId(what: Text, id: string, ids: readonly string[], at: string): Finding {
  const meant = nearestWord(id, ids);
  const zhMeant = meant === undefined ? '' : `是否想输入“${meant}”？`;
  const enMeant = meant === undefined ? '' : `Did you mean “${meant}”? `;
  const list = ids.slice(0, LISTED).join(', ') + (ids.length > LISTED ? ', …' : '');
  return {
    code: 'choice/unknown',
    level: 'error',
    at,
    message: { zh: `没有编号为“${shortened(id)}”的${what.zh}`, en: `There is no ${what.en} “${shortened(id)}”` },
    rule: { zh: '引用须有对应', en: 'every reference has to lead somewhere' },
    mend: {
      zh: ids.length === 0 ? `这里没有任何${what.zh}` : `${zhMeant}现有：${list}`,
      en: ids.length === 0 ? `There is no ${what.en} at all here` : `${enMeant}There are: ${list}`,
    },
  };
}

const LISTED = 40;
const LONGEST = 80;
const shortened = (id: string): string => (id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id);
const idsOf = (list: readonly { readonly id: Id }[]): Id[] => list.map(({ id }) => id);

const words = {
  scope: { zh: '口径', en: 'scope' },
  measure: { zh: '措施', en: 'measure' },
  attribute: { zh: '案件属性', en: 'attribute' },
  value: { zh: '取值', en: 'value' },
  city: { zh: '城市', en: 'city' },
} as const satisfies Record<string, Text>;
