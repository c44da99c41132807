import type { Basis, Text } from '../engine/model/index.ts';
import type { ReportedNumber, Share, SourcesReport, WeakValue } from '../engine/exchange/index.ts';
import { gradeWords, influenceWords, numberWords } from '../engine/exchange/index.ts';
import { notInForceRows } from './choice.ts';
import type { Voice } from './io.ts';
import { signed, table } from './table.ts';
import { basisText, sideWords } from './words.ts';

/** Every number of a process in document order, each with its basis; before them how many rest on what. */
export function sourcesText(report: SourcesReport, voice: Voice): string {
  const { say, style } = voice;
  const { process, reform, city, notInForce } = report;
  const over = [reform, city].flatMap((one) => (one === null ? [] : [say(one.title)]));
  const head = `${style('bold', [say(process.title), ...over].join(' → '))}\n`;
  const left = notInForce.length === 0 ? '' : table(notInForceRows(notInForce, voice));
  const weakest = weakestText(report.weakest, voice);
  return [
    head + left + shareTable(report, voice),
    ...(weakest === '' ? [] : [weakest]),
    numbersText(report, voice),
  ].join('\n');
}

/** How much of each process is sourced. */
export function sharesText(reports: readonly SourcesReport[], { say, language }: Voice): string {
  const zh = language === 'zh';
  const head = zh
    ? ['', '数字', '法律', '文件', '实测', '假设', '假设占比', '其中办理时限所经', '已确认']
    : ['', 'numbers', 'law', 'document', 'measured', 'assumed', 'share', 'of the headline', 'confirmed'];
  const rows = reports.map(({ process, shares: { all, headline } }) => [
    process.id,
    ...[all.numbers, all.laws, all.documents, all.measurements, all.assumptions].map(String),
    shareText(all),
    shareText(headline),
    String(all.confirmed),
  ]);
  const next = {
    zh: '逐个数字：binglian sources <流程>\n',
    en: 'Number by number: binglian sources <process>\n',
  };
  return table([head, ...rows], ['left', ...Array.from({ length: 8 }, () => 'right' as const)]) + say(next);
}

function shareTable({ shares }: SourcesReport, { say, language }: Voice): string {
  const zh = language === 'zh';
  const names: readonly [keyof SourcesReport['shares'], Text][] = [
    ['all', { zh: '流程、方案和城市规定的数字', en: 'Numbers of process, reform and city rules' }],
    ['headline', { zh: '其中办理时限所经', en: 'Of these the headline time goes through' }],
    ['simulation', { zh: '模拟方案的数字', en: 'Numbers of the simulation' }],
  ];
  return table(
    names.map(([name, title]) => {
      const { numbers, assumptions, confirmed } = shares[name];
      const share = shareText(shares[name]);
      const told = zh
        ? `${numbers} 个，假设 ${assumptions} 个（${share}），${confirmed} 个有人确认`
        : `${numbers}, of them assumed ${assumptions} (${share}), confirmed ${confirmed}`;
      return [say(title), told];
    }),
  );
}

function shareText({ numbers, assumptions }: Share): string {
  return numbers === 0 ? '--' : `${Math.round((assumptions / numbers) * 100)}%`;
}

/** The worst supported values under the headline, and how far another value would move it; empty where there are none. */
export function weakestText(weakest: readonly WeakValue[], voice: Voice): string {
  if (weakest.length === 0) return '';
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const lines = weakest.map(({ kind, where, amount, basis, before, after }) => {
    const sides = [
      ['before', before],
      ['after', after],
    ] as const;
    const moved = sides.flatMap(([side, one]) => {
      if (one === undefined) return [];
      const changes = [one.less, one.more].filter((days) => days !== null && days !== 0);
      if (changes.length === 0) return [];
      return [
        `${say(sideWords[side])} ${changes.map((days) => signed(Math.round(days! * 10) / 10)).join(zh ? '、' : ', ')}`,
      ];
    });
    const name = `${say(where)} · ${say(numberWords[kind])}${zh ? '：' : ': '}${say(amount)}`;
    const unit = zh ? '个工作日' : ' working days';
    return `  ${name}${zh ? '；' : '; '}${moved.join(zh ? '；' : '; ')}${unit}\n    ${basisText(basis, language)}\n`;
  });
  const title = zh
    ? '支撑最弱的几处（时间增减两成、次序和收尾用时去掉时，办理时限的变化）'
    : 'The weakest values (what the headline changes by when a time is a fifth less or more, an order left out)';
  return `${style('bold', title)}\n${lines.join('')}`;
}

function numbersText({ numbers }: SourcesReport, voice: Voice): string {
  const { say, language, style } = voice;
  let document = '';
  return numbers
    .map((number) => {
      const head = number.document === document ? '' : `${style('bold', `[${number.document}]`)}\n`;
      document = number.document;
      const { where, kind, amount, at, basis } = number;
      const zh = language === 'zh';
      const about = [basisText(basis, language), ...detailsOf(number, voice)].join(zh ? '；' : '; ');
      return (
        `${head}  ${say(where)} · ${say(numberWords[kind])}${zh ? '：' : ': '}${say(amount)}  ${style('dim', at)}\n` +
        `    ${about}\n    ${zh ? '影响：' : 'moves: '}${influencesText(number, voice)}\n`
      );
    })
    .join('');
}

function influencesText({ influences }: ReportedNumber, { say, language }: Voice): string {
  return influences.map((one) => say(influenceWords[one])).join(language === 'zh' ? '、' : ', ');
}

/** Years in force, place, grade, source, and who confirmed it. */
function detailsOf({ basis, grade }: ReportedNumber, { say, language }: Voice): string[] {
  const zh = language === 'zh';
  const force = yearsOf(basis);
  return [
    ...(force === '' ? [] : [zh ? `施行 ${force}` : `in force ${force}`]),
    ...(basis.kind === 'document' && basis.place !== undefined ? [say(basis.place)] : []),
    ...(grade === null ? [] : [say(gradeWords[grade])]),
    ...(basis.confirmedBy === undefined ? [] : [`${zh ? '确认：' : 'confirmed by '}${confirmedText(basis)}`]),
  ];
}

function yearsOf(basis: Basis): string {
  if (basis.kind !== 'law' && basis.kind !== 'document') return '';
  const { from, until } = basis;
  return from === undefined && until === undefined ? '' : `${from ?? '…'} – ${until ?? '…'}`;
}

function confirmedText({ confirmedBy = '', confirmedOn }: Basis): string {
  return confirmedOn === undefined ? confirmedBy : `${confirmedBy} ${confirmedOn}`;
}

/** The numbers of reports as rows for a spreadsheet, the head first. */
export function sourceRows(reports: readonly SourcesReport[], voice: Voice): string[][] {
  const { say, language } = voice;
  const zh = language === 'zh';
  const head = zh
    ? [
        '流程',
        '文档',
        '位置',
        '名称',
        '类别',
        '数值',
        '单位',
        '说法',
        '依据种类',
        '依据',
        '施行日',
        '失效日',
        '地方',
        '等级',
        '来源',
        '网址',
        '确认人',
        '确认日',
        '影响',
      ]
    : [
        'process',
        'document',
        'place in it',
        'name',
        'kind',
        'value',
        'unit',
        'in words',
        'kind of basis',
        'basis',
        'from',
        'until',
        'place',
        'grade',
        'source',
        'address',
        'confirmed by',
        'confirmed on',
        'moves',
      ];
  const rows = reports.flatMap(({ process, numbers }) =>
    numbers.map((number) => {
      const { document, at, where, kind, value, unit, amount, basis, grade, address } = number;
      const dated = basis.kind === 'law' || basis.kind === 'document' ? basis : undefined;
      return [
        ...[process.id, document, at, say(where), say(numberWords[kind])],
        ...[value === null ? '' : String(value), unit ?? '', say(amount)],
        ...[say(basisKindWords[basis.kind]), basisText(basis, language), dated?.from ?? '', dated?.until ?? ''],
        ...[basis.kind === 'document' && basis.place !== undefined ? say(basis.place) : ''],
        ...[grade === null ? '' : say(gradeWords[grade]), basis.source ?? '', address ?? ''],
        ...[basis.confirmedBy ?? '', basis.confirmedOn ?? '', influencesText(number, voice)],
      ];
    }),
  );
  return [head, ...rows];
}

const basisKindWords: Readonly<Record<Basis['kind'], Text>> = {
  law: { zh: '法律', en: 'law' },
  document: { zh: '文件', en: 'document' },
  measurement: { zh: '实测', en: 'measurement' },
  assumption: { zh: '假设', en: 'assumption' },
};
