import type { NotInForce } from '../../engine/measure/index.ts';
import { compare, referencesOf } from '../../engine/measure/index.ts';
import type { ComparisonReport, RawChoice, ReportedReduction } from '../../engine/exchange/index.ts';
import { comparisonHash } from '../../engine/exchange/index.ts';
import type { CaseAttributes } from '../../engine/model/index.ts';
import { caseText, isUnusual, notInForceCount, optionsOf } from '../choice.ts';
import type { Combination } from '../combinations.ts';
import { combinationsOf } from '../combinations.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { days, number, table } from '../table.ts';
import { reductionWords, simulated } from '../words.ts';

interface Row {
  readonly process: ComparisonReport['process'];
  readonly reform: ComparisonReport['reform'];
  readonly city: ComparisonReport['city'];
  readonly model: string;
  readonly conditional: boolean;
  readonly reductions: readonly Omit<ReportedReduction, 'fates'>[];
  readonly attributes: CaseAttributes;
  /** Whether the city has rules, but none that the case meets. */
  readonly cityUnmet: boolean;
  /** Measures and rules of the city that are not in force on the day of the law. */
  readonly notInForce: readonly NotInForce[];
  /** Moves that the law refuses. */
  readonly refused: number;
  /** Published and derived totals that come out otherwise. */
  readonly differing: number;
  /** Whether a time could not be computed. */
  readonly ring: boolean;
}

/**
 * `binglian compare --all`: the five pairs of every process, reform and city, for the usual case and those that the rules of the city
 * bind, or for the case that is chosen; status 1 where one has a ring or a refused move. Throws WrongUse for a case that a process
 * does not know.
 */
export function compareAll(list: readonly Loaded[], choice: RawChoice, voice: Voice): Status {
  const rows = list.flatMap((loaded) => combinationsOf(loaded, optionsOf(loaded, choice).attributes).map(rowOf));
  const result = rows.some(({ refused, ring }) => refused > 0 || ring) ? status.findings : status.well;
  if (voice.json) {
    writeJson(voice, { ok: result === status.well, simulated: true, rows });
    return result;
  }
  const { say } = voice;
  // A case that is chosen is that of all rows.
  const [only] = list;
  const of = choice.at === undefined ? '' : ` · ${caseText(rows[0]?.attributes ?? {}, only!.process, voice)}`;
  const caseOf = ({ process: { id }, attributes }: Row): string => {
    const { process } = list.find((one) => one.process.id === id)!;
    return of === '' && isUnusual(attributes, process) ? caseText(attributes, process, voice) : '';
  };
  voice.out(
    `${say({ zh: '全部比较', en: 'All comparisons' })}${of} [${say(simulated)}]\n${rowsText(rows, caseOf, voice)}`,
  );
  return result;
}

function rowOf({ process, reform, city, attributes }: Combination): Row {
  const options = city === undefined ? { attributes } : { attributes, city };
  const comparison = compare(process, reform, options);
  const { outcomes, reductions, conditional } = comparison;
  return {
    process: { id: process.id, title: process.title },
    reform: reform === undefined ? null : { id: reform.id, title: reform.title },
    city: city === undefined ? null : { id: city.id, title: city.title },
    model: comparisonHash({ process, reform, options }),
    conditional,
    attributes: comparison.before.attributes,
    reductions: reductions.map(({ name, before, after, change, percent }) => ({
      name,
      before: before ?? null,
      after: after ?? null,
      change: change ?? null,
      percent: percent ?? null,
    })),
    // A rule that is left out on this day is met by the case all the same.
    cityUnmet:
      city !== undefined &&
      !outcomes.some(({ measure }) => measure === city.id) &&
      !city.rules.some((own) => comparison.notInForce.some(({ title }) => title === own.title)),
    notInForce: comparison.notInForce,
    refused: outcomes.filter(({ applied }) => applied.result === 'refused').length,
    differing: referencesOf(comparison).filter(
      ({ reference, computed }) => computed === undefined || !isEqual(reference.value, computed),
    ).length,
    ring: reductions.some(
      ({ name, before, after }) => name === 'time' && (before === undefined || after === undefined),
    ),
  };
}

/** Totals are printed with two decimals at most. */
const isEqual = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;

function rowsText(rows: readonly Row[], caseOf: (row: Row) => string, { say, language }: Voice): string {
  const zh = language === 'zh';
  const heads = Object.values(reductionWords).map(({ name }) => say(name));
  const remark = (row: Row): string => {
    const { conditional, cityUnmet, notInForce, refused, differing, ring } = row;
    const own = caseOf(row);
    return [
      ...(own === '' ? [] : [own]),
      ...(ring ? [zh ? '互为前置，算不出' : 'a ring'] : []),
      ...(refused > 0 ? [zh ? `依法不得 ${refused}` : `refused ${refused}`] : []),
      ...(cityUnmet ? [zh ? '案件不涉及该市规定' : 'the case meets none of its rules'] : []),
      ...(notInForce.length > 0 ? [notInForceCount(notInForce, language)] : []),
      ...(conditional ? [zh ? '有条件' : 'conditional'] : []),
      ...(differing > 0 ? [zh ? `与公布数不同 ${differing}` : `unlike published ${differing}`] : []),
    ].join(zh ? '、' : ', ');
  };
  return (
    table(
      [
        ['', zh ? '方案' : 'reform', zh ? '城市' : 'city', ...heads, ''],
        ...rows.map((row) => [
          row.process.id,
          row.reform?.id ?? '--',
          row.city?.id ?? '--',
          ...row.reductions.map(pairText),
          remark(row),
        ]),
      ],
      ['left', 'left', 'left', ...heads.map(() => 'right' as const)],
    ) +
    say({
      zh: '改革前 → 改革后；办理时限为工作日。一种的细节：binglian compare <流程> [--city <城市>]\n',
      en: 'Before → after; time in working days. One of them in full: binglian compare <process> [--city <city>]\n',
    })
  );
}

function pairText({ name, before, after }: Row['reductions'][number]): string {
  const shown = (value: number | null): string =>
    value === null ? '--' : name === 'time' ? days(value) : number(value);
  return `${shown(before)} → ${shown(after)}`;
}
