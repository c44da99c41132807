import { compare, referencesOf } from '../../engine/measure/index.ts';
import type { ComparisonReport, ReportedReduction } from '../../engine/exchange/index.ts';
import { comparisonHash } from '../../engine/exchange/index.ts';
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
  /** Whether the city has rules, but none that the usual case meets. */
  readonly cityUnmet: boolean;
  /** Moves that the law refuses. */
  readonly refused: number;
  /** Published and derived totals that come out otherwise. */
  readonly differing: number;
  /** Whether a time could not be computed. */
  readonly ring: boolean;
}

/** `binglian compare --all`: the five pairs of every process, reform and city; status 1 where one has a ring or a refused move. */
export function compareAll(list: readonly Loaded[], voice: Voice): Status {
  const rows = list.flatMap(combinationsOf).map(rowOf);
  const result = rows.some(({ refused, ring }) => refused > 0 || ring) ? status.findings : status.well;
  if (voice.json) {
    writeJson(voice, { ok: result === status.well, simulated: true, rows });
    return result;
  }
  const { say } = voice;
  voice.out(`${say({ zh: '全部比较', en: 'All comparisons' })} [${say(simulated)}]\n${rowsText(rows, voice)}`);
  return result;
}

function rowOf({ process, reform, city }: Combination): Row {
  const options = city === undefined ? {} : { city };
  const comparison = compare(process, reform, options);
  const { outcomes, reductions, conditional } = comparison;
  return {
    process: { id: process.id, title: process.title },
    reform: reform === undefined ? null : { id: reform.id, title: reform.title },
    city: city === undefined ? null : { id: city.id, title: city.title },
    model: comparisonHash({ process, reform, options }),
    conditional,
    reductions: reductions.map(({ name, before, after, change, percent }) => ({
      name,
      before: before ?? null,
      after: after ?? null,
      change: change ?? null,
      percent: percent ?? null,
    })),
    cityUnmet: city !== undefined && !outcomes.some(({ measure }) => measure === city.id),
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

function rowsText(rows: readonly Row[], { say, language }: Voice): string {
  const zh = language === 'zh';
  const heads = Object.values(reductionWords).map(({ name }) => say(name));
  const remark = ({ conditional, cityUnmet, refused, differing, ring }: Row): string =>
    [
      ...(ring ? [zh ? '互为前置，算不出' : 'a ring'] : []),
      ...(refused > 0 ? [zh ? `依法不得 ${refused}` : `refused ${refused}`] : []),
      ...(cityUnmet ? [zh ? '通常案件不涉及该市规定' : 'the usual case meets none of its rules'] : []),
      ...(conditional ? [zh ? '有条件' : 'conditional'] : []),
      ...(differing > 0 ? [zh ? `与公布数不同 ${differing}` : `unlike published ${differing}`] : []),
    ].join(zh ? '、' : ', ');
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
