import type {
  Act,
  Condition,
  Duration,
  Gate,
  Habit,
  Id,
  Item,
  JointGroup,
  LifecycleId,
  Material,
  Procedure,
  Process,
  StatuteOrder,
  Take,
} from '../../engine/model/index.ts';
import { assumed, item, named, paper, take } from '../support/small-process.ts';
import { emptyProcess } from './plain-process.ts';
import { Draws } from './random.ts';

// Random processes that are valid documents: nodes in a row, each taking what earlier ones give, so that rings come about
// only through joint groups, hosts and the arrow that now and then points back on purpose.

const AS_OF = '2018-09-01';

/** The process of a seed; the same on every machine. */
export function randomProcess(seed: number): Process {
  return new Builder(new Draws(seed)).process(seed);
}

type Node = { kind: 'item'; item: Item } | { kind: 'procedure'; procedure: Procedure } | { kind: 'act'; act: Act };

class Builder {
  readonly #draws: Draws;
  readonly #nodes: Node[] = [];
  readonly #materials: Material[] = [paper('outside', '自备材料')];
  /** Certificates that earlier nodes give. */
  readonly #given: Id[] = [];

  constructor(draws: Draws) {
    this.#draws = draws;
  }

  process(seed: number): Process {
    const count = this.#draws.whole(3, 16);
    for (let index = 0; index < count; index++) this.#node(index);
    if (this.#items().length === 0) this.#item(count);
    const groups = this.#groups();
    this.#hosts();
    const ends = this.#ends(groups);
    const goals = this.#given.filter(() => this.#draws.chance(0.4));
    return {
      ...emptyProcess(`random-${seed}`),
      asOf: AS_OF,
      attributes: attributes(),
      goal: { certificates: goals, acts: this.#acts().map(({ id }) => id) },
      items: this.#items(),
      procedures: this.#procedures(),
      acts: this.#acts(),
      materials: this.#materials,
      groups,
      orders: this.#orders(ends),
      habits: this.#habits(ends),
    };
  }

  #ids(): Id[] {
    return this.#nodes.map((node) =>
      node.kind === 'item' ? node.item.id : node.kind === 'procedure' ? node.procedure.id : node.act.id,
    );
  }

  #items(): Item[] {
    return this.#nodes.flatMap((node) => (node.kind === 'item' ? [node.item] : []));
  }

  #procedures(): Procedure[] {
    return this.#nodes.flatMap((node) => (node.kind === 'procedure' ? [node.procedure] : []));
  }

  #acts(): Act[] {
    return this.#nodes.flatMap((node) => (node.kind === 'act' ? [node.act] : []));
  }

  #node(index: number): void {
    const what = this.#draws.next();
    if (what < 0.78) this.#item(index);
    else if (what < 0.9) this.#procedure(index);
    else this.#act(index);
  }

  #item(index: number): void {
    const draws = this.#draws;
    const lifecycle = draws.pick<LifecycleId>(['promised', 'promised', 'on-the-spot', 'filing', 'consulted', 'work']);
    const made = item(`i${index}`, `事项${index}`, {
      lifecycle,
      kind: draws.pick(['行政许可', '行政备案', '公共服务']),
      takes: this.#takes(),
      limits: [],
      duration: this.#duration(),
      ...this.#when(0.15),
      ...(draws.chance(0.4) ? { tail: { workingDays: draws.whole(0, 8) / 2, basis: assumed } } : {}),
    });
    made.gives = this.#gives(index);
    this.#nodes.push({ kind: 'item', item: made });
  }

  #procedure(index: number): void {
    const procedure: Procedure = {
      id: `p${index}`,
      title: named(`程序${index}`, `procedure ${index}`),
      takes: this.#takes(),
      gives: [],
      duration: { ...this.#duration(), unit: this.#draws.pick(['calendar-day', 'working-day']) },
      segment: 'works',
      basis: assumed,
      ...this.#when(0.1),
    };
    procedure.gives = this.#gives(index);
    this.#nodes.push({ kind: 'procedure', procedure });
  }

  #act(index: number): void {
    const act: Act = {
      id: `a${index}`,
      title: named(`行为${index}`, `act ${index}`),
      takes: this.#takes(),
      basis: assumed,
      ...this.#when(0.1),
    };
    this.#nodes.push({ kind: 'act', act });
  }

  #duration(): Duration {
    const draws = this.#draws;
    if (draws.chance(0.1)) return { n: 0, unit: 'working-day', basis: assumed };
    if (draws.chance(0.1)) return { n: draws.whole(1, 30), unit: 'hour', basis: assumed };
    if (draws.chance(0.1)) return { n: draws.whole(1, 900), unit: 'minute', basis: assumed };
    return { n: draws.whole(1, 40) / 2, unit: 'working-day', basis: assumed };
  }

  #takes(): Take[] {
    const draws = this.#draws;
    const takes: Take[] = draws.chance(0.5) ? [take('outside')] : [];
    const count = Math.min(this.#given.length, draws.whole(0, 3));
    for (let k = 0; k < count; k++) {
      // Mostly from the latest nodes, so that chains grow long.
      const material = draws.chance(0.6) ? this.#given.slice(-4) : this.#given;
      takes.push(
        take(draws.pick(material), {
          by: draws.pick<Gate>(['acceptance', 'acceptance', 'acceptance', 'decision', 'decision', 'delivery', 'later']),
          origin: draws.pick(['applicant', 'applicant', 'sharing', 'sharing', 'commitment']),
          ...this.#when(0.1),
          ...(draws.chance(0.1)
            ? { [draws.pick(['from', 'until'])]: draws.pick(['2018-08-31', AS_OF, '2018-09-02']) }
            : {}),
        }),
      );
    }
    return takes;
  }

  /** New certificates, and now and then one that another node gives, too. */
  #gives(index: number): Id[] {
    const draws = this.#draws;
    const gives = Array.from({ length: draws.pick([0, 1, 1, 1, 2]) }, (_, k) => `c${index}-${k}`);
    for (const id of gives) this.#materials.push(paper(id, `证照${id}`, { holder: 'office' }));
    const shared = this.#given.length > 0 && draws.chance(0.06) ? [draws.pick(this.#given)] : [];
    this.#given.push(...gives);
    return [...gives, ...shared];
  }

  #when(probability: number): { when?: Condition } {
    const draws = this.#draws;
    if (!draws.chance(probability)) return {};
    const simple: Condition = { attribute: draws.pick(['colour', 'size']), is: [draws.pick(['one', 'two'])] };
    const other: Condition = { attribute: 'size', is: ['two', 'three'] };
    return {
      when: draws.pick<Condition>([simple, { not: simple }, { all: [simple, other] }, { any: [simple, other] }]),
    };
  }

  #groups(): JointGroup[] {
    const draws = this.#draws;
    const free = this.#items().map(({ id }) => id);
    const groups: JointGroup[] = [];
    while (groups.length < 2 && free.length >= 2 && draws.chance(0.4)) {
      const from = draws.whole(0, free.length - 2);
      const members = free.splice(from, draws.whole(2, 4));
      const id = `g${groups.length}`;
      const gives = draws.chance(0.4) ? [`${id}-permit`] : [];
      for (const permit of gives) this.#materials.push(paper(permit, permit, { holder: 'office' }));
      if (members.length < 2) break;
      groups.push({
        id,
        title: named(`联合${id}`, `group ${id}`),
        lead: 'planning',
        members,
        together: { form: true, visit: false, opinion: true },
        gives,
        restart: draws.pick(['all', 'objectors']),
        basis: assumed,
        ...(draws.chance(0.5) ? { duration: { n: draws.whole(0, 30) / 2, unit: 'working-day', basis: assumed } } : {}),
      });
      this.#given.push(...gives);
    }
    return groups;
  }

  /** Consulted offices mostly have a host; it comes after them, so that what they take cannot come from it. */
  #hosts(): void {
    const items = this.#items();
    items.forEach((each, index) => {
      const hosts = items.slice(index + 1).filter(({ lifecycle }) => lifecycle !== 'consulted');
      if (each.lifecycle === 'consulted' && hosts.length > 0 && this.#draws.chance(0.8))
        each.host = this.#draws.pick(hosts.slice(0, 2)).id;
    });
  }

  /** Where each node stands in the row as the earlier and as the later end of an order; a group stands around its members. */
  #ends(groups: readonly JointGroup[]): End[] {
    const row = this.#ids();
    const ends = row.map((id, index): End => ({ id, asEarlier: index, asLater: index }));
    for (const { id, members } of groups) {
      const places = members.map((member) => row.indexOf(member));
      ends.push({ id, asEarlier: Math.max(...places) + 0.5, asLater: Math.min(...places) - 0.5 });
    }
    return ends;
  }

  #orders(ends: readonly End[]): StatuteOrder[] {
    return this.#pairs(ends, 0.5).map((pair) => ({
      ...pair,
      by: this.#draws.pick<Gate>(['acceptance', 'decision', 'delivery']),
      basis: assumed,
    }));
  }

  #habits(ends: readonly End[]): Habit[] {
    return this.#pairs(ends, 0.7).map((pair) => ({ ...pair, note: named('习惯', 'habit'), basis: assumed }));
  }

  #pairs(ends: readonly End[], probability: number): { earlier: Id; later: Id }[] {
    const pairs: { earlier: Id; later: Id }[] = [];
    while (pairs.length < 3 && this.#draws.chance(probability)) {
      const [one, other] = [this.#draws.pick(ends), this.#draws.pick(ends)];
      const back = this.#draws.chance(0.02);
      if (one.id !== other.id && (one.asEarlier < other.asLater || back))
        pairs.push({ earlier: one.id, later: other.id });
    }
    return pairs;
  }
}

interface End {
  readonly id: Id;
  readonly asEarlier: number;
  readonly asLater: number;
}

function attributes(): Process['attributes'] {
  const value = (id: string) => ({ id, title: named(id, id) });
  return [
    { id: 'colour', title: named('颜色', 'colour'), values: ['one', 'two'].map(value), usual: 'one' },
    { id: 'size', title: named('大小', 'size'), values: ['one', 'two', 'three'].map(value), usual: 'two' },
  ];
}

/** The case of a seed. */
export function randomCase(seed: number): Record<string, string> {
  const draws = new Draws(seed + 1_000_003);
  return { colour: draws.pick(['one', 'two']), size: draws.pick(['one', 'two', 'three']) };
}
