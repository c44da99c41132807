import type { Text } from '../engine/model/index.ts';

/** An act of law that bases cite: its title, the first and last day in force, and the text that was read. */
export interface Statute {
  title: Text;
  from?: string;
  until?: string;
  source?: string;
}

function statute(zh: string, en: string, from: string, source?: string, until?: string): Statute {
  return {
    title: { zh, en },
    from,
    ...(source === undefined ? {} : { source }),
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * The acts that the processes cite. The day is the first on which the act was in force at all; an article that came later
 * carries its own day where it is cited.
 */
export const laws = {
  licensing: statute('行政许可法', 'Administrative Licensing Law', '2004-07-01', 'L-许可'),
  planning: statute('城乡规划法', 'Urban and Rural Planning Law', '2008-01-01', 'L-规划'),
  construction: statute('建筑法', 'Construction Law', '1998-03-01', 'L-建筑'),
  eia: statute('环境影响评价法', 'Environmental Impact Assessment Law', '2003-09-01', 'L-环评'),
  environment: statute(
    '建设项目环境保护管理条例',
    'Regulation on Environmental Protection of Construction Projects',
    '1998-11-29',
    'L-环保条例',
  ),
  fire: statute('消防法', 'Fire Protection Law', '2009-05-01', 'L-消防'),
  soil: statute('水土保持法', 'Water and Soil Conservation Law', '2011-03-01', 'L-水保'),
  energy: statute('节约能源法', 'Energy Conservation Law', '2008-04-01', 'L-节能'),
  seismic: statute('地震安全性评价管理条例', 'Regulation on Seismic Safety Evaluation', '2002-01-01', 'L-震安'),
  airDefence: statute('人民防空法', 'Civil Air Defence Law', '1997-01-01', 'L-人防'),
  weather: statute(
    '气象灾害防御条例',
    'Regulation on Defence against Meteorological Disasters',
    '2010-04-01',
    'L-气灾',
  ),
  investment: statute(
    '企业投资项目核准和备案管理条例',
    'Regulation on Approval and Filing of Enterprise Investment Projects',
    '2017-02-01',
    'L-投资',
  ),
  quality: statute(
    '建设工程质量管理条例',
    'Regulation on Quality Management of Construction Projects',
    '2000-01-30',
    'L-质量',
  ),
  safety: statute(
    '建设工程安全生产管理条例',
    'Regulation on Work Safety in Construction Projects',
    '2004-02-01',
    'L-安全',
  ),
  realEstate: statute('不动产登记暂行条例', 'Interim Regulation on Real-Estate Registration', '2015-03-01', 'L-不动产'),
  deedTax: statute('契税法', 'Deed Tax Law', '2021-09-01', 'L-契税'),
  deedTaxInterim: statute('契税暂行条例', 'Interim Regulation on Deed Tax', '1997-10-01', 'L-契税条例', '2021-08-31'),
  realProperty: statute('城市房地产管理法', 'Urban Real Estate Administration Law', '1995-01-01', 'L-房地产'),
  civilCode: statute('民法典', 'Civil Code', '2021-01-01', 'L-民法典物权'),
  buildingEnergy: statute(
    '民用建筑节能条例',
    'Regulation on Energy Efficiency of Civil Buildings',
    '2008-10-01',
    'L-民建节能',
  ),
  drainage: statute(
    '城镇排水与污水处理条例',
    'Regulation on Urban Drainage and Sewage Treatment',
    '2014-01-01',
    'L-排水',
  ),
  migrantWages2004: statute(
    '建设领域农民工工资支付管理暂行办法（劳社部发〔2004〕22号）',
    'Interim Measures on Paying Wages to Migrant Workers in Construction (MOLSS document 22/2004)',
    '2004-09-06',
    '劳社22',
    '2020-04-30',
  ),
  migrantWages: statute(
    '保障农民工工资支付条例',
    'Regulation on Guaranteeing Wage Payments to Rural Migrant Workers',
    '2020-05-01',
    'L-农民工工资',
  ),
  tender: statute('招标投标法', 'Tendering and Bidding Law', '2000-01-01', 'L-招投'),
  property: statute('物权法', 'Property Law', '2007-10-01', '物权22', '2020-12-31'),
  roads: statute('城市道路管理条例', 'Regulation on Urban Roads', '1996-10-01', 'L-道路'),
  greening: statute('城市绿化条例', 'Regulation on Urban Greening', '1992-08-01', 'L-绿化'),
  electricity: statute('电力法', 'Electricity Law', '1996-04-01', 'L-电力'),
  powerSupply: statute(
    '电力供应与使用条例',
    'Regulation on the Supply and Use of Electricity',
    '1996-09-01',
    'L-供用电',
  ),
  waterSupply: statute('城市供水条例', 'Regulation on Urban Water Supply', '1994-10-01', 'L-供水'),
  gas: statute('城镇燃气管理条例', 'Regulation on Urban Gas', '2011-03-01', 'L-燃气'),
  business: statute('优化营商环境条例', 'Regulation on Optimising the Business Environment', '2020-01-01', 'L-营商'),
  /** What both versions of the measures say alike. */
  permitRule: statute('建筑工程施工许可管理办法', 'Measures on Construction Permits', '2014-10-25', '施工42'),
  permitRule18: statute(
    '建筑工程施工许可管理办法（住建部令第18号）',
    'Measures on Construction Permits (MOHURD order 18)',
    '2014-10-25',
    '施工15',
    '2018-09-27',
  ),
  permitRule42: statute(
    '建筑工程施工许可管理办法（住建部令第42号修改）',
    'Measures on Construction Permits (as amended by MOHURD order 42)',
    '2018-09-28',
    '施工42',
  ),
  drawingRule: statute(
    '房屋建筑和市政基础设施工程施工图设计文件审查管理办法（住建部令第13号）',
    'Measures on Review of Construction Drawings (MOHURD order 13)',
    '2013-08-01',
    '审图办法',
  ),
  fireRule51: statute(
    '建设工程消防设计审查验收管理暂行规定（住建部令第51号）',
    'Interim Rules on Fire Design Review and Acceptance (MOHURD order 51)',
    '2020-06-01',
    '消防51',
  ),
  lightningRule: statute(
    '雷电防护装置设计审核和竣工验收规定（中国气象局令第37号）',
    'Rules on Review and Acceptance of Lightning Protection (CMA order 37)',
    '2021-01-01',
    '防雷37',
  ),
  soilRule: statute(
    '生产建设项目水土保持方案管理办法（水利部令第53号）',
    'Measures on Soil-Conservation Plans of Construction Projects (MWR order 53)',
    '2023-03-01',
    '水保53',
  ),
  dutiesOfOffices: statute(
    '全国人大常委会关于国务院机构改革涉及法律规定的行政机关职责调整问题的决定',
    'Decision of the NPC Standing Committee on duties of administrative organs after the reform of institutions',
    '2018-04-27',
    '职责调整2018',
  ),
  dutiesByRegulations: statute(
    '国务院关于国务院机构改革涉及行政法规规定的行政机关职责调整问题的决定（国发〔2018〕17号）',
    'State Council decision on duties set by administrative regulations after the reform of institutions (17/2018)',
    '2018-05-24',
    '17号2018',
  ),
  company: statute('公司登记管理条例', 'Regulation on Company Registration', '1994-07-01', 'L-公司2016', '2022-02-28'),
  marketEntity: statute(
    '市场主体登记管理条例',
    'Regulation on Registration of Market Entities',
    '2022-03-01',
    'L-主体2021',
  ),
  taxCollection: statute('税收征收管理法', 'Tax Collection Law', '2001-05-01', 'L-税征'),
  taxCollectionRules: statute('税收征收管理法实施细则', 'Implementing Rules of the Tax Collection Law', '2002-10-15'),
  invoices: statute('发票管理办法', 'Measures on Invoices', '1993-12-23', 'L-发票'),
  socialInsurance: statute('社会保险法', 'Social Insurance Law', '2011-07-01', 'L-社保'),
  housingFund: statute('住房公积金管理条例', 'Regulation on the Housing Fund', '1999-04-03', 'L-公积金'),
  seals: statute(
    '国务院关于国家行政机关和企业事业单位社会团体印章管理的规定',
    'State Council Rules on Seals',
    '1999-10-31',
    'L-印章',
  ),
} as const satisfies Record<string, Statute>;
