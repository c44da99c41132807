import type { Id, ItemKind, Language, Process, StopGround, Text } from '../model/index.ts';
import { QUICK_DAY } from '../network/index.ts';
import type { Minute } from '../time/index.ts';
import { formatDeadline, formatMinute } from '../time/index.ts';
import type { RunTime } from './executor.ts';
import type { Cause, Due, Trace, TraceLine } from './trace.ts';

/**
 * One line in words, such as `day 3 · Project approval · decided: granted`. Undated minutes are told as working days since
 * the start, with one decimal at most; dated ones as date and time, with the due minutes of limits.
 */
export function tell(line: TraceLine, process: Process, language: Language, time: RunTime['kind'] = 'undated'): string {
  const teller = new Teller(process, language, time);
  return `${teller.moment(line.at, line.cause.because === 'period')} · ${teller.title(line.node)} · ${teller.event(line)}${teller.because(line.cause)}`;
}

/** A whole trace in words, a line each. */
export function tellTrace(
  trace: Trace,
  process: Process,
  language: Language,
  time: RunTime['kind'] = 'undated',
): string {
  return trace.map((line) => `${tell(line, process, language, time)}\n`).join('');
}

const grounds: Record<StopGround, Text> = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  test: { zh: '检测', en: 'test' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'own-rule': { zh: '另有规定', en: "the item's own rule" },
};

/** How an item ends, in the word that the law has for its kind: only a licence is granted (行政许可法 38). */
interface Ending {
  readonly granted: Text;
  readonly refused: Text;
}

const done: Ending = { granted: { zh: '办结', en: 'done' }, refused: { zh: '不予办理', en: 'declined' } };

const endings: Readonly<Record<ItemKind, Ending>> = {
  行政许可: {
    granted: { zh: '决定：准予', en: 'decided: granted' },
    refused: { zh: '决定：不予许可', en: 'decided: refused' },
  },
  行政确认: {
    granted: { zh: '决定：予以确认', en: 'decided: confirmed' },
    refused: { zh: '决定：不予确认', en: 'decided: not confirmed' },
  },
  行政备案: { granted: { zh: '予以备案', en: 'filed' }, refused: { zh: '不予备案', en: 'not filed' } },
  其他行政权力: {
    granted: { zh: '决定：同意', en: 'decided: approved' },
    refused: { zh: '决定：不同意', en: 'decided: not approved' },
  },
  公共服务: done,
  公用企业: done,
  中介服务: done,
  金融机构: done,
  市场服务: done,
  税费义务: done,
};

/** Opinions for another office or a joint group are not yet how an item ends. */
const opinions = {
  objected: { zh: '决定：提出修改意见', en: 'decided: objection' },
  'deemed-consent': { zh: '逾期未复，视为同意', en: 'consent by silence' },
} as const satisfies Record<string, Text>;

const closings = {
  agreed: { zh: '一致同意', en: 'all agree' },
  refused: { zh: '有部门不同意', en: 'refused' },
  'rounds-used-up': { zh: '轮次用尽仍有意见', en: 'objections left and no round left' },
} as const satisfies Record<string, Text>;

const plain = {
  started: { zh: '开始', en: 'started' },
  reached: { zh: '全部办结', en: 'goal reached' },
  missed: { zh: '无法办成', en: 'goal out of reach' },
  stalled: { zh: '停滞', en: 'nothing moves any more' },
  'late-notice': { zh: '逾期告知，不影响已受理', en: 'late notice, which undoes nothing' },
  'not-needed': { zh: '告知不需要办理', en: 'none is needed' },
  'not-this-office': { zh: '告知向其他机关申请', en: 'another office is competent' },
  reviewed: { zh: '审查完毕', en: 'reviewed' },
  delivered: { zh: '已送达', en: 'delivered' },
  abandoned: { zh: '终止', en: 'ended without result' },
  began: { zh: '开始', en: 'began' },
  ended: { zh: '完成', en: 'ended' },
  happened: { zh: '已发生', en: 'happened' },
  'not-possible': { zh: '无法进行', en: 'not possible' },
  'not-convened': { zh: '未能召集', en: 'not convened' },
} as const satisfies Record<string, Text>;

class Teller {
  readonly #titles: ReadonlyMap<Id, Text>;
  readonly #kinds: ReadonlyMap<Id, ItemKind>;
  readonly #zh: boolean;
  readonly #language: Language;
  readonly #dated: boolean;

  constructor(process: Process, language: Language, time: RunTime['kind']) {
    const { items, procedures, acts, groups } = process;
    const nodes = [...items, ...procedures, ...acts, ...groups, process];
    this.#titles = new Map(nodes.map(({ id, title }) => [id, title]));
    this.#kinds = new Map(items.map(({ id, kind }) => [id, kind]));
    this.#language = language;
    this.#zh = language === 'zh';
    this.#dated = time === 'dated';
  }

  title(node: Id): string {
    return this.#titles.get(node)?.[this.#language] ?? node;
  }

  /** Midnight at which a period ends is told as 24:00 of its last day. */
  moment(at: Minute, isDeadline = false): string {
    if (this.#dated) return (isDeadline ? formatDeadline(at) : formatMinute(at)).replace('T', ' ');
    const days = String(Math.round((at / QUICK_DAY) * 10) / 10);
    return this.#zh ? `第 ${days} 天` : `day ${days}`;
  }

  event(line: TraceLine): string {
    const zh = this.#zh;
    switch (line.event) {
      case 'received':
        if (line.attempt > 1) return zh ? '收到补正材料' : 'corrected papers received';
        return zh ? '收到申请' : 'received';
      case 'corrected-on-the-spot':
        return zh ? '当场更正' : 'corrected on the spot';
      case 'noticed':
        return zh ? '一次性告知补正' : 'one-time notice of missing papers';
      case 'accepted':
        return `${zh ? '受理' : 'accepted'}${this.#due(line.due)}`;
      case 'deemed': {
        const moment = this.moment(line.effective);
        return `${zh ? `视为受理，自${moment}起` : `deemed accepted as of ${moment}`}${this.#due(line.due)}`;
      }
      case 'stopped':
        return `${zh ? '停止计时：' : 'clock stopped: '}${this.#word(grounds[line.ground])}`;
      case 'resumed':
        return `${zh ? '恢复计时' : 'clock runs on'}${this.#due(line.due)}`;
      case 'decided':
        return `${this.#word(this.#decision(line))}${this.#round(line.round)}${this.#due(line.due)}`;
      case 'checked':
        if (line.outcome === 'revoked') return zh ? '事后核查：撤销' : 'checked later: revoked';
        return zh ? '事后核查：属实' : 'checked later: confirmed';
      case 'surveyed':
        return `${zh ? '联合踏勘' : 'joint survey'}${this.#round(line.round)}`;
      case 'reopened':
        return `${zh ? '重新审查' : 'works again'}${this.#round(line.round)}`;
      case 'opened':
        return zh ? `第 ${line.round} 轮开始` : `round ${line.round} opens`;
      case 'objections':
        return `${zh ? '修改意见：' : 'objections by '}${line.by.map((id) => this.title(id)).join(zh ? '、' : ', ')}`;
      case 'closed':
        return `${zh ? `第 ${line.round} 轮结束：` : `round ${line.round} closes: `}${this.#word(closings[line.outcome])}`;
      default:
        return this.#word(plain[line.event]);
    }
  }

  because(cause: Cause): string {
    const text = this.#cause(cause);
    if (text === '') return '';
    return this.#zh ? `（${text}）` : ` (${text})`;
  }

  #decision({ node, outcome }: Extract<TraceLine, { event: 'decided' }>): Text {
    if (outcome === 'objected' || outcome === 'deemed-consent') return opinions[outcome];
    const kind = this.#kinds.get(node);
    return (kind === undefined ? done : endings[kind])[outcome];
  }

  #word(text: Text): string {
    return text[this.#language];
  }

  #round(round: number): string {
    if (round === 1) return '';
    return this.#zh ? `（第 ${round} 轮）` : `, round ${round}`;
  }

  #due(due: readonly Due[]): string {
    const [zh, schemes] = [
      this.#zh,
      { statutory: ['法定', 'statutory'], promised: ['承诺', 'promised'], observed: ['实际', 'observed'] },
    ];
    return due
      .map(({ scheme, at }) => {
        const moment = formatDeadline(at).replace('T', ' ');
        return zh ? `，${schemes[scheme][0]}期限 ${moment}` : `, ${schemes[scheme][1]} limit ${moment}`;
      })
      .join('');
  }

  #cause(cause: Cause): string {
    const zh = this.#zh;
    switch (cause.because) {
      case 'arrow':
        return zh ? `因“${this.title(cause.from)}”` : `after ${this.title(cause.from)}`;
      case 'lack':
        return zh ? `“${this.title(cause.from)}”没有结果` : `no result of ${this.title(cause.from)}`;
      case 'period':
        return zh ? '期限届满' : 'the period ran out';
      case 'meeting':
        return zh ? '例会' : 'at the meeting';
      case 'applicant':
        return zh ? '申请人' : 'the applicant';
      case 'start':
      case 'work':
      case 'answer':
      case 'ground':
      case 'opinions':
      case 'silence':
        return '';
    }
  }
}
