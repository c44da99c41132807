import type { Assumption } from '../../../engine/exchange/index.ts';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Process, Scenario, Text } from '../../../engine/model/index.ts';
import { fullWords } from '../../words/full.ts';
import { valueText } from './scenario-values.ts';

/** An assumption of a scenario, with what is assumed. */
interface ScenarioAssumption extends Assumption {
  /** The values that rest on it, such as “12 people”; with what each is about where they differ. */
  readonly values: Text;
}

interface Found {
  readonly one: Assumption;
  readonly values: { readonly where: Text; readonly value: Text }[];
}

/**
 * Every number of a scenario that no source was found for, in its order, each with what it is about. A reason that stands
 * at several places, such as one for all desks, is told once, with all of them.
 */
export function assumptionsOfScenario(scenario: Scenario, process: Process): ScenarioAssumption[] {
  const found = new Map<string, Found>();
  const walk = (value: unknown, key: string, at: string, where: Text): void => {
    if (typeof value !== 'object' || value === null) return;
    const inside = subjectOf(value, process) ?? where;
    const why = whyOf(value);
    if (why !== undefined) {
      const known = found.get(why.zh);
      const one = known?.one ?? { document: scenario.id, at, where: inside, what: '', why };
      const own = valueText(key, value);
      found.set(why.zh, {
        one: { ...one, where: joined(known?.one.where, inside) },
        values: [...(known?.values ?? []), ...(own === undefined ? [] : [{ where: inside, value: own }])],
      });
      return;
    }
    for (const [name, inner] of Object.entries(value))
      walk(inner, name, at === '' ? name : `${at}.${name}`, name === 'arrivals' ? arrivals : inside);
  };
  walk(scenario, '', '', scenario.title);
  return [...found.values()].map(({ one, values }) => ({ ...one, values: listed(values) }));
}

/** The values of an assumption: once where they are all the same, else each with what it is about. */
function listed(values: Found['values']): Text {
  const [first] = values;
  if (first === undefined) return { zh: '', en: '' };
  if (values.every(({ value }) => value.zh === first.value.zh)) return first.value;
  return {
    zh: values.map(({ where, value }) => `${where.zh} ${value.zh}`).join('、'),
    en: values.map(({ where, value }) => `${where.en} ${value.en}`).join(', '),
  };
}

/** How many numbers of a scenario are assumptions. */
export function countOfAssumptions(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (whyOf(value) !== undefined) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countOfAssumptions(inner), 0);
}

const arrivals: Text = { zh: fullWords.zh['full.arrivals'], en: fullWords.en['full.arrivals'] };

function whyOf(value: object): Text | undefined {
  if (!('basis' in value) || typeof value.basis !== 'object' || value.basis === null) return undefined;
  const { basis } = value;
  return 'kind' in basis && basis.kind === 'assumption' && 'why' in basis ? (basis.why as Text) : undefined;
}

/** What an entry of a scenario is about: the desk's authority, the item, the procedure or group, the attribute. */
function subjectOf(value: object, process: Process): Text | undefined {
  if ('authority' in value) return process.authorities.find(({ id }) => id === value.authority)?.title;
  if ('attribute' in value) return process.attributes.find(({ id }) => id === value.attribute)?.title;
  if ('material' in value) return process.materials.find(({ id }) => id === value.material)?.title;
  for (const key of ['item', 'procedure', 'group'] as const) {
    const named = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof named === 'string') return titleOfNode(process, named);
  }
  return undefined;
}

function joined(known: Text | undefined, added: Text): Text {
  if (known === undefined) return added;
  if (known.zh.split('、').includes(added.zh)) return known;
  return { ...known, zh: `${known.zh}、${added.zh}`, en: `${known.en}, ${added.en}` };
}
