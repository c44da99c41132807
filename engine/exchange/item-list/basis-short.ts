import type { Basis } from '../../model/index.ts';

/** The ground of an item as lists write it, such as 《行政许可法》第42条; empty where it is an assumption. */
export function basisShort(basis: Basis): string {
  switch (basis.kind) {
    case 'law':
      return `《${basis.act.zh}》${article(basis.article)}`;
    case 'document':
      return basis.article === undefined ? basis.title.zh : `${basis.title.zh} ${basis.article}`;
    case 'measurement':
    case 'assumption':
      return '';
  }
}

function article(written: string): string {
  return /^\d+$/.test(written) ? `第${written}条` : written;
}
