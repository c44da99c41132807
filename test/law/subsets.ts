import type { Measure, Move, Process, Reform } from '../../engine/model/index.ts';

/**
 * Whether a move cannot touch any order between nodes: it changes limits, channels, fees or who hands a paper in, or it
 * rearranges papers that no node gives. The walk proves this of every such move before it relies on it.
 */
function isInert(move: Move, given: ReadonlySet<string>): boolean {
  switch (move.do) {
    case 'promise':
    case 'stage-promise':
    case 'instant':
    case 'online':
    case 'waive-fee':
    case 'settle-in':
    case 'authorise-window':
    case 'anywhere':
    case 'season':
    case 'take-over':
    case 'government-pays':
    case 'share':
    case 'to-filing':
    case 'delegate':
      return true;
    case 'drop-paper':
    case 'combine-papers':
    case 'commit':
      return !move.materials.some((material) => given.has(material));
    case 'drop-intermediary':
      return !given.has(move.material);
    case 'guarantee-for-deposit':
      return !given.has(move.guarantee.id);
    case 'replace-paper':
      return !given.has(move.material) && !given.has(move.with.id);
    default:
      return false;
  }
}

/** The materials that any node of the process or of the reform gives. */
function givenMaterials(process: Process, { measures }: Reform): ReadonlySet<string> {
  const added = measures.flatMap(({ moves }) =>
    moves.flatMap((move) => {
      if (move.do === 'add-item') return move.item.gives;
      if (move.do === 'joint') return move.group.gives ?? [];
      if (move.do === 'merge') return move.into.gives ?? [];
      return [];
    }),
  );
  const own = [...process.items, ...process.procedures, ...process.groups].flatMap(({ gives }) => gives ?? []);
  return new Set([...own, ...added]);
}

/** The measures of a reform by whether they can touch an order between nodes. */
export function byInertia(process: Process, reform: Reform): { active: Measure[]; inert: Measure[] } {
  const given = givenMaterials(process, reform);
  const isWhollyInert = ({ moves }: Measure): boolean => moves.every((move) => isInert(move, given));
  return {
    active: reform.measures.filter((measure) => !isWhollyInert(measure)),
    inert: reform.measures.filter(isWhollyInert),
  };
}

/** Every subset of a list. */
export function* subsetsOf<T>(list: readonly T[]): Generator<T[]> {
  for (let bits = 0; bits < 2 ** list.length; bits++) yield list.filter((_, index) => (bits & (2 ** index)) !== 0);
}
