import type { Condition, Gate, Item, JointGroup, Process, Take } from '../../engine/model/index.ts';

// The times of a case worked out straight from the rules, by recursion with a memory, without a graph: slow, and written
// without the network's code. Days of items are working days.

const DAY = 480;

export interface SlowTimes {
  total: number;
  acceptance: Record<string, number>;
  decision: Record<string, number>;
  delivery: Record<string, number>;
}

/** The times of a case, or `ring` where something waits for itself. */
export function slowTimes(process: Process, attributes: Record<string, string>): SlowTimes | 'ring' {
  try {
    return new SlowCase(process, attributes).times();
  } catch (error) {
    if (error instanceof Ring) return 'ring';
    throw error;
  }
}

class Ring extends Error {}

interface Link {
  from: string;
  to: string;
  by: Gate;
  /** The other nodes that could give the same paper. */
  either: string[];
}

class SlowCase {
  readonly #process: Process;
  readonly #on: (node: { when?: Condition | undefined }) => boolean;
  readonly #items: Item[];
  readonly #groups: JointGroup[];
  readonly #ids: Set<string>;
  readonly #links: Link[] = [];
  readonly #memory = new Map<string, number | undefined>();

  constructor(process: Process, attributes: Record<string, string>) {
    this.#process = process;
    this.#on = ({ when }) =>
      when === undefined || ('attribute' in when && when.is.includes(attributes[when.attribute] ?? ''));
    this.#items = process.items.filter(this.#on);
    const active = new Set(this.#items.map(({ id }) => id));
    this.#groups = process.groups
      .map((group) => ({ ...group, members: group.members.filter((member) => active.has(member)) }))
      // A member that is left alone has nobody to share a promised round with.
      .map(({ duration, ...group }) =>
        group.members.length < 2 || duration === undefined ? group : { ...group, duration },
      )
      .filter(({ members }) => members.length > 0);
    this.#ids = new Set([
      ...active,
      ...process.procedures.filter(this.#on).map(({ id }) => id),
      ...process.acts.filter(this.#on).map(({ id }) => id),
      ...this.#groups.map(({ id }) => id),
    ]);
    for (const node of [...process.items, ...process.procedures, ...process.acts])
      if (this.#ids.has(node.id)) for (const take of node.takes) this.#linksOf(node.id, take);
    for (const { earlier, later, by } of process.orders) this.#between(earlier, later, by);
    for (const { earlier, later } of process.habits) this.#between(earlier, later, 'acceptance');
    for (const { id, host } of this.#items)
      if (host !== undefined && active.has(host)) this.#between(id, host, 'decision');
  }

  #between(from: string, to: string, by: Gate): void {
    if (by !== 'later' && this.#ids.has(from) && this.#ids.has(to)) this.#links.push({ from, to, by, either: [from] });
  }

  #giversOf(material: string): string[] {
    const { items, procedures, groups } = this.#process;
    return [...items, ...procedures, ...groups]
      .filter(({ id, gives }) => this.#ids.has(id) && (gives ?? []).includes(material))
      .map(({ id }) => id);
  }

  #linksOf(to: string, take: Take): void {
    if (!this.#on(take) || take.origin === 'commitment' || take.by === 'later') return;
    const either = this.#giversOf(take.material);
    for (const from of either) this.#links.push({ from, to, by: take.by, either });
  }

  times(): SlowTimes {
    const { goal } = this.#process;
    const result: SlowTimes = { total: 0, acceptance: {}, decision: {}, delivery: {} };
    for (const id of this.#ids) {
      result.acceptance[id] = this.#at('acceptance', id);
      result.decision[id] = this.#at('decision', id);
      result.delivery[id] = this.#at('delivery', id);
    }
    for (const certificate of goal.certificates) {
      const givers = this.#giversOf(certificate);
      if (givers.length > 0)
        result.total = Math.max(result.total, Math.min(...givers.map((id) => result.delivery[id]!)));
    }
    for (const id of goal.acts) if (this.#ids.has(id)) result.total = Math.max(result.total, result.delivery[id]!);
    return result;
  }

  #at(event: 'acceptance' | 'decision' | 'delivery', id: string): number {
    const key = `${event} ${id}`;
    if (this.#memory.has(key)) {
      const known = this.#memory.get(key);
      if (known === undefined) throw new Ring();
      return known;
    }
    this.#memory.set(key, undefined);
    const minute = this.#work(event, id);
    this.#memory.set(key, minute);
    return minute;
  }

  #work(event: 'acceptance' | 'decision' | 'delivery', id: string): number {
    const group = this.#groups.find((candidate) => candidate.id === id);
    if (group !== undefined) return event === 'acceptance' ? this.#start(group) : this.#close(group);
    const item = this.#items.find((candidate) => candidate.id === id);
    if (item === undefined) {
      const start =
        event === 'acceptance' ? this.#latest(id, ['acceptance', 'decision', 'delivery']) : this.#at('acceptance', id);
      const procedure = this.#process.procedures.find((candidate) => candidate.id === id);
      return event === 'acceptance' || procedure === undefined ? start : start + procedure.duration.n * DAY;
    }
    switch (event) {
      case 'acceptance':
        return this.#acceptance(item);
      case 'decision': {
        const handling = this.#handling(item);
        const tail = this.#tail(item, handling);
        return Math.max(this.#at('acceptance', id) + handling - tail, this.#latest(id, ['decision'])) + tail;
      }
      case 'delivery': {
        const own = Math.max(this.#at('decision', id), this.#latest(id, ['delivery']));
        const joint = this.#groupOf(id);
        return joint === undefined ? own : Math.max(own, this.#at('delivery', joint.id));
      }
    }
  }

  #groupOf(id: string): JointGroup | undefined {
    return this.#groups.find(({ members }) => members.includes(id));
  }

  #acceptance(item: Item): number {
    const group = this.#groupOf(item.id);
    const host = this.#items.find(({ id }) => id === item.host);
    const hostAt = host === undefined ? 0 : this.#at('acceptance', host.id);
    if (group === undefined) return Math.max(hostAt, this.#latest(item.id, ['acceptance']));
    const inner = this.#inner(group);
    const inside = this.#latest(item.id, ['acceptance'], ({ either }) => either.some((giver) => inner.has(giver)));
    return Math.max(hostAt, this.#at('acceptance', group.id), inside);
  }

  #start(group: JointGroup): number {
    const inner = this.#inner(group);
    const outer = group.members.map((member) =>
      this.#latest(member, ['acceptance'], ({ either }) => !either.some((giver) => inner.has(giver))),
    );
    return Math.max(0, this.#latest(group.id, ['acceptance', 'decision', 'delivery']), ...outer);
  }

  #close(group: JointGroup): number {
    const opinions = group.members.map((member) => this.#at('decision', member));
    const promised = group.duration === undefined ? 0 : this.#at('acceptance', group.id) + group.duration.n * DAY;
    return Math.max(promised, ...opinions);
  }

  /** The latest of the arrows into a node by some gates; of several givers of one paper the earliest counts. */
  #latest(to: string, gates: Gate[], counts: (link: Link) => boolean = () => true): number {
    let latest = 0;
    for (const link of this.#links)
      if (link.to === to && gates.includes(link.by) && counts(link))
        latest = Math.max(latest, Math.min(...link.either.map((giver) => this.#available(giver, to))));
    return latest;
  }

  #available(giver: string, to: string): number {
    const group = this.#groupOf(giver);
    return group !== undefined && this.#inner(group).has(to)
      ? this.#at('decision', giver)
      : this.#at('delivery', giver);
  }

  /** Members, and every node on a walk from a member to a member. */
  #inner(group: JointGroup): Set<string> {
    const walks = (start: string, target: string, seen: Set<string>): boolean =>
      this.#links.some(
        ({ from, to }) =>
          from === start && (to === target || (!seen.has(to) && walks(to, target, new Set([...seen, to])))),
      );
    const leads = (start: string, target: string): boolean => walks(start, target, new Set([start]));
    const between = [...this.#ids].filter(
      (id) => group.members.some((member) => leads(member, id)) && group.members.some((member) => leads(id, member)),
    );
    return new Set([...group.members, ...between]);
  }

  #handling(item: Item): number {
    const own = item.duration.n * DAY;
    const group = this.#groupOf(item.id);
    if (group?.duration === undefined) return own;
    const inner = this.#inner(group);
    const lengthTo = (id: string, seen: readonly string[] = []): number => {
      if (seen.includes(id)) throw new Ring();
      const days = this.#items.find((candidate) => candidate.id === id)?.duration.n ?? 0;
      const before = this.#links.filter(({ from, to, by }) => to === id && by === 'acceptance' && inner.has(from));
      return days * DAY + Math.max(0, ...before.map(({ from }) => lengthTo(from, [...seen, id])));
    };
    const path = Math.max(...[...inner].map((id) => lengthTo(id)));
    const promised = group.duration.n * DAY;
    return path > promised ? Math.floor((own * promised) / path) : own;
  }

  #tail(item: Item, handling: number): number {
    const usual = item.lifecycle === 'on-the-spot' || item.lifecycle === 'work' ? 0 : 1;
    return Math.min(handling, (item.tail?.workingDays ?? usual) * DAY);
  }
}
