/** What the help of the command line says, in English. */
export const enHelp = {
  about: 'Binglian 并联: what a reform of an approval process does, before it is carried out',
  help: 'show this help',
  version: 'show the version',
  json: 'answer in JSON',
  lang: 'language of the answer; that of LANG, where absent',
  afterError: '(binglian help shows what there is)',
  wrongAttribute: 'Write attribute=value, for example --at investor=government.',
  wrongPort: 'It is a number from 0 to 65535.',
  list: 'the shipped processes with their five pairs before → after',
  show: 'what a process consists of, and what can be chosen',
  check: 'hold a process against the rules of law and sanity; status 1 when a finding is an error',
  compare: 'the five reductions of a process under its reform, with reasons and warnings',
  trace: 'walk one case through the reformed process, line by line',
  simulate:
    'run many cases with desks, queues and chance: how long, how many wait where; an example scenario unless told',
  export: 'write the document, its statechart (XState JSON), or the JSON Schema of documents',
  serve: 'start the server with the page',
  assumptions: 'every value of processes, reforms and cities that no source was found for',
  process: 'id of a shipped process, or path of a process document (JSON)',
  exportProcess: 'id or path as above, or the word schema',
  checkAll: 'also notes, and also the cases that differ from the usual one in one attribute',
  checkAfter: 'the plan after the reform; --on and --city imply it',
  traceBefore: 'the case before the reform',
  scenario: 'JSON file with a scenario, or the id of a shipped one; the usual example for the process, where absent',
  simulateBefore: 'the process before the reform; this is the usual',
  simulateAfter: 'the reformed process; --on and --city imply it',
  cases: 'cases of a replication',
  replications: 'so many replications; until P90 is known to 5 %, at most those of the scenario, where absent',
  seed: 'seed of all draws; that of the scenario, where absent',
  simulateAssumptions: 'also list what the scenario assumes',
  workers: 'threads that run replications; all processors, where absent; the result is the same for any number',
  simulatePromise:
    'so many days are promised (working days; calendar days where the scenario has a start): the share in time',
  steady: 'look for the end of the warm-up (MSER-5, 5 pilot runs) instead of taking that of the scenario',
  traceFile: 'write every line of the first replication to a file (CSV in UTF-8 with byte-order mark)',
  force: 'replace the file of --trace where it is there already',
  with: 'a further process in the same hall, as process or process=scenario: desks of the same id are one desk',
  simulateExamples: `
Examples:
  binglian simulate construction-permits --after --promise 500
  binglian simulate business-startup --scenario business-startup-hall --trace trace.csv
  binglian simulate construction-permits --with business-startup
`,
  whatIf: 'ask before anything is changed: before and after, promises, staff, cuts, which measure does what',
  whatIfExamples: `
Examples:
  binglian what-if construction-permits --on joint-drawing-review,joint-acceptance --promise 500
  binglian what-if promise construction-permits --share 0.9
  binglian what-if cut construction-permits construction-permit --days 5
  binglian what-if staff business-startup --desk market-regulation --promise 10 --share 0.9
  binglian what-if attribute construction-permits joint-drawing-review,joint-acceptance
  binglian what-if variants construction-permits drawings=joint-drawing-review both=joint-drawing-review,joint-acceptance
`,
  whatIfEvaluate:
    'the same cases with the same luck before and after the reform, and why quick and full differ; this is the usual',
  whatIfPromise: 'the smallest promise that a share of cases keeps, before and after',
  whatIfCut: 'what each further day cut from one item, group or procedure saves, and what is critical then',
  whatIfStaff: 'how many staff a promise needs, at one desk or at all',
  whatIfAttribute: 'which measure the effect belongs to, over all orders (Shapley)',
  whatIfVariants: 'several sets of measures beside one base',
  whatIfReplications: 'replications of each run; 10, where absent',
  whatIfBefore: 'the process before the reform',
  staffAt: 'so many staff at a desk after the reform',
  evaluatePromise: 'so many days are promised on both sides: the shares in time',
  heldPromise: 'days that are promised (working days; calendar days where the scenario has a start)',
  noWhy: 'leave out why quick and full differ, which takes most of the runs',
  share: 'share of cases that has to be in time, such as 0.9',
  cutNode: 'id of the item, joint group or procedure',
  cutDays: 'cuts of 1 to so many days',
  cutLimit: 'cut the limit instead of the duration',
  desk: 'id of the desk of the scenario; all desks together, where absent',
  attributeMeasures: 'seven measures at most, ids with commas between them; all that are on, where absent',
  attributeQuick: 'the approval path only, without runs',
  variantSets: 'name=measure,measure for each set; the base is no measure, or that of --on',
  wrongReplications: 'It is a whole number from 1 to 10000.',
  wrongWorkers: 'It is a whole number from 1 to 256.',
  wrongDays: 'It is a number of days above 0.',
  wrongShare: 'It is a share above 0 and at most 1; nine in ten is 0.9.',
  wrongCut: 'It is a whole number from 1 to 60.',
  wrongStaff: 'Write desk=number, for example --staff-at tax=12.',
  wrongSet: 'Write name=measure,measure, for example plan-a=joint-drawing-review,joint-acceptance.',
  wrongCount: 'It is a whole number above 0.',
  wrongSeed: 'It is a whole number from 0 to 4294967295.',
  exportAfter: 'the reformed process; --on and --city imply it, --at and --city make it that of one case',
  scope: 'counting scope',
  on: 'measures that are on, ids with commas between them, or none; the usual ones, where absent',
  at: 'attributes of the case that differ from usual',
  city: 'city whose rules apply after the reform',
  moves: 'JSON file with a reform document, or with a list of moves to be added',
  format: 'what to write',
  of: 'kind of document that the schema describes',
  port: 'port; 8080 or PORT, where absent; 0 takes a free one',
  host: 'address to listen on; 127.0.0.1, where absent',
};
export type HelpWords = typeof enHelp;

/** The same in Chinese. */
export const zhHelp: HelpWords = {
  about: '并联 Binglian：审批改革付诸实施之前，先看它带来什么',
  help: '显示帮助',
  version: '显示版本',
  json: '以 JSON 回答',
  lang: '回答的语言；不写则按 LANG',
  afterError: '（binglian help 显示可用的命令）',
  wrongAttribute: '写成 属性=取值，例如 --at investor=government',
  wrongPort: '应为 0 至 65535 的数',
  list: '内置流程及其五对数字（改革前 → 改革后）',
  show: '流程的组成，以及可选的内容',
  check: '按法律和常理核对流程；有“错误”时状态码为 1',
  compare: '流程改革前后的五个最大限度减少，附原因和提醒',
  trace: '一个办件逐行走完改革后的流程',
  simulate: '批量仿真：许多办件、窗口、排队和随机，看要多久、在哪里等；不指定方案则用示例',
  export: '导出文档、状态图（XState JSON）或文档的 JSON Schema',
  serve: '启动服务和页面',
  assumptions: '流程、改革方案和城市规定中所有没有查到出处的假设值',
  process: '内置流程的编号，或流程文档（JSON）的路径',
  exportProcess: '编号或路径，或写 schema',
  checkAll: '也列提示，也核对与通常情形有一处不同的案件',
  checkAfter: '核对改革后的方案；写了 --on 或 --city 即为改革后',
  traceBefore: '改革前的办件',
  scenario: 'JSON 文件：仿真方案，或内置方案的编号；不写则用该流程的常用示例',
  simulateBefore: '改革前的流程；不写即为改革前',
  simulateAfter: '改革后的流程；写了 --on 或 --city 即为改革后',
  cases: '每次重复的办件数',
  replications: '重复次数；不写则到 P90 精确至 5% 为止，至多为方案所定',
  seed: '所有随机抽取的种子；不写则用方案的',
  simulateAssumptions: '同时列出方案的假设',
  workers: '运行重复的线程数；不写则用全部处理器；线程多少不改变结果',
  simulatePromise: '承诺的天数（工作日；方案写明起始时刻的按自然日）：给出按时率',
  steady: '由 5 次试运行按 MSER-5 求预热期，不用方案所写的',
  traceFile: '把第一次重复的每一行轨迹写入文件（CSV，UTF-8 带字节顺序标记）',
  force: '--trace 的文件已存在时覆盖它',
  with: '同一大厅的另一个流程，写“流程”或“流程=方案”：编号相同的窗口是同一个窗口',
  simulateExamples: `
示例：
  binglian simulate construction-permits --after --promise 500
  binglian simulate business-startup --scenario business-startup-hall --trace trace.csv
  binglian simulate construction-permits --with business-startup
`,
  whatIf: '改动之前先推演：改革前后、能承诺几天、需要多少人手、压缩一处、效果归于哪项措施',
  whatIfExamples: `
示例：
  binglian what-if construction-permits --on joint-drawing-review,joint-acceptance --promise 500
  binglian what-if promise construction-permits --share 0.9
  binglian what-if cut construction-permits construction-permit --days 5
  binglian what-if staff business-startup --desk market-regulation --promise 10 --share 0.9
  binglian what-if attribute construction-permits joint-drawing-review,joint-acceptance
  binglian what-if variants construction-permits drawings=joint-drawing-review both=joint-drawing-review,joint-acceptance
`,
  whatIfEvaluate: '同样的办件、同样的运气，改革前后各要多久，快速与完整回答为何不同；不写问题即为此问',
  whatIfPromise: '给定比例的办件按时办结，最少要承诺几天（改革前后）',
  whatIfCut: '某一事项、联合办理或程序每多压缩一天省多少，瓶颈移到哪里',
  whatIfStaff: '兑现承诺需要多少人手：一个窗口，或全部窗口',
  whatIfAttribute: '效果归于哪项措施，按所有先后顺序平均（沙普利值）',
  whatIfVariants: '几套措施与同一基准相比',
  whatIfReplications: '每次仿真的重复次数；不写则为 10',
  whatIfBefore: '改革前的流程',
  staffAt: '改革后某窗口的人数',
  evaluatePromise: '前后都承诺的天数：给出两边的按时率',
  heldPromise: '承诺的天数（工作日；方案写明起始时刻的按自然日）',
  noWhy: '不算快速与完整回答为何不同（它占去大部分仿真）',
  share: '须按时办结的比例，如 0.9',
  cutNode: '事项、联合办理或程序的编号',
  cutDays: '压缩 1 天至几天',
  cutLimit: '压缩时限，而不是办理用时',
  desk: '方案中窗口的编号；不写则为全部窗口',
  attributeMeasures: '至多七项措施，编号以逗号分隔；不写则为打开的全部措施',
  attributeQuick: '只算审批关键路径，不仿真',
  variantSets: '每套写成 名称=措施,措施；基准为不开任何措施，或 --on 所选',
  wrongReplications: '应为 1 至 10000 的整数',
  wrongWorkers: '应为 1 至 256 的整数',
  wrongDays: '应为大于 0 的天数',
  wrongShare: '应为大于 0、至多为 1 的比例；九成写作 0.9',
  wrongCut: '应为 1 至 60 的整数',
  wrongStaff: '写成 窗口=人数，例如 --staff-at tax=12',
  wrongSet: '写成 名称=措施,措施，例如 plan-a=joint-drawing-review,joint-acceptance',
  wrongCount: '应为大于 0 的整数',
  wrongSeed: '应为 0 至 4294967295 的整数',
  exportAfter: '导出改革后的流程；写了 --on 或 --city 即为改革后，写了 --at 或 --city 则为该案件的流程',
  scope: '口径',
  on: '打开的措施，编号以逗号分隔，或写 none；不写则为通常的措施',
  at: '与通常不同的案件属性',
  city: '改革后适用其规定的城市',
  moves: 'JSON 文件：改革文档，或要追加的改动列表',
  format: '导出的格式',
  of: 'Schema 所描述的文档种类',
  port: '端口；不写则为 8080 或 PORT；0 为任一空闲端口',
  host: '监听地址；不写则为 127.0.0.1',
};

/** The headings that the help prints. */
export const zhTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
