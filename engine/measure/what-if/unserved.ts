import type { Id, Item, Process, Scenario, Text } from '../../model/index.ts';
import { partsOf } from '../../model/index.ts';
import { Offices } from '../../run/city/offices.ts';

/** An authority whose items met a desk before the reform and meet none after it, so that nobody waits there. */
export interface Unserved {
  readonly authority: Id;
  readonly title: Text;
  /** The items after the reform that no desk handles. */
  readonly items: readonly Id[];
  readonly message: Text;
}

/**
 * Authorities to which a reform moves work that the scenario has no desk for: merged or delegated items whose parts were
 * handled at a desk. Their queues are missing in every number after the reform, which is then too good.
 */
export function unservedOf(before: Process, after: Process, scenario: Scenario): Unserved[] {
  if (scenario.desks.length === 0) return [];
  const offices = new Offices(scenario);
  const isServed = (item: Item): boolean => offices.deskOf(item, 'review') >= 0;
  const served = new Set(before.items.filter(isServed).flatMap(partsOf));
  const lost = after.items.filter((item) => !isServed(item) && partsOf(item).some((part) => served.has(part)));
  const authorities = [...new Set(lost.map(({ authority }) => authority))];
  return authorities.map((authority) => {
    const items = lost.filter((item) => item.authority === authority);
    const title = after.authorities.find(({ id }) => id === authority)?.title ?? { zh: authority, en: authority };
    const names = (language: 'zh' | 'en'): string =>
      items.map((item) => item.title[language]).join(language === 'zh' ? '、' : ', ');
    return {
      authority,
      title,
      items: items.map(({ id }) => id),
      message: {
        zh: `改革后由“${title.zh}”办理的${names('zh')}，方案里没有窗口：算出的数不含在那里排队，偏于乐观。请在方案中为“${title.zh}”加窗口。`,
        en: `After the reform ${title.en} handles ${names('en')}, and the scenario has no desk for it: the figures leave out queues there and are too good. Add a desk for ${title.en} to the scenario.`,
      },
    };
  });
}
