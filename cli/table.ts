import stringWidth from 'string-width';

/** How a column is set: words to the left, numbers to the right. */
export type Align = 'left' | 'right';

/** Rows as aligned lines; a Chinese character is two columns wide. The last column is not padded. */
export function table(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    });
  return rows.map((row) => `  ${lineOf(row, widths, aligns)}\n`).join('');
}

function lineOf(row: readonly string[], widths: readonly number[], aligns: readonly Align[]): string {
  return row
    .map((cell, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
      if (aligns[column] === 'right') return gap + cell;
      return column === row.length - 1 ? cell : cell + gap;
    })
    .join('  ')
    .trimEnd();
}

/** A number with at most two decimals and a true minus sign. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}

/** Days with at most one decimal. */
export function days(value: number): string {
  return number(Math.round(value * 10) / 10);
}

/** A number that always carries its sign; ±0 for none. */
export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return '±0';
  return rounded > 0 ? `+${number(rounded)}` : number(rounded);
}
