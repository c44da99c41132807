import type { CityMoveOf, Desk, Id, Process, Scenario, Text } from '../../model/index.ts';
import { listed } from '../words.ts';
import type { CityApplied, CityRule } from './rule.ts';
import { lawful, moot, refused } from './rule.ts';
import { withSubmissions } from './submissions.ts';
import { deskOf, unknownItem } from './unknown.ts';

const FREE: Text = {
  zh: '帮办代办由申请人自愿选择，不得收费，也不得代替申请人作出承诺',
  en: 'An agent is the applicant’s free choice, costs nothing, and makes no promises in the applicant’s name',
};
const COSTS: Text = {
  zh: '帮办的用时计入收件窗口，在收到之后、受理之前；窗口因此更忙',
  en: 'The agent’s time is counted at the intake window, between receipt and acceptance; the window is busier for it',
};
const NO_COSTS: Text = {
  zh: '没有写帮办人员的用时，结果偏乐观',
  en: 'The agent’s own time is not given, so the result is on the hopeful side',
};

/**
 * Somebody of the hall prepares the papers with the applicant 帮办代办: fewer are sent back, correction and hand-over are
 * faster. A scenario has no work before the receipt, so the agent's time is work of the intake window: it keeps the staff as
 * busy as they would be, and errs on the slow side by letting the case wait for it.
 */
export const agent: CityRule<'agent'> = {
  do: 'agent',
  payer: 'government',
  sentence: ({ items }, title) => ({
    zh: `为${listed(items, title, 'zh')}提供帮办代办`,
    en: `Offer an agent who prepares ${listed(items, title, 'en')} with the applicant`,
  }),
  apply: ({ scenario, process }, move) => {
    const { items, returns, correction, handOver, intake } = move;
    const stranger = unknownItem(process, items);
    if (stranger !== undefined) return stranger;
    const window = intake && deskOf(scenario, intake.desk);
    if (window !== undefined && 'result' in window) return window;
    const desks = window === undefined ? scenario.desks : desksWith(scenario, process, move, window);
    if ('result' in desks) return desks;
    const change = { returns, correction, handOver, preparation: intake?.work };
    const { scenario: after, ...what } = withSubmissions(scenario, process, items, change);
    if (!what.areFewerReturned && !what.isOtherwiseChanged)
      return moot(
        '这些事项没有退回、补正或交接可以减少',
        'These items have no returns, corrections or hand-over to lessen',
      );
    return lawful({ ...after, desks: [...desks] }, FREE, intake === undefined ? NO_COSTS : COSTS);
  },
};

/** The desks, with the window of the agent serving the items; the refusal where it cannot. */
function desksWith(
  { desks }: Scenario,
  process: Process,
  { items }: CityMoveOf<'agent'>,
  window: Desk,
): readonly Desk[] | CityApplied {
  const intake = desks.filter(({ does }) => does === 'intake');
  if (!intake.includes(window))
    return refused(
      { zh: `“${window.id}”不是收件窗口`, en: `“${window.id}” is no window for intake` },
      { zh: '写一个 does: intake 的窗口', en: 'Name a desk that does intake' },
    );
  const isServed = (id: Id): boolean =>
    window.items === undefined
      ? process.items.some((item) => item.id === id && item.authority === window.authority)
      : window.items.includes(id);
  const missing = items.filter((id) => !isServed(id));
  if (missing.length === 0) return desks;
  const other = intake.find((desk) => desk !== window && desk.items?.some((id) => missing.includes(id)));
  const [first] = missing;
  if (other !== undefined || window.items === undefined)
    return refused(
      other === undefined
        ? { zh: `“${window.id}”不收“${first ?? ''}”`, en: `“${window.id}” does not take in “${first ?? ''}”` }
        : { zh: `“${first ?? ''}”已由“${other.id}”收件`, en: `“${other.id}” takes in “${first ?? ''}” already` },
      { zh: '改由收这一事项的窗口帮办', en: 'Let the window that takes it in help' },
    );
  const served = [...window.items, ...missing];
  return desks.map((desk) => (desk === window ? { ...desk, items: served } : desk));
}
