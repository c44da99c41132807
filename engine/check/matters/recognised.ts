import type { ItemKind, Matter } from '../../model/index.ts';

/** How a matter is known by the law that a node rests on: the act, its articles, and what kind of node it is. */
export interface Recognised {
  readonly matter: Matter;
  readonly node: 'item' | 'act' | 'procedure';
  readonly act: string;
  readonly articles: readonly number[];
  /** Where an article speaks of items of several kinds. */
  readonly kinds?: readonly ItemKind[];
  /** Where a revision has another number for it: the title has to be this one, with the bracket behind it. */
  readonly isOneVersion?: true;
}

const item = (matter: Matter, act: string, articles: readonly number[], kinds?: readonly ItemKind[]): Recognised => ({
  ...{ matter, node: 'item', act, articles },
  ...(kinds === undefined ? {} : { kinds }),
});
const act = (matter: Matter, law: string, articles: readonly number[]): Recognised => ({
  ...{ matter, node: 'act', act: law, articles },
});
const procedure = (matter: Matter, law: string, articles: readonly number[]): Recognised => ({
  ...{ matter, node: 'procedure', act: law, articles },
});

/**
 * The articles that make an item, act or procedure what it is in law, as those articles number them today. A node whose
 * basis is one of them, applied directly, is of that matter; all others name theirs.
 */
export const recognised: readonly Recognised[] = [
  item('project-approval', '企业投资项目核准和备案管理条例', [10], ['行政许可']),
  item('project-approval', '政府投资条例', [9]),
  item('project-filing', '企业投资项目核准和备案管理条例', [13], ['行政备案']),
  item('site-opinion', '城乡规划法', [36]),
  item('land-planning-permit', '城乡规划法', [37, 38], ['行政许可']),
  item('planning-permit', '城乡规划法', [40], ['行政许可']),
  item('planning-verification', '城乡规划法', [45]),
  item('drainage-opinion', '城镇排水与污水处理条例', [14]),
  item('drawing-review', '建设工程质量管理条例', [11]),
  item('quality-supervision', '建设工程质量管理条例', [13]),
  item('completion-filing', '建设工程质量管理条例', [49], ['行政备案']),
  item('safety-measures', '建设工程安全生产管理条例', [10]),
  item('fire-design-review', '消防法', [11, 12], ['行政许可']),
  item('fire-acceptance', '消防法', [13], ['行政许可']),
  item('construction-permit', '建筑法', [7, 8], ['行政许可']),
  item('environmental-assessment', '环境影响评价法', [22], ['行政许可']),
  item('soil-plan', '水土保持法', [25, 26], ['行政许可']),
  item('energy-review', '节约能源法', [15]),
  item('heat-opinion', '潍坊市供热条例', [9], ['行政确认', '其他行政权力', '公共服务']),
  item('heat-application', '潍坊市供热条例', [9], ['公用企业']),
  item('establishment-registration', '公司登记管理条例', [20, 21]),
  item('establishment-registration', '市场主体登记管理条例', [21]),
  item('tax-registration', '税收征收管理法', [15]),
  item('deed-tax', '契税法', [10, 11], ['税费义务']),
  item('deed-tax', '契税暂行条例', [9, 11], ['税费义务']),
  item('land-value-tax', '土地增值税暂行条例', [10, 12], ['税费义务']),
  item('road-occupation', '城市道路管理条例', [31]),
  item('road-excavation', '城市道路管理条例', [33]),
  act('start-of-works', '建筑法', [7]),
  act('completion-acceptance', '建设工程质量管理条例', [16]),
  act('use', '建筑法', [61]),
  { ...procedure('earthworks', '北京市优化营商环境条例', [41]), isOneVersion: true },
  { ...procedure('earthworks', '北京市优化营商环境条例（2024年修订）', [45]), isOneVersion: true },
  procedure('land-grant', '城乡规划法', [38]),
  procedure('land-allocation', '城乡规划法', [37]),
  procedure('tender', '招标投标法', [9, 24]),
];
