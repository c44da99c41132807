import { assumption, document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';

/** The documents that the measures rest on. */
export const council33 = document(
  text(
    '国办发〔2018〕33号《关于开展工程建设项目审批制度改革试点的通知》',
    'State Council document 33/2018, pilot reform of construction approvals',
  ),
  '33号',
);
export const council11 = document(
  text(
    '国办发〔2019〕11号《关于全面开展工程建设项目审批制度改革的实施意见》',
    'State Council document 11/2019, reform of construction approvals in the whole country',
  ),
  '11号',
);
export const tianshui = document(
  text('天政办发〔2018〕252号实施方案', 'Tianshui document 252/2018, implementing plan'),
  '天水',
  {
    place: text('天水', 'Tianshui'),
  },
);
export const manyInOne = document(
  text(
    '自然资规〔2019〕2号“多审合一、多证合一”',
    'Ministry of Natural Resources document 2/2019, reviews and permits in one',
  ),
  '多审合一',
);
export const hunan = document(
  text(
    '岳阳市2019年联合审图：时限13个工作日，政府购买服务',
    'Yueyang 2019, joint drawing review: 13 working days, bought by government',
  ),
  '岳阳审图',
  {
    place: text('岳阳', 'Yueyang'),
  },
);
export const tongliao = document(
  text('通辽市：竣工联合验收15个工作日', 'Tongliao: joint acceptance in 15 working days'),
  'TL2020',
  {
    place: text('通辽', 'Tongliao'),
  },
);
export const jointAcceptanceCounty = document(
  text(
    '某县级市联合验收：材料34份减至9份，现场半天',
    'Joint acceptance in one county-level city: papers from 34 to 9, half a day on site',
  ),
  '联验县',
);
export const hohhotEia = document(
  text(
    '呼和浩特市2020年环评告知承诺清单（44类，10个工作日内）',
    'Hohhot’s published list of EIA by commitment, 2020 (44 kinds, within 10 working days)',
  ),
  'HHHT-EIA',
  { place: text('呼和浩特', 'Hohhot') },
);
export const soilOrder = document(
  text('水利部令第53号：报告表实行承诺制', 'MWR order 53: report forms are taken on commitment'),
  '水保53',
);
export const beijingClasses = document(
  text(
    '市规划国土发〔2018〕69号：内部改造直接办理施工许可',
    'Beijing document 69/2018: interior fit-out goes straight to the construction permit',
  ),
  'BJ69',
  { place: text('北京', 'Beijing') },
);
export const beijingLowRisk = document(
  text('北京市社会投资简易低风险项目全流程办事指南', 'Guide to Beijing’s low-risk private projects'),
  'BJ-LR',
  { place: text('北京', 'Beijing') },
);
/** 第十三届全国人大一次会议批准的机构改革: duties that laws give to an office pass to the one that took its place. */
export const newOffices = (zh: string, en: string) =>
  law(laws.dutiesOfOffices, '一', { application: 'reading', note: text(zh, en) });
export const sharing = law(laws.licensing, '33', { application: 'reading' });
export const listAssumed = assumption(
  '改革后的材料清单为假定，方向与各地公布的精简一致',
  'the list of papers after the reform is assumed, in line with the reductions that cities publish',
);
export const fitted = (zh: string, en: string, source = 'HHHT') =>
  assumption(
    `${zh}；为使合计与呼和浩特公布的57个工作日一致而假定`,
    `${en}; assumed so that the sum meets the 57 working days that Hohhot published`,
    source,
  );
