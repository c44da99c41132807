/**
 * The columns of a list of items 实施清单 or service guide 办事指南 that are read; all others are kept as they stand. A list may
 * have them in any order and under any of their headings.
 */
export interface Column {
  /** The heading under which it is kept and written. */
  readonly heading: string;
  /** Other headings that mean the same. */
  readonly aliases: readonly string[];
  /** Whether it speaks of an item or of one of its materials. */
  readonly of: 'item' | 'material';
}

const item = (heading: string, ...aliases: string[]): Column => ({ heading, aliases, of: 'item' });
const material = (heading: string, ...aliases: string[]): Column => ({ heading, aliases, of: 'material' });

/** The columns by what they hold, in the order in which they are written. */
export const columns = {
  title: item('事项名称', '办理项名称', '业务办理项名称', '主项名称', '政务服务事项名称', '事项'),
  code: item('实施编码', '事项编码', '业务办理项编码', '基本编码'),
  kind: item('事项类型', '事项类别', '权力类型'),
  level: item('行使层级', '实施层级'),
  authority: item('实施主体', '实施机关', '办理部门', '责任部门', '实施部门', '部门'),
  stage: item('阶段', '审批阶段', '办理阶段'),
  basis: item('设定依据', '法律依据', '依据'),
  handling: item('办件类型', '办理类型'),
  statutory: item('法定办结时限', '法定时限', '法定期限', '法定办理时限'),
  statutoryUnit: item('法定办结时限单位', '法定时限单位'),
  promised: item('承诺办结时限', '承诺时限', '承诺期限', '承诺办理时限'),
  promisedUnit: item('承诺办结时限单位', '承诺时限单位'),
  visits: item('到办事现场次数', '跑动次数', '到现场次数', '到办事现场最少次数'),
  depth: item('网办深度', '网上办理深度'),
  isCharged: item('是否收费', '收费'),
  intermediary: item('中介服务', '涉及中介服务'),
  result: item('结果名称', '办理结果', '审批结果名称', '证照名称', '结果样本名称'),
  earlier: item('前置事项', '前置审批'),
  material: material('材料名称', '申请材料', '材料', '申请材料名称'),
  necessity: material('材料必要性', '必要性', '是否必要'),
  channel: material('来源渠道', '材料来源', '材料来源渠道'),
  copies: material('份数', '材料份数'),
  form: material('材料形式', '材料类型'),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

const byHeading = new Map<string, Column>(
  Object.values(columns).flatMap((column: Column) =>
    [column.heading, ...column.aliases].map((heading) => [heading, column] as const),
  ),
);

/** The column that a heading means; undefined where it is none that is read. */
export function columnOf(heading: string): Column | undefined {
  return byHeading.get(bareHeading(heading));
}

/** A heading without blanks, stars and remarks in brackets such as （必填）, which forms add to it. */
export function bareHeading(heading: string): string {
  return heading.replace(/[\s*＊:：]/g, '').replace(/[（(【[][^）)】\]]*[）)】\]]$/, '');
}

/** The headings that are read, for messages. */
export const knownHeadings: readonly string[] = [...byHeading.keys()];
