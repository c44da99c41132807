import { describe, expect, test } from 'vitest';
import { chosenCase, documentOfSide, findingsOfReformFor } from '../../engine/exchange/index.ts';
import { compare } from '../../engine/measure/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { cityById, processById, processes, reformsOf } from '../../processes/index.ts';

const construction = processById('construction-permits')!;
const [parallel] = reformsOf('construction-permits');
const tongliao = cityById('tongliao')!;
const ofGovernment = { attributes: { investor: 'government' } };

describe('one side of a comparison', () => {
  test('before: no measure, no city', () => {
    const { side, measures, city, process } = chosenCase(
      { process: construction, reform: parallel },
      { city: tongliao },
      'before',
    );
    expect([side, measures, city]).toEqual(['before', [], null]);
    expect(process.asOf).toBe(construction.asOf);
  });

  test('after: the usual measures, or those chosen', () => {
    const reformable = { process: construction, reform: parallel };
    const usual = parallel!.measures.filter((measure) => measure.usual).map(({ id }) => id);
    expect(chosenCase(reformable, {}, 'after')).toMatchObject({ measures: usual, offered: parallel!.measures.length });
    expect(chosenCase(reformable, { measures: new Set([usual[0]!]) }, 'after').measures).toEqual([usual[0]]);
  });
});

describe.each(processes.map((process) => [process.id, process] as const))(
  '%s as a reformed document',
  (id, process) => {
    const reformable = { process, reform: reformsOf(id)[0] };

    test('can be read, has an id of its own, and takes as long as the reform makes it take', () => {
      const document = documentOfSide(reformable, {}, 'after');
      expect(parseProcess(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
      expect(document.id).toBe(`${id}-after`);
      const time = ({ reductions }: ReturnType<typeof compare>) => reductions.find(({ name }) => name === 'time')!;
      const again = compare(document, undefined);
      expect(time(again).before).toBe(time(compare(process, reformable.reform)).after);
      expect(time(again).change).toBe(0);
    });

    test('before, it is the document itself', () => {
      expect(documentOfSide(reformable, {}, 'before')).toBe(process);
    });
  },
);

test('the document of one case has its usual attributes and no classes, and is read', () => {
  const options = { ...ofGovernment, city: tongliao };
  const document = documentOfSide({ process: construction, reform: parallel }, options, 'after');
  expect(document.classes).toEqual([]);
  expect(document.attributes.find(({ id }) => id === 'investor')!.usual).toBe('government');
  expect(parseProcess(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
});

test('a reform for another process is an error that names both', () => {
  expect(findingsOfReformFor(construction, parallel!)).toEqual([]);
  const [finding] = findingsOfReformFor(processById('business-startup')!, parallel!);
  expect(finding).toMatchObject({ code: 'reform/other-process', level: 'error', at: 'process' });
  for (const id of ['construction-permits', 'business-startup']) expect(finding!.message.en).toContain(id);
});
