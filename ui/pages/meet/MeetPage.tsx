import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { totalOf } from '../../../engine/measure/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useModelHash } from '../../state/model.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { decisionsOf } from '../brief/brief.ts';
import { changeLines, titleOfLimitIn } from '../try/changes.ts';
import { useTrying } from '../try/history.ts';
import { useWindowTitle } from '../../panels/chrome/screen.ts';
import { GuessStep } from './GuessStep.tsx';
import './meet.css';
import { Minutes } from './Minutes.tsx';
import { AskedStep, ConclusionStep, DaysStep, FiveStep } from './steps.tsx';
import { toggleFullScreen } from './full-screen.ts';
import { useMeetKeys } from './useMeetKeys.ts';
import { queryOf } from '../../state/address.ts';

const steps = ['conclusion', 'five', 'days', 'guess', 'asked'] as const;
type Step = (typeof steps)[number];

/** A comparison for a room with a projector: one thought a step, in large type, turned by a presenter's keys. */
export function MeetPage() {
  const words = useWords();
  const { t, say } = words;
  const view = useView();
  const comparison = useComparison();
  const hash = useModelHash();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const kept = useKeptQuery();
  const [isBlank, setIsBlank] = useState(false);
  const [hasMinutes, setHasMinutes] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  // What is asked stays the same while the room tries what it is worth.
  const [asked] = useState(() => decisionsOf(view, comparison));
  const days = totalOf(comparison.after, 'approval-path');
  const { states } = useTrying({ query: kept, view, days });
  useWindowTitle();
  const at = Math.max(
    0,
    steps.findIndex((one) => one === params.get('step')),
  );
  const step: Step = steps[at]!;
  const show = (to: number): void => {
    const next = new URLSearchParams(window.location.search);
    next.set('step', steps[Math.min(steps.length - 1, Math.max(0, to))]!);
    void navigate({ pathname, search: queryOf(next) }, { replace: true });
  };
  const leave = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    void navigate({ pathname: `/p/${view.pid}/compare`, search: kept });
  };
  useMeetKeys({
    isBlank,
    singleKeys,
    unblank: () => setIsBlank(false),
    turn: (by) => show(by === 'first' ? 0 : by === 'last' ? steps.length - 1 : at + by),
    blank: () => setIsBlank(true),
    full: toggleFullScreen,
    minutes: () => setHasMinutes((shown) => !shown),
    leave,
  });
  // Whoever listens instead of looking hears the new step.
  useEffect(() => {
    document.getElementById('meet-title')?.focus();
  }, [step]);
  const named = {
    titleOfLimit: titleOfLimitIn([comparison.after.process, comparison.before.process]),
    scenario: scenarioOf(view.process.id),
  };
  const changes = changeLines(states, named, words);
  const shown: Record<Step, ReactNode> = {
    conclusion: <ConclusionStep />,
    five: <FiveStep />,
    days: <DaysStep />,
    guess: <GuessStep changes={changes.length} />,
    asked: <AskedStep asked={asked} />,
  };
  return (
    <div className="meet" data-step={step}>
      <header className="meet__head">
        <p>
          {say(view.process.title)}
          {view.reform !== undefined && ` · ${say(view.reform.title)}`}
        </p>
        <strong className="badge">{t('line.simulated')}</strong>
      </header>
      <div className={hasMinutes ? 'meet__body meet__body--minutes' : 'meet__body'}>
        <section className="meet__step" aria-labelledby="meet-title">
          <h1 id="meet-title" tabIndex={-1}>
            {t(`meet.step.${step}`)}
          </h1>
          {shown[step]}
        </section>
        {hasMinutes && <Minutes pid={view.pid} changes={changes} />}
      </div>
      <footer className="meet__foot">
        <nav aria-label={t('meet.steps')}>
          <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
            ◀ {t('meet.previous')}
          </button>
          <ol>
            {steps.map((one, k) => (
              <li key={one}>
                <button
                  type="button"
                  className="button--plain"
                  aria-current={one === step ? 'step' : undefined}
                  onClick={() => show(k)}
                >
                  {k + 1} {t(`meet.step.${one}`)}
                </button>
              </li>
            ))}
          </ol>
          <button type="button" disabled={at === steps.length - 1} onClick={() => show(at + 1)}>
            {t('meet.next')} ▶
          </button>
        </nav>
        <div>
          <button type="button" aria-pressed={hasMinutes} onClick={() => setHasMinutes(!hasMinutes)}>
            {t('meet.minutes')}
          </button>
          <button type="button" onClick={() => setIsBlank(true)}>
            {t('meet.blank')}
          </button>
          <button type="button" onClick={toggleFullScreen}>
            {t('meet.full')}
          </button>
          <button type="button" onClick={leave}>
            {t('meet.leave')}
          </button>
          <label>
            <input type="checkbox" checked={singleKeys} onChange={({ target }) => setSingleKeys(target.checked)} />{' '}
            {t('run.keysOn')}
          </label>
        </div>
        <p className="note">{t('meet.keys')}</p>
        <p className="note">
          {t('meet.footer', { hash, scope: say(comparison.scope.title), clock: t('clock.approval-path') })}
        </p>
      </footer>
      {isBlank && (
        <div className="meet__blank" role="status" onClick={() => setIsBlank(false)}>
          <span className="hidden-text">{t('meet.blanked')}</span>
        </div>
      )}
    </div>
  );
}
