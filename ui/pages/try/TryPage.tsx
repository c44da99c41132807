import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { totalOf } from '../../../engine/measure/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import { useKey } from '../../panels/chrome/useKey.ts';
import { useShares } from '../../panels/measures/merit.ts';
import { MeasuresPanel } from '../../panels/measures/MeasuresPanel.tsx';
import { comparisonOf, ComparisonContext } from '../../state/comparison.ts';
import { isTuned, untuned } from '../../state/tuning.ts';
import { useChangeView, useView, ViewContext } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import { FullAnswer } from '../five/full/FullAnswer.tsx';
import { ChangeLog } from './ChangeLog.tsx';
import { changeLines, titleOfLimitIn } from './changes.ts';
import { Goal } from './Goal.tsx';
import { Guess } from './Guess.tsx';
import { Headline } from './Headline.tsx';
import { useTrying } from './history.ts';
import { LimitLevers } from './LimitLevers.tsx';
import { PriceBlock } from './PriceBlock.tsx';
import { SavePlan } from './SavePlan.tsx';
import { StaffLevers } from './StaffLevers.tsx';
import './try.css';
import type { Tried } from './useDraft.ts';
import { useDraft } from './useDraft.ts';

/** What if: levers on the left, and on the right what comes of them, with its price. */
export function TryPage() {
  const words = useWords();
  const { t, say, language } = words;
  const address = useView();
  const { search } = useLocation();
  const change = useChangeView();
  const { now, soon, tune } = useDraft();
  const { view } = now;
  const [guesses, setGuesses] = useState(false);
  const scenario = scenarioOf(view.process.id);
  // Limits follow the plan as it is without them.
  const { process, reform, chosen, scope, city, attributes } = address;
  const plan = useMemo(
    () => comparisonOf({ ...address, tuning: untuned }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only these parts of the view count
    [process, reform, chosen, scope, city, attributes],
  );
  const rested = useMemo(() => totalOf(comparisonOf(address).after, 'approval-path'), [address]);
  const ranges = useShares(address);
  const { states, undo, redo, replay } = useTrying({ query: search, view: address, days: rested });
  useKey('z', () => undo?.(), { ctrl: true });
  useKey('y', () => redo?.(), { ctrl: true });
  const lines = useMemo(
    () =>
      changeLines(states, { titleOfLimit: titleOfLimitIn([plan.after.process, plan.before.process]), scenario }, words),
    [states, plan, scenario, words],
  );
  // The same elements again are not drawn again, while a slider moves.
  const measures = useMemo(
    () => (
      <TriedContext tried={soon}>
        <MeasuresPanel isQuiet={guesses} isSaid={false} ranges={ranges} />
      </TriedContext>
    ),
    [soon, guesses, ranges],
  );
  const details = useMemo(
    () => (
      <TriedContext tried={soon}>
        <PriceBlock scenario={scenario} />
        {soon.view.reform !== undefined && <Goal reform={soon.view.reform} />}
        <FullAnswer single={soon.view.reform === undefined && soon.result.comparison.outcomes.length === 0} />
        <ChangeLog lines={lines} />
      </TriedContext>
    ),
    [soon, scenario, lines],
  );
  const results = (
    <>
      <Headline plan={plan} />
      {details}
    </>
  );
  return (
    <TriedContext tried={now}>
      <div className="try-page page">
        <div className="try-page__head">
          <div>
            <h1>
              {t('try.title')} · {say(view.process.title)}
            </h1>
            <p className="note">{t('try.lead')}</p>
          </div>
          <div className="try-page__tools no-print">
            <button type="button" disabled={undo === undefined} onClick={undo} aria-keyshortcuts="Control+Z">
              {t('try.undo')} <kbd>Ctrl+Z</kbd>
            </button>
            <button type="button" disabled={redo === undefined} onClick={redo} aria-keyshortcuts="Control+Y">
              {t('try.redo')} <kbd>Ctrl+Y</kbd>
            </button>
            <button type="button" disabled={replay === undefined} onClick={replay}>
              {t('try.replay')}
            </button>
            <button type="button" disabled={!isTuned(view.tuning)} onClick={() => change({ tuning: undefined })}>
              {t('try.reset')}
            </button>
            <SavePlan view={view} />
            <label>
              <input type="checkbox" checked={guesses} onChange={({ target }) => setGuesses(target.checked)} />{' '}
              {t('try.predict')}
            </label>
          </div>
        </div>
        {/* The days follow the hand; what is read aloud waits for it to rest, one sentence for each change. */}
        <p className="hidden-text" role="status" data-said>
          {guesses ? '' : rested === undefined ? t('try.noTime') : t('try.said', { days: dayCount(rested, language) })}
        </p>
        <div className="try-page__columns">
          <div className="try-page__levers">
            {measures}
            <div className="card levers-card">
              <LimitLevers
                plan={plan}
                now={soon.result.comparison}
                limits={view.tuning.limits}
                onTry={(limits) => tune({ limits })}
              />
              <StaffLevers scenario={scenario} process={view.process} tuning={view.tuning} onTry={tune} />
            </div>
          </div>
          <div className="try-page__results">{guesses ? <Guess>{results}</Guess> : results}</div>
        </div>
      </div>
    </TriedContext>
  );
}

/** What is tried, for the parts of the page that show it. */
function TriedContext({ tried, children }: { tried: Tried; children: ReactNode }) {
  return (
    <ViewContext.Provider value={tried.view}>
      <ComparisonContext.Provider value={tried.result}>{children}</ComparisonContext.Provider>
    </ViewContext.Provider>
  );
}
