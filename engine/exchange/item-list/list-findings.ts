import type { Finding, Text } from '../../model/index.ts';
import { kindNames } from './cells.ts';
import type { Table } from './table.ts';

/** A heading can stand below a title of the sheet, but not deep in it. */
export const DEEPEST_HEADING = 20;

/** What is wrong in a list, and what mends it. */
export interface Problem {
  readonly message: Text;
  readonly mend: Text;
}

export function problem(code: string, at: string, level: Finding['level'], { message, mend }: Problem): Finding {
  return { code, level, at, message, rule: { zh: '实施清单的格式', en: 'the form of a list of items' }, mend };
}

export function noHeading({ title }: Table): Finding {
  return problem('list/no-heading', '', 'error', {
    message: {
      zh: `“${title}”的前 ${DEEPEST_HEADING} 行里没有“事项名称”一列`,
      en: `The first ${DEEPEST_HEADING} rows of “${title}” have no column 事项名称`,
    },
    mend: {
      zh: '把表头写成一行，至少有“事项名称”“实施主体”两列；或选对工作表',
      en: 'Write the headings in one row, with 事项名称 and 实施主体 at least; or choose the right sheet',
    },
  });
}

export function noItem(at: string): Finding {
  return problem('list/no-item', at, 'error', {
    message: { zh: '这一行没有事项名称，上面也没有事项', en: 'This row names no item, and there is none above it' },
    mend: { zh: '补上事项名称，或删去这一行', en: 'Name the item, or delete the row' },
  });
}

const like = (nearest: string | undefined): Text =>
  nearest === undefined ? { zh: '', en: '' } : { zh: `；是否指“${nearest}”？`, en: `; did you mean “${nearest}”?` };

export const words = {
  empty: {
    message: { zh: '表头下面没有事项', en: 'There are no items below the headings' },
    mend: { zh: '每个事项至少写一行', en: 'Write a row for each item' },
  },
  noAuthority: {
    message: { zh: '没有“实施主体”一列', en: 'There is no column 实施主体' },
    mend: { zh: '加上“实施主体”列，写明每个事项由哪个部门办', en: 'Add 实施主体 and say who decides each item' },
  },
  headingTwice: (name: string): Problem => ({
    message: { zh: `表头“${name}”出现两次`, en: `The heading “${name}” stands there twice` },
    mend: { zh: '改名或删去其中一列', en: 'Rename or delete one of the columns' },
  }),
  unknown: (name: string, nearest: string | undefined): Problem => ({
    message: {
      zh: `“${name}”一列不参与计算，原样保留${like(nearest).zh}`,
      en: `The column “${name}” is kept as it is and computes nothing${like(nearest).en}`,
    },
    mend: { zh: '如是上述列，请改表头', en: 'Rename it if it is one of those that are read' },
  }),
  noAuthorityOf: (title: string): Problem => ({
    message: { zh: `“${title}”没有写实施主体`, en: `“${title}” has no 实施主体` },
    mend: { zh: '写明办理部门', en: 'Say who decides it' },
  }),
  kind: (cell: string, nearest: string | undefined): Problem => ({
    message: {
      zh: `没有“${cell}”这种事项类型${like(nearest).zh}`,
      en: `There is no kind “${cell}”${like(nearest).en}`,
    },
    mend: { zh: `可写：${kindNames.join('、')}`, en: `Write one of ${kindNames.join(', ')}` },
  }),
  limit: (heading: string, cell: string): Problem => ({
    message: { zh: `${heading}“${cell}”读不出天数`, en: `${heading} “${cell}” cannot be read as an amount of time` },
    mend: {
      zh: '写成“20个工作日”“15个自然日”“4小时”“即办”，没有就写“无”',
      en: 'Write 20个工作日, 15个自然日, 4小时 or 即办, and 无 where there is none',
    },
  }),
  visits: (cell: string): Problem => ({
    message: { zh: `到办事现场次数“${cell}”不是次数，按一次计`, en: `“${cell}” is no number of visits; one is taken` },
    mend: { zh: '写 0、1、2 这样的数', en: 'Write a number such as 0, 1 or 2' },
  }),
  charged: (cell: string): Problem => ({
    message: {
      zh: `是否收费“${cell}”不是“是”或“否”，按不收费计`,
      en: `“${cell}” is neither 是 nor 否; no fee is taken`,
    },
    mend: { zh: '写“是”或“否”', en: 'Write 是 or 否' },
  }),
  codeTwice: (code: string, other: string): Problem => ({
    message: { zh: `实施编码“${code}”与 ${other} 重复`, en: `The code “${code}” stands in ${other} as well` },
    mend: { zh: '核对两行的实施编码', en: 'Check the codes of both rows' },
  }),
};
