import papa from 'papaparse';

/** Rows as text that spreadsheets open: UTF-8 with its mark, commas, and nothing that could run as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${papa.unparse(rows as string[][], { escapeFormulae: true })}\r\n`;
}
