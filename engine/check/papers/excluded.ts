import type { Basis, Item, Matter, Text } from '../../model/index.ts';
import { cites } from '../laws.ts';
import { matterOf } from '../matters/matter-of.ts';

/** The guiding opinions on commitment 告知承诺, of the State Council's office; of no single place. Dated 27 October 2020. */
export const commitmentOpinions: Extract<Basis, { kind: 'document' }> = {
  kind: 'document',
  title: {
    zh: '国办发〔2020〕42号《关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》',
    en: 'Guiding opinions 42/2020 of the State Council’s office on commitment for proofs and licences of firms',
  },
  from: '2020-10-27',
};

/** A class that commitment leaves out, the matters that belong to it, and acts by whose own subject an item belongs to it. */
interface ExcludedClass {
  readonly title: Text;
  readonly matters: readonly Matter[];
  readonly acts: readonly string[];
}

/**
 * The classes of the opinions, left out because a wrong promise does harm that cannot be undone. Which acts speak of a class is
 * our reading of their subjects; the opinions name none.
 */
const classes: readonly ExcludedClass[] = [
  {
    title: { zh: '国家安全、国家秘密', en: 'national security and state secrets' },
    matters: [],
    acts: ['国家安全法', '反间谍法', '保守国家秘密法', '保守国家秘密法实施条例'],
  },
  {
    title: { zh: '公共安全、人身健康和生命财产安全', en: 'public safety, health, life and property' },
    matters: ['fire-design-review', 'fire-acceptance'],
    acts: [
      '枪支管理法',
      '民用爆炸物品安全管理条例',
      '烟花爆竹安全管理条例',
      '危险化学品安全管理条例',
      '安全生产法',
      '安全生产许可证条例',
      '特种设备安全法',
      '药品管理法',
    ],
  },
  {
    title: { zh: '金融业审慎监管', en: 'the prudential supervision of finance' },
    matters: [],
    acts: ['商业银行法', '银行业监督管理法', '证券法', '保险法'],
  },
  {
    title: { zh: '生态环境保护', en: 'the environment' },
    matters: ['environmental-assessment', 'soil-plan'],
    acts: ['环境保护法', '海洋环境保护法', '核安全法', '放射性污染防治法', '固体废物污染环境防治法'],
  },
  {
    title: { zh: '重要涉外', en: 'important foreign affairs' },
    matters: ['import-licence'],
    acts: ['出境入境管理法', '出口管制法'],
  },
];

/**
 * The class that an item belongs to and that commitment leaves out; undefined for all others. A special rule of law or of the
 * whole country can let it in again, as 消防法 15 does for places where people gather.
 */
export function excludedFromCommitment(item: Item): Text | undefined {
  const matter = matterOf(item, 'item');
  return classes.find(
    ({ matters, acts }) =>
      (matter !== undefined && matters.includes(matter)) || acts.some((act) => cites(item.basis, act)),
  )?.title;
}
