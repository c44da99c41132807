import type { Text } from '../../../engine/model/index.ts';

const entry = (zh: string, en: string, zhMeaning: string, enMeaning: string): { word: Text; meaning: Text } => ({
  word: { zh, en },
  meaning: { zh: zhMeaning, en: enMeaning },
});

/** The words of the field as Binglian uses them. */
export const glossary: readonly { readonly word: Text; readonly meaning: Text }[] = [
  entry(
    '流程',
    'process',
    '一份文档；其目标是办成时要有的证照或行为',
    'a document; its goal is the set of certificates or acts that end a case',
  ),
  entry(
    '事项',
    'item',
    '向一个部门提出、得到一个结果的一次申请；其性质决定适用哪部法',
    'one application to one authority, with one result; its kind decides which law applies',
  ),
  entry(
    '环节',
    'step',
    '申请人与外部的一次往来：提交、到场、领取各算一个；网上办也是环节，不是跑动。部门内部环节另计',
    'a separate interaction of the applicant with somebody outside; an online one is a step and no visit. Steps inside offices are counted apart',
  ),
  entry(
    '材料',
    'material',
    '一份纸或一组数据。应交、免交（共享）、实交分开计；同一材料交几次算几份',
    'a paper or data set. Asked for, shared and handed in are counted apart; every handing-in counts',
  ),
  entry(
    '前置',
    'arrow',
    '先后关系，必有来由：材料、法条或习惯',
    'an order between two items, always with a reason: a paper, an article, or habit',
  ),
  entry(
    '受理、决定、送达',
    'gates',
    '材料最迟在哪一刻要有；晚于受理须有依据',
    'the moment by which a paper has to be there; later than acceptance needs a basis',
  ),
  entry(
    '行为、程序',
    'act, procedure',
    '申请人的行为（如开工）和审批之外的工作（如招标、施工），都不计入五个减少',
    'an act of the applicant (such as the start of works) and work outside approval (tender, works); in none of the five counts',
  ),
  entry(
    '联合办理',
    'joint group',
    '一张表、一次到场或一个意见的若干事项；只有合出一个意见的才算合并为一项',
    'items with one form, one visit or one opinion; only one opinion makes them count as one',
  ),
  entry(
    '法定时限、承诺时限',
    'limit',
    '日期规则，不是用时；从收到、受理或规定事件起算，起算当日不计',
    'a date rule and no duration; it runs from receipt, acceptance or a named event, the start day not counted',
  ),
  entry('办理用时', 'duration', '部门实际要花的工作时间', 'the office time that handling takes'),
  entry(
    '审批关键路径',
    'approval path',
    '只计审批、程序按零计的最长一条路；快算的主数',
    'the longest path with all procedures at zero; the headline of the quick answer',
  ),
  entry('富余', 'slack', '某事项可以晚多久而不拖慢全程', 'how late an item may be without making the case later'),
  entry(
    '去向账',
    'fates',
    '少掉的每个单位去了哪里：取消、合并、共享、承诺、自动、转移',
    'what became of every unit that is gone: removed, merged, shared, by commitment, automated, moved',
  ),
  entry(
    '口径',
    'scope',
    '计哪些事项、两侧是否一样；两侧不同时有提醒',
    'which items are counted, and whether both sides are counted alike; where not, a warning says so',
  ),
  entry(
    '告知承诺',
    'notification and commitment',
    '以申请人的书面承诺代替材料；自愿选用，有的领域不得用',
    'the applicant’s letter stands in for a paper; voluntary, and excluded in some fields',
  ),
  entry(
    '容缺受理',
    'acceptance with deferred documents',
    '非主件缺时先受理，决定前补齐',
    'accepted though a paper other than a core one is missing; it has to be there before the decision',
  ),
  entry(
    '并联审批',
    'parallel approval',
    '没有前置关系的事项同时办',
    'items without an order between them are handled at the same time',
  ),
  entry('线索，待核实', 'lead', '要由人去核实的发现，不是结论', 'something for people to verify, and no conclusion'),
];
