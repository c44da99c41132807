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
import { Frame } from './Frame.tsx';
import { MissingPage } from './MissingPage.tsx';
import { ProcessFrame } from './ProcessFrame.tsx';

// The drawing library is most of the page's weight; the other screens do not wait for it.
const MapPage = lazy(async () => ({ default: (await import('../pages/map/MapPage.tsx')).MapPage }));
const RunPage = lazy(async () => ({ default: (await import('../pages/run/RunPage.tsx')).RunPage }));
const MeetPage = lazy(async () => ({ default: (await import('../pages/meet/MeetPage.tsx')).MeetPage }));
// Few have use for these, and nobody at once.
const DocumentPage = lazy(async () => ({
  default: (await import('../pages/documents/DocumentPage.tsx')).DocumentPage,
}));
const PeoplePage = lazy(async () => ({ default: (await import('../pages/people/PeoplePage.tsx')).PeoplePage }));
const AuditPage = lazy(async () => ({ default: (await import('../pages/audit/AuditPage.tsx')).AuditPage }));
const RunsPage = lazy(async () => ({ default: (await import('../pages/runs/RunsPage.tsx')).RunsPage }));

type LazyTitle = 'tab.map' | 'tab.run' | 'tab.meet' | 'people.title' | 'audit.title' | 'runs.title' | 'way.title';

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
              path="documents/:id"
              element={
                <Suspense fallback={<Loading what="way.title" />}>
                  <DocumentPage />
                </Suspense>
              }
            />
            <Route
              path="people"
              element={
                <Suspense fallback={<Loading what="people.title" />}>
                  <PeoplePage />
                </Suspense>
              }
            />
            <Route
              path="audit"
              element={
                <Suspense fallback={<Loading what="audit.title" />}>
                  <AuditPage />
                </Suspense>
              }
            />
            {['runs', 'runs/:run'].map((path) => (
              <Route
                key={path}
                path={path}
                element={
                  <Suspense fallback={<Loading what="runs.title" />}>
                    <RunsPage />
                  </Suspense>
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
                <Suspense fallback={<Loading what="tab.map" />}>
                  <MapPage />
                </Suspense>
              }
            />
            <Route path="five" element={<FivePage />} />
            <Route path="materials" element={<MaterialsPage />} />
            <Route path="sources" element={<SourcesPage />} />
            <Route path="timeline" element={<TimelinePage />} />
            <Route path="compare" element={<ComparePage />} />
            <Route path="edit" element={<EditPage />} />
            <Route path="brief" element={<BriefPage />} />
            <Route path="try" element={<TryPage />} />
            <Route
              path="run"
              element={
                <Suspense fallback={<Loading what="tab.run" />}>
                  <RunPage />
                </Suspense>
              }
            />
            <Route
              path="meet"
              element={
                <Suspense fallback={<Loading what="tab.meet" />}>
                  <MeetPage />
                </Suspense>
              }
            />
            <Route path="card/:item" element={<CardPage />} />
            <Route path="notice/:item" element={<NoticePage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Routes>
        <ClassDock />
      </BrowserRouter>
    </ErrorBoundary>
  );
}

function Loading({ what }: { what: LazyTitle }) {
  const { t } = useWords();
  return <p className="page">{t('app.loading', { what: t(what) })}</p>;
}
