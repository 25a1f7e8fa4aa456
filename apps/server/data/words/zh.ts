/** 数据台的文字（中文）。英文在 en.ts，缺一个键就不能通过类型检查。 */
export const zh = {
  title: '数据',
  tabs: { desk: '填报', form: '单项填写', paste: '粘贴公报', settings: '分工与设置', findings: '疑问', sendings: '填报记录' },
  unassigned: '未分工',
  none: '无',
  or: '或',
  by: '填报人',
  byHelp: '姓名或单位，可不填',
  reason: '理由',
  cancel: '取消',
  back: '返回',
  notWritten: '没有写入',
  written: '已写入',
  measures: { level: '期末水平', flow: '当期', ytd: '年内累计', since_start: '规划以来累计', growth: '同比增速' },
  accumulated: '累计同比',
  statuses: { preliminary: '初步核算', verified: '核定', final: '最终核实' },
  authorities: { statistics: '统计部门', department: '主管部门', plan: '规划文本', unit: '责任单位', press: '报道' },
  bases: { current: '当年价', comparable: '可比价' },
  constant: (year: string) => `${year}年不变价`,
  frequencies: { year: '年', half: '半年', quarter: '季', month: '月' },
  channels: { form: '单项填写', workbook: 'Excel', csv: 'CSV', bulletin: '粘贴公报', api: '接口', report: '报送', seed: '初始数据', settings: '分工与设置', event: '口径与取消' } as Readonly<Record<string, string>>,
  desk: {
    title: '填报', lede: '每个单位只填自己的项目；已经有的数不用再填。', ask: (n: number) => `本期请填 ${n} 项`, known: (n: number) => `已预填 ${n} 项`, all: '各单位', owner: '责任单位', show: '显示', missing: '待填',
    overdue: (days: number) => `逾期 ${days} 天`, due: (day: string) => `${day} 前填报`, template: '下载填报表（Excel）', templateHelp: '只含所选单位的项目，上期数和来源已填好；填后送回这里。', upload: '送回填报表', uploadHelp: 'Excel（.xlsx）或 CSV。先试读：改什么、拒什么、为什么，逐格列出；确认前什么也不写。', choose: '选择文件', send: '试读',
    sending: (percent: number) => `正在传送 ${percent}%`, reading: '正在逐格读取', lost: '与服务器的连接断了，请再试一次。', recent: '最近的填报', questions: (n: number) => `${n} 个疑问待答复`, noQuestions: '没有待答复的疑问', export: '导出全部数据（CSV）', fill: '填写', revise: '修订', value: '本期数', heard: (who: string, figure: string) => `${who}：${figure}；本项仍请填报`, item: '指标', measure: '口径',
    noItems: '这份规划没有可填的指标。', noItemsHelp: '指标表和承诺里有目标值的项目会列在这里。', notStarted: '规划期还没有结束的时期', notStartedHelp: '第一个年度结束后，这里列出要填的项目。', complete: '本期都齐了。', byOwner: '各单位的进度', progress: (done: number, all: number) => `${done} / ${all}`,
    indicators: '主要指标', commitments: '表外承诺',
  },
  upload: {
    noFile: '请求里没有文件：请选择一份 .xlsx 或 .csv 再送。', tooLarge: (mb: number) => `文件超过 ${mb} MB，未予读取：填报表通常不到 1 MB，请删去图片和无关的工作表。`, empty: '文件是空的：请选择填好的填报表。', nothing: '文件里没有读到任何数。', nothingHelp: '没有要写入的数，什么也没有改动。', refused: (name: string) => `《${name}》没有读入，也没有写入任何数。`,
  },
  dry: {
    title: '试读结果', lede: (name: string) => `来自${name}。确认之前什么也没有写入。`, counts: { new: '新增', revised: '修订', confirmed: '补充', repeated: '重复', refused: '拒绝' }, place: '位置', item: '指标', period: '时期', before: '原数', after: '新数', difference: '差', source: '来源', take: '写入', outcome: '结果',
    reasonLabel: '修订理由', reasonHelp: '为什么改：如“统计部门最终核实”', reasonForAll: '以下修订共用的理由', faults: '没有读懂的格', otherFaults: (n: number) => `其余 ${n} 处`, moreFaults: (n: number) => `另有 ${n} 处没有列出：多半是同一个原因，改好后再送一次。`, notes: '说明', confirm: (n: number) => `确认写入 ${n} 项`, nothing: '没有要写入的数', discard: '放弃', findings: '疑问', accept: '说明', acceptHelp: '填了就是接受；不填则记为疑问，以后答复', unitFix: (unit: string, value: string) => `改为 ${value} ${unit}`,
    unitAsk: '单位可能不对：', overtaken: (value: string, day: string) => `${day} 已有较新的数 ${value}；这一项按补记写入，不改变现在的数。`, gone: '这份试读已经不在', goneHelp: '试读只保留一天，或已经确认、放弃。请重新送一次。', furtherSource: '数不变，补记来源或备注', statusChange: (before: string, after: string) => `状态：${before} → ${after}`, statusReason: (before: string, after: string) => `状态由${before}改为${after}`, 
    conflictTitle: '有的数刚被别人改过', conflictHelp: '您试读之后，下面这些数已被改动，所以一项也没有写入。请按现在的数再看一遍。', conflictAgain: '按现在的数重新比较', conflictNow: '现在的数', conflictSeen: '您试读时', done: (n: number) => `已写入 ${n} 项`, missingReasons: (n: number) => `还有 ${n} 处要填理由，见下面标出的行；什么也没有写入。`, template: (period: string, owner: string) => `填报表：${period}，${owner}`,
    rest: (n: number) => `另有 ${n} 项未列出，一并写入；其中的修订用共用的理由`,
    weaker: (who: string, value: string) => `${who}的数是 ${value}，判断用它；这一项一并保留。`, stronger: (who: string, value: string) => `${who}的数是 ${value}，一并保留；判断改用这一项。`,
    ask: '问', movedOn: '填报表下载之后，这个数已被改动：请核对。',
  },
  problems: {
    outsidePlan: (period: string, from: number, to: number) => `时期 ${period} 不在规划期内：只收 ${from} 至 ${to} 年的数。`, unit: (given: string, wanted: string) => `单位“${given}”与指标的单位“${wanted}”不能换算：请改单位，或核对是不是这个指标。`, knownLater: (day: string, today: string) => `公布日 ${day} 晚于今天 ${today}：请改为实际公布的日期。`,
    knownBeforeStart: (day: string, period: string) => `公布日 ${day} 早于时期 ${period} 的第一天：还没有开始的时期没有数。`, unknownItem: (id: string) => `没有编号为“${id}”的指标：请在“填报”页核对编号。`, twice: (value: string) => `同一份里这个数写了两次，另一处是 ${value}：请只留一处。`,
    value: '数值读不懂：请写成 1234.5 这样的数，或写明缺数的原因。', valueOrMissing: '数值和“没有数的原因”只能填一样。', valueMissing: '请填数值；确实没有，就填“没有数的原因”。', period: '时期应写成 2023、2023H1、2023Q2 或 2023-06。', day: '日期应写成 2024-01-20 这样，且日历上有这一天。', form: '提交的内容不合格式，请刷新页面再试。', unitMissing: '请填单位。', source: '请写明来源文件，或写明由谁提供。', reason: '请写明理由。', tooLong: '内容过长，请缩短。', 
    attachmentBad: (name: string) => `“${name}”是程序、网页，或内容与后缀不符，没有收下：请换成照片、PDF、Word 或 Excel 文件。`, jsonObject: '请求的内容应是一个 JSON 对象，字段见 docs/api.md。', priceBasis: '价格口径读不懂：请写 current（当年价）、comparable（可比价）或价格所属的年份（如 2020）。', effective: (day: string, from: number, to: number) => `日期 ${day} 不在规划期内：请填 ${from} 至 ${to} 年之间的日期。`, jsonShape: (path: string) => `“${path}”不合格式或缺失。`, tooMany: (n: number) => `一次最多 ${n} 项，请分几次送。`, attachmentLarge: (name: string, mb: number) => `附件《${name}》超过 ${mb} MB，未予保存。`, attachmentMany: (n: number) => `附件最多 ${n} 份。`, item: '请选择指标。', year: '年份应是四位数字。', kind: '请选择判定类型。', number: (name: string) => `“${name}”应是数。`,
  },
  form: {
    title: '单项填写', revise: '修订这个数', lede: '一个指标、一个时期、一个数。有疑问、要说明理由时，先给您看再写。', item: '指标', period: '时期', periodHelp: '2023、2023H1、2023Q2 或 2023-06', measure: '口径', value: '数值', valueHelp: '1234.5、≥6、2.2万；没有数就写明原因', unit: '单位', basis: '价格口径', basisNone: '不涉及', status: '状态', authority: '提供方', document: '来源文件', place: '在文件中的位置', address: '网址',
    known: '公布日', knownHelp: '这个数为人所知的日子', reason: '修订理由', reasonHelp: '改动已有的数才需要', note: '备注', attachments: '附件', attachmentsHelp: (n: number, mb: number) => `最多 ${n} 份，每份不超过 ${mb} MB`, missing: '没有数的原因', missingHelp: '如“未统计”“尚未公布”', submit: '写入', accumulated: '是 1—N 月的累计同比', head: '现在的数', choose: '先选指标', more: '来源的更多内容、备注、附件', keys: '填完一项可按 Ctrl + Enter', all: '选择指标', 
  },
  paste: {
    title: '粘贴公报', lede: '把统计公报或报道的文字贴在这里：程序找出其中的数，提出各喂哪个指标，由您勾选确认。', text: '公报文字', document: '文件名称', address: '网址', known: '公布日', authority: '提供方', submit: '找出其中的数', proposals: '找到的数', sentence: '原句', feeds: '对应指标', take: '收', none: '没有找到能用的数', noneHelp: '贴入带数字的整句，如“2021年，全区生产总值310.4亿元，增长8.8%”。', unmatched: '没有对应指标的数', unmatchedHelp: '不收；若有对应的，可选上再勾。', confirm: '看看会改什么', noItem: '不收', why: '依据', tooLong: (n: number) => `一次最多 ${n} 字，请分段粘贴。`, empty: '请先贴入文字。', picked: '没有勾选任何一项。',
  },
  settings: {
    title: '分工与设置', lede: '谁负责、怎么判、每年走到哪里。改动都要写理由，历史都留着。', owner: '责任单位', kind: '判定类型', lower: '越低越好', frequency: '频度', path: '年度路径', save: '保存', saveOwners: '保存分工', ownersReason: '理由（如分工方案的文号）', item: '指标', more: '设置', changed: '改动', history: '历次改动', noHistory: '还没有改动', noHistoryHelp: '改过责任单位、判定类型、路径之后，每一次都记在这里。', when: '记录时间', known: '生效日', what: '内容', why: '理由', who: '谁', keep: '不改', yes: '是', no: '否', nothing: '没有改动任何一项。',
    one: (name: string) => `设置：${name}`, kindHelp: '改判定类型会改变历来的判断，请写明依据。', pathHelps: { amount: '每年的量，合计应等于目标；可先套用建议再改。', rate: '每年的增速，平均应等于目标；可先套用建议再改。', cut: '每年比上年下降多少（%），累乘应等于目标；可先套用建议再改。', level: '每年末应走到的数，最后一年应等于目标；可先套用建议再改。' }, linear: '匀速', geometric: '等比', geometricHelp: '按等比而不是匀速算时序', year: '年份', own: '自定', propose: '套用', gap: (sum: string, gap: string) => `各年合计 ${sum}，缺口 ${gap}：最后一年走不到目标。`, over: (sum: string, over: string) => `各年合计 ${sum}，超过目标 ${over}。`, meets: '最后一年正好到目标。', proposal: '建议', usual: '不用自定路径，按公式', anyway: '仍然保存', target: '目标（上级下达）', targetValue: '下达的目标值', targetKind: '按什么判', targetHelp: '规划里写“以上级下达为准”的，目标下达后填在这里，理由里写文号。', applies: '指标', comparators: { '=': '＝ 达到', '>=': '≥ 不低于', '>': '＞ 高于', '<=': '≤ 不高于', '<': '＜ 低于', '~': '≈ 左右' }, comparator: '方向', saved: '已保存', filter: '只看未分工',
  },
  events: {
    title: '口径调整与取消', lede: '口径变了，前后的数不能直接比；取消的指标不再判断。都要有文件。', kind: '事项', kinds: { definition_change: '口径调整', cancelled: '取消' }, effective: '自何日起', document: '文件及文号', note: '说明', restated: '以前的数已按新口径重算', restatedHelp: '已重算就不断开序列', known: '公布日', add: '记下', none: '没有记过口径调整或取消。', recorded: '记录时间', cut: '断开序列', notCut: '不断开',
  },
  findings: {
    title: '疑问', lede: '校验规则对填报提出的疑问。答复，或说明理由后接受；数本身要改，就去修订。', states: { open: '待答复', answered: '已答复', accepted: '已接受' }, item: '指标', period: '时期', question: '疑问', raised: '提出', answer: '答复', answerText: '答复或理由', asAnswered: '答复', asAccepted: '说明并接受', revise: '修订这个数', none: { open: '没有待答复的疑问', answered: '没有已答复的疑问', accepted: '没有已接受的疑问' }, noneHelp: '送来的数若越界、突变、与合计不符，会在这里列出。', needText: '请写答复或理由。', gone: '没有这个疑问，或已经答复过：请刷新页面。', saved: '已记下', rule: '规则',
  },
  sendings: {
    title: '填报记录', lede: '每一次写入，谁、何时、多少项，连同审计链的编号。只增不改。', when: '时间', channel: '方式', rows: '项数', count: (n: number) => `${n} 项`, who: '填报人', entry: '审计链', none: '还没有写入过', noneHelp: '送回填报表、单项填写或粘贴公报之后，每一次都记在这里。', one: '一次填报', hash: '链上指纹', content: '内容指纹', previous: '前一条', more: (n: number) => `另有 ${n} 项未列`, gone: '没有这次填报。', settings: '这一次写的是设置或事项，没有数。',
  },
  csv: '全部数据',
  simulated: '模拟',
};

/** The words of the data desk in one language. A key missing in the other language does not compile. */
export type DataWords = typeof zh;
