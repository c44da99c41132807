import type { EffectAttribution, MeasureShare } from '../../engine/measure/index.ts';
import { attribution } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, shortDifference, unitHead } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { signed, table } from '../table.ts';
import type { Inquiry, Told } from './inquiry.ts';

interface AttributeOptions {
  /** All that are on, where absent. */
  readonly measures?: readonly Id[];
  /** The approval path only, without runs. */
  readonly isQuick: boolean;
}

/** Days; negative is shorter. `share` is the average over all orders in which the measures can be introduced. */
interface ShareReport {
  readonly share: number;
  readonly least: number;
  readonly most: number;
  readonly first: number;
  readonly last: number;
}

interface AttributionReport {
  readonly attributed: readonly {
    readonly measure: Id;
    readonly title: Text;
    /** Working days of the approval path. */
    readonly quick: ShareReport | null;
    /** Mean elapsed time, in the unit of the report. */
    readonly full: (ShareReport & { readonly interval: Estimate }) | null;
  }[];
  readonly total: { readonly quick: number | null; readonly full: Estimate | null };
}

/** `binglian what-if attribute`: which measure the effect belongs to. */
export function attribute({ measures, isQuick }: AttributeOptions): Inquiry<EffectAttribution, AttributionReport> {
  return {
    name: 'attribute',
    title: { zh: '推演：效果归于哪项措施', en: 'what if: which measure the effect belongs to' },
    ask: (asked) =>
      attribution(asked, { ...(measures === undefined ? {} : { measures }), speed: isQuick ? 'quick' : 'full' }),
    report: ({ measures: players, quick, full }, { unit: { minutesOfUnit } }) => ({
      attributed: players.map(({ measure, title, quick: path, full: runs }) => ({
        ...{ measure, title },
        quick: path === undefined ? null : shareOf(path, 1),
        full:
          runs === undefined
            ? null
            : { ...shareOf(runs, minutesOfUnit), interval: estimateOf(runs.interval, minutesOfUnit) },
      })),
      total: { quick: quick?.total ?? null, full: full === undefined ? null : estimateOf(full.total, minutesOfUnit) },
    }),
    text: attributionText,
  };
}

function shareOf({ shapley, min, max, first, last }: MeasureShare, minutes: number): ShareReport {
  return {
    ...{ share: shapley / minutes, least: min / minutes, most: max / minutes },
    ...{ first: first / minutes, last: last / minutes },
  };
}

function attributionText({ attributed, total }: AttributionReport, { unit }: Told, voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const day = say(unitHead(unit));
  const hasRuns = total.full !== null;
  const title = zh
    ? '每项措施贡献多少（各项之和等于合计；负为缩短）'
    : 'What each measure contributes (the parts sum to the total; negative is shorter)';
  const head = zh
    ? ['', '审批关键路径（工作日）', '随先后顺序', ...(hasRuns ? [`平均历时（${day}，95% 区间）`, '随先后顺序'] : [])]
    : [
        '',
        'approval path (working days)',
        'by order',
        ...(hasRuns ? [`mean elapsed (${day}, 95% intervals)`, 'by order'] : []),
      ];
  const rows = attributed.map(({ title: name, quick, full }) => [
    say(name),
    quick === null ? '--' : tenth(quick.share),
    quick === null ? '' : range(quick),
    ...(hasRuns ? [full === null ? '--' : shortDifference(full.interval), full === null ? '' : range(full)] : []),
  ]);
  const sum = [
    zh ? '合计' : 'total',
    total.quick === null ? '--' : tenth(total.quick),
    '',
    ...(total.full === null ? [] : [shortDifference(total.full), '']),
  ];
  const note = zh
    ? '同一措施先做后做省的不同：数为各种先后顺序的平均，旁为最多至最少。'
    : 'A measure saves more or less by whether it comes first or last: the figure is the average over all orders, and the range stands beside it.';
  return `${style('bold', title)}\n${table([head, ...rows, sum], ['left', 'right', 'left', 'right', 'left'])}  ${note}\n`;
}

function range({ least, most }: ShareReport): string {
  return tenth(least) === tenth(most) ? '' : `${tenth(least)} … ${tenth(most)}`;
}

function tenth(value: number): string {
  return signed(Math.round(value * 10) / 10);
}
