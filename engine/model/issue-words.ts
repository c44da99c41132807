import type { z } from 'zod';
import { nearestWord } from './nearest.ts';
import type { Text } from './text.ts';

/** What a schema has against a value, and what would mend it. */
interface Words {
  message: Text;
  mend: Text;
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
const LISTED = 40;
const LETTERS = 80;

function listed(values: readonly unknown[]): string {
  const texts = values.slice(0, LISTED).map((value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text;
  });
  return texts.join(', ') + (values.length > LISTED ? ` … (${values.length})` : '');
}

/** The words for an issue of a schema with a value. */
export function wordsOf(issue: z.core.$ZodIssue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(kind(issue.expected), kindOf(value));
    case 'unrecognized_keys':
      return {
        message: { zh: `不认识的字段：${listed(issue.keys)}`, en: `Unknown field: ${listed(issue.keys)}` },
        mend: { zh: '删去该字段，或核对字段名的拼写', en: 'Remove the field, or check its spelling' },
      };
    case 'invalid_value':
      return {
        message: { zh: `这里只能填：${listed(issue.values)}`, en: `This has to be one of: ${listed(issue.values)}` },
        mend: chooseOne(issue.values, value),
      };
    case 'too_small':
      if (issue.inclusive === false) return moreThan(Number(issue.minimum));
      return bound(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), 'most');
    case 'invalid_format':
      return days[issue.format] ?? wrongFormat(issue.pattern);
    case 'invalid_union':
      return 'options' in issue ? wrongTag(issue.options, value) : noBranch;
    default:
      return otherwise;
  }
}

function wrongType(expected: Text, given: Text): Words {
  return {
    message: {
      zh: `这里应是${expected.zh}，现在是${given.zh}`,
      en: `This has to be ${expected.en}, and it is ${given.en}`,
    },
    mend: { zh: `改填${expected.zh}`, en: `Write ${expected.en}` },
  };
}

/** Formats of days: what looks like one may be a day that no year has. */
const days: Partial<Record<string, Words>> = {
  date: {
    message: { zh: '不是日历上有的日期', en: 'This is no day of the calendar' },
    mend: {
      zh: '写成 2018-09-28 这样的日期，核对该月有几天',
      en: 'Write a day such as 2018-09-28; check how many days its month has',
    },
  },
  'month-day': {
    message: { zh: '不是一年中有的日子', en: 'This is no day that a year has' },
    mend: {
      zh: '写成 11-15 这样的月和日，核对该月有几天',
      en: 'Write month and day such as 11-15; check how many days the month has',
    },
  },
};

function wrongFormat(pattern: string | undefined): Words {
  return {
    message: { zh: '格式不对', en: 'The format is wrong' },
    mend: {
      zh: `编号用小写字母、数字和连字符${pattern === undefined ? '' : `（${pattern}）`}`,
      en: `Ids take lower-case letters, digits and hyphens${pattern === undefined ? '' : ` (${pattern})`}`,
    },
  };
}

/** The field that names the kind of a group, such as `do` or `kind`, says none that there is. */
function wrongTag(allowed: readonly unknown[], value: unknown): Words {
  const mend = chooseOne(allowed, value);
  return {
    message:
      typeof value === 'string'
        ? { zh: `没有“${listed([value])}”这一种`, en: `There is no kind “${listed([value])}”` }
        : { zh: '没有写明是哪一种', en: 'It is not said which kind this is' },
    mend: { zh: `${mend.zh}：${listed(allowed)}`, en: `${mend.en}: ${listed(allowed)}` },
  };
}

/** The mend for a value out of a list, with the one that was likely meant. */
function chooseOne(allowed: readonly unknown[], value: unknown): Text {
  const texts = allowed.filter((one): one is string => typeof one === 'string');
  const meant = typeof value === 'string' ? nearestWord(value, texts) : undefined;
  return {
    zh: `${meant === undefined ? '' : `是否想写“${meant}”？`}从所列的值中选一个`,
    en: `${meant === undefined ? '' : `Did you mean “${meant}”? `}Choose one of the listed values`,
  };
}

function moreThan(n: number): Words {
  return {
    message: { zh: `应大于 ${n}`, en: `This has to be more than ${n}` },
    mend: { zh: `填大于 ${n} 的数`, en: `Use a number above ${n}` },
  };
}

/** Numbers have a least and a most; texts have characters and lists have entries. */
function bound(origin: string, n: number, side: 'least' | 'most'): Words {
  const isLeast = side === 'least';
  if (origin !== 'string' && origin !== 'array' && origin !== 'record') {
    const message = isLeast
      ? { zh: `小于允许的最小值 ${n}`, en: `Below the least allowed, ${n}` }
      : { zh: `超过允许的最大值 ${n}`, en: `Above the most allowed, ${n}` };
    return {
      message,
      mend: { zh: `填 ${n} 或更${isLeast ? '大' : '小'}`, en: `Use ${n} or ${isLeast ? 'more' : 'less'}` },
    };
  }
  const [one, many] = origin === 'string' ? ['character', 'characters'] : ['entry', 'entries'];
  const zh = `${n === 1 ? '一' : ` ${n} `}${origin === 'string' ? '个字符' : '项'}`;
  const en = n === 1 ? `one ${one}` : `${n} ${many}`;
  const [few, give] = isLeast
    ? [
        { zh: '至少', en: 'at least' },
        { zh: '补足', en: 'Give' },
      ]
    : [
        { zh: '至多', en: 'at most' },
        { zh: '减到', en: 'Bring it down to' },
      ];
  return {
    message: { zh: `这里应有${few.zh}${zh}`, en: `This needs ${few.en} ${en}` },
    mend: { zh: `${give.zh}${few.zh}${zh}`, en: `${give.en} ${few.en} ${en}` },
  };
}

const noBranch: Words = {
  message: { zh: '不是这里允许的任何一种写法', en: 'This is none of the forms allowed here' },
  mend: {
    zh: '核对此处应填哪些字段，每个字段应填什么',
    en: 'Check which fields belong here and what each of them takes',
  },
};

const otherwise: Words = {
  message: { zh: '这里的内容不合规定', en: 'The content here does not follow the schema' },
  mend: { zh: '对照文档格式说明修改', en: 'Mend it by the format description' },
};
