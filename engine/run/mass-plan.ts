import type { Id, Process, Scenario } from '../model/index.ts';
import { holds } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { activeFor, networkOf, ringsOf } from '../network/index.ts';
import { processOfCase } from '../reform/index.ts';
import type { Absence } from './city/absence.ts';
import { absenceOf } from './city/absence.ts';
import { arrivalsOf } from './city/arrivals.ts';
import { CaseStream } from './city/case-stream.ts';
import { CaseMix } from './city/mix.ts';
import { Offices } from './city/offices.ts';
import type { Places } from './city/places.ts';
import { placesOf } from './city/places.ts';
import { ScenarioChance } from './chance/scenario-chance.ts';
import { sharesOf } from './chance/shares.ts';
import type { Unsupported } from './executor.ts';
import { ringOf, unsupported } from './unsupported.ts';

/** Combinations of attributes that are compiled; beyond them a mix is asked to leave some out. */
const MOST_CLASSES = 4096;

/** One process in a hall, with the scenario that says who comes for it and what happens to them. */
export interface HallMember {
  readonly process: Process;
  readonly scenario: Scenario;
  /** The document for cases that decline some of the measures that `scenario.uptake` offers. */
  readonly without?: (declined: readonly Id[]) => Process;
}

/** Cases that run the same document with the same attributes. */
export interface PlannedClass {
  readonly member: number;
  readonly active: ActiveProcess;
  readonly places: Places;
  /** What promised handlings of groups leave of the work of their members. */
  readonly groupShares: ReturnType<typeof sharesOf>;
  /** The place of the class at desks with priority by class. */
  readonly priority: number;
}

/** What is run, whoever executes it: classes of cases, the hall that serves them, and where they come from. */
export interface MassPlan {
  readonly kind: 'mass-plan';
  readonly members: readonly HallMember[];
  readonly classes: readonly PlannedClass[];
  readonly offices: Offices;
  /** The experiment is the first member's. */
  readonly scenario: Scenario;
  cases(replication: number): CaseStream;
  chance(classIndex: number, replication: number): ScenarioChance;
  /** Who is away when; undefined where nobody ever is. */
  absence(replication: number): Absence | undefined;
}

/** Plans the cases of one process, or of several that share a hall: desks of one id are one desk, and must agree. */
export function massPlan(members: readonly [HallMember, ...HallMember[]]): MassPlan | Unsupported {
  const hall = hallOf(members);
  if ('kind' in hall) return hall;
  const offices = new Offices(hall);
  const deskShares = hall.desks.map(({ share }) => share?.value ?? 1);
  const classes: PlannedClass[] = [];
  const mixes: { mix: CaseMix; first: number }[] = [];
  for (const [member, { process, scenario, without }] of members.entries()) {
    const mix = new CaseMix(process, scenario);
    if (classes.length + mix.count > MOST_CLASSES) return tooMany(classes.length + mix.count);
    mixes.push({ mix, first: classes.length });
    for (let index = 0; index < mix.count; index++) {
      const declined = mix.declinedBy(index);
      const document = declined.length === 0 || without === undefined ? process : without(declined);
      const { process: own, attributes } = processOfCase(document, mix.attributesOf(index));
      const active = activeFor(own, attributes);
      const [ring] = ringsOf(networkOf(active, { clock: 'elapsed' }));
      if (ring !== undefined) return ringOf(ring.nodes);
      const order = scenario.classOrder ?? [];
      const place = order.findIndex((id) => holds(document.classes.find((each) => each.id === id)?.when, attributes));
      const priority = place < 0 ? order.length : place;
      classes.push({
        member,
        active,
        places: placesOf(active, scenario, offices),
        groupShares: sharesOf(active),
        priority,
      });
    }
  }
  return {
    kind: 'mass-plan',
    members,
    classes,
    offices,
    scenario: hall,
    absence: (replication) => absenceOf(hall.desks, hall.experiment.seed, replication),
    cases: (replication) => casesOf(members, mixes, classes, replication),
    chance: (index, replication) => {
      const { active, member, places, groupShares } = classes[index]!;
      const { scenario } = members[member]!;
      return new ScenarioChance({
        active,
        scenario,
        experiment: hall.experiment,
        replication,
        places,
        deskShares,
        groupShares,
      });
    },
  };
}

function casesOf(
  members: readonly HallMember[],
  mixes: readonly { mix: CaseMix; first: number }[],
  classes: readonly PlannedClass[],
  replication: number,
): CaseStream {
  const { experiment } = members[0]!.scenario;
  return new CaseStream(
    members.map(({ scenario }, member) => {
      const { mix, first } = mixes[member]!;
      const drawn = mix.drawn(experiment.seed, replication);
      return {
        backlog: scenario.backlog ?? [],
        arrivals: arrivalsOf({ ...scenario, experiment: ofMember(scenario, experiment) }, replication),
        classOf: (caseNumber, given) => first + drawn(caseNumber, given),
        nodesOf: (index, ids) => {
          const { items, procedures, acts, groups } = classes[index]!.active;
          const numbers = [...items, ...procedures, ...acts, ...groups].map(({ id }) => id);
          return ids.map((id) => numbers.indexOf(id)).filter((node) => node >= 0);
        },
      };
    }),
    experiment.start ?? 0,
  );
}

/** All processes of a hall share seed, start and length; how many cases come is each one's own. */
function ofMember({ experiment: { cases } }: Scenario, hall: Scenario['experiment']): Scenario['experiment'] {
  const { cases: _, ...shared } = hall;
  return cases === undefined ? shared : { ...shared, cases };
}

/** The first member's scenario with the desks of all. */
function hallOf([first, ...others]: readonly [HallMember, ...HallMember[]]): Scenario | Unsupported {
  const desks = [...first.scenario.desks];
  for (const { scenario } of others)
    for (const desk of scenario.desks) {
      const known = desks.find(({ id }) => id === desk.id);
      if (known === undefined) desks.push(desk);
      else if (JSON.stringify(known) !== JSON.stringify(desk))
        return unsupported(
          `窗口“${desk.id}”在方案“${first.scenario.id}”和“${scenario.id}”中写得不一样；同一大厅的同一窗口须一致。`,
          `The desk ${desk.id} is not the same in the scenarios ${first.scenario.id} and ${scenario.id}; a desk that processes share has to be.`,
        );
    }
  return { ...first.scenario, desks };
}

function tooMany(count: number): Unsupported {
  return unsupported(
    `案件属性的组合有 ${count} 种，超过 ${MOST_CLASSES} 种；请去掉占比为零或无关的属性。`,
    `The mix has ${count} combinations, more than ${MOST_CLASSES}; leave out attributes that do not matter.`,
  );
}
