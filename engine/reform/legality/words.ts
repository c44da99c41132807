import type { Condition, Gate, Id, Process, Text } from '../../model/index.ts';
import type { Competence, Payer } from '../rule.ts';
import type { Legality, Reason } from './legality.ts';
import type { Needed, WayEffect } from './ways-out.ts';

/** What a wait rests on, in a word. Where no basis was found, that there is none is for a named person to say. */
export const verdictWords: Readonly<Record<Reason['verdict'], Text>> = {
  statute: { zh: '法定前置', en: 'order set by law' },
  material: { zh: '材料前置', en: 'a paper of the other' },
  consult: { zh: '征求意见', en: 'consultation' },
  joint: { zh: '联合办理', en: 'joint handling' },
  'none-found': { zh: '未找到依据', en: 'no basis found' },
  habit: { zh: '习惯前置', en: 'habit' },
};

/** What stands beside every list of waits without a basis. */
export const toConfirm: Text = {
  zh: '“未找到依据”只说明我们查过的资料里没有；是否确无依据，请法制机构指定的人确认。',
  en: '“No basis found” speaks of the sources that were read; that there is none is for a named person of the legal office to confirm.',
};

/** The gate of a wait. */
export const gateWords: Readonly<Record<Gate, Text>> = {
  acceptance: { zh: '受理前', en: 'before acceptance' },
  decision: { zh: '决定前', en: 'before the decision' },
  delivery: { zh: '送达前', en: 'before delivery' },
  later: { zh: '事后补报', en: 'afterwards' },
};

/** What a move needs before it is lawful. */
export const neededWords: Readonly<Record<Needed, Text>> = {
  nothing: { zh: '不需另发文件', en: 'no further document' },
  'local-document': { zh: '需本地文件或清单', en: 'a document or list of the place' },
  'higher-document': { zh: '需国家层面的文件', en: 'a national document' },
  law: { zh: '需修改或另立法律', en: 'a change of law' },
};

export const competenceWords: Readonly<Record<Competence, Text>> = {
  'this-level': { zh: '本级可办', en: 'this level' },
  'pilot-leave': { zh: '须有试点授权', en: 'leave for a pilot' },
  province: { zh: '省级', en: 'the province' },
  'state-council': { zh: '国务院或其部门', en: 'the State Council or a ministry' },
  'law-amendment': { zh: '须修法', en: 'amendment of law' },
};

export const effectWords: Readonly<Record<WayEffect, Text>> = {
  gone: { zh: '不再等', en: 'no wait any more' },
  overlaps: { zh: '可以先受理，后补齐', en: 'begins earlier, gets it later' },
  together: { zh: '合在一起办', en: 'handled together' },
  'paper-only': { zh: '仍要等，申请人免交', en: 'still waits; nothing to hand in' },
  kept: { zh: '没有变化', en: 'no change' },
};

export const payerWords: Readonly<Record<Payer, Text>> = {
  nobody: { zh: '无新增费用', en: 'nobody' },
  applicant: { zh: '申请人', en: 'the applicant' },
  government: { zh: '财政', en: 'the government' },
  office: { zh: '审批部门', en: 'the office' },
  area: { zh: '开发区', en: 'the area' },
};

/** The answer in one sentence; `title` names nodes. */
export function legalitySentence(found: Legality, [a, b]: readonly [Id, Id], title: (id: Id) => Text): Text {
  const both = (zh: (name: (id: Id) => string) => string, en: (name: (id: Id) => string) => string): Text => ({
    zh: zh((id) => `“${title(id).zh}”`),
    en: en((id) => `“${title(id).en}”`),
  });
  switch (found.relation) {
    case 'parallel':
      return both(
        (name) => `${name(a)}与${name(b)}之间没有前置关系，可以并联办理`,
        (name) => `${name(a)} and ${name(b)} may run in parallel: no arrow leads from one to the other`,
      );
    case 'one':
      return both(
        (name) => `两者已合并为${name(found.node)}`,
        (name) => `Both have become one: ${name(found.node)}`,
      );
    case 'together':
      return both(
        (name) => `两者同在${name(found.group)}中，同时开始，互不等待`,
        (name) => `Both are handled together in ${name(found.group)}; neither waits for the other`,
      );
    case 'waits':
    case 'conditional': {
      const { earlier, later, chain, verdict } = found;
      const why = verdictWords[verdict];
      const here = found.relation === 'waits';
      const through = chain.slice(1).map((step) => step.earlier);
      return both(
        (name) =>
          `${here ? '' : '本类办件不适用；在另一些情形下，'}${name(later)}等${name(earlier)}：${why.zh}` +
          (through.length === 0 ? '' : `（经${through.map(name).join('、')}；以其中最弱的一环论）`),
        (name) =>
          `${here ? '' : 'Not in this kind of case; in others, '}${name(later)} waits for ${name(earlier)}: ${why.en}` +
          (through.length === 0 ? '' : ` (through ${through.map(name).join(', ')}; judged by the weakest step)`),
      );
    }
  }
}

/** A condition in words, such as `投资主体：政府投资`. Attributes and values that the process does not have keep their ids. */
export function conditionSentence({ attributes }: Pick<Process, 'attributes'>, condition: Condition): Text {
  if ('attribute' in condition) {
    const attribute = attributes.find(({ id }) => id === condition.attribute);
    const named = attribute?.title ?? { zh: condition.attribute, en: condition.attribute };
    const values = condition.is.map(
      (value) => attribute?.values.find(({ id }) => id === value)?.title ?? { zh: value, en: value },
    );
    return {
      zh: `${named.zh}：${values.map(({ zh }) => zh).join('或')}`,
      en: `${named.en}: ${values.map(({ en }) => en).join(' or ')}`,
    };
  }
  const inner = (parts: readonly Condition[], zh: string, en: string): Text => {
    const texts = parts.map((part) => conditionSentence({ attributes }, part));
    return { zh: texts.map((text) => text.zh).join(zh), en: texts.map((text) => text.en).join(en) };
  };
  if ('all' in condition) return inner(condition.all, '，且', ' and ');
  if ('any' in condition) return inner(condition.any, '，或', ' or ');
  const { zh, en } = inner([condition.not], '', '');
  return { zh: `不属于（${zh}）`, en: `not (${en})` };
}
