import { text } from '../../bases.ts';
import { historicalTable } from './table.ts';

/** 长春: eight procedures, the building first, then the land. */
export const changchun2007 = historicalTable({
  id: 'real-estate-changchun-2007',
  city: text('长春', 'Changchun'),
  source: 'DB长春',
  days: 55,
  procedures: 8,
  cost: 27_975.28,
  rows: [
    {
      id: 'building-application',
      title: text('提交房屋过户登记申请', 'Submit application documents for registration'),
      short: text('房屋申请', 'Building'),
      office: 'housing',
      what: 'registration',
      days: 10,
    },
    {
      id: 'taxes',
      title: text('缴纳税费', 'Pay fees and taxes'),
      short: text('缴税', 'Taxes'),
      office: 'tax',
      what: 'payment',
      days: 1,
      cost: {
        amount: 20_020.5,
        title: text(
          '契税3%，印花税0.1%加10元，营业税及附加为增值额的5.5%',
          'Deed tax 3 %, stamp duty 0.1 % plus RMB 10, business tax and surcharges 5.5 % of the gain',
        ),
        category: 'tax',
      },
    },
    {
      id: 'building-fees',
      title: text('缴纳交易手续费和登记费', 'Pay processing fee and registration fee'),
      short: text('交手续费', 'Fees'),
      office: 'housing',
      what: 'payment',
      days: 1,
      cost: {
        amount: 6997.2,
        title: text(
          '手续费1%；登记费65元，100平方米以上每平方米加0.3元',
          'Processing fee 1 %; registration fee RMB 65 plus RMB 0.3 a square metre above 100',
        ),
        category: 'administrative',
      },
    },
    {
      id: 'building-certificate',
      title: text('领取新的房屋所有权证', 'Obtain new building title certificate'),
      short: text('领房屋证', 'Collect'),
      office: 'housing',
      what: 'errand',
      days: 1,
    },
    {
      id: 'land-application',
      title: text('申请土地使用权变更登记', 'Apply for registration of land title transfer'),
      short: text('土地申请', 'Land'),
      office: 'land',
      what: 'registration',
      days: 40,
    },
    {
      id: 'boundary-notices',
      title: text('向四邻发出指界通知', 'Send boundary-setting notices to neighbours'),
      short: text('指界通知', 'Notices'),
      office: 'land',
      what: 'errand',
      days: 1,
      beside: 'land-application',
    },
    {
      id: 'land-fees',
      title: text('缴纳土地登记费', 'Pay land title registration fees'),
      short: text('交土地费', 'Land fees'),
      office: 'land',
      what: 'payment',
      days: 1,
      cost: {
        amount: 957.58,
        title: text(
          '每平方米登记费0.5元、管理费1元、测绘费0.2元；工本费10元',
          'A square metre: registration RMB 0.5, administration RMB 1, mapping RMB 0.2; copy RMB 10',
        ),
        category: 'administrative',
      },
    },
    {
      id: 'land-certificate',
      title: text('领取新的土地使用权证', 'Obtain new land title certificate'),
      short: text('领土地证', 'Collect'),
      office: 'land',
      what: 'errand',
      days: 1,
    },
  ],
});
