/**
 * W2-R on simjs: a facility a station, and callbacks that hand the case on. One entity asks for all cases: an entity a case
 * would do the same work and make two objects more.
 */
import { Draws } from './draws.ts';
import type { Facility } from './simjs.ts';
import { simjs } from './simjs.ts';
import type { ReferenceResult } from './w2.ts';

interface Case {
  readonly arrivedAt: number;
  open: number;
}

/** Runs W2-R with so many cases, all to their end. */
export function simjsW2(cases: number, seed = 1): ReferenceResult {
  const draws = new Draws(seed);
  const sim = new simjs.Sim();
  const clerk = new simjs.Entity(sim);
  const facility = (name: string, staff: number): Facility => new simjs.Facility(name, simjs.Facility.FCFS, staff);
  const stations = {
    intake: facility('intake', 3),
    review: facility('review', 4),
    d1: facility('d1', 2),
    d2: facility('d2', 3),
    d3: facility('d3', 4),
    d4: facility('d4', 3),
    decision: facility('decision', 2),
    issue: facility('issue', 2),
  };
  let events = 0;
  let ended = 0;
  let sum = 0;
  let arrived = 0;

  const arrive = (): void => {
    arrived += 1;
    events += 1;
    if (arrived < cases) clerk.setTimer(draws.exponential(21)).done(arrive, clerk, undefined);
    handIn({ arrivedAt: sim.time(), open: 0 });
  };
  const handIn = (one: Case): void => {
    clerk.useFacility(stations.intake, draws.exponential(40)).done(takenIn, clerk, one);
  };
  const takenIn = (one: Case): void => {
    events += 1;
    clerk.useFacility(stations.review, draws.lognormal(55)).done(reviewed, clerk, one);
  };
  const reviewed = (one: Case): void => {
    events += 1;
    one.open = 4;
    clerk.useFacility(stations.d1, draws.lognormal(27)).done(answered, clerk, one);
    clerk.useFacility(stations.d2, draws.lognormal(35)).done(answered, clerk, one);
    clerk.useFacility(stations.d3, draws.lognormal(48)).done(answered, clerk, one);
    clerk.useFacility(stations.d4, draws.lognormal(42)).done(answered, clerk, one);
  };
  const answered = (one: Case): void => {
    events += 1;
    one.open -= 1;
    if (one.open > 0) return;
    if (draws.uniform() < 0.2) clerk.setTimer(draws.exponential(4320)).done(corrected, clerk, one);
    else clerk.useFacility(stations.decision, draws.exponential(33)).done(decided, clerk, one);
  };
  const corrected = (one: Case): void => {
    events += 1;
    handIn(one);
  };
  const decided = (one: Case): void => {
    events += 1;
    clerk.useFacility(stations.issue, draws.exponential(30)).done(issued, clerk, one);
  };
  const issued = (one: Case): void => {
    events += 1;
    ended += 1;
    sum += sim.time() - one.arrivedAt;
  };

  clerk.setTimer(draws.exponential(21)).done(arrive, clerk, undefined);
  sim.simulate(Infinity);
  return { cases: ended, events, mean: sum / ended };
}
