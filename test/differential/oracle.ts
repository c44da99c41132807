import type {
  CaseAttributes,
  Condition,
  Duration,
  Gate,
  Id,
  Item,
  JointGroup,
  Process,
  Take,
} from '../../engine/model/index.ts';

// An independent reading of “How time passes in a case”: plain recursion over events, written without a line of the engine.
// Time is quick office time, 480 minutes to the working day.

interface OracleTimes {
  readonly acceptance: number;
  readonly decision: number;
  readonly delivery: number;
}

export interface OracleAnswer {
  readonly times: ReadonlyMap<Id, OracleTimes>;
  readonly goal: number;
}

/** The times of every active node, or `ring` where nodes wait for one another. */
export function oracle(process: Process, attributes: CaseAttributes): OracleAnswer | 'ring' {
  try {
    return new Oracle(process, attributes).answer();
  } catch (error) {
    if (error instanceof RingError) return 'ring';
    throw error;
  }
}

class RingError extends Error {}

interface Link {
  earlier: Id;
  later: Id;
  gate: Gate;
  /** Links of one choice: the first of their givers is enough. */
  choice: string;
}

const minutes = ({ n, unit }: Pick<Duration, 'n' | 'unit'>): number => {
  const per = { 'working-day': 480, 'calendar-day': (480 * 5) / 7, hour: 60, minute: 1 };
  return Math.round(n * per[unit]);
};

function met(condition: Condition | undefined, attributes: CaseAttributes): boolean {
  if (condition === undefined) return true;
  if ('attribute' in condition) return condition.is.includes(attributes[condition.attribute] ?? '');
  if ('all' in condition) return condition.all.every((part) => met(part, attributes));
  if ('any' in condition) return condition.any.some((part) => met(part, attributes));
  return !met(condition.not, attributes);
}

class Oracle {
  readonly #process: Process;
  readonly #items = new Map<Id, Item>();
  readonly #groups = new Map<Id, JointGroup>();
  readonly #durations = new Map<Id, number>();
  readonly #active = new Set<Id>();
  readonly #links: Link[] = [];
  readonly #known = new Map<string, number>();
  readonly #open = new Set<string>();

  constructor(process: Process, attributes: CaseAttributes) {
    this.#process = process;
    for (const item of process.items) if (met(item.when, attributes)) this.#items.set(item.id, item);
    for (const id of this.#items.keys()) this.#active.add(id);
    for (const node of [...process.procedures, ...process.acts])
      if (met(node.when, attributes)) this.#active.add(node.id);
    for (const group of process.groups) {
      const members = group.members.filter((member) => this.#items.has(member));
      if (members.length === 0) continue;
      // A member that is left alone has nobody to share a promised round with.
      const { duration, ...rest } = group;
      const shared = members.length > 1 && duration !== undefined ? { duration } : {};
      this.#groups.set(group.id, { ...rest, ...shared, members });
      this.#active.add(group.id);
    }
    for (const node of [...process.items, ...process.procedures, ...process.acts])
      if (this.#active.has(node.id)) for (const take of node.takes) this.#takeLinks(node.id, take, attributes);
    [...process.orders, ...process.habits].forEach((arrow, index) => {
      const gate = 'by' in arrow ? arrow.by : 'acceptance';
      if (this.#active.has(arrow.earlier) && this.#active.has(arrow.later))
        this.#links.push({ earlier: arrow.earlier, later: arrow.later, gate, choice: `order ${index}` });
    });
    for (const { id, host } of this.#items.values())
      if (host !== undefined && this.#items.has(host))
        this.#links.push({ earlier: id, later: host, gate: 'decision', choice: `consult ${id}` });
  }

  answer(): OracleAnswer {
    const times = new Map<Id, OracleTimes>();
    for (const id of this.#active)
      times.set(id, {
        acceptance: this.#at(id, 'acceptance'),
        decision: this.#at(id, 'decision'),
        delivery: this.#at(id, 'delivery'),
      });
    const { certificates, acts } = this.#process.goal;
    const ends = certificates.map((certificate) => {
      const givers = this.#givers(certificate).filter((giver) => this.#active.has(giver));
      return givers.length === 0 ? 0 : Math.min(...givers.map((giver) => this.#at(giver, 'delivery')));
    });
    const moments = acts.filter((act) => this.#active.has(act)).map((act) => this.#at(act, 'delivery'));
    return { times, goal: Math.max(0, ...ends, ...moments) };
  }

  #givers(material: Id): Id[] {
    const { items, procedures, groups } = this.#process;
    return [...items, ...procedures, ...groups].filter(({ gives }) => gives?.includes(material)).map(({ id }) => id);
  }

  #takeLinks(node: Id, take: Take, attributes: CaseAttributes): void {
    const { asOf } = this.#process;
    if (!met(take.when, attributes) || take.origin === 'commitment' || take.by === 'later') return;
    if ((take.from !== undefined && take.from > asOf) || (take.until !== undefined && take.until < asOf)) return;
    for (const giver of this.#givers(take.material))
      if (this.#active.has(giver))
        this.#links.push({ earlier: giver, later: node, gate: take.by, choice: `${node} ${take.by} ${take.material}` });
  }

  #groupOf(node: Id): JointGroup | undefined {
    return [...this.#groups.values()].find(({ members }) => members.includes(node));
  }

  #reaches(from: Id, to: Id): boolean {
    const seen = new Set<Id>();
    const walk = (node: Id): boolean =>
      this.#links.some(({ earlier, later }) => {
        if (earlier !== node || seen.has(later)) return false;
        if (later === to) return true;
        seen.add(later);
        return walk(later);
      });
    return walk(from);
  }

  #isInner(group: JointGroup, node: Id): boolean {
    if (group.members.includes(node)) return true;
    return group.members.some((m) => this.#reaches(m, node)) && group.members.some((m) => this.#reaches(node, m));
  }

  /** The latest of the links; of the links of one choice the earliest. */
  #latest(links: readonly Link[]): number {
    const choices = new Map<string, number>();
    for (const link of links) {
      const group = this.#groupOf(link.earlier);
      const inner = group !== undefined && this.#isInner(group, link.later);
      const at = this.#at(link.earlier, inner ? 'decision' : 'delivery');
      choices.set(link.choice, Math.min(at, choices.get(link.choice) ?? Infinity));
    }
    return Math.max(0, ...choices.values());
  }

  /** Whether the arrow into a member comes from outside its group; not where an inner node may give the same, too. */
  #isOuter(group: JointGroup, link: Link): boolean {
    return !this.#links.some(({ choice, earlier }) => choice === link.choice && this.#isInner(group, earlier));
  }

  #at(node: Id, event: 'acceptance' | 'decision' | 'delivery'): number {
    const key = `${node} ${event}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#open.has(key)) throw new RingError();
    this.#open.add(key);
    const at = this.#compute(node, event);
    this.#open.delete(key);
    this.#known.set(key, at);
    return at;
  }

  #compute(node: Id, event: 'acceptance' | 'decision' | 'delivery'): number {
    const item = this.#items.get(node);
    if (item !== undefined) return this.#ofItem(item, event);
    const group = this.#groups.get(node);
    if (group !== undefined) return event === 'acceptance' ? this.#startOf(group) : this.#closeOf(group);
    if (event === 'acceptance') return this.#latest(this.#links.filter(({ later }) => later === node));
    const procedure = this.#process.procedures.find(({ id }) => id === node);
    return this.#at(node, 'acceptance') + (procedure === undefined ? 0 : minutes(procedure.duration));
  }

  #ofItem(item: Item, event: 'acceptance' | 'decision' | 'delivery'): number {
    const into = (gate: Gate): Link[] => this.#links.filter((link) => link.later === item.id && link.gate === gate);
    const group = this.#groupOf(item.id);
    switch (event) {
      case 'acceptance': {
        const own = group === undefined ? into(event) : into(event).filter((link) => !this.#isOuter(group, link));
        const host = item.host !== undefined && this.#items.has(item.host) ? this.#at(item.host, event) : 0;
        return Math.max(this.#latest(own), host, group === undefined ? 0 : this.#at(group.id, event));
      }
      case 'decision': {
        const work = this.#durationOf(item);
        const usual = item.lifecycle === 'on-the-spot' || item.lifecycle === 'work' ? 0 : 1;
        const tail = Math.min(work, Math.round((item.tail?.workingDays ?? usual) * 480));
        return Math.max(this.#at(item.id, 'acceptance') + work - tail, this.#latest(into(event))) + tail;
      }
      case 'delivery': {
        const close = group === undefined ? 0 : this.#at(group.id, 'delivery');
        return Math.max(this.#at(item.id, 'decision'), this.#latest(into(event)), close);
      }
    }
  }

  #startOf(group: JointGroup): number {
    const outer = this.#links.filter(
      (link) => link.gate === 'acceptance' && group.members.includes(link.later) && this.#isOuter(group, link),
    );
    return this.#latest([...outer, ...this.#links.filter(({ later }) => later === group.id)]);
  }

  #closeOf(group: JointGroup): number {
    const opinions = group.members.map((member) => this.#at(member, 'decision'));
    const promised = group.duration === undefined ? 0 : this.#startOf(group) + minutes(group.duration);
    return Math.max(promised, ...opinions);
  }

  /** A member's own duration, shortened where its group promises less than the longest chain of its inner items. */
  #durationOf(item: Item): number {
    const known = this.#durations.get(item.id);
    if (known !== undefined) return known;
    const group = this.#groupOf(item.id);
    const own = minutes(item.duration);
    let duration = own;
    if (group?.duration !== undefined) {
      const inner = [...this.#active].filter((node) => this.#isInner(group, node));
      const chain = (node: Id, trail: readonly Id[]): number => {
        if (trail.includes(node)) throw new RingError();
        const before = this.#links.filter(
          ({ later, earlier, gate }) => later === node && gate === 'acceptance' && inner.includes(earlier),
        );
        const work = this.#items.get(node);
        return (
          Math.max(0, ...before.map(({ earlier }) => chain(earlier, [...trail, node]))) +
          (work === undefined ? 0 : minutes(work.duration))
        );
      };
      const path = Math.max(...inner.map((node) => chain(node, [])));
      const promised = minutes(group.duration);
      if (path > promised) duration = Math.floor((own * promised) / path);
    }
    this.#durations.set(item.id, duration);
    return duration;
  }
}
