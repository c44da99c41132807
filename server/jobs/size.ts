import type { Scenario, Text } from '../../engine/model/index.ts';
import { ApiError } from '../errors.ts';
import type { Store } from '../store/index.ts';
import type { Grid } from './grid.ts';
import { sizeOfGrid } from './grid.ts';

/** Scenarios of one sweep, and runs of one search. */
export const MOST_SCENARIOS = 2000;
/** Cases of one run: over all its scenarios and replications. Some hours of one processor. */
const MOST_CASES = 50_000_000;
/** Runs that may wait at one time. */
const MOST_WAITING = 100;
/** Minutes of the day that a run without dates counts, and one with. */
const [WORKING, WHOLE] = [480, 1440];

/** Throws ApiError 422 where a run is larger than one may be; gives the number of its scenarios, which may be told. */
export function checkedSize(grid: Grid, scenario: Scenario, scenarios = sizeOfGrid(grid)): number {
  if (scenarios > MOST_SCENARIOS) throw tooLarge(tooManyScenarios(scenarios));
  const { replications } = scenario.experiment;
  const demand = (grid.demand ?? [100]).reduce((sum, percent) => sum + percent, 0) / (grid.demand?.length ?? 1);
  const cases = Math.ceil(casesOf(scenario, demand / 100)) * replications * scenarios;
  if (cases > MOST_CASES) throw tooLarge(tooManyCases(cases));
  return scenarios;
}

/** Rejects with ApiError 429 where too many runs wait already. */
export async function requireRoom(store: Store): Promise<void> {
  if ((await store.runs.open()).queued >= MOST_WAITING)
    throw new ApiError(429, 'too-many-requests', waiting, undefined, 60);
}

/** Cases of one replication, as far as is known before it is run. */
function casesOf({ arrivals, backlog = [], experiment }: Scenario, demand: number): number {
  const there = backlog.reduce((sum, { count }) => sum + count, 0);
  const { cases, horizon = 0, start } = experiment;
  if (cases !== undefined) return there + cases;
  if (arrivals.kind === 'list') return there + arrivals.minutes.length;
  const { value } = arrivals.rate;
  const every = 'every' in value ? value.every : (start === undefined ? WORKING : WHOLE) / value.perDay;
  return there + (horizon / every) * demand;
}

function tooLarge(text: Text): ApiError {
  return new ApiError(422, 'too-large', text);
}

function tooManyScenarios(scenarios: number): Text {
  return {
    zh: `这次扫描有 ${scenarios} 个方案，上限 ${MOST_SCENARIOS}；请减少 grid 中的取值`,
    en: `This sweep has ${scenarios} scenarios, and the most is ${MOST_SCENARIOS}; give fewer values in grid`,
  };
}

function tooManyCases(cases: number): Text {
  return {
    zh: `方案数 × 重复次数 × 办件数约为 ${cases}，上限 ${MOST_CASES}；请减少其中一项`,
    en: `Scenarios × replications × cases make about ${cases}, and the most is ${MOST_CASES}; lessen one of them`,
  };
}

const waiting: Text = {
  zh: `等待中的运行已达 ${MOST_WAITING} 个，请稍后再提交`,
  en: `${MOST_WAITING} runs are waiting already; hand in yours later`,
};
