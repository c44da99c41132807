import type { Source } from '../../engine/model/index.ts';

const laws = 'github LawRefBook/Laws@2f4c5c23: ';
const worldBank = 'http://www.doingbusiness.org/Subnational/ExploreTopics/RegisteringProperty/Details.aspx?economyid=';

/** The publications that only 不动产登记 cites. */
export const realEstateSources: Source[] = [
  { id: 'L-契税', address: `${laws}经济法/契税法(2020-08-11).md`, grade: 'law' },
  { id: 'L-契税条例', address: `${laws}行政法规/契税暂行条例(2019-03-02).md`, grade: 'law' },
  { id: 'L-房地产', address: `${laws}行政法/城市房地产管理法(2019-08-26).md`, grade: 'law' },
  { id: 'L-民法典物权', address: `${laws}民法典/物权编.md`, grade: 'law' },
  { id: 'L-北京营商24', address: `${laws}DLC/北京地方法规/.../北京市优化营商环境条例(2024-11-29).md`, grade: 'law' },
  { id: 'L-上海登记', address: `${laws}DLC/上海地方法规/.../上海市不动产登记若干规定(2020-11-27).md`, grade: 'law' },
  { id: 'L-广东营商', address: `${laws}DLC/广东地方法规/.../广东省优化营商环境条例(2022-06-01).md`, grade: 'law' },
  {
    id: '物权22',
    address: 'http://law.lawtime.cn/lifadongtai/37939.html (article 22 with a commentary)',
    grade: 'secondhand',
  },
  {
    id: '物权191',
    address: 'http://bbzy.ahcourt.gov.cn/article/detail/2015/02/id/1551344.shtml (a court quotes article 191)',
    grade: 'official',
  },
  {
    id: '8号2019',
    address:
      'https://ofsbg.com/Article/Show/349a3527cc9045b8a61e39b28cdaf3d9 (text of 国办发〔2019〕8号); summary english.www.gov.cn/premier/news/2019/02/01/content_281476503680302.htm',
    grade: 'secondhand',
  },
  {
    id: '交易2017',
    address: 'http://zj.goufang.com/zixun/831.html (国土资源部、住房城乡建设部 2017, copy)',
    grade: 'secondhand',
  },
  { id: '微山2020', address: 'http://www.weishan.gov.cn/art/2020/7/28/art_62309_2596780.html', grade: 'official' },
  { id: '天津2019', address: 'https://tj.focus.cn/zixun/5f75c888f38a1bf2.html', grade: 'press' },
  { id: '湖北2019', address: 'http://hb.china.com.cn/2019-06/14/content_40785688.htm', grade: 'press' },
  {
    id: '广州登记',
    address: 'https://dekahost.com/ysgz/tzzc/djcc/yszc/content/post_5641867.html (notice of Guangzhou, copy)',
    grade: 'secondhand',
  },
  {
    id: '魏县2021',
    address: 'http://hd.hebjgbz.gov.cn/hdweixian/xzspzdgg/101628081705656.html (魏县)',
    grade: 'official',
  },
  { id: '评估用时', address: 'http://ask.nctoro.com/a211457 (5 to 7 days for an appraisal)', grade: 'secondhand' },
  {
    id: 'DB2017登记',
    address: 'http://www.doingbusiness.org/data/exploreeconomies/china?topic=registering-property (June 2016 data)',
    grade: 'official',
  },
  {
    id: 'DB2018登记',
    address:
      'https://chinabankingnews.com/2019/01/15/china-sees-leap-world-banks-2019-property-rights-ranking (with the figures of the year before)',
    grade: 'press',
  },
  {
    id: 'DB2019登记',
    address: 'https://peoplesdaily.pdnews.cn/china/er/30001310028 (on Doing Business 2019)',
    grade: 'press',
  },
  { id: 'DB长春', address: `${worldBank}236`, grade: 'official' },
  { id: 'DB长沙', address: `${worldBank}237`, grade: 'official' },
  { id: 'DB海口', address: `${worldBank}243`, grade: 'official' },
];
