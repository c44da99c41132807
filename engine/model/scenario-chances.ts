import { decisionLimit } from './limit.ts';
import type { Item } from './item.ts';
import { originOf, partsOf } from './item.ts';
import type { Process } from './process.ts';
import type { Desk, GroupChance, ItemChance, Scenario } from './scenario.ts';
import type { Notes } from './scenario-notes.ts';
import type { Id } from './text.ts';

/** What is drawn for items, procedures, groups and papers, and what silence means. */
export function noteChances(scenario: Scenario, process: Process, notes: Notes): void {
  const { items, procedures, groups, papers = [], desks } = scenario;
  for (const each of items) noteItem(each, process, notes);
  for (const { procedure, duration } of procedures) {
    notes.known(process.procedures, procedure, `procedures[${procedure}]`);
    notes.spread(duration.value, `procedures[${procedure}].duration`);
  }
  for (const each of groups) noteGroup(each, desks, process, notes);
  for (const { material, defect, again = defect, correction } of papers) {
    const at = `papers[${material}]`;
    notes.known(process.materials, material, at);
    if (again.value >= 1) endless(`${at}.again`, notes);
    notes.spread(correction.value, `${at}.correction`);
  }
  const once = (ids: readonly string[], at: string): void => notes.once(ids, at);
  once(
    items.map(({ item }) => item),
    'items',
  );
  once(
    procedures.map(({ procedure }) => procedure),
    'procedures',
  );
  once(
    groups.map(({ group }) => group),
    'groups',
  );
  once(
    papers.map(({ material }) => material),
    'papers',
  );
  noteSilence(scenario, process, notes);
  noteLimits(scenario, process, notes);
}

function noteItem(each: ItemChance, process: Process, notes: Notes): void {
  const at = `items[${each.item}]`;
  const isKnown = notes.known(process.items, each.item, at);
  const { work, preparation, handOver, returns, delivery, stops, limitShare, checks } = each;
  for (const [name, spread] of Object.entries({ work, preparation, handOver, delivery, limitShare }))
    notes.spread(spread?.value, `${at}.${name}`);
  notes.spread(returns?.correction.value, `${at}.returns.correction`);
  if ((returns?.again?.value ?? returns?.rate.value ?? 0) >= 1) endless(`${at}.returns.again`, notes);
  (stops ?? []).forEach(({ after, length }, index) => {
    notes.spread(after?.value, `${at}.stops[${index}].after`);
    notes.spread(length.value, `${at}.stops[${index}].length`);
  });
  notes.spread(checks?.after.value, `${at}.checks.after`);
  notes.spread(checks?.work.value, `${at}.checks.work`);
  if (checks !== undefined && isKnown && !canPromise(each.item, process))
    notes.tell({
      code: 'no-commitment',
      level: 'warning',
      at: `${at}.checks`,
      message: {
        zh: `“${each.item}”没有以告知承诺代替的材料，这里的事后核查不会发生`,
        en: `Nothing is promised at “${each.item}”: none of its papers is replaced by a commitment, so it is never checked later`,
      },
      mend: {
        zh: '删去 checks，或在改革中对该事项实行告知承诺（commit）',
        en: 'Take checks out, or accept a commitment at this item by a measure of the reform (commit)',
      },
    });
}

/** Whether an item, on any side that the process holds, in any class of cases or as part of another, takes a commitment. */
function canPromise(id: Id, { items, classes }: Process): boolean {
  const isHere = (item: Item): boolean =>
    (item.id === id || partsOf(item).includes(id)) &&
    item.takes.some(({ origin, part = originOf(item) }) => origin === 'commitment' && [item.id, part].includes(id));
  return (
    items.some(isHere) || classes.some(({ moves }) => moves.some((move) => move.do === 'commit' && move.item === id))
  );
}

/** Where it is absent, the share of the first time is that of every further one. */
function endless(at: string, notes: Notes): void {
  notes.tell({
    code: 'endless',
    at,
    message: {
      zh: '每次补正后都再退回，永远办不完',
      en: 'Whatever is handed in again is sent back again, for ever',
    },
    mend: { zh: '把再次退回率 again 写为小于 1', en: 'Give a share of further returns, again, below 1' },
  });
}

function noteGroup(each: GroupChance, desks: readonly Desk[], process: Process, notes: Notes): void {
  const at = `groups[${each.group}]`;
  notes.known(process.groups, each.group, at);
  notes.spread(each.correction?.value, `${at}.correction`);
  if (each.survey === undefined) return;
  const { officers, work } = each.survey;
  notes.spread(work.value, `${at}.survey.work`);
  notes.once(
    officers.map(({ desk }) => desk),
    `${at}.survey.officers`,
  );
  for (const { desk: id, staff } of officers) {
    const place = `${at}.survey.officers[${id}]`;
    const desk = desks.find((one) => one.id === id);
    if (desk === undefined) notes.known(desks, id, place);
    else if ((desk.does ?? 'review') !== 'review')
      notes.tell({
        code: 'survey-desk',
        at: place,
        message: {
          zh: `“${id}”是收件或出件窗口，踏勘人员来自承办部门`,
          en: `“${id}” is a window for intake or delivery; officers come from desks that review`,
        },
        mend: { zh: '改为承办该事项的窗口', en: 'Name a desk that reviews' },
      });
    else if (staff > desk.staff.value)
      notes.tell({
        code: 'survey-staff',
        at: place,
        message: {
          zh: `踏勘要 ${staff} 人，“${id}”只有 ${desk.staff.value} 人，永远等不齐`,
          en: `The survey needs ${staff} of “${id}”, which has ${desk.staff.value}: it would wait for ever`,
        },
        mend: {
          zh: `减到 ${desk.staff.value} 人以内，或增加该窗口人数`,
          en: `Ask for at most ${desk.staff.value}, or give the desk more staff`,
        },
      });
  }
}

/** Silence is consent of consulted offices alone, and of none that takes part in a joint round. */
function noteSilence({ tacitReplies = [] }: Scenario, process: Process, notes: Notes): void {
  notes.once(
    tacitReplies.map(({ item }) => item),
    'tacitReplies',
  );
  for (const { item: id } of tacitReplies) {
    const at = `tacitReplies[${id}]`;
    if (!notes.known(process.items, id, at)) continue;
    if (!process.items.some((item) => item.id === id && item.lifecycle === 'consulted'))
      notes.tell({
        code: 'not-consulted',
        at,
        message: {
          zh: `“${id}”要由申请人申请，逾期不答复不等于同意`,
          en: `Applicants apply for “${id}”: silence is no consent there`,
        },
        mend: {
          zh: '默认同意只用于被征求意见的部门；删去此项，或先改为内部征求意见',
          en: 'Only consulted offices consent by silence; take it out, or turn the item into an opinion first',
        },
      });
    else if (process.groups.some(({ members }) => members.includes(id)))
      notes.tell({
        code: 'silent-member',
        at,
        message: {
          zh: `“${id}”是联合办理的成员，成员的默认同意尚不能批量推演`,
          en: `“${id}” is a member of a joint group, whose silence cannot be simulated in bulk`,
        },
        mend: { zh: '删去此项，或让它退出联合办理', en: 'Take it out, or take the item out of the group' },
      });
  }
}

/** Limit-driven review needs to know how much of a limit an office uses up. */
function noteLimits({ review, limitShare, items }: Scenario, process: Process, notes: Notes): void {
  notes.spread(limitShare?.value, 'limitShare');
  const shared = [
    ...(limitShare === undefined ? [] : ['limitShare']),
    ...items.filter((each) => each.limitShare !== undefined).map(({ item }) => `items[${item}].limitShare`),
  ];
  if (review !== 'limit-driven') {
    if (shared[0] !== undefined)
      notes.tell({
        code: 'limit-share-unused',
        level: 'warning',
        at: shared[0],
        message: {
          zh: '只有按时限办理时才用到这个占比',
          en: 'This share counts in limit-driven review only',
        },
        mend: { zh: '写 review: limit-driven，或删去', en: 'Write review: limit-driven, or take it out' },
      });
    return;
  }
  const uncovered = process.items.find(({ id, limits }) => {
    const hasLimit = (['promised', 'statutory'] as const).some(
      (scheme) => decisionLimit(limits, scheme, process.asOf) !== undefined,
    );
    const own = items.find(({ item }) => item === id);
    return hasLimit && own?.limitShare === undefined && own?.work === undefined;
  });
  if (limitShare !== undefined || (uncovered === undefined && shared.length > 0)) return;
  notes.tell({
    code: 'no-limit-share',
    level: shared.length === 0 ? 'error' : 'warning',
    at: shared.length === 0 ? 'limitShare' : `items[${uncovered?.id ?? ''}].limitShare`,
    message:
      shared.length === 0
        ? {
            zh: '按时限办理，但没有说用掉时限的多少',
            en: 'Limit-driven review, but nothing says how much of a limit is used up',
          }
        : {
            zh: `按时限办理，但没有说“${uncovered?.id ?? ''}”用掉时限的多少，该事项仍按办理用时`,
            en: `Limit-driven review, but nothing says how much of its limit “${uncovered?.id ?? ''}” uses up; it goes by its duration`,
          },
    mend: {
      zh: '写 limitShare（如 fixed 0.8），或改为 review: work-driven',
      en: 'Give limitShare, such as fixed 0.8, or write review: work-driven',
    },
  });
}
