import type { z } from 'zod';
import type { Finding } from './finding.ts';
import type { Text } from './text.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How many findings of form are told at once; more would bury the first. */
const SHOWN = 50;

/** The place of a value in a document; list entries are named by their id where they have one. */
export function placeOf(path: Path, root: unknown): string {
  let here = root;
  let place = '';
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step === 'number') {
      const id = typeof here === 'object' && here !== null ? (here as { id?: unknown }).id : undefined;
      place += `[${typeof id === 'string' && id.length <= 80 ? id : step}]`;
    } else {
      place += place === '' ? String(step) : `.${String(step)}`;
    }
  }
  return place;
}

const kinds: Partial<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true/false）', en: 'true or false' },
  object: { zh: '一组字段 {…}', en: 'a group of fields {…}' },
  array: { zh: '列表 […]', en: 'a list […]' },
  null: { zh: '空值', en: 'nothing (null)' },
  undefined: { zh: '没有填写', en: 'nothing' },
};
const kind = (name: string): Text => kinds[name] ?? { zh: name, en: name };

function kindOf(value: unknown): Text {
  if (value === null) return kind('null');
  if (Array.isArray(value)) return kind('array');
  return kind(typeof value);
}

/** How many values a finding lists, and how much of each. */
const LISTED = 20;
const LETTERS = 80;

function listed(values: readonly unknown[]): string {
  const texts = values.slice(0, LISTED).map((value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text;
  });
  return texts.join(', ') + (values.length > LISTED ? ` … (${values.length})` : '');
}

interface Words {
  message: Text;
  mend: Text;
}

function wordsOf(issue: Issue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kind(issue.expected);
      const given = kindOf(value);
      return {
        message: {
          zh: `这里应是${expected.zh}，现在是${given.zh}`,
          en: `This has to be ${expected.en}, and it is ${given.en}`,
        },
        mend: { zh: `改填${expected.zh}`, en: `Write ${expected.en}` },
      };
    }
    case 'unrecognized_keys':
      return {
        message: {
          zh: `不认识的字段：${listed(issue.keys)}`,
          en: `Unknown field: ${listed(issue.keys)}`,
        },
        mend: {
          zh: '删去该字段，或核对字段名的拼写',
          en: 'Remove the field, or check its spelling',
        },
      };
    case 'invalid_value':
      return {
        message: {
          zh: `这里只能填：${listed(issue.values)}`,
          en: `This has to be one of: ${listed(issue.values)}`,
        },
        mend: {
          zh: '从所列的值中选一个',
          en: 'Choose one of the listed values',
        },
      };
    case 'too_small':
      return {
        message: {
          zh: `小于允许的最小值 ${String(issue.minimum)}`,
          en: `Below the least allowed, ${String(issue.minimum)}`,
        },
        mend: {
          zh: `填 ${String(issue.minimum)} 或更大（长度同理）`,
          en: `Use ${String(issue.minimum)} or more (or that length)`,
        },
      };
    case 'too_big':
      return {
        message: {
          zh: `超过允许的最大值 ${String(issue.maximum)}`,
          en: `Above the most allowed, ${String(issue.maximum)}`,
        },
        mend: {
          zh: `填 ${String(issue.maximum)} 或更小（长度同理）`,
          en: `Use ${String(issue.maximum)} or less (or that length)`,
        },
      };
    case 'invalid_format':
      return {
        message: { zh: '格式不对', en: 'The format is wrong' },
        mend: {
          zh: `编号用小写字母、数字和连字符，日期用 2018-09-28 的写法${issue.pattern === undefined ? '' : `（${issue.pattern}）`}`,
          en: `Ids take lower-case letters, digits and hyphens, dates are written 2018-09-28${issue.pattern === undefined ? '' : ` (${issue.pattern})`}`,
        },
      };
    case 'invalid_union':
      return {
        message: {
          zh: '不是这里允许的任何一种写法',
          en: 'This is none of the forms allowed here',
        },
        mend: {
          zh: '核对类别字段（如 kind、do）和其余字段',
          en: 'Check the field that names the kind (such as kind or do) and the others',
        },
      };
    default:
      return {
        message: {
          zh: '这里的内容不合规定',
          en: 'The content here does not follow the schema',
        },
        mend: {
          zh: '对照文档格式说明修改',
          en: 'Mend it by the format description',
        },
      };
  }
}

/** The branch of a union that came nearest, told apart by how deep its first issue lies. */
function nearest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = [...issue.errors].sort(
    (a, b) => a.length - b.length || (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0),
  )[0];
  if (best === undefined || best.length === 0 || issue.errors.length > 3) return [issue];
  return best.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function valueAt(path: Path, root: unknown): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

/** Findings in both languages for what a schema has against a value. */
export function findingsOfForm(issues: readonly Issue[], root: unknown): Finding[] {
  const all = issues.slice(0, SHOWN * 2).flatMap(nearest);
  const shown = all.slice(0, SHOWN).map((issue): Finding => {
    const { message, mend } = wordsOf(issue, valueAt(issue.path, root));
    return {
      code: `form/${issue.code}`,
      level: 'error',
      at: placeOf(issue.path, root),
      message,
      rule: { zh: '文档格式', en: 'the document format' },
      mend,
    };
  });
  if (issues.length > SHOWN) shown.push(tooMany(issues.length));
  return shown;
}

function tooMany(count: number): Finding {
  return {
    code: 'form/more',
    level: 'error',
    at: '',
    message: {
      zh: `共 ${count} 处不合格式，先列出前 ${SHOWN} 处`,
      en: `${count} places do not fit the format; the first ${SHOWN} are listed`,
    },
    rule: { zh: '文档格式', en: 'the document format' },
    mend: {
      zh: '改好列出的，再读一次',
      en: 'Mend those listed and read it again',
    },
  };
}
