import type { Id, Scenario } from '../../model/index.ts';
import type { DrawsMaker } from './draws-maker.ts';
import type { Coin, Sampler } from './sampler.ts';

/** The draws of a joint group. */
export interface GroupDraws {
  readonly objects: Coin | undefined;
  readonly correction: Sampler | undefined;
  readonly survey: Sampler | undefined;
}

/** The draws of a group; `share` is the least part of their day that any of its officers has for surveys. */
export function groupDraws(maker: DrawsMaker, scenario: Scenario, id: Id, share: number): GroupDraws {
  const { objections, correction, survey } = scenario.groups.find(({ group }) => group === id) ?? {};
  return {
    objects: objections && maker.coin('group-objections', id, objections.value),
    correction: correction && maker.anyTime('group-correction', id, correction.value),
    survey: survey && maker.office('survey', id, survey.work.value, share),
  };
}
