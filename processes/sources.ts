import type { Source } from '../engine/model/index.ts';
import { realEstateSources } from './real-estate/sources.ts';
import { utilitySources } from './utilities/sources.ts';

/**
 * The publications that the processes cite, by the key under which bases refer to them. `L-` keys are texts of laws, read in
 * a public collection of Chinese laws at one commit. Many of the other addresses are reprints that carry official text.
 */
export const sources: Source[] = [
  { id: 'L-许可', address: 'github LawRefBook/Laws@2f4c5c23: 行政法/行政许可法(2019-04-23).md', grade: 'law' },
  { id: 'L-规划', address: 'github LawRefBook/Laws@2f4c5c23: 行政法/城乡规划法(2019-04-23).md', grade: 'law' },
  { id: 'L-建筑', address: 'github LawRefBook/Laws@2f4c5c23: 经济法/建筑法(2019-04-23).md', grade: 'law' },
  { id: 'L-环评', address: 'github LawRefBook/Laws@2f4c5c23: 行政法/环境影响评价法(2018-12-29).md', grade: 'law' },
  {
    id: 'L-环保条例',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/建设项目环境保护管理条例(2017-07-16).md',
    grade: 'law',
  },
  { id: 'L-消防', address: 'github LawRefBook/Laws@2f4c5c23: 行政法/消防法(2021-04-29).md', grade: 'law' },
  { id: 'L-水保', address: 'github LawRefBook/Laws@2f4c5c23: 经济法/水土保持法(2010-12-25).md', grade: 'law' },
  { id: 'L-节能', address: 'github LawRefBook/Laws@2f4c5c23: 经济法/节约能源法(2018-10-26).md', grade: 'law' },
  {
    id: 'L-震安',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/地震安全性评价管理条例(2019-03-02).md',
    grade: 'law',
  },
  { id: 'L-人防', address: 'github LawRefBook/Laws@2f4c5c23: 行政法/人民防空法(2009-08-27).md', grade: 'law' },
  { id: 'L-气灾', address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/气象灾害防御条例(2017-10-07).md', grade: 'law' },
  {
    id: 'L-投资',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/企业投资项目核准和备案管理条例(2016-11-30).md',
    grade: 'law',
  },
  { id: 'L-政投', address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/政府投资条例(2019-04-14).md', grade: 'law' },
  {
    id: 'L-质量',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/建设工程质量管理条例(2019-04-23).md',
    grade: 'law',
  },
  {
    id: 'L-安全',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/建设工程安全生产管理条例(2003-11-24).md',
    grade: 'law',
  },
  {
    id: 'L-不动产',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/不动产登记暂行条例(2019-03-24).md',
    grade: 'law',
  },
  {
    id: 'L-民建节能',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/民用建筑节能条例(2008-08-01).md',
    grade: 'law',
  },
  {
    id: 'L-排水',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/城镇排水与污水处理条例(2013-10-02).md',
    grade: 'law',
  },
  { id: 'L-招投', address: 'github LawRefBook/Laws@2f4c5c23: 民法商法/招标投标法(2017-12-27).md', grade: 'law' },
  {
    id: 'L-农民工工资',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/保障农民工工资支付条例(2019-12-30).md',
    grade: 'law',
  },
  {
    id: 'L-招投条例',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/招标投标法实施条例(2019-03-02).md',
    grade: 'law',
  },
  {
    id: 'L-土地条例',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/土地管理法实施条例(2021-07-02).md',
    grade: 'law',
  },
  { id: 'L-营商', address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/优化营商环境条例(2019-10-22).md', grade: 'law' },
  {
    id: 'L-公司2016',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/公司登记管理条例(2016-02-06).md',
    grade: 'law',
  },
  {
    id: 'L-主体2021',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/市场主体登记管理条例(2021-07-27).md',
    grade: 'law',
  },
  {
    id: 'L-名称2020',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/企业名称登记管理规定(2020-12-28).md',
    grade: 'law',
  },
  { id: 'L-税征', address: 'github LawRefBook/Laws@2f4c5c23: 经济法/税收征收管理法(2015-04-24).md', grade: 'law' },
  { id: 'L-发票', address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/发票管理办法(2019-03-02).md', grade: 'law' },
  { id: 'L-社保', address: 'github LawRefBook/Laws@2f4c5c23: 社会法/社会保险法(2018-12-29).md', grade: 'law' },
  {
    id: 'L-公积金',
    address: 'github LawRefBook/Laws@2f4c5c23: 行政法规/住房公积金管理条例(2019-03-24).md',
    grade: 'law',
  },
  {
    id: 'L-印章',
    address:
      'github LawRefBook/Laws@2f4c5c23: 行政法规/国务院关于国家行政机关和企业事业单位社会团体印章管理的规定(1999-10-31).md',
    grade: 'law',
  },
  {
    id: 'L-北京营商',
    address: 'github LawRefBook/Laws@2f4c5c23: DLC/北京地方法规/.../北京市优化营商环境条例(2020-03-27).md',
    grade: 'law',
  },
  {
    id: 'L-上海营商',
    address: 'github LawRefBook/Laws@2f4c5c23: DLC/上海地方法规/.../上海市优化营商环境条例(2020-04-10).md',
    grade: 'law',
  },
  {
    id: 'L-河南营商',
    address: 'github LawRefBook/Laws@2f4c5c23: DLC/河南地方法规/.../河南省优化营商环境条例(2020-11-28).md',
    grade: 'law',
  },
  {
    id: 'L-安阳',
    address: 'github LawRefBook/Laws@2f4c5c23: DLC/河南地方法规/.../安阳市政务服务条例(2021-10-25).md',
    grade: 'law',
  },
  {
    id: 'JB',
    address:
      'github JBNewArea/jbxqdb@9e50dcd1 (2018-07-31) : src/main/webapp/WEB-INF/jsp/web/ltc/lct.jsp (enterprise) and lct_zf.jsp (government) - Nanjing Jiangbei New Area, marked 征求意见稿; same list in JBNewArea/jeesite@9deb89e0 lct_zf.jsp',
    grade: 'official',
  },
  {
    id: 'ZJ',
    address:
      'https://www.xiaomilidoc.com/p-11631712.html (企业投资项目审批流程图(备案类), county with 规划建设局, pre-2018 parallel pilot)',
    grade: 'secondhand',
  },
  {
    id: 'GD5',
    address:
      'https://360docs.net/doc/3014123981.html + https://renrendoc.com/paper/219589211.html + https://m.jinchutou.com/shtml/view-490424969.html (same five-stage flow chart, whole flow 45 wd)',
    grade: 'secondhand',
  },
  {
    id: 'GH2010',
    address:
      'http://www.luxwatt.cn/flcs/13316.html (2010-11-04 county planning bureau 一书两证 time rule); same text https://m.lawtime.cn/info/xingzheng/xzxkqx/2009032146472.html',
    grade: 'secondhand',
  },
  { id: 'NMG2019', address: 'http://xwzx.qqzyw.com/show-274904.html (人民网 2019-08-03)', grade: 'press' },
  { id: 'TL2020', address: 'http://www.tongliaowang.com/2020/10/29/99473425.html (通辽日报)', grade: 'press' },
  {
    id: 'TL2015',
    address: 'http://echinagov.com/news/44353.htm (通辽市政务服务中心, undated, about 2015)',
    grade: 'secondhand',
  },
  {
    id: 'HHHT',
    address: 'http://zhaopk.cc/news_show.aspx?id=4230 (呼和浩特日报, on the 2022 third-party assessment)',
    grade: 'press',
  },
  { id: 'HHHT-EIA', address: 'http://www.northnews.cn/p/1851362.html (正北方网, May 2020)', grade: 'press' },
  {
    id: '33号',
    address:
      'https://news.china.com/socialgd/10000169/20180518/32426185_1.html (text of 国办发〔2018〕33号, part); opening also https://www.nikki-club.com/policy/212134.htm',
    grade: 'secondhand',
  },
  {
    id: '11号',
    address: 'http://m.bjdfbt.com.cn/a/xwzx/hyzx/20190328/3244.html (text of 国办发〔2019〕11号, opening)',
    grade: 'secondhand',
  },
  {
    id: '天水',
    address: 'https://www.tsecc.net/articledetail?article_id=58&pagenum=2 (天政办发〔2018〕252号)',
    grade: 'secondhand',
  },
  {
    id: '工人2021',
    address: 'http://finance.yjxww.com/caijing/20211123/60257.html (工人日报 2021-11-23, MOHURD figures)',
    grade: 'press',
  },
  {
    id: 'SH2018',
    address:
      'https://finance.sina.cn/2018-02-22/detail-ifyrvaxe8757737.d.html?vt=4&pos=17 (澎湃) + http://shadafang.com/c/tj022EC4Q2018.html (新华社)',
    grade: 'press',
  },
  {
    id: 'SH-DB2019',
    address:
      'https://big5.cri.cn/gate/big5/sh.cri.cn/20181102/cd028bab-6755-c06c-a49b-e7c54bdd6314.html (解放日报 2018-11-02)',
    grade: 'press',
  },
  {
    id: 'BJ20',
    address: 'http://newcar.dizo.com.cn/yw/2019/0524/5586.html (Beijing low-risk rules, 2019-05)',
    grade: 'secondhand',
  },
  {
    id: 'BJ-LR',
    address: 'https://www.sanwenwang.com/ba/tswagiqf.html (guide to Beijing 社会投资低风险 full process)',
    grade: 'secondhand',
  },
  {
    id: 'BJ-SG',
    address: 'http://www.hcgxmj.com/html/xwzxxwfb....gcjsxydtgc202735.html (2018-04-16, Beijing 施工许可)',
    grade: 'secondhand',
  },
  {
    id: 'BJ69',
    address: 'http://www.chuangyi.org.cn/html/cyzc/detail_2018_04/23/588.html (市规划国土发[2018]69号)',
    grade: 'secondhand',
  },
  {
    id: '宿州',
    address: 'https://www.lingbi.gov.cn/public/6626711/158091591.html (宿州市, 2022-08-11)',
    grade: 'official',
  },
  {
    id: '包头',
    address: 'http://www.nengyuan100.com/news/show-98.html (包头稀土高新区 拿地即开工)',
    grade: 'secondhand',
  },
  { id: '四川932', address: 'http://www.sczixun.com/article/930.html', grade: 'secondhand' },
  { id: '济南审图', address: 'https://cm.hczyw.com/2009/0327/48723.html (2009)', grade: 'secondhand' },
  { id: '岳阳审图', address: 'https://yy.rednet.cn/content/2019/11/04/6182050.html', grade: 'press' },
  { id: '扬州审图', address: 'http://js.people.com.cn/n2/2021/1116/c360301-35008072.html', grade: 'press' },
  {
    id: '联验县',
    address: 'http://www.sv90.cn/a/bm/szjj/2022/0704/40395.html (2022-07, one county-level city)',
    grade: 'secondhand',
  },
  {
    id: '规划核实',
    address: 'http://m.jianbiaoku.com/webarbs/book/20197/585580.shtml (城市 基建联合验收 service guide)',
    grade: 'secondhand',
  },
  {
    id: '审图办法',
    address: 'https://m.xueke.org/wenku/28716_5.html (住建部令第13号 2013, 第十一/十二条)',
    grade: 'secondhand',
  },
  {
    id: '职责调整2018',
    address: 'http://www.gov.cn/xinwen/2018-04/28/content_5286513.htm (全国人大常委会 2018-04-27)',
    grade: 'official',
  },
  {
    id: '17号2018',
    address: 'http://zgkjsz.com/page/2018/0207/16648549.shtml (国发〔2018〕17号)',
    grade: 'secondhand',
  },
  {
    id: '6号2019',
    address:
      'http://yl.snaic.gov.cn/info/1016/4340.htm (国发〔2019〕6号); State Council of 2019-02-20 on name pre-approval: http://henan.kjzch.com/xinxiang/2019-02-21/108331.html',
    grade: 'official',
  },
  { id: '施工42', address: 'http://hzldzy.com/detail-3276.html (住建部令第42号 2018-09-28)', grade: 'secondhand' },
  {
    id: '施工15',
    address: 'https://www.shoulawyer.com/zhishi/419467.htm (施工许可 old rule: 15 days)',
    grade: 'secondhand',
  },
  {
    id: '劳社22',
    address: 'https://1fatong.com/fagui/11289.html (劳社部发〔2004〕22号; the page was seen in part)',
    grade: 'secondhand',
  },
  {
    id: '消防51',
    address:
      'http://m.handmsg.com/page/2020/0104/14136779.shtml (住建部令第51号 articles 22-27; page is a 2020-01 draft print) + https://www.zkjan.com/exam/detail-31500929.html',
    grade: 'secondhand',
  },
  {
    id: '消防20',
    address:
      'http://m.jianshe99.com/jianzao/ziliao/zh2014040116593286728731.shtml (2014 exam note: 消防验收 20 days, 公安部 rule)',
    grade: 'secondhand',
  },
  {
    id: '消防时限',
    address: 'address unknown: reprint, dated 2024-09-23, of a fire service guide from before 2019',
    grade: 'secondhand',
  },
  {
    id: '消防106',
    address: 'http://yichen8.com/g82096140.html (公安部令106号 art. 21 material list)',
    grade: 'secondhand',
  },
  {
    id: '消防老',
    address:
      'http://m.stresscarki.com/g82176934.html and http://www.guangdonglong.com/c/0G05M242019_9.html (old rule: 10/20/30 working days, no answer = consent)',
    grade: 'secondhand',
  },
  {
    id: '水保53',
    address: 'http://huangye88.com/sell/2c3fc268s8e959.html (text of 生产建设项目水土保持方案管理办法 2023)',
    grade: 'secondhand',
  },
  {
    id: '水保山西',
    address:
      'https://yakect.com/html/GovernmentApprovalWorkItem.aspxitemId832&categoryId99&typerule.html (省水利厅 guide, tel. area 0351)',
    grade: 'secondhand',
  },
  {
    id: '节能沙县',
    address: 'http://www.fjsx.gov.cn/hdjl/hdjlzsk/fgj/202112/t20211229_1743575.htm',
    grade: 'official',
  },
  {
    id: '节能自治区',
    address:
      'https://code.fabao365.com/law_563307_2.html (an autonomous-region rule on energy assessment, art. 11-14; region not named in the excerpt)',
    grade: 'secondhand',
  },
  {
    id: '节能2023',
    address: 'http://www.520857.cn/yaowen/2023/0406/18377.html (发改委 2023 办法)',
    grade: 'secondhand',
  },
  {
    id: '消防细则',
    address:
      'address unknown: 2020 建设工程消防设计审查验收工作细则; and http://link0086.com/jianli/jlgf/16463742431134570.html (5 wd filing)',
    grade: 'secondhand',
  },
  {
    id: '防雷37',
    address:
      'http://m.jianbiaoku.com/webarbs/book/26847/4863152.shtml (雷电防护装置设计审核和竣工验收规定, 中国气象局令37号)',
    grade: 'secondhand',
  },
  {
    id: '防雷鄂旗',
    address:
      'https://dqjk114.com/html/.gkmlqq_etkq_5241qq_etkq_0410.201712t20171207_2050084.html (鄂托克旗气象局 2017-07-12, Inner Mongolia)',
    grade: 'secondhand',
  },
  {
    id: '防雷验',
    address:
      'http://nnfsds.com/chanpin/45182907.html (old rule art. 15-18) ; http://www.dybbs8.com/excel/99438.html (art. 21: 5 wd)',
    grade: 'secondhand',
  },
  {
    id: '预审莆田',
    address: 'https://hualew.com/html/xxgk.zdgkbscx201503t20150317_533164.html (莆田, 2015)',
    grade: 'secondhand',
  },
  {
    id: '永登',
    address: 'http://yongdeng.gsjgbz.gov.cn/ydx_tzgg/201610/t20161013_111375.html (永登县 2016-10)',
    grade: 'official',
  },
  {
    id: '多审合一',
    address:
      'https://www.wangxiao.cn/ghs/3076171.html (自然资规〔2019〕2号 text) ; https://www.163.com/dy/article/JE5U9CAB0514GCU0.html (2024 re-issue)',
    grade: 'secondhand',
  },
  { id: '低险2sb', address: 'https://www.2sbiao.cn/cms/38805.html (overview article)', grade: 'secondhand' },
  {
    id: '消防评定',
    address: 'http://m.qiquha.com/showinfo-1-47960-0.html (工程建设消防设计审核评定规则, print 2019-03)',
    grade: 'secondhand',
  },
  {
    id: '开封',
    address: 'github LawRefBook/Laws@2f4c5c23: DLC/河南地方法规/.../开封市优化营商环境条例(2022-01-12).md',
    grade: 'law',
  },
  {
    id: '供水广元',
    address: 'http://tyj.cngy.gov.cn/yshj/show/20210914095953125.html (广住建〔2021〕187号)',
    grade: 'official',
  },
  { id: '水气热', address: 'http://m.bjgmdq.com/index.php?id=2246 (city measures on 水气热报装)', grade: 'secondhand' },
  {
    id: '区评NM',
    address: 'http://nmgjrw.com.cn/index.php?m=Show&a=index&cid=3&id=24452 (2022-05-10)',
    grade: 'secondhand',
  },
  { id: '区评HN', address: 'https://zzrb.zynews.cn/html/2019-02/01/content_1042056.htm (河南, 2019)', grade: 'press' },
  {
    id: '24号2020',
    address:
      'https://newton.com.tw/wiki/%E5%9C%8B%E5%8B%99%E9%99%A2%E8%BE%A6%E5%85%AC%E5%BB%B3%E9%97%9C%E6%96%BC%E9%80%B2%E4%B8%80%E6%AD%A5%E6%9C%80%E4%BD%B3%E5%8C%96%E7%87%9F%E5%95%86%E7%92%B0%E5%A2%83%E6%9B%B4%E5%A5%BD%E6%9C%8D%E5%8B%99%E5%B8%82%E5%A0%B4%E4%B8%BB%E9%AB%94%E7%9A%84%E5%AF%A6%E6%96%BD%E6%84%8F%E8%A6%8B/52310276 (国办发〔2020〕24号)',
    grade: 'secondhand',
  },
  { id: '39号2019', address: 'https://cntfj.com/news/5893.html (国办发〔2019〕39号)', grade: 'secondhand' },
  {
    id: '32号',
    address: 'http://da.gov.cn/da/yhsjzctd/202109/6994ebc6402541b299642b4ba0674a8f.shtml (国办发〔2018〕32号)',
    grade: 'official',
  },
  {
    id: '32号解',
    address: 'https://jianshuapi.com/p/4cb9a2f03334 (walk-through of 国办发〔2018〕32号)',
    grade: 'secondhand',
  },
  { id: '中青', address: 'http://news.cyol.com/yuanchuang/2018-05/24/content_17220525.htm', grade: 'press' },
  { id: '大同', address: 'https://shuiwu114.com/zcfgkShow/118789.aspx (大同市 2018-08-28)', grade: 'secondhand' },
  { id: '合肥', address: 'https://shuiwu114.com/zcfgkShow/107527.aspx (合肥 2018)', grade: 'secondhand' },
  { id: '辽宁解', address: 'https://shuiwu114.com/zcfgkShow/118321.aspx (辽宁省 2018)', grade: 'secondhand' },
  {
    id: 'GD2017',
    address: 'http://hkwb.net/news/content/2017-12/21/content_3427234.htm (2017 Guangdong assessment)',
    grade: 'press',
  },
  {
    id: 'GD2019',
    address: 'https://m.thepaper.cn/newsDetail_forward_11041736 (2019 Guangdong assessment)',
    grade: 'press',
  },
  {
    id: 'SZ2020',
    address: 'https://www.ygacity.com/news/20200311/4439.html (深府办函〔2020〕11号)',
    grade: 'secondhand',
  },
  { id: 'SZ2018', address: 'http://douyin.yga.cn/article/87545.html (2018-03-23)', grade: 'secondhand' },
  { id: '烟台', address: 'https://sxlc.vip/zcgs/1812.html (2021)', grade: 'secondhand' },
  { id: '重庆', address: 'http://www.cqqiye.cn/doc_18829230.html (2020)', grade: 'secondhand' },
  {
    id: '南湖',
    address: 'address unknown: brief on 嘉兴市南湖区 一个工作日办结, quoting Doing Business 2019',
    grade: 'secondhand',
  },
  {
    id: '最佳',
    address: 'http://bbs.guyang114.com/archiver/showtopic-11564.aspx (benchmark-city notes; forum copy)',
    grade: 'secondhand',
  },
  {
    id: '总局2020',
    address: 'http://m.zyzjzgpx.com/Content/2020/09-30/1711070637.html (市场监管总局 press, 2020-09-29)',
    grade: 'official',
  },
  {
    id: '银发41',
    address: 'https://guanchang.qwyd.net/caishuifagui/1556465061348893.html (银发[2019]41号)',
    grade: 'secondhand',
  },
  {
    id: '开户2',
    address:
      'http://tef597.com/news_show_287600 (PBoC 2 wd) ; http://dfrtw.com/zhucegongsi/131567.html (2-5 wd in all)',
    grade: 'secondhand',
  },
  { id: '开户料', address: "http://www.cylcbank.com/v/81 (bank's list, 8 papers, 3 copies each)", grade: 'secondhand' },
  {
    id: 'DB2013',
    address: 'https://mine.onepng.com/2012/12/doing-business-in-china-guide.html (copy of the World Bank table)',
    grade: 'secondhand',
  },
  {
    id: 'DB2014',
    address: 'http://www.doingbusiness.org/data/exploreeconomies/china/starting-a-business (June 2013 data, opening)',
    grade: 'secondhand',
  },
  {
    id: 'DBjs',
    address: 'address unknown: chart script of a student with Doing Business cumulative days for Shanghai',
    grade: 'secondhand',
  },
  { id: 'DB2020p', address: 'http://www.qygsc.cn/caijing/2019/1024/90466.html (新华社 2019-10-24)', grade: 'press' },
  {
    id: 'DB2012c',
    address: 'https://www.chinalawandpractice.com/2012/05/31/navigating-the-construction-process',
    grade: 'secondhand',
  },
  {
    id: 'DB2012p',
    address:
      'http://www.doingbusiness.org/data/exploreeconomies/china/dealing-with-construction-permits/ (June 2011 data, opening)',
    grade: 'secondhand',
  },
  ...realEstateSources,
  ...utilitySources,
];
