import type { CaseAttributes, Id, Item, Process, Scenario } from '../model/index.ts';
import { holds } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { activeFor, networkOf, ringsOf } from '../network/index.ts';
import { processOfCase } from '../reform/index.ts';
import type { Absence } from './city/absence.ts';
import { absenceOf } from './city/absence.ts';
import { arrivalsOf } from './city/arrivals.ts';
import { CaseStream } from './city/case-stream.ts';
import { CaseMix } from './city/mix.ts';
import { nodesDone } from './city/nodes-done.ts';
import { Offices } from './city/offices.ts';
import type { Places } from './city/places.ts';
import { placesOf } from './city/places.ts';
import { hallSeenFrom, sharedHall } from './city/shared-hall.ts';
import type { ItemDraws } from './chance/item-draws.ts';
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
  /**
   * The document for cases of some attributes that decline some of the measures that `scenario.uptake` offers, or none;
   * `process` for all of them, where absent.
   */
  readonly without?: (declined: readonly Id[], attributes: CaseAttributes) => Process;
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
  /** The chance of each class in a replication; classes share what they draw ahead. */
  chances(replication: number): (classIndex: number) => ScenarioChance;
  /** Who is away when; undefined where nobody ever is. */
  absence(replication: number): Absence | undefined;
}

/** Plans the cases of one process, or of several that share a hall: desks of one id are one desk, and must agree. */
export function massPlan(members: readonly [HallMember, ...HallMember[]]): MassPlan | Unsupported {
  const [{ scenario: first }, ...others] = members;
  const hall = sharedHall([first, ...others.map(({ scenario }) => scenario)]);
  if ('kind' in hall) return hall;
  const offices = new Offices(hall);
  const deskShares = hall.desks.map(({ share }) => share?.value ?? 1);
  const classes: PlannedClass[] = [];
  const mixes: { mix: CaseMix; first: number }[] = [];
  for (const [member, { process, scenario, without }] of members.entries()) {
    const mix = new CaseMix(process, scenario);
    const seen = members.length === 1 ? offices : new Offices(hallSeenFrom(scenario, hall));
    if (classes.length + mix.count > MOST_CLASSES) return tooMany(classes.length + mix.count);
    mixes.push({ mix, first: classes.length });
    for (let index = 0; index < mix.count; index++) {
      const given = mix.attributesOf(index);
      const document = without === undefined ? process : without(mix.declinedBy(index), given);
      const { process: own, attributes } = processOfCase(document, given);
      const active = activeFor(own, attributes);
      const network = networkOf(active, { clock: 'elapsed' });
      const [ring] = ringsOf(network);
      if (ring !== undefined) return ringOf(ring.nodes);
      const order = scenario.classOrder ?? [];
      const place = order.findIndex((id) => holds(document.classes.find((each) => each.id === id)?.when, attributes));
      const priority = place < 0 ? order.length : place;
      classes.push({
        member,
        active,
        places: placesOf(active, scenario, seen),
        groupShares: sharesOf(active, network),
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
    chances: (replication) => {
      const known = new Map<Item, ItemDraws>();
      return (index) => {
        const { active, member, places, groupShares } = classes[index]!;
        const { scenario } = members[member]!;
        const { experiment } = hall;
        return new ScenarioChance({
          ...{ active, scenario, experiment, replication, places },
          ...{ deskShares, groupShares, known },
        });
      };
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
        nodesOf: (index, ids) => nodesDone(classes[index]!.active, ids),
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

function tooMany(count: number): Unsupported {
  return unsupported(
    `案件属性的组合有 ${count} 种，超过 ${MOST_CLASSES} 种；请去掉占比为零或无关的属性。`,
    `The mix has ${count} combinations, more than ${MOST_CLASSES}; leave out attributes that do not matter.`,
  );
}
