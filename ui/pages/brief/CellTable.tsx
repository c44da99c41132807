/** Rows of cells, the first of them the heads and the first of each the name of its row. */
export function CellTable({ cells, className }: { cells: readonly (readonly string[])[]; className?: string }) {
  const [heads = [], ...rows] = cells;
  return (
    <table className={className}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...rest], place) => (
          <tr key={place}>
            <th scope="row">{name}</th>
            {rest.map((cell, k) => (
              <td key={k} data-head={heads[k + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
