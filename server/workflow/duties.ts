import type { LawBasis, Text } from '../../engine/model/index.ts';
import type { Comment, Confirmation, ConfirmationSubject, Revision, StoredDocument } from '../store/index.ts';

/** What the rules on the business environment ask of a reform that is to be published. */
export interface Duty {
  readonly id: 'public-comment' | 'adoption' | 'fair-competition' | 'legality' | 'publication' | 'transition';
  /** `note`: a reminder of what happens outside this system. */
  readonly state: 'done' | 'open' | 'note';
  readonly what: Text;
  readonly basis: LawBasis;
}

/** What is known of the way of a document. */
export interface Way {
  readonly document: StoredDocument;
  readonly revisions: readonly Revision[];
  readonly comments: readonly Comment[];
  readonly confirmations: readonly Confirmation[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const DAY = 86_400_000;
/** 优化营商环境条例 62: the public is usually given no fewer days. */
const COMMENT_DAYS = 30;

/**
 * The duties of a document on its way to publication, read off what was done with it here. A confirmation counts while the
 * content is the one that was confirmed. Source: 优化营商环境条例 (国务院令第722号), articles 62 to 65.
 */
export function dutiesOf(way: Way): Duty[] {
  const openComments = way.comments.filter(({ adoption }) => adoption === 'open').length;
  const days = commentDays(way);
  const wasAsked = days >= COMMENT_DAYS || isConfirmed(way, 'public-comment');
  return [
    duty('public-comment', wasAsked, '62', {
      zh: `听取市场主体和行业协会商会意见，向社会公开征求意见一般不少于30日（本系统内已 ${Math.floor(days)} 日）`,
      en: `Hear businesses and their associations; ask the public for usually no fewer than 30 days (here so far: ${Math.floor(days)})`,
    }),
    duty('adoption', openComments === 0, '62', {
      zh: openComments === 0 ? '逐条说明意见采纳情况' : `逐条说明意见采纳情况，还有 ${openComments} 条未答复`,
      en: `Account for every comment, adopted or not${openComments === 0 ? '' : `; ${openComments} ${openComments === 1 ? 'is' : 'are'} open`}`,
    }),
    duty('fair-competition', isConfirmed(way, 'fair-competition'), '63', {
      zh: '公平竞争审查',
      en: 'Review of fair competition',
    }),
    duty('legality', isConfirmed(way, 'legality'), '63', {
      zh: '合法性审核',
      en: 'Review of legality',
    }),
    note('publication', '64', {
      zh: '按法定要求和程序公布；未经公布的不得作为行政管理依据',
      en: 'Promulgate it as the law demands; what is not promulgated is no ground for administration',
    }),
    note('transition', '65', {
      zh: '确定是否为市场主体留出必要的适应调整期',
      en: 'Decide whether businesses need a time to adapt',
    }),
  ];
}

/** Whether the newest confirmation of a subject by a person says yes, and to the content as it is now. */
function isConfirmed({ document, revisions, confirmations }: Way, subject: ConfirmationSubject): boolean {
  const newest = confirmations
    .filter((one) => one.subject === subject)
    .reduce<Confirmation | undefined>((last, one) => (last === undefined || one.at >= last.at ? one : last), undefined);
  if (newest?.verdict !== 'confirmed') return false;
  const hash = revisions.find(({ revision }) => revision === newest.revision)?.hash;
  return newest.revision === document.revision || hash === document.hash;
}

/** Days during which the document was open for comment, all such times together. */
function commentDays({ revisions, now }: Way): number {
  const ordered = [...revisions].sort((a, b) => a.revision - b.revision);
  return ordered.reduce((days, { state, at }, index) => {
    if (state !== 'consultation') return days;
    const until = ordered[index + 1]?.at;
    return days + ((until === undefined ? now : Date.parse(until)) - Date.parse(at)) / DAY;
  }, 0);
}

function duty(id: Duty['id'], isDone: boolean, article: string, what: Text): Duty {
  return { id, state: isDone ? 'done' : 'open', what, basis: basis(article) };
}

function note(id: Duty['id'], article: string, what: Text): Duty {
  return { id, state: 'note', what, basis: basis(article) };
}

function basis(article: string): LawBasis {
  const act = { zh: '优化营商环境条例', en: 'Regulation on Optimising the Business Environment' };
  return { kind: 'law', act, article, from: '2020-01-01', source: 'L-营商' };
}
