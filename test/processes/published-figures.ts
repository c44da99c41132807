/**
 * Every figure that was found published on utility connections and on real estate, typed from the sources in their order and
 * not from the documents: each is a total of a document, is met by a test, or stands in NOTES with the reason why it cannot be had.
 */
export type Account =
  /** A total of a document, and the value that was published. */
  | { readonly total: string; readonly value: number }
  /** The title of a test beside this file that holds it, as it stands there. */
  | { readonly test: string }
  /** Words of the part of NOTES.md on totals that cannot be had, which say why no total or test has it. */
  | { readonly reason: string };

export interface Figure {
  readonly says: string;
  readonly accounts: readonly Account[];
}

const total = (id: string, value: number): Account => ({ total: id, value });
const test = (title: string): Account => ({ test: title });
const reason = (words: string): Account => ({ reason: words });
const figure = (says: string, ...accounts: Account[]): Figure => ({ says, accounts });

export const utilityFigures: readonly Figure[] = [
  // Electricity before.
  figure(
    '10 kV: plan in 15 or 30 working days, then 10, 5, 5, 5',
    test('10 kV: 15 or 30 working days to the reply, and 40 or 55 in all'),
    total('power-before-single', 40),
    total('power-before-dual', 55),
  ),
  figure('10 kV, design review of dual sources in 20', reason('Design review of dual sources in 20 working days')),
  figure(
    '10 kV, more than 40 % less',
    test('after: 11 or 21 working days to the reply, 22 or 32 in all, and so more than 40 % less'),
  ),
  figure('a small firm, 2 to 3 months', reason('Whole process of a small firm before, 2 to 3 months')),
  figure(
    'Doing Business 2018: 5.5 procedures, 143 days',
    total('world-bank-2018-procedures', 5.5),
    total('world-bank-2018-days', 143),
  ),
  figure('Doing Business 2018: 355.8 % of income per head', reason('355.8 % of income per head: another unit')),
  figure(
    'Shanghai: 5 procedures, 145 days, 192,000 yuan',
    total('world-bank-shanghai-procedures', 5),
    total('world-bank-shanghai-days', 145),
    total('world-bank-shanghai-cost', 192_000),
  ),
  figure(
    '10 to 14 papers',
    test('electricity: 10 to 14 before; after, the firm and its title, an approval, and what an agent brings (Henan)'),
  ),
  // Electricity after.
  figure('households: 2 steps, 5 working days', reason('Households (two steps, at most 5 working days')),
  figure(
    'low voltage “三零”: 25, 20, 15 working days in 2020, 2021, 2022',
    total('low-voltage-with-line', 15),
    reason('Low voltage 25 (2020) and 20 (2021) working days'),
  ),
  figure('low voltage “三零”: two steps', test('two steps for low voltage, three for 10 kV')),
  figure('low voltage “三零”: no investment up to 160 kVA', test('low voltage costs nothing up to the meter')),
  figure(
    'low voltage not “三零”: 3 steps, 6 working days',
    reason('Low voltage that is not “三零”: 6 working days of the company'),
    test('two steps for low voltage, three for 10 kV'),
  ),
  figure(
    '10 kV: 3 steps where the grid invests, 4 otherwise',
    test('two steps for low voltage, three for 10 kV'),
    reason('Four steps (10 kV, where the customer builds)'),
  ),
  figure('10 kV: 22 or 32 working days', total('power-single', 22), total('power-dual', 32)),
  figure(
    '10 kV: plan in 11 or 21 working days',
    test('after: 11 or 21 working days to the reply, 22 or 32 in all, and so more than 40 % less'),
  ),
  figure(
    'permits of the line: 5 working days for low voltage, 10 up to 20 kV',
    total('national-permits-low-voltage', 5),
    total('national-permits-high-voltage', 10),
    test('the permits stay inside the national limits of 5 and 10 working days'),
  ),
  figure(
    'low voltage, 2025: 5 working days without a line, 15 with',
    total('low-voltage-without-line', 5),
    total('low-voltage-with-line', 15),
  ),
  figure('low voltage, 2025: 160 kW, goals for 2029', reason('Low-voltage zero investment up to 160 kW')),
  figure(
    'Shanghai, 2025: 10 days, of which 4 for application and design with 1 for acceptance, 2 for permits',
    total('shanghai-low-voltage', 10),
    test('Shanghai: four days to the design, one of them for acceptance, and two for the permits'),
  ),
  figure(
    'low voltage by local law: 8 in Beijing and Chongqing, 5 in Henan',
    total('beijing-low-voltage', 8),
    total('chongqing-low-voltage', 8),
    total('henan-low-voltage', 5),
  ),
  figure('no visit or one; before, 3 to 5', total('power-visits', 1), reason('Visits before, 3 to 5 for electricity')),
  // Water.
  figure(
    'Nanning before: 16 steps, 8 to 9 papers, 1 to 2 months',
    total('nanning-water-steps-before', 16),
    reason('Nanning before, 1 to 2 months and 8 to 9 papers: ranges'),
  ),
  figure(
    'Wuhan before: 5 steps, 14 working days',
    total('wuhan-water-steps-before', 5),
    total('wuhan-water-before', 14),
  ),
  figure(
    'Fuzhou 2017: 16 and 10 working days, 3 months to the bill',
    reason('Fuzhou 16 and 10'),
    reason('three months'),
  ),
  figure(
    'Luoyuan 2014: 2, 10, 5 working days',
    total('luoyuan-water', 17),
    test('Luoyuan: 2, 10 and 5; a gas company: two weeks to the reply; Weihai: 7, 2, 5 and 7'),
  ),
  figure('Zhengzhou 33: 10 working days; Qingdao 20: 10 days', reason('Zhengzhou (33) 10 working days, Qingdao (20)')),
  figure(
    'Zibo 2022: 2 steps, 1 paper, 1, 3 or 5 working days',
    total('zibo-water-steps', 2),
    total('zibo-water-papers', 1),
    total('zibo-water-no-line', 1),
    total('zibo-water-short-line', 3),
    total('zibo-water-long-line', 5),
  ),
  figure('Wuhan 2019: 3 steps, 4 working days', total('wuhan-water-steps', 3), total('wuhan-water', 4)),
  figure(
    'Nanning 2019: 2 steps, 0 papers (9, 1, 0), 8 working days',
    total('nanning-water-steps', 2),
    total('nanning-water-papers', 0),
    total('nanning-water', 8),
    reason('9 papers, then 1, then 0'),
  ),
  figure('a water company: two steps, licence and design', reason('two papers (licence and design) [供水两步]')),
  figure('Guangyuan 2021: 3 or 5 working days, 1 paper', reason('water in 3 or 5 working days with one paper (2021)')),
  figure('water by local law: 5 in Henan and Shangqiu', total('henan-water', 5), total('shangqiu-water', 5)),
  // Gas.
  figure(
    'a gas company: two weeks to the reply, 6 papers',
    test('Luoyuan: 2, 10 and 5; a gas company: two weeks to the reply; Weihai: 7, 2, 5 and 7'),
    test('water as in Fuzhou, gas as a company prints it, heating seven and one as in Weihai'),
  ),
  figure('gas by local law: 5 in Henan, 7 in Shangqiu', total('henan-gas', 5), total('shangqiu-gas', 7)),
  figure(
    'water, gas, heating: 2 steps, 3 working days',
    total('three-days-water', 3),
    total('three-days-gas', 3),
    total('three-days-heat', 3),
    reason('two steps for water, gas and heating: three here'),
  ),
  figure('gas for households: 2,300 to 3,500 yuan', reason('2,300 to 3,500 yuan for gas')),
  // Heating.
  figure(
    'Weihai: 5–7, 1–2, 3–5, 5–7 working days, works within a month, 8 papers, 88 yuan a square metre',
    total('weihai-heat', 21),
    total('weihai-heat-papers', 8),
    test('Luoyuan: 2, 10 and 5; a gas company: two weeks to the reply; Weihai: 7, 2, 5 and 7'),
    reason('works begin within a month of the contract'),
    reason('88 yuan a square metre'),
  ),
  figure(
    'a heating regulation: 8 steps, 15 June, 30 September; 新安 2022: 1 June, 15 working days; 长治 2017',
    reason('长治 2017, 新安 2022 and a heating regulation with eight steps'),
    reason('15 June and 30 September'),
  ),
  figure(
    'Weifang 18: 31 July for existing buildings',
    test(
      'no season by itself; Weifang ends applications for existing buildings on 31 July, and who is late waits for January',
    ),
  ),
  figure('Heze 28: 7 days; Weifang 9: 7 working days', reason('Heze (28) 10 and 7 days, 潍坊 9')),
  figure('heating by local law: 8 in Henan and Shangqiu', total('henan-heat', 8), total('shangqiu-heat', 8)),
  figure('Hohhot’s heating group: no times', reason('heating group gives no times')),
  // Permits of the line.
  figure('five permits of 20 working days', total('serial-permits', 100)),
  figure('no digging for 5 and 3 years', reason('No digging for five years')),
  figure(
    'Zhoukou 2020: 3 working days above 150 m, filed up to 150 m',
    test('Zhoukou: three working days for lines above 150 m, filed at once up to 150 m'),
  ),
  figure(
    'Xinmi 2022, Yicheng 2023: 2 working days, 1.5 in the simple procedure, five steps',
    total('xinmi-permits', 2),
    total('yicheng-permits', 2),
    reason('1.5 working days in Yicheng'),
    reason('five steps are those of the offices'),
  ),
  figure('up to 200 m, and 500 m of 10 kV: filed at once', reason('Lines up to 200 m, and 500 m of 10 kV')),
  figure(
    'Beijing and Shanghai: 15 days to 5',
    total('beijing-shanghai-permits-before', 15),
    total('beijing-shanghai-permits-after', 5),
  ),
  figure('Jingmen: 10 firms; Guangyuan: one day; Jiangning: 2 days, −50 %', reason('Guangyuan, Jingmen, Jiangning')),
  // Doing Business, and Shanghai beside it.
  figure(
    'Doing Business 2019: 3 procedures, 34 days',
    total('world-bank-2019-procedures', 3),
    total('world-bank-2019-days', 34),
  ),
  figure('Doing Business 2020: 2 procedures, 32 days', reason('2 procedures and 32 days are not in a source')),
  figure('scores and ranks of electricity', reason('Scores and ranks (68.73 and 97, 68.83')),
  figure('Shanghai 2019: mean 4.22 days, longest 15', reason('Shanghai 2019, mean 4.22 and longest 15 days')),
  figure('Tongliao: one place for all four, no figure', reason('Tongliao: a picture caption')),
];

export const realEstateFigures: readonly Figure[] = [
  // Before.
  figure(
    'Doing Business 2008: Changchun 8 procedures, 55 days; Changsha 10, 53; Haikou 10, 76',
    test('number of procedures, days and cost in all'),
  ),
  figure(
    'rates of deed tax, stamp duty, processing, registration, appraisal in the three cities',
    test('the percentages in the tables give one price: 518,300 yuan in Changsha, 549,000 in Haikou'),
    test('the rates in Changchun give one price as well: 667,350 yuan, for 929 square metres'),
    reason('the stamp duty of Changchun'),
  ),
  figure(
    'regulation 20: 30 working days',
    total('statutory-transfer', 30),
    total('statutory-mortgage', 30),
    total('statutory-first', 30),
  ),
  figure(
    'three offices and three submissions, one visit after (Hubei); 99 centres',
    test('three offices and three submissions before, one after (Hubei)'),
    total('hubei-visits', 1),
    reason('99 centres by 2018'),
  ),
  figure('4 to 6 visits', total('visits-before', 6)),
  figure('东西湖 2016: several windows', reason('东西湖 2016')),
  // After.
  figure(
    '8/2019: 10 and 5 working days by the end of 2019, 5 by the end of 2020',
    test('%s: the targets of the State Council'),
    total('target-2020-transfer', 5),
    total('target-2020-mortgage', 5),
    total('target-2020-first', 5),
  ),
  figure(
    'two ministries 2017: sale check in 3 working days, 5 where complex',
    test('the sale is checked inside within three working days of 2017'),
    reason('The sale check in 5 working days where it is complex'),
  ),
  figure(
    'one working day in Beijing, Henan (3 at most) and Anyang',
    test('%s plans one working day for registration, sale and taxes'),
    reason('Henan and Anyang “three at most”'),
  ),
  figure(
    'Shanghai 14: 5 working days, 1 for cancellations, on the spot for seizures, 30 with a notice',
    test('Shanghai: 5 working days for first registrations and mortgages, one for a cancellation (上海登记 14)'),
    reason('Seizures and objections on the spot'),
    reason('30 days where a notice or a look at the site is needed'),
  ),
  figure(
    'Tianjin 2019: 1 working day, 3 for mortgages of buildings, 1 of land',
    total('tianjin-transfer', 1),
    total('tianjin-mortgage', 3),
    reason('one day for mortgages of land'),
  ),
  figure(
    'Guangzhou: 1 step, 2 papers, 60 minutes; 4 working days, 2 for mortgages',
    total('guangzhou-steps', 1),
    total('guangzhou-papers', 2),
    total('guangzhou-minutes', 60 / 480),
    total('guangzhou-general', 4),
    total('guangzhou-mortgage', 2),
  ),
  figure('Weishan: 1 working day, 4 papers', total('weishan-days', 1), total('weishan-papers', 4)),
  figure(
    'Weishan: 550 yuan, small firms free; 80 for housing, 10 for a further certificate',
    test('550 yuan for a piece; small firms are free where the measure is on, and nobody pays instead'),
    reason('80 yuan for housing and 10 for each further certificate'),
  ),
  figure(
    'Zhejiang county 2017: 29 certificates, three members of staff',
    reason('29 certificates'),
    reason('one member of staff'),
  ),
  figure(
    'Wei county 2021: papers of a mortgage',
    test('the papers of a mortgage are those of Wei county: title, two contracts, identities, application'),
  ),
  figure(
    'usual practice: searches of 0 to 10 yuan, four visits for the accounts, tax of 3 to 5 %',
    reason('0 to 10 yuan for a search'),
  ),
  // Doing Business.
  figure(
    'Doing Business 2017: 4 procedures, 28 days',
    total('world-bank-2017-procedures', 4),
    total('world-bank-2017-days', 28),
  ),
  figure(
    'Doing Business 2018: 4 procedures, 19.5 days',
    total('world-bank-2018-procedures', 4),
    total('world-bank-2018-days', 19.5),
  ),
  figure(
    'Doing Business 2019: 3.6 procedures, 9 days',
    total('world-bank-2019-procedures', 3.6),
    total('world-bank-2019-days', 9),
  ),
  figure(
    'Doing Business: cost, quality, ranks, and 2020',
    reason('cost 3.6 and 4.6 % of the price'),
    reason('Doing Business 2020 (3.6, 9 days'),
  ),
];
