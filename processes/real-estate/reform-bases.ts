import { document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';

/** The documents and laws that the measures rest on. */
export const council8 = document(
  text(
    '国办发〔2019〕8号《关于压缩不动产登记办理时间的通知》',
    'State Council document 8/2019 on the time of real-estate registration',
  ),
  '8号2019',
);
export const twoMinistries = document(
  text(
    '国土资源部、住房城乡建设部2017年规定：交易环节在一窗内一般不超过3个工作日，结果经内网传给登记',
    'Rule of two ministries, 2017: the sale is checked within the one window in 3 working days as a rule, and the result passed on inside',
  ),
  '交易2017',
);
export const weishan = document(
  text('山东微山县2020年办事指南：转移登记', 'Guide of Weishan county, Shandong, 2020: transfer'),
  '微山2020',
  { place: text('山东微山', 'Weishan, Shandong') },
);
export const oneWindowLaw = law(laws.business, '47', {
  application: 'reading',
  note: text('登记、交易和缴税一窗受理、并行办理', 'registration, sale and taxes in one window, side by side'),
});
export const sharingLaw = law(laws.realEstate, '24-25');
export const shanghai = (article: string, source = 'L-上海营商') =>
  document(
    source === 'L-上海营商'
      ? text('上海市优化营商环境条例', 'Shanghai regulation on the business environment')
      : text('上海市不动产登记若干规定', 'Shanghai rules on real-estate registration'),
    source,
    { article, place: text('上海', 'Shanghai') },
  );
export const beijing = document(
  text(
    '北京市优化营商环境条例：为市场主体提供网上和现场查询',
    'Beijing regulation on the business environment: firms search the register online or on the spot',
  ),
  'L-北京营商',
  { article: '45', place: text('北京', 'Beijing') },
);
export const henan = document(
  text('河南省优化营商环境条例：水电气热过户联动办理', 'Henan regulation: utility accounts go over together'),
  'L-河南营商',
  { article: '44', place: text('河南', 'Henan') },
);
export const anyang = document(
  text(
    '安阳市政务服务条例：出让合同、价款缴纳凭证、规划核实、土地测绘等不得要求申请人提交',
    'Anyang regulation on government services: contract, price receipt, planning verification and survey are not asked of the applicant',
  ),
  'L-安阳',
  { article: '40', place: text('安阳', 'Anyang') },
);
export const guangdong = document(
  text('广东省优化营商环境条例', 'Guangdong regulation on the business environment'),
  'L-广东营商',
  { article: '39', place: text('广东', 'Guangdong') },
);
