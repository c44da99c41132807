import { expect, test } from 'vitest';
import { call } from './call.ts';

const few = ['--scenario', 'business-startup-hall', '--cases', '300', '--replications', '2', '--no-why'];
const asked = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await call(['what-if', 'business-startup', ...few, ...args, '--json'])).out) as Record<string, unknown>;

test('a measure of the hall changes the side after the reform, and says so', async () => {
  const [without, withMore] = [await asked(), await asked('--hall', 'more-tax-staff,agents')];
  expect([without['hall'], withMore['hall']]).toEqual([[], ['more-tax-staff', 'agents']]);
  expect(withMore['model']).not.toBe(without['model']);
  expect(withMore['before']).toEqual(without['before']);
  expect(withMore['after']).not.toEqual(without['after']);
});

test.each([
  ['nosuch', '没有编号为“nosuch”的大厅措施'],
  ['silence-is-consent', '没有编号为“silence-is-consent”的大厅措施'],
])('%s is no measure of this hall', async (id, said) => {
  const { status, err } = await call(['what-if', 'business-startup', ...few, '--hall', id]);
  expect(status).toBe(2);
  expect(err).toContain(said);
});

test('a measure that the scenario has no desk for is wrong use', async () => {
  const { status, err } = await call(['what-if', 'business-startup', '--cases', '50', '--hall', 'longer-hours']);
  expect(status).toBe(2);
  expect(err).toContain('hall');
});
