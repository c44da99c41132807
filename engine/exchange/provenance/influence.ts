import type { Comparison, Side } from '../../measure/index.ts';
import type { Basis, Id, Item, JointGroup, Process, Scenario, Text } from '../../model/index.ts';
import { decisionLimit, originOf, partsOf } from '../../model/index.ts';
import { criticalNodes } from '../../network/index.ts';
import type { FoundNumber } from './numbers.ts';

/**
 * What a number moves. `headline-before`, `headline-after`: the approval path of that side goes through it; `slack`: the
 * work is beside the path; `other-cases`: the chosen case does not meet it; `elsewhere`: it is the rule of a city that
 * is not chosen.
 */
export type Influence =
  | 'headline-before'
  | 'headline-after'
  | 'slack'
  | 'other-cases'
  | 'elsewhere'
  | 'elapsed'
  | 'planned'
  | 'on-time'
  | 'rules'
  | 'charges'
  | 'prices'
  | 'checked'
  | 'compared'
  | 'simulation'
  | 'nothing';

/** What numbers move, in words. */
export const influenceWords: Readonly<Record<Influence, Text>> = {
  'headline-before': { zh: '改革前的办理时限（在关键路径上）', en: 'headline time before (on the critical path)' },
  'headline-after': { zh: '改革后的办理时限（在关键路径上）', en: 'headline time after (on the critical path)' },
  slack: { zh: '有富余，暂不影响办理时限', en: 'beside the critical path for now' },
  'other-cases': { zh: '所选案件用不到', en: 'not met by the chosen case' },
  elsewhere: { zh: '选该城市时才起作用', en: 'only with that city' },
  elapsed: { zh: '企业历时', en: 'elapsed time' },
  planned: { zh: '计划审批用时', en: 'planned time' },
  'on-time': { zh: '按时率', en: 'on-time rates' },
  rules: { zh: '依法核对', en: 'checks of law' },
  charges: { zh: '收费金额', en: 'charges paid' },
  prices: { zh: '服务价格和押金', en: 'prices and deposits' },
  checked: { zh: '只用来核对跑动次数', en: 'only checked against the visits counted' },
  compared: { zh: '只用来对照', en: 'only compared with' },
  simulation: { zh: '模拟', en: 'the simulation' },
  nothing: { zh: '目前不参与计算', en: 'nothing is computed from it yet' },
};

/** What is computed with a number. */
export interface Surrounding {
  readonly process: Process;
  readonly comparison: Comparison;
  /** The reform and the city that the comparison has; numbers of other documents move nothing in it. */
  readonly laidOver: ReadonlySet<Id>;
  readonly scenario?: Scenario | undefined;
}

/** What a number moves in the chosen case. */
export function influencesOf(number: FoundNumber, around: Surrounding): Influence[] {
  const { kind, document, path } = number;
  if (document === around.scenario?.id) return ['simulation'];
  if (document !== around.process.id && !around.laidOver.has(document)) return ['elsewhere'];
  switch (kind) {
    case 'duration':
      if (path[0] === 'procedures') return ['elapsed', ...simulated(around)];
      return path.includes('stops') ? ['simulation'] : [...headlineOf(number, around), ...simulated(around)];
    case 'tail':
      return [...headlineOf(number, around), ...simulated(around)];
    case 'limit': {
      const headline = 'do' in number.holder ? headlineOf(number, around) : [];
      return [...headline.filter((one) => one.startsWith('headline')), 'on-time', 'rules'];
    }
    case 'stage-limit':
      return ['planned', 'on-time'];
    case 'fee':
      return [isCharge(number, around.process) ? 'charges' : 'prices'];
    case 'visits':
      return ['checked'];
    case 'duty':
      return ['rules'];
    case 'season':
      return ['simulation'];
    case 'validity':
      return ['nothing'];
    case 'reference':
      return ['compared'];
    case 'scenario':
      return ['simulation'];
  }
}

const simulated = ({ scenario }: Surrounding): Influence[] => (scenario === undefined ? [] : ['simulation']);

/** On which sides the critical path goes through work that lasts as long as it does because of this number. */
function headlineOf(number: FoundNumber, { process, comparison }: Surrounding): Influence[] {
  const { before, after } = comparison;
  const found: Influence[] = [];
  const meets = [before, after].map((side) => nodesOn(side, number, process));
  if (meets[0]!.some((node) => isCritical(before, node, number.kind))) found.push('headline-before');
  if (meets[1]!.some((node) => isCritical(after, node, number.kind))) found.push('headline-after');
  if (found.length > 0) return found;
  return meets.every((nodes) => nodes.length === 0) ? ['other-cases'] : ['slack'];
}

/** The items and groups of a side whose handling rests on this number. */
function nodesOn({ active }: Side, number: FoundNumber, process: Process): (Item | JointGroup)[] {
  const isSame = ownerTest(number, process);
  return [...active.items, ...active.groups].filter(
    (node) => isSame(node) && restsOn(node, number, active.process.asOf),
  );
}

/** Values share bases, so that a node also has to be the one that the number is of, or that its move names. */
function ownerTest({ document, path, move }: FoundNumber, process: Process): (node: Item | JointGroup) => boolean {
  const keysOf = (node: Item | JointGroup): readonly Id[] =>
    'kind' in node ? [node.id, originOf(node), ...partsOf(node)] : [node.id];
  if (move !== undefined) return (node) => keysOf(node).some((key) => names(move, key));
  const [list, place] = path;
  const nodes: readonly (Item | JointGroup)[] =
    document !== process.id ? [] : list === 'items' ? process.items : list === 'groups' ? process.groups : [];
  const own = typeof place === 'number' ? nodes[place] : undefined;
  if (own === undefined) return () => false;
  const key = 'kind' in own ? originOf(own) : own.id;
  return (node) => keysOf(node).includes(key);
}

function names(value: unknown, id: Id): boolean {
  if (typeof value === 'string') return value === id;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => names(inner, id));
}

function restsOn(node: Item | JointGroup, { kind, basis, holder }: FoundNumber, asOf: string): boolean {
  if (kind === 'tail') return 'tail' in node && node.tail?.basis === basis;
  const { duration } = node;
  if (kind === 'duration') return [duration, ...partsWorkOf(node)].some((one) => one?.basis === basis);
  const promise = decisionLimit(node.limits ?? [], 'promised', asOf);
  return (
    promise !== undefined &&
    promise.basis === basis &&
    !('handling' in holder) &&
    duration?.n === promise.n &&
    duration.unit === promise.unit
  );
}

function partsWorkOf(node: Item | JointGroup): readonly { readonly basis: Basis }[] {
  return 'partsWork' in node && node.partsWork !== undefined ? Object.values(node.partsWork.durations) : [];
}

function isCritical({ timed }: Side, { id }: Item | JointGroup, kind: FoundNumber['kind']): boolean {
  if (!timed.ok) return false;
  if (kind === 'tail') return timed.path.parts.some((part) => part.kind === 'tail' && part.node === id);
  return criticalNodes(timed.path).has(id);
}

function isCharge({ path, document }: FoundNumber, process: Process): boolean {
  if (document !== process.id) return false;
  const [, item, , fee] = path;
  const own = process.items[Number(item)]?.fees?.[Number(fee)];
  return own?.category === 'administrative' || own?.category === 'fund';
}
