import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { InvitationPage } from '../pages/account/InvitationPage.tsx';
import { PasswordPage } from '../pages/account/PasswordPage.tsx';
import { SignInPage } from '../pages/account/SignInPage.tsx';
import { BriefPage } from '../pages/brief/BriefPage.tsx';
import { CardPage } from '../pages/card/CardPage.tsx';
import { ClassPage } from '../pages/class/ClassPage.tsx';
import { ComparePage } from '../pages/compare/ComparePage.tsx';
import { DocumentsPage } from '../pages/documents/DocumentsPage.tsx';
import { EditPage } from '../pages/edit/EditPage.tsx';
import { FivePage } from '../pages/five/FivePage.tsx';
import { HelpPage } from '../pages/help/HelpPage.tsx';
import { LibraryPage } from '../pages/library/LibraryPage.tsx';
import { MaterialsPage } from '../pages/materials/MaterialsPage.tsx';
import { NoticePage } from '../pages/notice/NoticePage.tsx';
import { SourcesPage } from '../pages/sources/SourcesPage.tsx';
import { TimelinePage } from '../pages/timeline/TimelinePage.tsx';
import { TryPage } from '../pages/try/TryPage.tsx';
import { ClassDock } from '../panels/class/ClassDock.tsx';
import { useWords } from '../words/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Frame } from './Frame.tsx';
import { MissingPage } from './MissingPage.tsx';
import { ProcessFrame } from './ProcessFrame.tsx';

// The drawing library is most of the page's weight; the other screens do not wait for it.
const MapPage = lazy(async () => ({ default: (await import('../pages/map/MapPage.tsx')).MapPage }));
const RunPage = lazy(async () => ({ default: (await import('../pages/run/RunPage.tsx')).RunPage }));
const ScrollPage = lazy(async () => ({ default: (await import('../pages/brief/ScrollPage.tsx')).ScrollPage }));
const MeetPage = lazy(async () => ({ default: (await import('../pages/meet/MeetPage.tsx')).MeetPage }));
// Few have use for these, and nobody at once.
const DocumentPage = lazy(async () => ({
  default: (await import('../pages/documents/DocumentPage.tsx')).DocumentPage,
}));
const LinkPage = lazy(async () => ({ default: (await import('../pages/documents/LinkPage.tsx')).LinkPage }));
const PeoplePage = lazy(async () => ({ default: (await import('../pages/people/PeoplePage.tsx')).PeoplePage }));
const AuditPage = lazy(async () => ({ default: (await import('../pages/audit/AuditPage.tsx')).AuditPage }));
const CitiesPage = lazy(async () => ({ default: (await import('../pages/cities/CitiesPage.tsx')).CitiesPage }));
const CityPage = lazy(async () => ({ default: (await import('../pages/cities/StoredPage.tsx')).CityPage }));
const CalendarPage = lazy(async () => ({ default: (await import('../pages/cities/StoredPage.tsx')).CalendarPage }));
const RunsPage = lazy(async () => ({ default: (await import('../pages/runs/RunsPage.tsx')).RunsPage }));

type LazyTitle =
  | 'scroll.title'
  | 'tab.map'
  | 'tab.run'
  | 'tab.meet'
  | 'people.title'
  | 'audit.title'
  | 'runs.title'
  | 'cities.title'
  | 'way.title'
  | 'links.page';

/** The page: its addresses and what they show. */
export function App() {
  return (
    <ErrorBoundary>
      {/* Without transitions a switch and its numbers change in the same frame. */}
      <BrowserRouter useTransitions={false}>
        <Routes>
          <Route element={<Frame />}>
            <Route index element={<LibraryPage />} />
            <Route path="lib" element={<LibraryPage />} />
            <Route path="help" element={<HelpPage />} />
            <Route path="documents" element={<DocumentsPage />} />
            <Route
              path="documents/link"
              element={
                <Late what="links.page">
                  <LinkPage />
                </Late>
              }
            />
            <Route
              path="documents/:id"
              element={
                <Late what="way.title">
                  <DocumentPage />
                </Late>
              }
            />
            <Route
              path="people"
              element={
                <Late what="people.title">
                  <PeoplePage />
                </Late>
              }
            />
            <Route
              path="audit"
              element={
                <Late what="audit.title">
                  <AuditPage />
                </Late>
              }
            />
            <Route
              path="cities"
              element={
                <Late what="cities.title">
                  <CitiesPage />
                </Late>
              }
            />
            <Route
              path="cities/:id"
              element={
                <Late what="cities.title">
                  <CityPage />
                </Late>
              }
            />
            <Route
              path="calendars/:id"
              element={
                <Late what="cities.title">
                  <CalendarPage />
                </Late>
              }
            />
            {['runs', 'runs/:run'].map((path) => (
              <Route
                key={path}
                path={path}
                element={
                  <Late what="runs.title">
                    <RunsPage />
                  </Late>
                }
              />
            ))}
            <Route path="class" element={<ClassPage />} />
            <Route path="class/:code" element={<ClassPage />} />
            <Route path="account/sign-in" element={<SignInPage />} />
            <Route path="account/password" element={<PasswordPage />} />
            <Route path="account/invitation" element={<InvitationPage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
          <Route path="p/:pid" element={<ProcessFrame />}>
            <Route index element={<Navigate to="five" replace />} />
            <Route
              path="map"
              element={
                <Late what="tab.map">
                  <MapPage />
                </Late>
              }
            />
            <Route path="five" element={<FivePage />} />
            <Route path="materials" element={<MaterialsPage />} />
            <Route path="sources" element={<SourcesPage />} />
            <Route path="timeline" element={<TimelinePage />} />
            <Route path="compare" element={<ComparePage />} />
            <Route path="edit" element={<EditPage />} />
            <Route path="brief" element={<BriefPage />} />
            <Route
              path="scroll"
              element={
                <Late what="scroll.title">
                  <ScrollPage />
                </Late>
              }
            />
            <Route path="try" element={<TryPage />} />
            <Route
              path="run"
              element={
                <Late what="tab.run">
                  <RunPage />
                </Late>
              }
            />
            <Route
              path="meet"
              element={
                <Late what="tab.meet">
                  <MeetPage />
                </Late>
              }
            />
            <Route path="card/:item" element={<CardPage />} />
            <Route path="notice/:item" element={<NoticePage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Routes>
        <ClassDock />
        <FaultNotice />
      </BrowserRouter>
    </ErrorBoundary>
  );
}

/** Says what is being loaded until it is there. */
function Late({ what, children }: { what: LazyTitle; children: ReactNode }) {
  const { t } = useWords();
  return <Suspense fallback={<p className="page">{t('app.loading', { what: t(what) })}</p>}>{children}</Suspense>;
}
