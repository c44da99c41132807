/** One line of the table: what was tried, and what came of it. */
export interface Figure {
  readonly what: string;
  readonly found: string;
  readonly isWell: boolean;
}

/** The figures as a table of Markdown, to be put into the README. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, found, isWell }) => `| ${what} | ${found} | ${isWell ? 'well' : 'NOT WELL'} |`);
  return ['| check | found | |', '|---|---|---|', ...lines].join('\n');
}
