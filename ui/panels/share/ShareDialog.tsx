import { useLocation } from 'react-router';
import { queryOf } from '../../state/address.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useModelHash } from '../../state/model.ts';
import { useView } from '../../state/view.ts';
import { useHeadlineTold } from '../../state/simulation/headline.ts';
import { conclusionOf, headlineText } from '../../pages/five/conclusion.ts';
import { rowsOf } from '../../pages/five/rows.ts';
import { schemesOf } from '../../../engine/measure/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import { CopyBox } from './CopyBox.tsx';
import { Layouts } from './Layouts.tsx';

/** The link to what is on the screen, and three lines for a message: conclusion, five pairs, link. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { t, say, language } = words;
  const { local, process, theme } = useView();
  const comparison = useComparison();
  const account = useFates();
  const hash = useModelHash();
  const headline = useHeadlineTold();
  const { pathname, search } = useLocation();
  // Whoever opens the link gets the same language and colours, whatever was chosen there before.
  const params = new URLSearchParams(search);
  params.set('lang', language);
  params.set('theme', theme);
  params.set('m', hash);
  const link = `${window.location.origin}${pathname}${queryOf(params)}`;
  const rows = rowsOf(comparison, account);
  const schemes = schemesOf(comparison);
  const pairs = rows.map(({ name, before, after }) => {
    const amount = (value: number | undefined): string =>
      value === undefined ? '--' : name === 'time' ? dayCount(value, language) : number(value, language);
    return t('share.line', {
      row: t(`row.${name}`),
      before: amount(before),
      after: amount(after),
      unit: t(`unit.${name}`),
    });
  });
  const text = [
    `${t('share.simulated')} ${say(process.title)}${t('text.colon')}${conclusionOf(
      rows,
      { conditional: comparison.conditional, mixedSchemes: schemes.before !== schemes.after },
      words,
    )}${headline === undefined ? '' : `${language === 'zh' ? '' : ' '}${headlineText(headline, words)}`}`,
    t('text.inside', {
      text: pairs.join(t('list.and')),
      inside: `${t('clock.approval-path')}${t('list.comma')}${t('line.model')} ${hash}`,
    }),
    link,
  ].join('\n');
  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      {local && <p className="strip">{t('share.local')}</p>}
      <h3>{t('share.link')}</h3>
      <p className="note">{t('share.linkNote')}</p>
      <CopyBox text={link} label={t('share.copyLink')} words={words} />
      <h3>{t('share.text')}</h3>
      <CopyBox text={text} label={t('share.copyText')} words={words} rows={6} />
      <Layouts onOpened={onClose} />
    </Dialog>
  );
}
