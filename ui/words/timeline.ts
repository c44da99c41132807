const zh = {
  'tab.timeline': '时间轴',
  'timeline.title': '时间轴',
  'timeline.lead': '按时限推算，未含排队和补正：空心为改革前，实心为改革后，深色为关键，浅色有富余（虚线到头）。',
  'timeline.axis': '工作日，自第一次提交',
  'timeline.before': '前',
  'timeline.after': '后',
  'timeline.none': '有事项互为前置，排不出时间轴；见流程图。',
  'timeline.gone': '改革后没有这一项',
  'timeline.new': '改革后新有',
  'timeline.bar': '{{title}}，{{side}}：第 {{from}} 至 {{to}} 日，用时 {{n}} 日，{{slack}}',
  'timeline.critical': '在关键路径上',
  'timeline.slack': '富余 {{n}} 日',
  'timeline.shorter': '{{title}}承诺少一日',
  'timeline.longer': '{{title}}承诺多一日',
  'timeline.only': '只看改革后',
  'timeline.toMap': '变为流程图（G）',
  'help.timeline.map': '流程图：变为时间轴，在那里再按变回',
  'timeline.end': '{{side}}第 {{n}} 日办成',
  'timeline.outside': '{{end}}；轴外另加体外程序（施工、招标等）{{n}} 日，企业历时 {{all}} 日',
} as const;

const en: Record<keyof typeof zh, string> = {
  'tab.timeline': 'Timeline',
  'timeline.title': 'Timeline',
  'timeline.lead':
    'By durations, without queues and corrections: hollow is before, solid after; dark is critical, light has slack (to the end of the dashes).',
  'timeline.axis': 'working days since the first submission',
  'timeline.before': 'bef.',
  'timeline.after': 'aft.',
  'timeline.none': 'Some items wait for one another, so there is no timeline; see the map.',
  'timeline.gone': 'gone after the reform',
  'timeline.new': 'new after the reform',
  'timeline.bar': '{{title}}, {{side}}: day {{from}} to {{to}}, {{n}} days, {{slack}}',
  'timeline.critical': 'on the critical path',
  'timeline.slack': '{{n}} {{n, word(one: day; other: days)}} of slack',
  'timeline.shorter': 'Promise {{title}} a day shorter',
  'timeline.longer': 'Promise {{title}} a day longer',
  'timeline.only': 'Only after the reform',
  'timeline.toMap': 'Turn into the map (G)',
  'help.timeline.map': 'Map: turn it into the timeline; there, back into the map',
  'timeline.end': '{{side}} done on day {{n}}',
  'timeline.outside':
    '{{end}}; outside this axis, procedures such as works or a tender add {{n}} days: {{all}} elapsed',
};

/** The words of the timeline, in both languages. */
export const timelineWords = { zh, en };
