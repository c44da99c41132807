import { late } from './late.tsx';

/** The first screen, which stands below what tells of an address that leads nowhere as well. */
export const LibraryPage = late(
  'tab.library',
  async () => (await import('../pages/library/LibraryPage.tsx')).LibraryPage,
);
