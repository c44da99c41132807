import { describe, expect, test } from 'vitest';
import type { Basis, CityMove, Item, Move, Process } from '../../engine/model/index.ts';
import { applyCityMoves, applyMoves } from '../../engine/reform/index.ts';
import type { Competence } from '../../engine/reform/index.ts';
import { assumed, changed, itemOf, law, listed, named, paper } from '../support/small-process.ts';
import { wideProcess, wideScenario } from '../support/small-scenario.ts';

// What a planner may do, and who has to agree: given a document, when a move is made, then lawful, conditional or refused, by
// the article that the answer names.

const stateCouncil: Basis = { kind: 'document', title: named('国务院批复', 'Reply of the State Council') };
const cityList: Basis = {
  kind: 'document',
  title: named('某市告知承诺清单', 'List of a city for commitment'),
  place: named('某市', 'a city'),
};
const amended = law('全国人大常委会修改决定', '1');

interface Asked {
  readonly given: string;
  readonly document?: (process: Process) => void;
  readonly when: string;
  readonly move: Move;
  readonly then: 'lawful' | 'conditional' | 'refused';
  readonly competence?: Competence;
  readonly article?: string;
}

const setBy =
  (setter: Item['setBy']) =>
  (process: Process): void => {
    itemOf(process, 'eia').setBy = setter;
  };
const cancelling = (basis?: Basis): Move => ({ do: 'cancel', item: 'eia', ...(basis === undefined ? {} : { basis }) });
const letter = paper('letter', '告知承诺书');
const promising = (item: string, material: string, basis?: Basis): Move => ({
  do: 'commit',
  item,
  materials: [material],
  letter,
  ...(basis === undefined ? {} : { basis }),
});

const cases: readonly Asked[] = [
  {
    given: 'a licence that a law set',
    when: 'a city cancels it on its own',
    move: cancelling(),
    then: 'refused',
    article: '21',
  },
  {
    given: 'a licence that a law set',
    when: 'it is cancelled on a document of the State Council, which can only suspend it',
    move: cancelling(stateCouncil),
    then: 'conditional',
    competence: 'law-amendment',
    article: '21',
  },
  {
    given: 'a licence that a law set',
    when: 'it is cancelled since the law was amended',
    move: cancelling(amended),
    then: 'lawful',
    competence: 'law-amendment',
  },
  {
    given: 'a licence that an administrative regulation set',
    document: setBy('administrative-regulation'),
    when: 'a city cancels it on its own',
    move: cancelling(),
    then: 'refused',
    article: '21',
  },
  {
    given: 'a licence that an administrative regulation set',
    document: setBy('administrative-regulation'),
    when: 'the province stops it with leave of the State Council',
    move: cancelling(stateCouncil),
    then: 'lawful',
    competence: 'state-council',
  },
  {
    given: 'a licence that a law set',
    when: 'a city cancels it by a document of its own',
    move: cancelling(cityList),
    then: 'refused',
    article: '21',
  },
  {
    given: 'a licence that an administrative regulation set',
    document: setBy('administrative-regulation'),
    when: 'a city or province cancels it by a document of its own, without leave of the State Council',
    move: cancelling(cityList),
    then: 'refused',
    article: '21',
  },
  {
    given: 'a licence that an administrative regulation set',
    document: setBy('administrative-regulation'),
    when: 'a city turns it into filing by a document of its own',
    move: { do: 'to-filing', item: 'eia', basis: cityList },
    then: 'refused',
    article: '21',
  },
  {
    given: 'a licence that a local regulation set',
    document: setBy('local-regulation'),
    when: 'it is cancelled by a local document, which has to be that of the body that made the regulation',
    move: cancelling(cityList),
    then: 'conditional',
    competence: 'province',
    article: '14–17',
  },
  {
    given: 'a review that a normative document set',
    document: setBy('normative-document'),
    when: 'a city cancels it by a document of its own',
    move: cancelling(cityList),
    then: 'lawful',
    competence: 'this-level',
  },
  {
    given: 'a licence that a local regulation set',
    document: setBy('local-regulation'),
    when: 'a city cancels it on its own',
    move: cancelling(),
    then: 'refused',
    article: '21',
  },
  {
    given: 'a review that a normative document set',
    document: setBy('normative-document'),
    when: 'a city cancels it',
    move: cancelling(),
    then: 'lawful',
    competence: 'this-level',
  },
  {
    given: 'a planning permit that the construction permit asks for by 建筑法 8',
    when: 'it is no longer asked for',
    move: { do: 'drop-paper', item: 'construction-permit', materials: ['planning-permit'] },
    then: 'refused',
    article: '8',
  },
  {
    given: 'a planning permit that the construction permit asks for by 建筑法 8',
    when: 'the order is moved to the start of works',
    move: {
      do: 'retime',
      earlier: 'planning-permit',
      later: 'construction-permit',
      to: 'start-of-works',
      by: 'acceptance',
    },
    then: 'refused',
    article: '8',
  },
  {
    given: 'an environmental report, which is excluded from commitment',
    when: 'a promise is taken for it',
    move: promising('eia', 'eia-report'),
    then: 'refused',
    article: '22',
  },
  {
    given: 'an environmental report, which is excluded from commitment',
    when: 'a promise is taken for it on a list of one city',
    move: promising('eia', 'eia-report', cityList),
    then: 'conditional',
    competence: 'state-council',
    article: '22',
  },
  {
    given: 'an environmental report, which is excluded from commitment',
    when: 'a promise is taken for it as a law says',
    move: promising('eia', 'eia-report', law('某特别法', '15')),
    then: 'lawful',
  },
  {
    given: 'a licence with the default of 20 working days',
    when: '25 working days are promised',
    move: { do: 'promise', target: 'planning-permit', n: 25, unit: 'working-day', startsAt: 'acceptance' },
    then: 'refused',
    article: '42',
  },
  {
    given: 'a licence',
    when: 'it is handed to another office without a law that says so',
    move: { do: 'delegate', item: 'eia', to: 'planning' },
    then: 'conditional',
    article: '24',
  },
];

describe.each(cases)('given $given', ({ document, when, move, then, competence, article }) => {
  test(`when ${when}, then ${then}${article === undefined ? '' : `, by article ${article}`}`, () => {
    const process = changed((one) => document?.(one));
    const [outcome] = applyMoves(process, [{ move, measure: 'plan' }]).outcomes;
    const { applied } = outcome!;
    expect(applied.result).toBe(then);
    if (competence !== undefined) expect(applied).toMatchObject({ competence });
    if (article !== undefined) expect(applied).toMatchObject({ basis: { kind: 'law', article } });
    if (applied.result === 'refused') expect(applied.wayOut.zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('consent by silence is narrow', () => {
  const silence = (item: string, basis: Basis): CityMove => ({
    do: 'tacit-reply',
    item,
    n: 3,
    unit: 'working-day',
    basis,
  });
  const ask = (item: string, basis: Basis, change: (process: Process) => void = () => undefined) => {
    const process = wideProcess();
    change(process);
    const scenario = { ...wideScenario(), tacitReplies: [] };
    return applyCityMoves(scenario, [silence(item, basis)], process).outcomes[0]!.applied;
  };

  test('given a licence that the applicant applies for, then refused: the law knows it for acceptance (32) and renewal (50)', () => {
    expect(ask('planning-permit', law('某法', '1'))).toMatchObject({ result: 'refused', basis: { article: '32' } });
  });

  test('given an office that is consulted, on a document, then lawful where a rule set the item', () => {
    const isOpinion = (process: Process): void => {
      itemOf(process, 'defence').kind = '其他行政权力';
    };
    expect(ask('defence', listed, isOpinion)).toMatchObject({ result: 'lawful' });
  });

  test('given a consulted office whose licence a law set, then conditional on leave for a pilot (14–17)', () => {
    const isByLaw = (process: Process): void => {
      itemOf(process, 'defence').setBy = 'law';
    };
    expect(ask('defence', listed, isByLaw)).toMatchObject({ result: 'conditional', basis: { article: '14–17' } });
  });

  test('given nobody’s rule, then conditional', () => {
    expect(ask('defence', assumed)).toMatchObject({ result: 'conditional' });
  });
});
