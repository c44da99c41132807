import type { LawBasis, Matter, Text } from '../../model/index.ts';
import { article, companyRegulation } from '../laws.ts';

/** An order that a law sets between two matters and that no redesign may leave out, in the days its basis is in force. */
export interface HardEdge {
  readonly earlier: Matter;
  readonly later: Matter;
  readonly basis: LawBasis;
  /** The place whose regulation it is; then it binds only what a document itself rests on that regulation. */
  readonly place?: Text;
}

type Act = (number: string, from?: string, until?: string) => LawBasis;
const actOf =
  (zh: string, en: string, since: string): Act =>
  (number, from = since, until) =>
    article(zh, en, number, from, until);

const planning = actOf('城乡规划法', 'Urban and Rural Planning Law', '2008-01-01');
const construction = actOf('建筑法', 'Construction Law', '1998-03-01');
const quality = actOf(
  '建设工程质量管理条例',
  'Regulation on Quality Management of Construction Projects',
  '2000-01-30',
);
const fire = actOf('消防法', 'Fire Protection Law', '2009-05-01');
const safety = actOf('建设工程安全生产管理条例', 'Regulation on Work Safety in Construction Projects', '2004-02-01');
const weifangHeating = actOf('潍坊市供热条例', 'Weifang Regulation on Heating', '2021-05-01');
const roads = actOf('城市道路管理条例', 'Regulation on Urban Roads', '1996-10-01');

/** The article does not speak of the earlier matter by name; that it is meant is our reading. */
const read = (basis: LawBasis): LawBasis => ({ ...basis, application: 'reading' });
const edge = (earlier: Matter, later: Matter, basis: LawBasis, place?: Text): HardEdge => ({
  ...{ earlier, later, basis },
  ...(place === undefined ? {} : { place }),
});

const weifang: Text = { zh: '潍坊', en: 'Weifang' };
const beijing: Text = { zh: '北京', en: 'Beijing' };

/**
 * The hard edges of the laws on construction, start-up, real estate, roads and imports. Texts read: the collection of Chinese
 * laws that processes/sources.ts names; days in force as the acts themselves say.
 */
export const hardEdges: readonly HardEdge[] = [
  // Land and planning.
  edge('site-opinion', 'project-approval', planning('36')),
  edge('project-approval', 'land-planning-permit', planning('37–38')),
  edge('project-filing', 'land-planning-permit', planning('37–38')),
  edge('land-grant', 'land-planning-permit', planning('38')),
  edge('land-planning-permit', 'land-allocation', planning('37')),
  edge(
    'drainage-opinion',
    'land-planning-permit',
    article('城镇排水与污水处理条例', 'Regulation on Urban Drainage and Sewage Treatment', '14', '2014-01-01'),
  ),
  edge('land-grant', 'planning-permit', planning('40')),
  edge('land-allocation', 'planning-permit', planning('40')),
  edge('design-scheme', 'planning-permit', planning('40')),
  // The construction permit.
  edge('land-grant', 'construction-permit', construction('8')),
  edge('land-allocation', 'construction-permit', construction('8')),
  edge('planning-permit', 'construction-permit', construction('8')),
  edge('tender', 'construction-permit', construction('8')),
  edge('funds', 'construction-permit', construction('8')),
  edge('safety-measures', 'construction-permit', construction('8')),
  edge('safety-measures', 'construction-permit', safety('10')),
  edge('drawing-review', 'construction-permit', read(construction('8'))),
  edge('fire-design-review', 'construction-permit', fire('12', '2009-05-01', '2019-04-22')),
  // The start of works.
  edge('construction-permit', 'start-of-works', construction('7')),
  edge('quality-supervision', 'start-of-works', quality('13')),
  edge('drawing-review', 'start-of-works', quality('11')),
  edge('fire-design-review', 'start-of-works', fire('12', '2019-04-23')),
  edge(
    'environmental-assessment',
    'start-of-works',
    article('环境影响评价法', 'Environmental Impact Assessment Law', '25', '2003-09-01'),
  ),
  edge('soil-plan', 'start-of-works', article('水土保持法', 'Water and Soil Conservation Law', '26', '2011-03-01')),
  edge('energy-review', 'start-of-works', read(article('节约能源法', 'Energy Conservation Law', '15', '2008-04-01'))),
  edge('heat-opinion', 'heat-application', read(weifangHeating('9')), weifang),
  edge('heat-application', 'start-of-works', weifangHeating('9'), weifang),
  // Earthworks may begin before the construction permit there, but not before the opinion on the scheme. The revision of 2024 is in
  // force from its publication; the day of its adoption is taken.
  edge(
    'design-scheme',
    'earthworks',
    article(
      '北京市优化营商环境条例',
      'Beijing Regulation on Optimising the Business Environment',
      '41',
      '2020-04-28',
      '2024-11-28',
    ),
    beijing,
  ),
  edge(
    'design-scheme',
    'earthworks',
    article(
      '北京市优化营商环境条例（2024年修订）',
      'Beijing Regulation on Optimising the Business Environment (as revised in 2024)',
      '45',
      '2024-11-29',
    ),
    beijing,
  ),
  edge('survey', 'design', quality('5')),
  edge('design', 'works', quality('5')),
  edge('start-of-works', 'works', construction('7')),
  // Completion.
  edge('planning-verification', 'completion-acceptance', planning('45')),
  edge('completion-acceptance', 'completion-filing', quality('49')),
  edge('completion-acceptance', 'use', construction('61')),
  edge('fire-acceptance', 'use', fire('13')),
  // Start-up.
  edge('establishment-registration', 'seal-making', companyRegulation('25')),
  edge('establishment-registration', 'bank-account', companyRegulation('25')),
  edge(
    'establishment-registration',
    'tax-registration',
    article('税收征收管理法', 'Tax Collection Law', '15', '2001-05-01'),
  ),
  // Real estate: the registry looks at the tax before it registers, and not before it takes the papers.
  edge(
    'deed-tax',
    'transfer-registration',
    article('契税暂行条例', 'Interim Regulation on Deed Tax', '11', '1997-10-01', '2021-08-31'),
  ),
  edge('deed-tax', 'transfer-registration', article('契税法', 'Deed Tax Law', '11', '2021-09-01')),
  edge(
    'land-value-tax',
    'transfer-registration',
    article('土地增值税暂行条例', 'Interim Regulation on Land Value-Added Tax', '12', '1994-01-01'),
  ),
  // Roads and imports.
  edge('planning-permit', 'road-excavation', roads('33')),
  edge('import-licence', 'import-release', article('海关法', 'Customs Law', '24', '1987-07-01')),
];
