import type { Finding, Text } from '../model/index.ts';
import { placeOf } from '../model/issues.ts';

type Kind = 'identity-number' | 'mobile' | 'telephone' | 'name';

interface Spot {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/**
 * A copy of a JSON value without identity numbers, mobile numbers and names of persons in its texts, and a finding for each
 * text that had some. The value itself comes back where there are none. Identity numbers have 18 places, a date of birth and
 * a check character (GB 11643); mobile numbers 11 digits from 13 to 19 on. Other telephones are looked for behind words such
 * as 申请人电话： and in a column of that heading, since those of offices are public; names behind words such as 申请人：, in a
 * column of that heading, and begin with a common surname. Names elsewhere are not found.
 */
export function withoutPersonalData(json: unknown): { readonly json: unknown; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[], heading: string): unknown => {
    if (typeof value === 'string') {
      const spots = spotsIn(value, heading);
      for (const kind of new Set(spots.map((spot) => spot.kind))) findings.push(findingOf(kind, placeOf(path, json)));
      return spots.length === 0 ? value : masked(value, spots);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    const walked = entries.map(([key, inner]) => [key, walk(inner, [...path, key], String(key))] as const);
    if (walked.every(([, inner], index) => inner === entries[index]![1])) return value;
    return Array.isArray(value) ? walked.map(([, inner]) => inner) : Object.fromEntries(walked);
  };
  return { json: walk(json, [], ''), findings };
}

function masked(text: string, spots: readonly Spot[]): string {
  let result = '';
  let end = 0;
  for (const { kind, from, to } of [...spots].sort((a, b) => a.from - b.from)) {
    if (from < end) continue;
    result += text.slice(end, from) + marks[kind];
    end = to;
  }
  return result + text.slice(end);
}

function spotsIn(text: string, heading: string): Spot[] {
  // Full-width figures are as long as plain ones, so that places agree.
  const plain = text.replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));
  return [
    ...all(plain, /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, 'identity-number', isIdentityNumber),
    ...all(plain, /(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z])/g, 'mobile'),
    ...all(plain, labelledTelephone, 'telephone'),
    ...(telephoneHeading.test(heading) ? all(plain, telephoneAlone, 'telephone') : []),
    ...all(plain, labelled, 'name', isName),
    ...(nameHeading.test(heading) ? all(plain, /^\s*([\p{Script=Han}·]{2,4})\s*$/gu, 'name', isName) : []),
  ];
}

/** The places of a pattern, or of its first group where it has one. */
function all(text: string, pattern: RegExp, kind: Kind, holds: (found: string) => boolean = () => true): Spot[] {
  return [...text.matchAll(pattern)].flatMap((match): Spot[] => {
    const found = match[1] ?? match[0];
    const from = match.index + match[0].lastIndexOf(found);
    return holds(found) ? [{ kind, from, to: from + found.length }] : [];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function isIdentityNumber(text: string): boolean {
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return CHECKS[sum % 11] === text[17]!.toUpperCase();
}

const persons = '申请人|联系人|经办人|代办人|法定代表人|委托代理人|负责人';
const labelled = new RegExp(
  `(?:(?:${persons})(?:姓名)?|姓名)\\s*[:：]\\s*([\\p{Script=Han}·]{2,4})(?![\\p{Script=Han}·])`,
  'gu',
);
const landline = '((?:[(（]?0\\d{2,3}[)）]?[- ]?)?[2-8]\\d{6,7}(?:[- ]\\d{1,5})?)';
const telephoneOf = `(?:${persons})的?(?:联系|家庭|固定)?电话(?:号码)?`;
const labelledTelephone = new RegExp(`${telephoneOf}\\s*[:：]\\s*${landline}(?!\\d)`, 'g');
const telephoneAlone = new RegExp(`^\\s*${landline}\\s*$`, 'g');
const telephoneHeading = new RegExp(`^${telephoneOf}$`);
const nameHeading = new RegExp(`^(?:(?:${persons})(?:姓名)?|姓名)$`);

/** The hundred most common surnames, but those that begin common words of offices (单、施、应 … are none of them). */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向包乌',
);
/** The last characters of offices, companies and roles, which are no names. */
const noName = /[方者位司局厅委办处科所部人院站会社厂店行业县市区旗]$/;

function isName(text: string): boolean {
  return text.length <= 4 && SURNAMES.has(text[0]!) && !noName.test(text);
}

const marks: Readonly<Record<Kind, string>> = {
  'identity-number': '【身份证号已隐去】',
  mobile: '【手机号已隐去】',
  telephone: '【电话号码已隐去】',
  name: '【姓名已隐去】',
};

const names: Readonly<Record<Kind, Text>> = {
  'identity-number': { zh: '身份证号', en: 'an identity number' },
  mobile: { zh: '手机号', en: 'a mobile number' },
  telephone: { zh: '个人电话号码', en: 'the telephone number of a person' },
  name: { zh: '个人姓名', en: 'the name of a person' },
};

function findingOf(kind: Kind, at: string): Finding {
  const { zh, en } = names[kind];
  return {
    code: `personal/${kind}`,
    level: 'warning',
    at,
    message: { zh: `此处含${zh}，已隐去，没有保存`, en: `It held ${en}, which was masked and not kept` },
    rule: { zh: '本系统不收集申请人个人信息', en: 'no personal data of applicants is collected' },
    mend: { zh: '改写为岗位、部门或案件类别', en: 'Write the post, the office or the class of cases instead' },
  };
}
