/** A sheet as it came from a file or the clipboard: rows of cells as text, empty where there is nothing. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The name of a cell as spreadsheets show it, such as `C7`; rows and columns count from zero. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
