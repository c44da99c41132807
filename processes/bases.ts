import type { Basis, Duration, Fee, Limit, Material, Measure, Take, Text } from '../engine/model/index.ts';
import type { Statute } from './laws.ts';

/** Short forms for writing documents. What they return is plain data without undefined fields. */
type LawExtra = Partial<
  Pick<Extract<Basis, { kind: 'law' }>, 'application' | 'succeededBy' | 'from' | 'until' | 'note' | 'source'>
>;
type DocumentExtra = Partial<Pick<Extract<Basis, { kind: 'document' }>, 'article' | 'place' | 'note'>>;

/** When a measure came, and from when it counts: a day, or where only the year is known, the first of it. */
export const since = (introduced: string): Pick<Measure, 'introduced' | 'from'> => ({
  introduced,
  from: introduced.length > 4 ? introduced : `${introduced}-01-01`,
});

/** A text in both languages. */
export const text = (zh: string, en: string): Text => ({ zh, en });

/** An article of a law; the years in force and the source are the act's, unless the article has its own. */
export function law(act: Statute, article: string, extra: LawExtra = {}): Basis {
  const { title, from, until, source } = act;
  return {
    kind: 'law',
    act: title,
    article,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(source === undefined ? {} : { source }),
    ...extra,
  };
}

/** A document that is no law: a plan, a service guide, a press report. */
export function document(title: Text, source?: string, extra: DocumentExtra = {}): Basis {
  return { kind: 'document', title, ...(source === undefined ? {} : { source }), ...extra };
}

/** A value that was chosen, with the reason. */
export function assumption(zh: string, en: string, source?: string): Basis {
  return { kind: 'assumption', why: text(zh, en), ...(source === undefined ? {} : { source }) };
}

/** A material; holders as in the facts: written by the applicant, identity, office, third party or contract. */
export function material(
  id: string,
  zh: string,
  en: string,
  holder: Material['holder'],
  extra: Partial<Pick<Material, 'proof' | 'core' | 'validity' | 'shareable' | 'commitment'>> = {},
): Material {
  return { id, title: text(zh, en), holder, ...extra };
}

/** A take by acceptance, handed in by the applicant, unless told otherwise. */
export function take(id: string, extra: Partial<Omit<Take, 'material'>> = {}): Take {
  return { material: id, by: 'acceptance', origin: 'applicant', ...extra };
}

/** Takes by acceptance, handed in by the applicant. */
export const takes = (...ids: string[]): Take[] => ids.map((id) => take(id));

/** Office time in working days. */
export const workingDays = (n: number, basis: Basis): Duration => ({ n, unit: 'working-day', basis });

/** A statutory limit on the decision. */
export function statutory(
  n: number,
  unit: Limit['unit'],
  startsAt: Limit['startsAt'],
  basis: Basis,
  extra: Partial<Pick<Limit, 'from' | 'until' | 'note' | 'endsAt'>> = {},
): Limit {
  return { scheme: 'statutory', n, unit, startsAt, basis, ...extra };
}

/** A fee that the applicant pays at first; the amount is null where none was found, `ground` is why it may be charged. */
export function fee(
  id: string,
  zh: string,
  en: string,
  category: Fee['category'],
  value: number | null,
  basis: Basis,
  ground?: Basis,
): Fee {
  return {
    id,
    title: text(zh, en),
    category,
    amount: { value, basis },
    payer: 'applicant',
    ...(ground === undefined ? {} : { basis: ground }),
  };
}
