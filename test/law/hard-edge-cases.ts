import type { Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, law, named, paper, take } from '../support/small-process.ts';

// Orders that a law sets and that a document leaves out. Every hard edge has a document of its own in hard-edges.test.ts.

/** The small process in 2022 with deed tax and the registration of a transfer, which takes the receipt by a gate. */
function taxed(by?: 'acceptance' | 'decision' | 'delivery'): (process: Process) => void {
  return (process) => {
    process.asOf = '2022-06-01';
    process.materials.push(paper('receipt', '契税完税凭证', { holder: 'office' }));
    const taken = by === undefined ? [] : [take('receipt', { by, basis: law('契税法', '11') })];
    process.items.push(
      item('tax', '契税申报缴纳', { kind: '税费义务', basis: law('契税法', '10'), limits: [], gives: ['receipt'] }),
      item('title', '转移登记', {
        kind: '行政确认',
        matter: 'transfer-registration',
        basis: law('不动产登记暂行条例', '16'),
        takes: taken,
      }),
    );
  };
}

/** The small process with a review of the design scheme, which the planning permit waits for or not. */
function withScheme(waits: boolean): (process: Process) => void {
  return (process) => {
    process.items.push(
      item('scheme-review', '设计方案审查', {
        kind: '其他行政权力',
        matter: 'design-scheme',
        basis: law('某市规划条例', '3'),
        limits: [],
      }),
    );
    const [earlier, later] = ['scheme-review', 'planning-permit'];
    if (waits) process.orders.push({ earlier, later, by: 'acceptance', basis: law('城乡规划法', '40') });
  };
}

/** The small process with a bank's proof of the funds, which the construction permit waits for or not. */
function funded(waits: boolean): (process: Process) => void {
  return (process) => {
    process.procedures.push({
      id: 'funding',
      title: named('落实建设资金', 'Funds for the works'),
      takes: [],
      gives: [],
      duration: { n: 5, unit: 'working-day', basis: assumed },
      segment: 'other',
      matter: 'funds',
      basis: law('某办法', '4'),
    });
    const [earlier, later] = ['funding', 'construction-permit'];
    if (waits) process.orders.push({ earlier, later, by: 'acceptance', basis: law('建筑法', '8') });
  };
}

/** The small process in Weifang in 2022, with the application for heating by the regulation of the place. */
function heated(waits: boolean): (process: Process) => void {
  return (process) => {
    process.asOf = '2022-06-01';
    process.items.push(
      item('heat', '用热报装', {
        kind: '公用企业',
        basis: law('潍坊市供热条例', '9'),
        limits: [],
        setBy: 'local-regulation',
      }),
    );
    const [earlier, later] = ['heat', 'start-of-works'];
    if (waits) process.orders.push({ earlier, later, by: 'acceptance', basis: law('潍坊市供热条例', '9') });
  };
}

export const hardEdgeCases: readonly CheckCase[] = [
  {
    code: 'order/hard-edge-missing',
    article: '25',
    given: 'a start of works that does not wait for the environmental approval (环境影响评价法 25)',
    broken: (p) => p.acts[0]!.takes.splice(1, 1),
    level: 'error',
    at: 'acts[start-of-works]',
    soundGiven: 'an order of law instead of the paper',
    sound: (p) => {
      p.acts[0]!.takes.splice(1, 1);
      p.orders.push({
        earlier: 'eia',
        later: 'start-of-works',
        by: 'acceptance',
        basis: law('环境影响评价法', '25'),
      });
    },
  },
  {
    code: 'order/hard-edge-missing',
    article: '25',
    given: 'a start of works that waits for the environmental approval by habit only',
    broken: (p) => {
      p.acts[0]!.takes.splice(1, 1);
      p.habits.push({ earlier: 'eia', later: 'start-of-works', note: named('习惯', 'as ever'), basis: assumed });
    },
    level: 'warning',
    at: 'acts[start-of-works]',
    soundGiven: 'a habit beside the paper',
    sound: (p) => {
      p.habits.push({ earlier: 'eia', later: 'start-of-works', note: named('习惯', 'as ever'), basis: assumed });
    },
  },
  {
    code: 'order/hard-edge-missing',
    article: '11',
    given: 'a transfer that is registered without a look at the deed tax (契税法 11)',
    broken: taxed(),
    level: 'error',
    at: 'items[title]',
    soundGiven: 'the receipt taken by the decision: it need not be there at acceptance',
    sound: taxed('decision'),
  },
  {
    code: 'order/hard-edge-missing',
    article: '11',
    given: 'a transfer that takes the receipt only when the title is handed out',
    broken: taxed('delivery'),
    level: 'error',
    at: 'items[title]',
    soundGiven: 'the receipt taken by acceptance',
    sound: taxed('acceptance'),
  },
  {
    code: 'order/hard-edge-missing',
    article: '15',
    given: 'a start of works that does not wait for the energy review, as we read 节约能源法 15',
    broken: (p) => {
      p.items.push(item('energy', '节能审查', { basis: law('节约能源法', '15') }));
    },
    level: 'warning',
    at: 'acts[start-of-works]',
    soundGiven: 'an energy review that the case does not need',
    sound: (p) => {
      p.items.push(
        item('energy', '节能审查', {
          basis: law('节约能源法', '15'),
          when: { attribute: 'investor', is: ['government'] },
        }),
      );
    },
  },
  {
    code: 'order/hard-edge-missing',
    article: '40',
    given: 'a planning permit that does not wait for the design scheme (城乡规划法 40)',
    broken: withScheme(false),
    level: 'error',
    at: 'items[planning-permit]',
    soundGiven: 'an order of law between the two',
    sound: withScheme(true),
  },
  {
    code: 'order/hard-edge-missing',
    article: '8',
    given: 'a construction permit that does not wait for the funds (建筑法 8)',
    broken: funded(false),
    level: 'error',
    at: 'items[construction-permit]',
    soundGiven: 'an order of law between the two',
    sound: funded(true),
  },
  {
    code: 'order/hard-edge-missing',
    article: '9',
    given: 'a start of works in Weifang before the application for heating (潍坊市供热条例 9)',
    broken: heated(false),
    level: 'error',
    at: 'acts[start-of-works]',
    soundGiven: 'an order of that regulation between the two',
    sound: heated(true),
  },
];
