/** What a library that is built for pages finds as `window`; whoever loads it takes the window away again. */
interface Page {
  window?: { Sim?: unknown };
}

export const page: Page = globalThis as Page;
page.window = {};
