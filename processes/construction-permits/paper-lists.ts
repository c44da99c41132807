import type { Basis, Item, Take } from '../../engine/model/index.ts';
import { assumption, document, take, text } from '../bases.ts';

const jiangbei = document(
  text(
    '南京江北新区建设项目审批流程图（2018年，征求意见稿）',
    'Flow chart of approvals, Nanjing Jiangbei New Area (2018, draft for comment)',
  ),
  'JB',
  { place: text('南京江北新区', 'Nanjing Jiangbei New Area') },
);
const lightning = document(
  text('鄂托克旗气象局办事指南（2017年）', 'Service guide of the Otog Banner weather office (2017)'),
  '防雷鄂旗',
  { place: text('鄂托克旗', 'Otog Banner') },
);

/** Where the list of papers of an item was found. Papers that an article asks for keep the article. */
const lists: Readonly<Record<string, Basis>> = {
  'project-filing': jiangbei,
  'land-planning-permit': jiangbei,
  'scheme-review': jiangbei,
  'civil-defence': jiangbei,
  'planning-permit': jiangbei,
  'preliminary-design': jiangbei,
  'drawing-review': document(text('住建部令第13号', 'MOHURD order 13'), '审图办法'),
  'fire-design-review': document(text('建设工程消防设计审核评定规则', 'Rules on assessing fire designs'), '消防评定'),
  'lightning-design-review': lightning,
  eia: jiangbei,
  'energy-review': jiangbei,
  'soil-plan': document(text('山西省水利厅办事指南', 'Service guide of the Shanxi water office'), '水保山西', {
    place: text('山西省', 'Shanxi province'),
  }),
  'supervision-filings': jiangbei,
  'construction-permit': jiangbei,
  'planning-verification': document(
    text('某市规划核实办事指南', 'A city’s service guide on planning verification'),
    '规划核实',
  ),
  'fire-acceptance': document(text('公安部令第106号', 'Ministry of Public Security order 106'), '消防106', {
    article: '21',
  }),
  'fire-acceptance-filing': document(
    text('建设工程消防设计审查验收工作细则（2020年）', 'Detailed rules on fire review and acceptance (2020)'),
    '消防细则',
    { note: text('此前的清单未查到，同取', 'the list before was not found and is taken alike') },
  ),
  'lightning-acceptance': lightning,
};

const notFound = assumption(
  '材料清单未见公布的来源，按通常做法列出',
  'no published list of papers was found; listed as is usual',
);

/** The items with the source of each paper that no article of its own asks for. */
export function withPaperLists(items: readonly Item[]): Item[] {
  return items.map((item) => {
    const basis = lists[item.id] ?? notFound;
    // A bare copy of an object that is made only once has a hidden class of its own; those of `take` share one, and the
    // quick answer is an eighth faster.
    const based = (one: Take): Take => (one.basis === undefined ? take(one.material, { ...one, basis }) : one);
    return { ...item, takes: item.takes.map(based) };
  });
}
