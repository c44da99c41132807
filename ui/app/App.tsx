import { BrowserRouter, createRoutesFromElements, matchRoutes, Navigate, Route, useRoutes } from 'react-router';
import { ClassDock } from '../panels/class/ClassDock.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Frame } from './Frame.tsx';
import { late, loadScreen } from './late.tsx';
import { LibraryPage } from './library.ts';
import { MissingPage } from './MissingPage.tsx';
import { ProcessFrame } from './ProcessFrame.tsx';

// What a reader is likely to open next comes first: screens are loaded ahead in this order.
const FivePage = late('tab.five', async () => (await import('../pages/five/FivePage.tsx')).FivePage);
const MapPage = late('tab.map', async () => (await import('../pages/map/MapPage.tsx')).MapPage);
const TimelinePage = late(
  'tab.timeline',
  async () => (await import('../pages/timeline/TimelinePage.tsx')).TimelinePage,
);
const MaterialsPage = late(
  'tab.materials',
  async () => (await import('../pages/materials/MaterialsPage.tsx')).MaterialsPage,
);
const TryPage = late('tab.try', async () => (await import('../pages/try/TryPage.tsx')).TryPage);
const ComparePage = late('tab.compare', async () => (await import('../pages/compare/ComparePage.tsx')).ComparePage);
const RunPage = late('tab.run', async () => (await import('../pages/run/RunPage.tsx')).RunPage);
const BriefPage = late('tab.brief', async () => (await import('../pages/brief/BriefPage.tsx')).BriefPage);
const EditPage = late('tab.edit', async () => (await import('../pages/edit/EditPage.tsx')).EditPage);
const SourcesPage = late('tab.sources', async () => (await import('../pages/sources/SourcesPage.tsx')).SourcesPage);
const MeetPage = late('tab.meet', async () => (await import('../pages/meet/MeetPage.tsx')).MeetPage);
const HelpPage = late('tab.help', async () => (await import('../pages/help/HelpPage.tsx')).HelpPage);
const ScrollPage = late('scroll.title', async () => (await import('../pages/brief/ScrollPage.tsx')).ScrollPage);
const CardPage = late('card.title', async () => (await import('../pages/card/CardPage.tsx')).CardPage);
const NoticePage = late('oneTime.title', async () => (await import('../pages/notice/NoticePage.tsx')).NoticePage);
const DocumentsPage = late(
  'documents.title',
  async () => (await import('../pages/documents/DocumentsPage.tsx')).DocumentsPage,
);
const DocumentPage = late('way.title', async () => (await import('../pages/documents/DocumentPage.tsx')).DocumentPage);
const LinkPage = late('links.page', async () => (await import('../pages/documents/LinkPage.tsx')).LinkPage);
const PeoplePage = late('people.title', async () => (await import('../pages/people/PeoplePage.tsx')).PeoplePage);
const AuditPage = late('audit.title', async () => (await import('../pages/audit/AuditPage.tsx')).AuditPage);
const CitiesPage = late('cities.title', async () => (await import('../pages/cities/CitiesPage.tsx')).CitiesPage);
const CityPage = late('cities.title', async () => (await import('../pages/cities/StoredPage.tsx')).CityPage);
const CalendarPage = late('cities.title', async () => (await import('../pages/cities/StoredPage.tsx')).CalendarPage);
const RunsPage = late('runs.title', async () => (await import('../pages/runs/RunsPage.tsx')).RunsPage);
const ClassPage = late('class.panel', async () => (await import('../pages/class/ClassPage.tsx')).ClassPage);
const SignInPage = late('account.menu', async () => (await import('../pages/account/SignInPage.tsx')).SignInPage);
const PasswordPage = late('account.menu', async () => (await import('../pages/account/PasswordPage.tsx')).PasswordPage);
const InvitationPage = late(
  'account.menu',
  async () => (await import('../pages/account/InvitationPage.tsx')).InvitationPage,
);

const routes = createRoutesFromElements(
  <>
    <Route element={<Frame />}>
      <Route index element={<LibraryPage />} />
      <Route path="lib" element={<LibraryPage />} />
      <Route path="help" element={<HelpPage />} />
      <Route path="documents" element={<DocumentsPage />} />
      <Route path="documents/link" element={<LinkPage />} />
      <Route path="documents/:id" element={<DocumentPage />} />
      <Route path="people" element={<PeoplePage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="cities" element={<CitiesPage />} />
      <Route path="cities/:id" element={<CityPage />} />
      <Route path="calendars/:id" element={<CalendarPage />} />
      {['runs', 'runs/:run'].map((path) => (
        <Route key={path} path={path} element={<RunsPage />} />
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
      <Route path="map" element={<MapPage />} />
      <Route path="five" element={<FivePage />} />
      <Route path="materials" element={<MaterialsPage />} />
      <Route path="sources" element={<SourcesPage />} />
      <Route path="timeline" element={<TimelinePage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="edit" element={<EditPage />} />
      <Route path="brief" element={<BriefPage />} />
      <Route path="scroll" element={<ScrollPage />} />
      <Route path="try" element={<TryPage />} />
      <Route path="run" element={<RunPage />} />
      <Route path="meet" element={<MeetPage />} />
      <Route path="card/:item" element={<CardPage />} />
      <Route path="notice/:item" element={<NoticePage />} />
      <Route path="*" element={<MissingPage />} />
    </Route>
  </>,
);

/** Loads the script of the screen that an address shows. */
export async function loadScreenAt(pathname: string): Promise<void> {
  await Promise.all((matchRoutes(routes, pathname) ?? []).map(({ route }) => loadScreen(route.element)));
}

function Screens() {
  return useRoutes(routes);
}

/** The page: its addresses and what they show. */
export function App() {
  return (
    <ErrorBoundary>
      {/* Without transitions a switch and its numbers change in the same frame. */}
      <BrowserRouter useTransitions={false}>
        <Screens />
        <ClassDock />
        <FaultNotice />
      </BrowserRouter>
    </ErrorBoundary>
  );
}
