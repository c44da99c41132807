import { useMemo } from 'react';
import { Outlet, useLocation, useParams, useSearchParams } from 'react-router';
import { Chrome } from '../panels/chrome/Chrome.tsx';
import { FirstNotice } from '../panels/chrome/FirstNotice.tsx';
import { ModelNotice } from '../panels/chrome/ModelNotice.tsx';
import { Notices } from '../panels/chrome/Notices.tsx';
import { PrintMark } from '../panels/chrome/PrintMark.tsx';
import { ScopeLine } from '../panels/chrome/ScopeLine.tsx';
import type { Text } from '../../engine/model/index.ts';
import { viewOf } from '../state/address.ts';
import { useCalendar } from '../state/calendars.ts';
import { useCities } from '../state/cities.ts';
import { compared, ComparisonContext } from '../state/comparison.ts';
import type { OpenDocument } from '../state/documents.ts';
import { useDocuments } from '../state/documents.ts';
import { useSettingsOnPage } from '../state/settings.ts';
import { ViewContext } from '../state/view.ts';
import { useWords } from '../words/index.ts';
import { useArrival } from './arrival.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { MissingProcess } from './MissingPage.tsx';

/** The frame of the screens of one process; a process that is not there is told instead. */
export function ProcessFrame() {
  const { pid = '' } = useParams();
  const document = useDocuments().find((one) => one.pid === pid);
  if (document === undefined) return <MissingProcess pid={pid} />;
  return <KnownProcess document={document} />;
}

function KnownProcess({ document }: { document: OpenDocument }) {
  useSettingsOnPage();
  useArrival(true);
  const [params] = useSearchParams();
  const { t } = useWords();
  const { isReading, ...offered } = useCities(document.process, [params.get('city')]);
  const dates = useCalendar(params.get('calendar'));
  // Numbers without the city and days without the calendar that the address names would be those of another question.
  if (isReading || dates.isReading)
    return (
      <main id="main" tabIndex={-1} className="page">
        <p role="status">{t('cities.reading')}</p>
      </main>
    );
  return <Screens document={document} asked={params.toString()} {...offered} dates={dates} />;
}

interface ScreensProps extends Omit<ReturnType<typeof useCities>, 'isReading'> {
  readonly document: OpenDocument;
  /** The query of the address. */
  readonly asked: string;
  readonly dates: ReturnType<typeof useCalendar>;
}

function Screens({ document, asked, cities, refusals, dates }: ScreensProps) {
  const { pathname } = useLocation();
  // What is shown to a room has a head and foot of its own.
  const isMeeting = pathname.endsWith('/meet');
  const view = useMemo(() => {
    const params = new URLSearchParams(asked);
    const { calendar, refusal } = dates;
    const own: [string, Text][] = refusal === undefined ? [] : [[params.get('calendar') ?? '', refusal]];
    return viewOf(document, params, cities, { refusals: new Map([...refusals, ...own]), calendar });
  }, [document, asked, cities, refusals, dates]);
  // What is only looked at in another way is not computed again.
  const { process, reform, attributes, scope, city, chosen, tuning } = view;
  const key = JSON.stringify([
    attributes,
    scope,
    [...chosen],
    [...tuning.limits],
    [...tuning.papers],
    [...tuning.staff],
    tuning.load,
  ]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the parts of the view that count
  const result = useMemo(() => compared(view), [process, reform, city, key]);
  return (
    <ViewContext.Provider value={view}>
      <ComparisonContext.Provider value={result}>
        {!isMeeting && <Chrome />}
        {!isMeeting && <ScopeLine />}
        <main id="main" tabIndex={-1}>
          <Notices />
          <ModelNotice />
          <ErrorBoundary key={pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
        <PrintMark />
        <FirstNotice />
      </ComparisonContext.Provider>
    </ViewContext.Provider>
  );
}
