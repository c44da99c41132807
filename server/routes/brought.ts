import { z } from 'zod';
import { checkProcess } from '../../engine/check/index.ts';
import type { City, IsoDate, Process } from '../../engine/model/index.ts';
import { byGravity, hasErrors, parseCity, parseProcess, readAsOf } from '../../engine/model/index.ts';
import { processJsonSchema } from '../../engine/model/json-schema.ts';
import { compare } from '../../engine/measure/index.ts';
import { readChoice, reportOf } from '../../engine/exchange/index.ts';
import { processOfCase } from '../../engine/reform/index.ts';
import type { Caller } from '../access/caller.ts';
import { citiesFor } from '../documents/cities.ts';
import { ApiError, errorOf, orInvalid } from '../errors.ts';
import { reformBrought, shippedProcess } from '../library.ts';
import type { CheckAnswer, CompareAnswer } from '../messages.ts';
import type { Store } from '../store/index.ts';
import { lawDay, lawDayIn, lawQuery } from '../query.ts';
import { checked, comparison } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

const shared = { method: 'post', who: 'library.read', tag: 'own documents', size: 'document' } as const;

/** `/compare`, `/check`, `/schema`: for documents that the caller brings along. Nothing of them is kept. */
export function broughtRoutes(): Route[] {
  return [
    route(
      {
        ...shared,
        path: '/api/v1/compare',
        title: { zh: '比较自带的流程与改革', en: 'Compares a process and a reform that the caller brings' },
        body: z.unknown().meta({ override: z.toJSONSchema(bodySchema, { unrepresentable: 'any' }) }),
        gives: { schema: comparison },
      },
      async ({ body, caller, store }) => ({ body: await compareBody(body, caller, store) }),
    ),
    route(
      {
        ...shared,
        path: '/api/v1/check',
        title: { zh: '按法律和常理核对流程', en: 'Holds a process against the rules of law and sanity' },
        query: lawQuery,
        body: z.unknown().meta({ description: '流程文档 a process document' }),
        gives: { schema: checked },
      },
      ({ body, request }) => ({ body: checkDocument(body, lawDayIn(request)) }),
    ),
    route(
      {
        method: 'get',
        path: '/api/v1/schema',
        who: 'library.read',
        tag: 'own documents',
        title: { zh: '流程文档的 JSON Schema', en: 'The JSON Schema of process documents' },
        gives: { schema: z.looseObject({}), type: 'application/schema+json' },
      },
      () => ({ text: { type: 'application/schema+json', text: JSON.stringify(processJsonSchema()) } }),
    ),
  ];
}

/** The findings of form, references and rules; a document that cannot be read is an answer here and not an error. */
function checkDocument(json: unknown, asOf: IsoDate | undefined): CheckAnswer {
  const parsed = parseProcess(json);
  if (!parsed.ok) return { ok: false, findings: parsed.findings };
  const { process } = processOfCase(readAsOf(parsed.value, asOf));
  const findings = byGravity([...parsed.findings, ...checkProcess(process)]);
  return { ok: !hasErrors(findings), findings };
}

/**
 * `process` and `city` are documents or ids of shipped ones, `city` also the id of one that is kept here; `reform` is a
 * document, null for none, or left out.
 */
const bodySchema = z.strictObject({
  process: z.unknown(),
  reform: z.unknown().optional(),
  city: z.unknown().optional(),
  scope: z.string().optional(),
  on: z.array(z.string()).max(200).optional(),
  at: z.custom<object>(isSmall).pipe(z.record(z.string(), z.string())).optional(),
  law: z.string().optional(),
});

/** Looked at before its entries are, since a process has forty attributes at most. */
function isSmall(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length <= 40;
}

async function compareBody(json: unknown, caller: Caller, store: Store): Promise<CompareAnswer> {
  const read = bodySchema.safeParse(json);
  if (!read.success) throw new ApiError(400, 'bad-request', wrongBody);
  const { scope, on, at } = read.data;
  const asOf = lawDay(read.data.law);
  const process = readAsOf(processIn(read.data.process), asOf);
  const brought = reformBrought(read.data.reform, process);
  const reform = brought === undefined ? undefined : readAsOf(brought, asOf);
  const city = cityIn(read.data.city);
  const cities = typeof city === 'object' ? [city] : await citiesFor(caller, store, city);
  const choice = readChoice(
    { process, reform, cities },
    { scope, on, at, city: typeof city === 'object' ? city.id : city },
  );
  if (!choice.ok) throw errorOf(400, 'bad-query', choice.findings);
  return reportOf(compare(process, reform, choice.value), { process, reform, options: choice.value });
}

function processIn(value: unknown): Process {
  return typeof value === 'string' ? shippedProcess(value) : orInvalid('process', parseProcess(value));
}

function cityIn(value: unknown): City | string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : orInvalid('city', parseCity(value));
}

const wrongBody = {
  zh: '正文应为 {"process": …, "reform": …, "city": …, "scope": …, "on": […], "at": {…}, "law": …}，只有 process 必填',
  en: 'The body is {"process": …, "reform": …, "city": …, "scope": …, "on": […], "at": {…}, "law": …}; only process is required',
};
