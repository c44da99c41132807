import type { Measure } from '../../engine/model/index.ts';
import { law, since, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { anyang, guangdong, henan, shanghai } from './reform-bases.ts';

const accounts = ['power-transfer', 'water-transfer', 'gas-transfer', 'heat-transfer'];
const registrations = ['transfer-registration', 'mortgage-registration', 'first-registration'];
const electronic = shanghai('15', 'L-上海登记');
const registrar = shanghai('37', 'L-上海登记');
const withMortgage = law(laws.civilCode, '406', {
  note: text('抵押期间可以转让抵押财产，抵押权不受影响', 'mortgaged property may be sold, and the mortgage stays'),
});
const places = law(laws.business, '36', { application: 'reading', note: text('异地可办', 'handled in any place') });

/** What came from 2021 on. */
export const measures2021: Measure[] = [
  {
    id: 'utilities-together',
    title: text('水电气暖同步过户', 'Utility accounts go over together'),
    ...since('2021-01-01'),
    usual: true,
    basis: henan,
    moves: [
      ...accounts.map((item) => ({
        do: 'drop-paper' as const,
        item,
        materials: [item.replace('transfer', 'form')],
        basis: henan,
      })),
      { do: 'share', materials: ['title-certificate', 'business-licence'], items: accounts, basis: henan },
      ...accounts.map((item) => ({ do: 'instant' as const, item, basis: henan })),
      { do: 'online', items: accounts, channel: { submit: 'pushed', collect: 'none' }, basis: henan },
    ],
  },
  {
    id: 'electronic-certificate',
    title: text('电子证照，免到场领证', 'Electronic certificates, no visit to collect'),
    ...since('2021'),
    usual: true,
    basis: electronic,
    moves: [{ do: 'online', items: registrations, channel: { collect: 'online' }, basis: electronic }],
  },
  {
    id: 'project-papers-shared',
    title: text('首次登记不再收审批材料', 'First registration takes no papers of approvals'),
    ...since('2021-12-01'),
    usual: true,
    basis: anyang,
    moves: [
      {
        do: 'share',
        materials: [
          'land-contract',
          'land-price-receipt',
          'planning-verification',
          'completion-filing',
          'survey-report',
        ],
        items: ['first-registration'],
        basis: anyang,
      },
    ],
  },
  {
    id: 'registrar-decides',
    title: text('不动产登记员独立审核登簿', 'The registrar at the window decides'),
    ...since('2021'),
    usual: false,
    basis: registrar,
    moves: [{ do: 'authorise-window', items: ['transfer-registration', 'mortgage-registration'], basis: registrar }],
  },
  {
    id: 'mortgage-at-the-bank',
    title: text('抵押登记在银行网点受理', 'Mortgages are taken in at the bank'),
    ...since('2022-07-01'),
    usual: true,
    basis: guangdong,
    moves: [
      {
        do: 'settle-in',
        items: ['mortgage-registration'],
        place: { id: 'bank-branch', title: text('银行网点', 'Bank branch') },
        basis: guangdong,
      },
    ],
  },
  {
    id: 'any-counter-of-the-province',
    title: text('登记全省通办', 'Registration at any counter of the province'),
    ...since('2022'),
    usual: false,
    basis: places,
    moves: [
      {
        do: 'anywhere',
        items: ['transfer-registration', 'first-registration'],
        range: 'province',
        basis: places,
      },
    ],
  },
  {
    id: 'transfer-with-mortgage',
    title: text('带押过户', 'Sale with the mortgage in place'),
    ...since('2023'),
    usual: true,
    basis: withMortgage,
    moves: [
      {
        do: 'drop-habit',
        earlier: 'mortgage-cancellation',
        later: 'transfer-registration',
        basis: withMortgage,
      },
    ],
  },
];
