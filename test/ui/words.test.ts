import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../ui/words/en.ts';
import { fullWords } from '../../ui/words/full.ts';
import { wordsIn } from '../../ui/words/index.ts';
import { dayCount, number, percent, signed } from '../../ui/words/numbers.ts';
import { zh } from '../../ui/words/zh.ts';

const names = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('words', () => {
  test('both languages name the same values in every text', () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) expect(names(en[key]), key).toEqual(names(zh[key]));
    for (const [key, text] of Object.entries(fullWords.zh))
      expect(new Set(names(fullWords.en[key as keyof typeof fullWords.zh])), key).toEqual(new Set(names(text)));
  });

  test('English texts have no Chinese but the name of the language', () => {
    for (const [key, text] of Object.entries({ ...en, ...fullWords.en }))
      if (key !== 'chrome.otherLanguage') expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('values are put in as they are', () => {
    expect(wordsIn('zh').t('five.left', { percent: '<b>' })).toBe('剩 <b>');
  });
});

test('an English word has the form that goes with its number', () => {
  const { t } = wordsIn('en');
  const told = [1, '1', '2.5', '20'].map((days) => t('measures.costs', { days }));
  expect(told).toEqual(['1 working day more', '1 working day more', '2.5 working days more', '20 working days more']);
  expect([1, 8].map((n) => t('card.visitsN', { n }))).toEqual(['1 visit', '8 visits']);
});

describe('numbers', () => {
  test('have separated thousands, a real minus sign, at most two decimals', () => {
    expect(number(48600, 'zh')).toBe('48,600');
    expect(number(-27200, 'en')).toBe('−27,200');
    expect(number(2.875, 'zh')).toBe('2.88');
    expect(number(0.5, 'zh')).toBe('0.5');
  });

  test('are written as the formats of the language write them', () => {
    const values = fc.oneof(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      // With three decimals, which lie between two that are written more often than others.
      fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000),
    );
    for (const [language, place] of [
      ['zh', 'zh-CN'],
      ['en', 'en-GB'],
    ] as const) {
      const format = new Intl.NumberFormat(place, { maximumFractionDigits: 2 });
      fc.assert(
        fc.property(values, (value) => {
          expect(number(value, language)).toBe(format.format(value));
        }),
      );
    }
  });

  test('changes carry their sign', () => {
    expect([signed(3, 'zh'), signed(-3, 'zh'), signed(0, 'zh')]).toEqual(['+3', '−3', '±0']);
    expect([percent(-22.22), percent(9.46), percent(0)]).toEqual(['−22.2%', '+9.5%', '±0.0%']);
  });

  test('days have one decimal at most, however many they are', () => {
    expect([2.5, 237.14, 10, 61.46].map((days) => dayCount(days, 'zh'))).toEqual(['2.5', '237.1', '10', '61.5']);
  });
});
