import type { IsoDate, Language, Process, Reform, Text } from '../model/index.ts';
import { holds, usualCase } from '../model/index.ts';
import { measuresNotInForce, rulesOn } from '../reform/index.ts';
import type { CompareOptions } from './compare.ts';

/** What was chosen and is not in force on the day as of which the law is read after the reform. */
export interface NotInForce {
  readonly title: Text;
  readonly day: IsoDate;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/**
 * The measures of a reform that were chosen, and the rules of the city that bind the case, which are left out since the day of
 * the law lies outside theirs.
 */
export function notInForceOf(
  { id, asOf, attributes }: Process,
  reform: Reform | undefined,
  { measures, city, attributes: chosen }: Pick<CompareOptions, 'measures' | 'city' | 'attributes'>,
): NotInForce[] {
  const day = reform?.asOf ?? asOf;
  const usual = usualCase(attributes, chosen);
  return [
    ...(reform === undefined ? [] : measuresNotInForce(reform, measures)),
    ...rulesOn(city, id, day).others.filter(({ when }) => holds(when, usual)),
  ].map(({ title, from, until }) => ({ title, day, from, until }));
}

/** What was left out in words, day by day: in one sentence what came later, in one what had ended. */
export function notInForceTexts(left: readonly NotInForce[]): Text[] {
  const early = left.filter(({ from, day }) => from !== undefined && day < from);
  const ended = left.filter((one) => !early.includes(one));
  return [
    ...told(
      early,
      { zh: '尚未施行、未计入：', en: 'Not yet in force and left out on' },
      { zh: '起', en: 'from' },
      ({ from }) => from ?? '',
    ),
    ...told(
      ended,
      { zh: '已不施行、未计入：', en: 'No longer in force and left out on' },
      { zh: '止', en: 'until' },
      ({ until }) => until ?? '',
    ),
  ];
}

function told(of: readonly NotInForce[], why: Text, when: Text, dayOf: (one: NotInForce) => string): Text[] {
  const [first] = of;
  if (first === undefined) return [];
  const byDay = [...new Set(of.map(dayOf))].sort().map((date) => of.filter((one) => dayOf(one) === date));
  const names = (language: Language, comma: string, same: readonly NotInForce[]): string =>
    same.map(({ title }) => `“${title[language]}”`).join(comma);
  const zh = byDay.map((same) => `${dayOf(same[0]!)}${when.zh}${names('zh', '、', same)}`).join('；');
  const en = byDay.map((same) => `${when.en} ${dayOf(same[0]!)} ${names('en', ', ', same)}`).join('; ');
  return [{ zh: `${first.day}${why.zh}${zh}`, en: `${why.en} ${first.day}: ${en}` }];
}
