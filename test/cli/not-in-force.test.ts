import { describe, expect, test } from 'vitest';
import { call } from './call.ts';

// As of 31 December 2020 one measure of construction permits, of 2023, is not in force yet, nor are the rules of Henan for low risk.
const late = '--as-of 2020-12-31 --at risk=low --city henan';
const runs = '--cases 40 --replications 2 --workers 1';
const texts = {
  compare: `compare construction-permits ${late}`,
  check: `check construction-permits --after ${late}`,
  trace: `trace construction-permits ${late}`,
  waits: `why construction-permits --after ${late}`,
  sources: `sources construction-permits ${late}`,
  simulate: `simulate construction-permits --after ${late} ${runs}`,
  hall: `simulate construction-permits --with business-startup --after ${late} ${runs}`,
  'what-if': `what-if construction-permits --no-why ${late} ${runs}`,
  goal: `what-if goal construction-permits --days 1 ${late}`,
};

describe('what is chosen and not in force on the day of the law is named', () => {
  test.each(Object.entries(texts))(
    'by %s',
    async (_, line) => {
      const { out, status } = await call(line.split(' '));
      expect(status).not.toBe(2);
      expect(out).toContain('2020-12-31尚未施行、未计入：2021-01-01起“社会投资简易低风险项目”；2023-03-01起');
      expect(out).toContain('2023-03-01起“水土保持报告表承诺制”');
      const english = await call([...line.split(' '), '--lang', 'en']);
      expect(english.out).toContain('Not yet in force and left out on 2020-12-31: from 2021-01-01 “');
    },
    60_000,
  );

  test.each(Object.entries(texts).filter(([name]) => name !== 'hall' && name !== 'compare'))(
    'by the JSON of %s',
    async (_, line) => {
      const { notInForce } = JSON.parse((await call([...line.split(' '), '--json'])).out) as {
        notInForce: { from: string; day: string }[];
      };
      const told = notInForce.map(({ from, day }) => `${day} ${from}`);
      expect(told).toContain('2020-12-31 2023-03-01');
      expect(told).toContain('2020-12-31 2021-01-01');
    },
    60_000,
  );

  test('by export beside the document, which has no place for it', async () => {
    const { out, err } = await call(`export construction-permits --after ${late}`.split(' '));
    expect(JSON.parse(out)).toMatchObject({ asOf: '2020-12-31' });
    expect(err).toContain('2020-12-31尚未施行、未计入：');
  });

  test('before the reform nothing is left out', async () => {
    for (const line of [
      'check construction-permits --as-of 2020-12-31',
      'trace construction-permits --before --as-of 2020-12-31',
    ])
      expect((await call(line.split(' '))).out).not.toContain('未计入');
  });

  test('a measure that is not in force is no player, and the mend is no switch', async () => {
    const { status, err } = await call(
      'what-if attribute construction-permits soil-commitment --quick --as-of 2020-12-31'.split(' '),
    );
    expect(status).toBe(2);
    expect(err).toContain('2020-12-31不施行');
    expect(err).not.toContain('启用它们');
  });

  test('sets of measures that are compared name theirs', async () => {
    const { out } = await call(
      `what-if variants construction-permits soil=soil-commitment --on none --as-of 2020-12-31 ${runs}`.split(' '),
    );
    expect(out).toContain('2020-12-31尚未施行、未计入：2023');
  }, 60_000);
});
