import { document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';

/** The documents and laws that the measures rest on. */
export const energy1479 = document(
  text(
    '发改能源规〔2020〕1479号（征求意见稿）：10千伏单电源22个、双电源32个工作日，低压2020、2021、2022年为25、20、15个工作日',
    'Document 1479/2020 on electricity connections (draft seen): 22 and 32 working days for 10 kV, 25, 20 and 15 for low voltage in 2020, 2021 and 2022',
  ),
  '1479号',
);
export const powerHenan = document(
  text(
    '国网河南电力通知：申请、方案答复、装表接电三个环节，答复单电源11个、双电源21个工作日，材料为主体证明和产权证明',
    'Notice of State Grid Henan: application, plan and meter; the plan in 11 or 21 working days; proof of the firm and of the title',
  ),
  '河南供电',
  { place: text('河南', 'Henan') },
);
export const connection2025 = document(
  text(
    '2025年6月两部门意见：低压全过程无外线5个、有外线15个工作日',
    'Opinion of June 2025: low voltage in 5 working days without a line and 15 with one, the whole process',
  ),
  '接电2025',
);
export const waterGasHeat = document(
  text(
    '某市水气热报装办法：受理勘查、验收开通两个环节，企业办理不超过3个工作日，不含设计、施工和行政审批',
    'A city’s measures on connections: application with survey, acceptance with opening; 3 working days of the company, without design, works and permits',
  ),
  '水气热',
);
export const fromPlatform = document(
  text(
    '某供水企业两步报装：已交工程审批系统的材料不再重复提交',
    'A water company with two steps: what is in the system for building permits is not handed in again',
  ),
  '供水两步',
);
export const changzhi = document(
  text('长治2017年：热力企业现场勘察、核定面积', 'Changzhi, 2017: the heating company surveys and measures the area'),
  '长治供热',
  { place: text('山西长治', 'Changzhi, Shanxi') },
);
export const hohhotHeat = document(
  text(
    '呼和浩特燃气热力集团：红线外支线随主网由企业设计、办手续、建设，申请人只办报装和入网协议',
    'Gas and heat group of Hohhot: it designs, gets the permits for and builds the branch outside the boundary; the applicant only applies and signs',
  ),
  '呼市供热',
  { place: text('呼和浩特', 'Hohhot') },
);
export const xinmi = document(
  text(
    '新密2022年外线并联审批：一表申请、一窗受理、联合勘查、同步办理、并联审批、统一出件，各项合计2个工作日',
    'Xinmi, 2022: one form, one window, a joint survey, side by side, in 2 working days for all permits of the line',
  ),
  '新密外线',
  { place: text('河南新密', 'Xinmi, Henan') },
);
export const zhoukou = document(
  text(
    '周工改办〔2020〕8号：150米以上管线规划意见3个工作日，150米以内备案',
    'Zhoukou document 8/2020: planning opinion in 3 working days over 150 m, filing below',
  ),
  '周口外线',
  { place: text('河南周口', 'Zhoukou, Henan') },
);
export const jingmen = document(
  text(
    '荆门“水电气网热联动报装”：一表采集、一网申请、一窗受理、一同踏勘、一次承诺、一并接入',
    'Jingmen: one form, one network, one window, one survey, one promise and one connection',
  ),
  '荆门联动',
  { place: text('湖北荆门', 'Jingmen, Hubei') },
);
/** 行政许可法 26: where several departments decide, one may take the application in, or they decide together. */
export const joined = law(laws.licensing, '26');
export const sharing = law(laws.business, '37', { application: 'reading' });
