import type { Source } from '../../engine/model/index.ts';

const laws = 'github LawRefBook/Laws@2f4c5c23: ';

/** The publications that only 水电气暖报装 cites. */
export const utilitySources: Source[] = [
  { id: 'L-道路', address: `${laws}行政法规/城市道路管理条例(2019-03-24).md`, grade: 'law' },
  { id: 'L-绿化', address: `${laws}行政法规/城市绿化条例(2017-03-01).md`, grade: 'law' },
  { id: 'L-电力', address: `${laws}经济法/电力法(2018-12-29).md`, grade: 'law' },
  { id: 'L-供用电', address: `${laws}行政法规/电力供应与使用条例(2019-03-02).md`, grade: 'law' },
  { id: 'L-供水', address: `${laws}行政法规/城市供水条例(2020-03-27).md`, grade: 'law' },
  { id: 'L-燃气', address: `${laws}行政法规/城镇燃气管理条例(2016-02-06).md`, grade: 'law' },
  { id: 'L-商丘营商', address: `${laws}DLC/河南地方法规/.../商丘市优化营商环境条例(2020-04-20).md`, grade: 'law' },
  { id: 'L-重庆营商', address: `${laws}DLC/重庆地方法规/.../重庆市优化营商环境条例(2021-03-31).md`, grade: 'law' },
  { id: 'L-上海营商24', address: `${laws}DLC/上海地方法规/.../上海市优化营商环境条例(2024-09-27).md`, grade: 'law' },
  { id: 'L-潍坊供热', address: `${laws}DLC/山东地方法规/.../潍坊市供热条例(2021-01-28).md`, grade: 'law' },
  {
    id: '供电考核',
    address: 'http://m.taowenge.com/p-79837554.html (assessment rule in the style of State Grid)',
    grade: 'secondhand',
  },
  {
    id: '河南供电',
    address: 'http://taowenge.com/p-97091836.html (notice of State Grid Henan)',
    grade: 'secondhand',
  },
  {
    id: '1479号',
    address: 'http://millionplastic.com/article-14987-95053.html (draft of 发改能源规〔2020〕1479号)',
    grade: 'secondhand',
  },
  {
    id: '国新办2020',
    address:
      'http://charlesfam.com/xw/gnxw/20201222/38865.html and ldl-gyl.com/infos/39575.html (State Council briefing, December 2020)',
    grade: 'secondhand',
  },
  { id: '黑龙江供电', address: 'http://sdksjszp.com/a6oxryuy/33.html (plan of Heilongjiang)', grade: 'secondhand' },
  {
    id: '接电2025',
    address: 'https://reportify.cn/news/1127471314148397056; yxiu.cn/finance/ch/669779.html (June 2025)',
    grade: 'press',
  },
  {
    id: '上海接电',
    address:
      'https://english.shanghai.gov.cn/en-BusinessEnvironmentActionPlan/20250211/157b7bfd0a6a40c2bcf786743661fdaf.html',
    grade: 'official',
  },
  { id: '武汉供水', address: 'http://shzx.org/a/27-36546-0.html (2019)', grade: 'press' },
  { id: '南宁供水', address: 'http://nnnu.edu.cn/info/1063/14500.htm (广西日报, 2019)', grade: 'press' },
  {
    id: '福州供水',
    address: 'http://sembcorp-fuzhou.com/news/company/146957.html (a water company, 2017)',
    grade: 'official',
  },
  {
    id: '罗源供水',
    address: 'http://hxlays.com/ggfwpt/gysy/gsfw/ywzn/201410/t20141016_873148.htm (罗源县, 2014)',
    grade: 'secondhand',
  },
  {
    id: '淄博供水',
    address: 'address unknown: business guide of 淄博星辰供水, 2022-10-02',
    grade: 'press',
  },
  { id: '供水两步', address: 'http://350318.tw/contents/77/14966.html', grade: 'secondhand' },
  { id: '燃气须知', address: 'http://lclabor.com/Web/Publish/HowToApply.aspx (a gas company)', grade: 'secondhand' },
  {
    id: '威海热力',
    address: 'http://havasdua.com/index.php/honor/408.html (a heating company, telephone area 0631)',
    grade: 'secondhand',
  },
  {
    id: '长治供热',
    address: 'http://shangdangqu.gov.cn/…/t20170817_1045020.html (长治, 2017)',
    grade: 'official',
  },
  {
    id: '呼市供热',
    address: 'http://impi.com.cn/notice_show.aspx?id=23193 (gas and heat group of Hohhot)',
    grade: 'secondhand',
  },
  { id: '新密外线', address: 'http://public.xinmi.gov.cn/D49Y/7659346.jhtml (新密, 2022)', grade: 'official' },
  {
    id: '周口外线',
    address: 'http://mpqakh.com.cn/zk/11461.html (周工改办〔2020〕8号)',
    grade: 'secondhand',
  },
  { id: '宜城外线', address: 'http://pstl.com.cn/news/ycyw/202311/t4660537.shtml (宜城, 2023)', grade: 'press' },
  { id: '荆门联动', address: 'http://jingmen.cjyun.org/p/334760.html (荆门)', grade: 'press' },
  {
    id: 'DB2019电力',
    address:
      'https://www.worldbank.org/en/news/press-release/2018/10/31/doing-business-report-china-carries-out-record-business-reforms-edges-into-top-50-economies; procedures: stock.jrj.com.cn/2018/11/08140625318697.shtml',
    grade: 'official',
  },
  {
    id: 'DB上海电力',
    address: 'http://doingbusinessshanghai.blogspot.com/2019/04 (Shanghai DRC quoted)',
    grade: 'press',
  },
  {
    id: '沪京掘路',
    address: 'http://dyiaw.com/news_view.aspx?…id=590 and m.pbes.cn/news_detail/197074.html',
    grade: 'press',
  },
];
