import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useComparison } from '../../state/comparison.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import { saveFile, useInternalName } from '../edit/download.ts';
import './brief.css';
import { CellTable } from './CellTable.tsx';
import { PaperTools } from './PaperTools.tsx';
import { blobOf } from './picture.ts';
import { qrOf } from './qr.ts';
import { scrollOf } from './scroll.ts';
import { scrollPicture } from './scroll-picture.ts';
import { useMark } from './useMark.ts';

/** Millimetres of the paper, and of its margins: a page as long as the scroll. */
const [PAPER, RIM] = [210, 10];

/** Before and after as two scrolls to one scale 长卷: on screen, as one long page, and as a picture for phones. */
export function ScrollPage() {
  const words = useWords();
  const { t, language } = words;
  const view = useView();
  const comparison = useComparison();
  const mark = useMark();
  const internalName = useInternalName();
  const query = useKeptQuery();
  const scroll = useMemo(() => scrollOf(view, comparison, mark, words), [view, comparison, mark, words]);
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<string>();
  const canvas = useMemo(
    () => (scroll === undefined ? undefined : scrollPicture(scroll, qrOf(mark.link))),
    [scroll, mark],
  );
  useEffect(() => {
    if (canvas !== undefined) place.current?.replaceChildren(canvas);
  }, [canvas]);
  if (scroll === undefined || canvas === undefined) return <p className="page strip">{t('scroll.none')}</p>;
  const save = async (): Promise<void> => {
    setFailed(undefined);
    try {
      const blob = await blobOf(canvas);
      saveFile(`${internalName(`${view.process.id}-${t('scroll.title')}`, view.local)}.png`, blob.type, blob);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const length = ((PAPER - 2 * RIM) * canvas.height) / canvas.width + 2 * RIM + 1;
  return (
    <div className="brief-page page">
      <style>{`@page { size: ${PAPER}mm ${Math.ceil(length)}mm; margin: ${RIM}mm; }`}</style>
      <h1 className="no-print">{scroll.title}</h1>
      <PaperTools how={t('scroll.pdfHow')} failed={failed}>
        <button type="button" onClick={() => void save()}>
          {t('scroll.save')}
        </button>
        <Link className="button" to={{ pathname: `/p/${view.pid}/brief`, search: query }}>
          {t('tab.brief')}
        </Link>
      </PaperTools>
      <div
        ref={place}
        className="scroll"
        role="img"
        aria-label={t('scroll.alt', {
          before: dayCount(scroll.before.days, language),
          after: dayCount(scroll.after.days, language),
        })}
      />
      <details className="no-print scroll__list">
        <summary>{t('scroll.list')}</summary>
        <CellTable cells={scroll.table} />
      </details>
    </div>
  );
}
