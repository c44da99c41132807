import type { TriedPaper } from '../../engine/exchange/index.ts';
import { triedPapers } from '../../engine/exchange/index.ts';
import type {
  CalendarDocument,
  CaseAttributes,
  City,
  Id,
  IsoDate,
  Process,
  Reform,
  Text,
} from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import type { Reduction } from '../../engine/measure/index.ts';
import { parseDate } from '../../engine/time/index.ts';
import { dated } from './dated.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';
import { settingsOf } from './settings.ts';
import type { Tuning } from './tuning.ts';
import { LEAST_LOAD, MOST_LIMIT, MOST_LOAD, MOST_STAFF, untuned } from './tuning.ts';

/** Both sides beside each other, one laid over the other, or a list of what they show. */
export type MapKind = 'split' | 'over' | 'list';

/** The stages whose items are shown on a large map; those of all others are folded into one node each. */
export type OpenStages = 'all' | ReadonlySet<Id>;

/** How the map is shown. */
interface MapView {
  readonly view: MapKind;
  /** With one side laid over the other: how much is seen of the one after, in percent. */
  readonly blend: number;
  /** The number of the difference that is shown, from 1; none where undefined. */
  readonly diff: number | undefined;
  /** The other node of a pair: whether it waits for the one that is selected, or the other way round. */
  readonly with: Id | undefined;
  readonly open: OpenStages;
}

/**
 * The unit of the timeline's axis, the day on which the first submission is laid, the usual one where undefined, and the
 * calendar of its days, that of the State Council where undefined.
 */
interface AxisView {
  readonly unit: 'wd' | 'cd';
  readonly from: IsoDate | undefined;
  readonly calendar: CalendarDocument | undefined;
}

/** What the reader fixes of a promise: its days, or how many of twenty cases it has to hold for. */
export type PromiseChoice =
  { readonly fixed: 'days'; readonly days: number } | { readonly fixed: 'cases'; readonly cases: number };

/** Where the address says nothing: nine in ten, an example to begin with. */
const usualPromise: PromiseChoice = { fixed: 'cases', cases: 18 };
/** A promise of up to so many days may have half ones. */
export const HALF_DAYS_TO = 10;
export const MOST_DAYS = 9999;
const TWENTY = 20;

/** Everything that an address says about what is on the screen. */
export interface View extends Settings {
  readonly pid: string;
  readonly local: boolean;
  readonly process: Process;
  readonly reform: Reform | undefined;
  /** The day as of which the law of both sides is read; each its own, where undefined. */
  readonly asOf: IsoDate | undefined;
  /** All attributes of the case: the usual ones and those that the address sets. */
  readonly attributes: CaseAttributes;
  /** The measures that are on. */
  readonly chosen: ReadonlySet<Id>;
  readonly scope: Id;
  readonly city: City | undefined;
  readonly selected: Id | undefined;
  /** The reduction whose units are listed. */
  readonly row: Reduction['name'] | undefined;
  readonly map: MapView;
  readonly axis: AxisView;
  readonly promise: PromiseChoice;
  /** What is tried by hand on top of the measures. */
  readonly tuning: Tuning;
  /** The mark of the model of which a link was made; none in an address that is no such link. */
  readonly model: string | undefined;
  /** What the address asked for that is not there, and what is shown instead. */
  readonly notices: readonly Text[];
}

/** What a screen may change. Keys that are left out stay as they are; `undefined` goes back to the usual. */
export interface ViewChange {
  readonly reform?: Id | undefined;
  readonly chosen?: ReadonlySet<Id> | undefined;
  readonly attributes?: CaseAttributes | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly scope?: Id | undefined;
  readonly city?: Id | undefined;
  readonly selected?: Id | undefined;
  readonly row?: Reduction['name'] | undefined;
  readonly promise?: PromiseChoice | undefined;
  readonly tuning?: Partial<Tuning> | undefined;
  readonly model?: undefined;
  readonly language?: Settings['language'];
  readonly theme?: Settings['theme'];
  readonly map?: Partial<MapView>;
  readonly axis?: Partial<Omit<AxisView, 'calendar'>> & { readonly calendar?: Id | undefined };
}

/** The measures of a reform that are on unless something else was chosen. */
function usualMeasures(reform: Reform | undefined): ReadonlySet<Id> {
  return new Set(reform?.measures.filter(({ usual }) => usual).map(({ id }) => id));
}

/** The five reductions in the order in which they are always told. */
const reductionNames: readonly Reduction['name'][] = ['items', 'steps', 'materials', 'time', 'fees'];

/** What was read of the server for an address: the calendar that it names, and why others of its documents are not to be had. */
interface KeptOfAddress {
  readonly refusals?: ReadonlyMap<Id, Text>;
  readonly calendar?: CalendarDocument | undefined;
}

/**
 * The view that an address describes. What it names and is not there is replaced by the usual and told in `notices`; of what
 * is kept on the server, `refusals` have told why.
 */
export function viewOf(
  document: OpenDocument,
  params: URLSearchParams,
  cities: readonly City[],
  { refusals = new Map(), calendar }: KeptOfAddress = {},
): View {
  const { pid, process, local, reforms } = document;
  const notices: Text[] = [];
  word(params.get('lang'), ['zh', 'en'], 'lang', notices);
  word(params.get('theme'), ['light', 'dark'], 'theme', notices);
  const reform = named(params.get('plan'), reforms, 'plan', notices) ?? reforms[0];
  const scope = named(params.get('scope'), process.scopes, 'scope', notices) ?? process.scopes[0];
  const asOf = dayOf(params.get('law'), 'law', notices);
  return {
    ...settingsOf(params),
    pid,
    local,
    process: dated(process, asOf),
    reform: reform === undefined ? undefined : dated(reform, asOf),
    asOf,
    attributes: usualCase(process.attributes, attributesOf(params.get('at'), process, notices)),
    chosen: chosenOf(params.get('on'), reform, notices),
    scope: scope!.id,
    city: keptOf('city', params.get('city'), cities, refusals, notices),
    selected: selectedOf(params.get('sel'), document, cities, notices),
    row: word(params.get('row'), reductionNames, 'row', notices),
    map: {
      view: word(params.get('view'), ['split', 'over', 'list'], 'view', notices) ?? 'split',
      blend: blendOf(params.get('blend'), notices),
      diff: diffOf(params.get('diff'), notices),
      with: selectedOf(params.get('with'), document, cities, notices),
      open: openOf(params.get('open'), document, notices),
    },
    axis: {
      unit: word(params.get('unit'), ['wd', 'cd'], 'unit', notices) ?? 'wd',
      from: dayOf(params.get('from'), 'from', notices),
      calendar: keptOf('calendar', params.get('calendar'), calendar === undefined ? [] : [calendar], refusals, notices),
    },
    promise: promiseOf(params, notices),
    tuning: tuningOf(params, document, cities, notices),
    model: modelOf(params.get('m'), notices),
    notices,
  };
}

const kinds = {
  plan: { zh: '改革方案', en: 'plan', instead: { zh: '第一个方案', en: 'the first plan' } },
  scope: { zh: '口径', en: 'scope', instead: { zh: '默认口径', en: 'the default scope' } },
  city: { zh: '城市', en: 'city', instead: { zh: '不加城市规则', en: 'no city rules' } },
  calendar: {
    zh: '日历',
    en: 'calendar',
    instead: { zh: '国务院的放假安排', en: 'the calendar of the State Council' },
  },
  measure: { zh: '改革措施', en: 'measure', instead: { zh: '其余措施', en: 'the other measures' } },
  measures: { zh: '改革措施', en: 'measure', instead: { zh: '默认的措施', en: 'the usual measures' } },
  attribute: { zh: '项目条件', en: 'attribute', instead: { zh: '通常情形', en: 'the usual case' } },
  selected: { zh: '节点', en: 'node', instead: { zh: '不选中任何节点', en: 'nothing selected' } },
};

function missing(kind: keyof typeof kinds, id: string): Text {
  const { zh, en, instead } = kinds[kind];
  return {
    zh: `链接里的${zh}“${id}”不在这个流程里，现按${instead.zh}显示`,
    en: `The link names the ${en} “${id}”, which this process does not have; shown with ${instead.en}`,
  };
}

/** Words of the page itself, which no document can have. */
const wordKinds = {
  lang: { zh: '语言', en: 'language', instead: { zh: '上次用的语言', en: 'the language used last' } },
  theme: { zh: '颜色', en: 'theme', instead: { zh: '上次用的颜色', en: 'the theme used last' } },
  row: { zh: '行', en: 'row', instead: { zh: '各行收起', en: 'no row open' } },
  law: {
    zh: '法律日期',
    en: 'day of the law',
    instead: { zh: '流程和方案各自的日期', en: 'the days of process and plan' },
  },
  model: {
    zh: '模型指纹',
    en: 'mark of a model',
    instead: { zh: '现在的模型', en: 'the model as it is now' },
  },
  view: { zh: '看法', en: 'view', instead: { zh: '左右对照', en: 'the two sides' } },
  unit: { zh: '时间轴单位', en: 'unit of the timeline', instead: { zh: '工作日', en: 'working days' } },
  from: {
    zh: '起算日',
    en: 'day of the first submission',
    instead: { zh: '方案的日期', en: 'the day of the plan' },
  },
  diff: { zh: '差异序号', en: 'difference', instead: { zh: '不指明差异', en: 'no difference shown' } },
  blend: { zh: '叠加程度', en: 'blend', instead: { zh: '两边各半', en: 'half of each side' } },
  promise: { zh: '承诺天数', en: 'promise', instead: { zh: '20 件中 18 件按时', en: '18 of 20 cases in time' } },
  open: { zh: '展开的阶段', en: 'open stage', instead: { zh: '其余阶段', en: 'the other stages' } },
  limit: { zh: '试的时限', en: 'limit that is tried', instead: { zh: '不试这一项', en: 'that one not tried' } },
  paper: { zh: '试的材料改动', en: 'change of a paper', instead: { zh: '不试这一项', en: 'that one not tried' } },
  staff: { zh: '试的人数', en: 'number of staff', instead: { zh: '不试这一项', en: 'that one not tried' } },
  load: { zh: '来件量', en: 'demand', instead: { zh: '方案的来件量', en: 'that of the scenario' } },
  kept: { zh: '按时件数', en: 'number of cases', instead: { zh: '20 件中 18 件按时', en: '18 of 20 cases in time' } },
};

function unknownWord(kind: keyof typeof wordKinds, given: string): Text {
  const { zh, en, instead } = wordKinds[kind];
  return {
    zh: `链接里的${zh}“${given}”无法识别，现按${instead.zh}显示`,
    en: `The link names the ${en} “${given}”, which does not exist; shown with ${instead.en}`,
  };
}

function word<T extends string>(
  given: string | null,
  known: readonly T[],
  kind: keyof typeof wordKinds,
  notices: Text[],
): T | undefined {
  if (given === null || given === '') return undefined;
  const found = known.find((one) => one === given);
  if (found === undefined) notices.push(unknownWord(kind, given));
  return found;
}

/** A day as `2021-01-01`, one that the calendar has. */
function dayOf(given: string | null, kind: 'law' | 'from', notices: Text[]): IsoDate | undefined {
  if (given === null || given === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given) && parseDate(given) !== undefined) return given;
  notices.push(unknownWord(kind, given));
  return undefined;
}

/** Twelve digits of a mark, as every screen shows them. */
function modelOf(given: string | null, notices: Text[]): string | undefined {
  if (given === null || given === '') return undefined;
  if (/^[0-9a-f]{12}$/.test(given)) return given;
  notices.push(unknownWord('model', given));
  return undefined;
}

/** Differences are numbered from 1; how many there are only the map knows. */
function diffOf(given: string | null, notices: Text[]): number | undefined {
  if (given === null || given === '') return undefined;
  const diff = Number(given);
  if (Number.isInteger(diff) && diff > 0) return diff;
  notices.push(unknownWord('diff', given));
  return undefined;
}

/** Stages as `open=land,permit`, or `open=all`. */
function openOf(given: string | null, { process, reforms }: OpenDocument, notices: Text[]): OpenStages {
  if (given === 'all') return 'all';
  const ids = (given ?? '').split(',').filter((id) => id !== '');
  const known = ids.filter((id) => mentions([process.stages, reforms], id));
  for (const id of ids) if (!known.includes(id)) notices.push(unknownWord('open', id));
  return new Set(known);
}

const HALF = 50;

function blendOf(given: string | null, notices: Text[]): number {
  if (given === null || given === '') return HALF;
  const blend = Number(given);
  if (Number.isInteger(blend) && blend >= 0 && blend <= 100) return blend;
  notices.push(unknownWord('blend', given));
  return HALF;
}

/** Days win where the address names both. */
function promiseOf(params: URLSearchParams, notices: Text[]): PromiseChoice {
  const days = countOf(params.get('promise'), isPromise, 'promise', notices);
  if (days !== undefined) return { fixed: 'days', days };
  const cases = countOf(
    params.get('kept'),
    (count) => Number.isInteger(count) && count > 0 && count <= TWENTY,
    'kept',
    notices,
  );
  return cases === undefined ? usualPromise : { fixed: 'cases', cases };
}

/** Pairs such as `limit=eia.20,construction-permit.5` and `staff=housing.6`, and `load=120` percent. */
function tuningOf(params: URLSearchParams, document: OpenDocument, cities: readonly City[], notices: Text[]): Tuning {
  const isNode = (id: string): boolean => mentions([document.process, document.reforms, cities], id);
  return {
    limits: amountsOf(params.get('limit'), 'limit', isNode, MOST_LIMIT, notices),
    papers: papersOf(params.get('paper'), document.process, notices),
    // Which desks there are only the scenario knows; what it does not have is told with the full answer.
    staff: amountsOf(params.get('staff'), 'staff', () => true, MOST_STAFF, notices),
    load:
      countOf(params.get('load'), (load) => load >= LEAST_LOAD && load <= MOST_LOAD, 'load', notices) ?? untuned.load,
  };
}

function amountsOf(
  given: string | null,
  kind: 'limit' | 'staff',
  isKnown: (id: string) => boolean,
  most: number,
  notices: Text[],
): ReadonlyMap<Id, number> {
  const amounts = new Map<Id, number>();
  for (const pair of (given ?? '').split(',')) {
    if (pair === '') continue;
    const [, id, amount] = /^([a-z0-9][a-z0-9-]*)\.(\d+(?:\.5)?)$/.exec(pair) ?? [];
    const n = Number(amount);
    if (id === undefined || !isKnown(id) || n > most || (kind === 'staff' && !(Number.isInteger(n) && n > 0)))
      notices.push(unknownWord(kind, pair));
    else amounts.set(id, n);
  }
  return amounts;
}

function papersOf(given: string | null, { materials }: Process, notices: Text[]): Tuning['papers'] {
  const papers = new Map<Id, TriedPaper>();
  for (const pair of (given ?? '').split(',')) {
    if (pair === '') continue;
    const [id = '', word = ''] = pair.split('.');
    const change = triedPapers.find((one) => one === word);
    if (change === undefined || !materials.some((material) => material.id === id))
      notices.push(unknownWord('paper', pair));
    else papers.set(id, change);
  }
  return papers;
}

const pairsWord = (pairs: ReadonlyMap<Id, number | string>): string =>
  [...pairs].map(([id, value]) => `${id}.${value}`).join(',');

/** Whether so many days can be promised: whole ones, and half ones up to ten. */
export function isPromise(days: number): boolean {
  return (
    days > 0 && days <= MOST_DAYS && (Number.isInteger(days) || (days < HALF_DAYS_TO && Number.isInteger(days * 2)))
  );
}

function countOf(
  given: string | null,
  isFit: (count: number) => boolean,
  kind: 'promise' | 'kept' | 'load',
  notices: Text[],
): number | undefined {
  if (given === null || given === '') return undefined;
  const count = Number(given);
  if (isFit(count)) return count;
  notices.push(unknownWord(kind, given));
  return undefined;
}

/** The node that is selected. The reformed process has nodes of its own, which the moves name. */
function selectedOf(
  id: string | null,
  { process, reforms }: OpenDocument,
  cities: readonly City[],
  notices: Text[],
): Id | undefined {
  if (id === null || id === '') return undefined;
  if (!mentions([process, reforms, cities], id)) {
    notices.push(missing('selected', id));
    return undefined;
  }
  return id;
}

function mentions(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => mentions(inner, id));
}

function named<T extends { id: Id }>(
  id: string | null,
  list: readonly T[],
  kind: keyof typeof kinds,
  notices: Text[],
): T | undefined {
  if (id === null || id === '') return undefined;
  const found = list.find((one) => one.id === id);
  if (found === undefined) notices.push(missing(kind, id));
  return found;
}

/** One of a list by its id; of a document of the server that is not to be had it is told why. */
function keptOf<T extends { id: Id }>(
  kind: 'city' | 'calendar',
  id: string | null,
  list: readonly T[],
  refusals: ReadonlyMap<Id, Text>,
  notices: Text[],
): T | undefined {
  const refusal = refusals.get(id ?? '');
  if (refusal === undefined) return named(id, list, kind, notices);
  notices.push(refusal);
  return undefined;
}

/** Where not one of the named measures is known, the usual ones are on: the link means another plan, and not none. */
function chosenOf(on: string | null, reform: Reform | undefined, notices: Text[]): ReadonlySet<Id> {
  if (on === null) return usualMeasures(reform);
  const known = new Set(reform?.measures.map(({ id }) => id));
  const ids = on.split(',').filter((id) => id !== '' && id !== 'none');
  const found = ids.filter((id) => known.has(id));
  const usual = ids.length > 0 && found.length === 0;
  for (const id of ids) if (!known.has(id)) notices.push(missing(usual ? 'measures' : 'measure', id));
  return usual ? usualMeasures(reform) : new Set(found);
}

function attributesOf(at: string | null, { attributes }: Process, notices: Text[]): CaseAttributes {
  const given: Record<string, string> = {};
  for (const pair of (at ?? '').split(',')) {
    if (pair === '') continue;
    const [id = '', value = ''] = pair.split('.');
    const attribute = attributes.find((one) => one.id === id);
    if (attribute?.values.some((one) => one.id === value) !== true) notices.push(missing('attribute', pair));
    else if (attribute.usual !== value) given[id] = value;
  }
  return given;
}

/** Changes after which the mark of a link says nothing more: the numbers are other ones. */
const counted: readonly (keyof ViewChange)[] = [
  'reform',
  'chosen',
  'attributes',
  'asOf',
  'scope',
  'city',
  'tuning',
  'model',
];

/** The address parameters after a change; those that say the usual are left out, so that links stay short. */
export function changedParams(params: URLSearchParams, view: View | undefined, change: ViewChange): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string | undefined): void => {
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  };
  if (counted.some((key) => key in change)) next.delete('m');
  if ('reform' in change) {
    put('plan', change.reform === undefined ? undefined : change.reform);
    put('on', undefined);
  }
  if ('chosen' in change) put('on', measuresWord(view?.reform, change.chosen));
  if ('attributes' in change) put('at', attributesWord(view?.process, change.attributes ?? {}));
  if ('asOf' in change) put('law', change.asOf);
  if ('scope' in change) put('scope', change.scope === view?.process.scopes[0]?.id ? undefined : change.scope);
  if ('city' in change) put('city', change.city);
  if ('selected' in change) put('sel', change.selected);
  if ('row' in change) put('row', change.row);
  if ('promise' in change) {
    const { promise } = change;
    put('promise', promise?.fixed === 'days' ? String(promise.days) : undefined);
    const isUsual = JSON.stringify(promise) === JSON.stringify(usualPromise);
    put('kept', promise?.fixed === 'cases' && !isUsual ? String(promise.cases) : undefined);
  }
  if ('tuning' in change) {
    const tuning = change.tuning === undefined ? untuned : { ...(view?.tuning ?? untuned), ...change.tuning };
    put('limit', pairsWord(tuning.limits));
    put('paper', pairsWord(tuning.papers));
    put('staff', pairsWord(tuning.staff));
    put('load', tuning.load === untuned.load ? undefined : String(tuning.load));
  }
  if ('language' in change) put('lang', change.language);
  if ('theme' in change) put('theme', change.theme);
  if (change.map !== undefined && 'view' in change.map)
    put('view', change.map.view === 'split' ? undefined : change.map.view);
  if (change.map !== undefined && 'blend' in change.map)
    put('blend', change.map.blend === HALF ? undefined : String(change.map.blend));
  if (change.map !== undefined && 'diff' in change.map)
    put('diff', change.map.diff === undefined ? undefined : String(change.map.diff));
  if (change.map !== undefined && 'with' in change.map) put('with', change.map.with);
  if (change.axis !== undefined && 'unit' in change.axis) put('unit', change.axis.unit === 'cd' ? 'cd' : undefined);
  if (change.axis !== undefined && 'from' in change.axis) put('from', change.axis.from);
  if (change.axis !== undefined && 'calendar' in change.axis) put('calendar', change.axis.calendar);
  if (change.map?.open !== undefined) put('open', change.map.open === 'all' ? 'all' : [...change.map.open].join(','));
  return next;
}

function measuresWord(reform: Reform | undefined, chosen: ReadonlySet<Id> | undefined): string | undefined {
  const usual = usualMeasures(reform);
  if (chosen === undefined || (chosen.size === usual.size && [...chosen].every((id) => usual.has(id))))
    return undefined;
  const ids = (reform?.measures ?? []).map(({ id }) => id).filter((id) => chosen.has(id));
  return ids.length === 0 ? 'none' : ids.join(',');
}

/** Attributes as an address writes them: those that differ from the usual case. */
export function attributesWord(process: Process | undefined, given: CaseAttributes): string {
  return (process?.attributes ?? [])
    .filter(({ id, usual }) => given[id] !== undefined && given[id] !== usual)
    .map(({ id }) => `${id}.${given[id] ?? ''}`)
    .join(',');
}

/** An address query; commas and dots stay readable, since people paste links into messages. */
export function queryOf(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
