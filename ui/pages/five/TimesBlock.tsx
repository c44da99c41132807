import type { SchemePath, Side, Times } from '../../../engine/measure/index.ts';
import { schemesOf } from '../../../engine/measure/index.ts';
import { quickDays } from '../../../engine/network/index.ts';
import { useComparison } from '../../state/comparison.ts';
import type { Key, Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import { changeOf } from './rows.ts';
import { changeWithPercent } from './table.ts';

interface TimeLine {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Why numbers are missing, and of which side; empty where none is. */
  readonly missing: string;
}

/** The four named times of a case, before and after, each with its meaning; they share no axis. */
export function TimesBlock({ single }: { single: boolean }) {
  const { t, language } = useWords();
  const words = useWords();
  const { before, after } = useComparison();
  const lines = linesOf(before, after, single, words);
  return (
    <section className="times card" aria-labelledby="times-title">
      <div className="block-head">
        <h2 id="times-title">{t('times.title')}</h2>
        <span className="note">{t('times.note')}</span>
      </div>
      <table className="table--stack">
        <thead>
          <tr>
            <th scope="col">{t('times.column.name')}</th>
            <th scope="col" className="number">
              {t('five.column.before')}
            </th>
            <th scope="col" className="number">
              {single ? '' : t('five.column.after')}
            </th>
            <th scope="col" className="number">
              {single ? '' : t('times.column.change')}
            </th>
            <th scope="col">{t('times.column.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-time={line.id}>
              <th scope="row">
                <strong>{line.name}</strong>
                {line.id === 'approval-path' && <span className="note"> {t('times.headline')}</span>}
              </th>
              <td className="number times__before" data-head={t('five.column.before')}>
                {days(line.before, language)}
              </td>
              <td className="number times__after" data-head={single ? undefined : t('five.column.after')}>
                {single ? '' : days(line.after, language)}
              </td>
              <td className="number" data-head={single ? undefined : t('times.column.change')}>
                {single ? '' : changeText(line, words)}
              </td>
              <td className="note">
                {line.missing === '' ? '' : t('times.withReason', { reason: line.missing })}
                {line.meaning}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function days(value: number | undefined, language: Words['language']): string {
  return value === undefined ? '--' : dayCount(value, language);
}

function changeText({ before, after }: TimeLine, words: Words): string {
  const printed = (value: number | undefined): number | undefined => (value === undefined ? undefined : tenths(value));
  return changeWithPercent({ name: 'time', moved: 0, ...changeOf(printed(before), printed(after)) }, words);
}

function linesOf(before: Side, after: Side, single: boolean, { t }: Words): TimeLine[] {
  const of = (side: Side, read: (times: Times) => number | undefined): number | undefined =>
    side.timed.ok ? read(side.timed.times) : undefined;
  const reasonOf = (side: Side): string => t(side.timed.ok ? 'clock.planned.none' : 'five.missing.ring');
  const line = (id: string, name: string, meaning: string, read: (times: Times) => number | undefined): TimeLine => {
    const [b, a] = [of(before, read), of(after, read)];
    const reasons = [
      ...(b === undefined ? [{ side: t('five.column.before'), reason: reasonOf(before) }] : []),
      ...(a === undefined ? [{ side: t('five.column.after'), reason: reasonOf(after) }] : []),
    ];
    const [first, second] = reasons;
    const alike = single || (first !== undefined && first.reason === second?.reason);
    const missing =
      first === undefined
        ? ''
        : alike
          ? first.reason
          : reasons.map((one) => t('times.missing', one)).join(t('conclusion.and'));
    return { id, name, meaning, before: b, after: a, missing };
  };
  const segments = before.timed.ok ? Object.keys(before.timed.times.elapsedWithout) : [];
  const segmentName = (id: string): string => (isSegment(id) ? t(segmentKeys[id]) : id);
  return [
    line('approval-path', t('clock.approval-path'), t('clock.approval-path.note'), ({ approvalPath }) =>
      quickDays(approvalPath),
    ),
    line('statutory-union', t('clock.statutory-union'), t('clock.statutory-union.note'), ({ statutoryUnion }) =>
      quickDays(statutoryUnion),
    ),
    line('elapsed', t('clock.elapsed'), t('clock.elapsed.note'), ({ elapsed }) => quickDays(elapsed)),
    ...segments.map((segment) =>
      line(
        `elapsed-without-${segment}`,
        t('clock.elapsedWithout', { segment: segmentName(segment) }),
        t('clock.elapsedWithout.note', { segment: segmentName(segment) }),
        ({ elapsedWithout }) => {
          const minutes = elapsedWithout[segment];
          return minutes === undefined ? undefined : quickDays(minutes);
        },
      ),
    ),
    line('planned', t('clock.planned'), t('clock.planned.note'), ({ planned }) => planned),
  ];
}

const segmentKeys = {
  land: 'segment.land',
  works: 'segment.works',
  tender: 'segment.tender',
  design: 'segment.design',
} as const satisfies Record<string, Key>;

function isSegment(id: string): id is keyof typeof segmentKeys {
  return id in segmentKeys;
}

/** The pairs that compare like with like, beside the headline whose two sides may be of different kinds. */
export function SchemesBlock() {
  const { t, language } = useWords();
  const comparison = useComparison();
  const schemes = schemesOf(comparison);
  const [path] = comparison.reductions.filter(({ name }) => name === 'time');
  const name = (scheme: string | undefined): string =>
    scheme === undefined ? '--' : t(`scheme.${scheme as 'statutory' | 'promised' | 'observed' | 'mixed'}`);
  return (
    <section className="schemes card" aria-labelledby="schemes-title">
      <div className="block-head">
        <h2 id="schemes-title">{t('schemes.title')}</h2>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('references.column.scheme')}</th>
            <th scope="col" className="number">
              {t('five.column.before')}
            </th>
            <th scope="col" className="number">
              {t('five.column.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('schemes.own')}
              <span className="note">
                {' '}
                {t('schemes.ownNote', { before: name(schemes.before), after: name(schemes.after) })}
              </span>
            </th>
            <td className="number">{days(path?.before, language)}</td>
            <td className="number">{days(path?.after, language)}</td>
          </tr>
          {schemes.pairs.map(({ scheme, before, after }) => (
            <tr key={scheme} data-scheme={scheme}>
              <th scope="row">
                {t('schemes.pair', { scheme: name(scheme) })}
                {(before?.missing.length ?? 0) + (after?.missing.length ?? 0) > 0 && (
                  <span className="note">
                    {' '}
                    {t('schemes.missing', {
                      before: before?.missing.length ?? 0,
                      after: after?.missing.length ?? 0,
                    })}
                  </span>
                )}
              </th>
              <td className="number">{daysOf(before, language)}</td>
              <td className="number">{daysOf(after, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function daysOf(path: SchemePath | undefined, language: Words['language']): string {
  return days(path?.minutes === undefined ? undefined : quickDays(path.minutes), language);
}
