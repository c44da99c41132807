/** An order that a statute sets and that no redesign may remove: by origin key, with its article. */
export interface HardEdge {
  readonly earlier: string;
  readonly later: string;
  readonly article: string;
}

/** The orders that the laws on construction set, typed from the articles. */
export const constructionEdges: readonly HardEdge[] = [
  { earlier: 'eia', later: 'start-of-works', article: '环境影响评价法 25' },
  { earlier: 'soil-plan', later: 'start-of-works', article: '水土保持法 26' },
  { earlier: 'land', later: 'land-planning-permit', article: '城乡规划法 38' },
  { earlier: 'project-filing', later: 'land-planning-permit', article: '城乡规划法 38' },
  { earlier: 'land', later: 'planning-permit', article: '城乡规划法 40' },
  { earlier: 'scheme-review', later: 'planning-permit', article: '城乡规划法 40' },
  { earlier: 'land', later: 'construction-permit', article: '建筑法 8（用地批准）' },
  { earlier: 'planning-permit', later: 'construction-permit', article: '建筑法 8（规划许可）' },
  { earlier: 'tender', later: 'construction-permit', article: '建筑法 8（确定施工企业）' },
  { earlier: 'drawing-review', later: 'construction-permit', article: '建筑法 8（施工图纸）' },
  { earlier: 'supervision-filings', later: 'construction-permit', article: '建筑法 8（安全质量措施）' },
  { earlier: 'construction-permit', later: 'start-of-works', article: '建筑法 7' },
  { earlier: 'drawing-review', later: 'start-of-works', article: '建设工程质量管理条例 11' },
  { earlier: 'fire-design-review', later: 'start-of-works', article: '消防法 12' },
  { earlier: 'start-of-works', later: 'works', article: '建筑法 7' },
  { earlier: 'planning-verification', later: 'completion-acceptance', article: '城乡规划法 45' },
  { earlier: 'completion-acceptance', later: 'completion-filing', article: '建设工程质量管理条例 49' },
  { earlier: 'completion-acceptance', later: 'use', article: '建筑法 61' },
  { earlier: 'fire-acceptance', later: 'use', article: '消防法 13' },
];

/** The orders that the laws on start-up set: no seal, account or tax registration without a licence. */
export const startupEdges: readonly HardEdge[] = [
  { earlier: 'establishment-registration', later: 'seal-making', article: '公司登记管理条例 25' },
  { earlier: 'establishment-registration', later: 'bank-account', article: '公司登记管理条例 25' },
  { earlier: 'establishment-registration', later: 'tax-registration', article: '公司登记管理条例 25' },
];
