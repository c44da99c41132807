import { useMemo, useState } from 'react';
import { schemesOf } from '../../../engine/measure/index.ts';
import { WeakestLine } from '../../panels/basis/Weakest.tsx';
import { MeasuresPanel } from '../../panels/measures/MeasuresPanel.tsx';
import { CopyBox } from '../../panels/share/CopyBox.tsx';
import { copyText } from '../../panels/share/clipboard.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { useHeadlineTold } from '../../state/simulation/headline.ts';
import { conclusionOf, headlineText } from './conclusion.ts';
import './five.css';
import { FullAnswer } from './full/FullAnswer.tsx';
import { ReductionTable } from './ReductionTable.tsx';
import { ReferencesBlock } from './ReferencesBlock.tsx';
import { rowsOf } from './rows.ts';
import { tableText } from './table.ts';
import { SchemesBlock, TimesBlock } from './TimesBlock.tsx';
import { WarningStrip } from './WarningStrip.tsx';

/** The five maximum reductions, which nobody should be able to misread, with the switches that they follow. */
export function FivePage() {
  const words = useWords();
  const { t, say } = words;
  const { process, reform } = useView();
  const comparison = useComparison();
  const account = useFates();
  const rows = useMemo(() => rowsOf(comparison, account), [comparison, account]);
  const schemes = useMemo(() => schemesOf(comparison), [comparison]);
  const single = reform === undefined && comparison.outcomes.length === 0;
  const headline = useHeadlineTold();
  const caveats = { conditional: comparison.conditional, mixedSchemes: schemes.before !== schemes.after };
  return (
    <div className="five-page page">
      <div className="five-page__main">
        <div className="five-page__head">
          <div>
            <h1>
              {t('five.title')} · {say(process.title)}
            </h1>
            <p className="five-page__conclusion">
              {single ? t('five.single') : conclusionOf(rows, caveats, words)}
              {headline !== undefined && <span data-headline> {headlineText(headline, words)}</span>}
            </p>
          </div>
          <CopyTable text={tableText(rows, words)} />
        </div>
        <WarningStrip />
        <ReductionTable rows={rows} single={single} />
        <WeakestLine single={single} />
        {single && <p className="note">{t('five.singleHow')}</p>}
        <FullAnswer single={single} />
        <div className="five-page__times">
          <TimesBlock single={single} />
          {!single && <SchemesBlock />}
        </div>
        <ReferencesBlock />
      </div>
      {reform !== undefined && <MeasuresPanel />}
    </div>
  );
}

function CopyTable({ text }: { text: string }) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async (): Promise<void> => setState((await copyText(text)) ? 'copied' : 'by-hand');
  return (
    <div className="no-print">
      <button type="button" onClick={() => void copy()}>
        {words.t('five.copy')}
      </button>
      <span role="status" className="note">
        {state === 'copied' ? ` ✓ ${words.t('app.copied')}` : ''}
      </span>
      {state === 'by-hand' && <CopyBox text={text} label={words.t('app.copy')} words={words} rows={6} />}
    </div>
  );
}
