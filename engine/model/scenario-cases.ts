import type { Process } from './process.ts';
import type { Backlog, Scenario } from './scenario.ts';
import type { Notes } from './scenario-notes.ts';
import type { Id } from './text.ts';

/** Who comes: arrivals, case mix, offers that are taken up, today's backlog, and how much of it all is run. */
export function noteCases(scenario: Scenario, process: Process, notes: Notes): void {
  noteMix(scenario, process, notes);
  noteArrivals(scenario, notes);
  noteExperiment(scenario, notes);
  notes.once(
    (scenario.uptake ?? []).map(({ measure }) => measure),
    'uptake',
  );
  for (const id of scenario.classOrder ?? []) notes.known(process.classes, id, 'classOrder');
  notes.once(scenario.classOrder ?? [], 'classOrder');
  (scenario.backlog ?? []).forEach((entry, index) => {
    noteBacklog(entry, `backlog[${index}]`, process, notes);
  });
}

function noteMix({ mix }: Scenario, process: Process, notes: Notes): void {
  notes.once(
    mix.map(({ attribute }) => attribute),
    'mix',
  );
  for (const { attribute, shares } of mix) {
    const at = `mix[${attribute}]`;
    const known = process.attributes.find(({ id }) => id === attribute);
    notes.known(process.attributes, attribute, at);
    for (const value of Object.keys(shares.value))
      if (known !== undefined) notes.known(known.values, value, `${at}.shares`);
    if (!(Object.values(shares.value).reduce((sum, share) => sum + share, 0) > 0))
      notes.tell({
        code: 'no-share',
        at,
        message: { zh: '各类占比之和须大于零', en: 'The shares have to sum to more than nothing' },
        mend: { zh: '给其中一类写上占比', en: 'Give one of the values a share' },
      });
  }
}

function noteArrivals({ arrivals, experiment }: Scenario, notes: Notes): void {
  if (arrivals.kind === 'poisson') {
    for (const factors of [arrivals.weekdays, arrivals.hours, arrivals.months])
      if (factors?.every((factor) => factor === 0) === true)
        notes.tell({
          code: 'no-arrival',
          at: 'arrivals',
          message: { zh: '到达系数不能全为零', en: 'Some factor has to be above nothing' },
          mend: { zh: '平常写 1，不来的时段才写 0', en: 'Write 1 for what is usual, and 0 only where nobody comes' },
        });
    return;
  }
  const { minutes } = arrivals;
  if (minutes.some((minute, index) => minute < (minutes[index - 1] ?? 0)))
    notes.tell({
      code: 'not-ascending',
      at: 'arrivals.minutes',
      message: { zh: '到达时刻须从早到晚排列', en: 'The minutes have to be ascending' },
      mend: { zh: '把到达时刻从小到大排序', en: 'Sort the minutes' },
    });
  if (experiment.cases !== undefined && experiment.cases > minutes.length)
    notes.tell({
      code: 'too-few',
      at: 'experiment.cases',
      message: { zh: '办件数多于所列的到达', en: 'There are fewer arrivals than cases' },
      mend: {
        zh: `至多写 ${minutes.length}，或补上到达`,
        en: `Ask for at most ${minutes.length}, or list more arrivals`,
      },
    });
}

function noteExperiment({ experiment: { cases, horizon, warmUp = 0 } }: Scenario, notes: Notes): void {
  if ((cases === undefined) === (horizon === undefined))
    notes.tell({
      code: 'cases-or-horizon',
      at: 'experiment',
      message: { zh: '办件数与时间长度须填且只填一个', en: 'Give cases or horizon, not both' },
      mend: { zh: '在 cases 与 horizon 中留一个', en: 'Keep one of cases and horizon' },
    });
  if (horizon !== undefined && warmUp >= horizon)
    notes.tell({
      code: 'all-warm-up',
      level: 'warning',
      at: 'experiment.warmUp',
      message: { zh: '预热期占满了全程，没有办件计入', en: 'The warm-up is as long as the run: no case is counted' },
      mend: { zh: '缩短 warmUp，或延长 horizon', en: 'Shorten the warm-up, or lengthen the horizon' },
    });
}

function noteBacklog({ done, attributes = {} }: Backlog, at: string, process: Process, notes: Notes): void {
  const { items, procedures, acts, groups } = process;
  notes.once(done, `${at}.done`);
  const parts = items.flatMap((item) => (item.parts ?? []).map((id) => ({ id })));
  for (const id of done) notes.known([...items, ...parts, ...procedures, ...acts, ...groups], id, `${at}.done`);
  for (const [attribute, value] of Object.entries(attributes)) {
    const place = `${at}.attributes.${attribute}`;
    const known = process.attributes.find(({ id }) => id === attribute);
    notes.known(process.attributes, attribute, place);
    if (known !== undefined) notes.known(known.values, value, place);
  }
  const gap = gapIn(process, withMembers(process, done));
  if (gap !== undefined)
    notes.tell({
      code: 'backlog-gap',
      level: 'warning',
      at: `${at}.done`,
      message: {
        zh: `“${gap.later}”已办完，但它要用的“${gap.earlier}”还没有`,
        en: `“${gap.later}” is done, but “${gap.earlier}”, which it needs, is not`,
      },
      mend: {
        zh: `把“${gap.earlier}”也写进 done，或删去“${gap.later}”`,
        en: `Name “${gap.earlier}” in done too, or take “${gap.later}” out`,
      },
    });
}

/** What is done, with the members of joint groups that are: their opinions have been given. */
function withMembers({ groups }: Process, done: readonly Id[]): ReadonlySet<Id> {
  return new Set([...done, ...groups.filter(({ id }) => done.includes(id)).flatMap(({ members }) => members)]);
}

/**
 * A node that is done though something that it needs in every kind of case is not: the only giver of a paper that it takes,
 * or what a statute wants before it. Habits are left aside, since offices do deviate from them.
 */
function gapIn(process: Process, done: ReadonlySet<Id>): { earlier: Id; later: Id } | undefined {
  const { items, procedures, acts, groups, orders } = process;
  // Where a list holds the nodes of both sides of a reform, the baseline's come first.
  const nodes = [...items, ...procedures, ...acts].filter(
    ({ id }, index, all) => done.has(id) && all.findIndex((other) => other.id === id) === index,
  );
  const givers = [...items, ...procedures, ...groups].map((node) => ({
    id: node.id,
    gives: node.gives ?? [],
    isCertain: !('when' in node) || node.when === undefined,
  }));
  for (const { id: later, takes } of nodes)
    for (const { material, by } of takes) {
      const able = by === 'later' ? [] : givers.filter(({ gives }) => gives.includes(material));
      const certain = able.find(({ isCertain }) => isCertain);
      if (certain !== undefined && !able.some(({ id }) => done.has(id))) return { earlier: certain.id, later };
    }
  return orders.find(
    ({ earlier, later, by, when }) => when === undefined && by !== 'later' && done.has(later) && !done.has(earlier),
  );
}
