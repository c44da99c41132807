import type { Assumption } from '../../../engine/exchange/index.ts';
import { scenarioAmount, subjectOf } from '../../../engine/exchange/index.ts';
import type { Process, Scenario, Text } from '../../../engine/model/index.ts';

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
    const inside = subjectOf(key, value, process) ?? where;
    const why = whyOf(value);
    if (why !== undefined) {
      const known = found.get(why.zh);
      const one = known?.one ?? { document: scenario.id, at, where: inside, what: '', why };
      const own = 'value' in value ? scenarioAmount(key, value.value) : undefined;
      found.set(why.zh, {
        one: { ...one, where: joined(known?.one.where, inside) },
        values: [...(known?.values ?? []), ...(own === undefined ? [] : [{ where: inside, value: own }])],
      });
      return;
    }
    for (const [name, inner] of Object.entries(value)) walk(inner, name, at === '' ? name : `${at}.${name}`, inside);
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

function whyOf(value: object): Text | undefined {
  if (!('basis' in value) || typeof value.basis !== 'object' || value.basis === null) return undefined;
  const { basis } = value;
  return 'kind' in basis && basis.kind === 'assumption' && 'why' in basis ? (basis.why as Text) : undefined;
}

function joined(known: Text | undefined, added: Text): Text {
  if (known === undefined) return added;
  if (known.zh.split('、').includes(added.zh)) return known;
  return { ...known, zh: `${known.zh}、${added.zh}`, en: `${known.en}, ${added.en}` };
}
