/** 界面文字（中文）。英文在 en.ts，缺一个键就不能通过类型检查。 */
export const zh = {
  lang: 'zh-CN',
  colon: '：',
  brand: '义渡',
  tagline: '五年规划有据可查，随时说清走到哪一步',
  otherLanguage: { code: 'en', label: 'English' },
  skip: '跳到正文',
  views: {
    read: '通读', indicators: '指标', commitments: '承诺', measures: '举措', projects: '项目', facts: '已有成绩', glossary: '名词', places: '地点',
    findings: '检查', review: '核对', search: '检索',
  },
  plans: {
    title: '规划', all: '全部规划', switch: '换一份规划', allOf: (n: number) => `全部 ${n} 份规划`, embedded: '内置示例', uploaded: (at: string) => `${at} 载入`, characters: (n: string) => `${n} 字`,
    unreadable: '这份规划打不开', remove: '移除', removed: '已移除的规划', difference: '与上一份比较', empty: '还没有规划', emptyHelp: '把 .docx、.pdf、.html、.md 或 .txt 文件拖到这里，几秒钟后就能通读、检索、导出。',
  },
  status: { draft: '草案', approved: '已批准', unknown: '性质未写明' },
  document: {
    region: '地区', period: '规划期', horizon: '展望', issuer: '编制单位', issued: '印发', status: '性质', characters: '篇幅', source: '文件',
    years: (from: number, to: number) => `${from}—${to}年`, year: (year: number) => `${year}年`,
  },
  drop: {
    open: '载入规划', title: '载入一份规划', help: '支持 .docx、.pdf（有文字层）、.html、.md、.txt。文件只在本机读取，不发往别处。', choose: '选择文件', send: '载入',
    release: '松手即载入', sending: (percent: number) => `正在传送 ${percent}%`, reading: '正在读取、编译', busy: (seconds: string) => `正在读取，已 ${seconds} 秒`, cancel: '取消', failed: '没有载入', lost: '与服务器的连接断了，请再试一次。',
  },
  export: { title: '导出', json: 'Plan JSON（全部数据）', workbook: 'Excel 工作簿（全部表）', csv: 'CSV', stratml: 'StratML（ISO 17469-1）', stratmlPerformance: 'StratML 第二部分（含绩效指标）', corrections: '更正记录' },
  exportTables: { outline: '目次', indicators: '指标', targets: '承诺', projects: '项目', measures: '举措', facts: '已有成绩', terms: '名词', places: '地点', standards: '标准', diagnostics: '检查' },
  search: {
    label: '检索', everywhere: '检索这份规划', placeholder: '检索全文、指标、项目……', submit: '检索', title: '检索', hint: '输入两个以上的词，用空格隔开，表示同时出现。', none: (q: string) => `没有找到“${q}”。`,
    noneHelp: '换一个说法，或减少几个字。', count: (n: number) => `${n} 处`, all: (n: number) => `全部 ${n} 处`, more: (n: number) => `另有 ${n} 处，请加词缩小范围`, empty: '这里检索正文、指标、承诺、项目、名词、地点和检查结果。',
  },
  kinds: {
    indicator: '指标', target: '承诺', fact: '已有成绩', item: '项目', measure: '举措', term: '名词', place: '地点', standard: '标准', finding: '检查', heading: '标题', text: '正文',
  },
  reading: {
    outline: '目次', outlineOpen: '目次', printedContents: '原文所印目录', legend: '标记', legendHelp: '点选可显示或隐藏', apply: '应用', panel: '这句话成了什么',
    panelHelp: '点选正文中的任一句，这里列出从中读出的数据。也可按 j / k 逐句移动。', panelEmpty: '这句话里没有读出数据。', close: '关闭', part: (n: number, of: number) => `第 ${n} 部分，共 ${of} 部分`,
    previous: '上一部分', next: '下一部分', paged: '篇幅较长，分部分显示。', toRow: '到所在行', correct: '更正', add: '补录', toSentence: '看原文', frontMatter: '扉页', box: (no: number | undefined) => (no === undefined ? '专栏' : `专栏 ${no}`),
    addPicked: '补录所选', silentPages: (pages: string, n: number) => `第 ${pages} 页共 ${n} 页没有文字，多半是扫描件，没有读入：请换成有文字层的文件，或对这几页作文字识别后再载入。`,
    notes: '表注', glossary: '名词解释', empty: '这份文件里没有读到正文。', tooWide: (n: number) => `另有 ${n} 列未显示`, tooLong: (n: number) => `另有 ${n} 行未显示`,
    explanation: '解释', sentence: '原句', inText: '原文', glance: '一览', copyLink: '复制链接', copied: '已复制',
  },
  glance: {
    bindings: (n: number) => `约束性 ${n}`, boxes: (n: number) => `${n} 个专栏`, undated: (n: number) => `未写期限 ${n}`, linked: (n: number) => `对应指标 ${n}`, measures: (n: number) => `另有举措 ${n}`,
  },
  fields: {
    no: '序号', name: '名称', group: '类别', unit: '单位', kind: '目标类型', factKind: '类型', comparator: '方向', baseline: '基期', baselineOrActual: '基期/实际', target: '目标', nature: '属性', priceBasis: '价格口径', year: '年份', value: '数值', subject: '事项',
    deadline: '期限', chapter: '章节', section: '位置', box: '专栏', indicator: '对应指标', quote: '原句', confidence: '把握', verb: '动词', verbs: '动词', item: '项目', declared: '文中所称', listed: '实列', term: '名词',
    definition: '释义', members: '包括', place: '地点', placeKind: '类别', occurrences: '出现', standard: '标准', standardKind: '类别', code: '编号', severity: '程度', message: '问题', related: '另见', why: '为什么要紧', todo: '怎么办',
    period: '时段', actual: '实际', normalized: '折合', text: '内容', notes: '说明', lead: '牵头', support: '配合', measureIndicator: '指标',
  },
  nature: { expected: '预期性', binding: '约束性' },
  comparators: { '=': '＝ 达到', '>=': '≥ 不低于', '>': '＞ 超过', '<=': '≤ 不超过', '<': '＜ 低于', '~': '≈ 左右' },
  indicatorKinds: {
    level: '期末水平', avg_annual_growth: '年均增长', cumulative: '五年累计', cumulative_reduction: '累计下降', ratio: '比例', text: '另行下达', none: '无目标值',
  },
  targetKinds: {
    level: '达到水平', increase: '新增', count_of_projects: '建设数量', avg_annual_growth: '年均增长', cumulative: '累计', maintain: '保持', share: '占比', recurring: '每年', cumulative_reduction: '累计下降', growth: '增长', ratio: '比例',
  },
  placeKinds: { area: '片区', road: '道路', bridge: '桥隧', river: '河流', hill: '山', park: '公园', station: '站场', parcel: '地块' },
  standardKinds: { 'service-circle': '服务圈', buffer: '退距', limit: '限值', other: '其他' },
  severities: { error: '错误', warning: '疑问', info: '提示' },
  deadlines: { said: (year: number) => `${year}年`, inherited: (year: number) => `（${year}）`, inheritedHelp: '本句未写期限，依章首句推得', none: '未写' },
  listing: {
    filter: '筛选', apply: '筛选', clear: '清除', all: '全部', count: (n: number) => `共 ${n} 条`, countOf: (n: number, all: number) => `${n} 条，共 ${all} 条`, sortBy: (column: string) => `按${column}排序`, ascending: '升序', descending: '降序',
    page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`, previous: '上一页', next: '下一页', noMatch: '没有符合这些条件的条目。', words: '含有',
    text: '文字', noChapter: '章外',
  },
  indicators: {
    title: '主要指标', asTable: '官方表式', asData: '数据表式', lede: '规划表中的全部指标。官方表式照原表排印；数据表式把每一格读成类型、方向、数值和单位。', empty: '这份规划没有指标表。',
    emptyHelp: '指标表通常在“发展目标”一节，有指标名、基期值、目标值和属性几列。若文中有表而这里没有，请到“核对”里补充。', table: (n: number) => `表 ${n}`, noTable: '原表未能还原，按读出的数据列出。',
  },
  commitments: {
    title: '量化承诺', lede: '表外正文与专栏里写明数字的承诺。每条都连着原句。', empty: '正文里没有读到量化承诺。', emptyHelp: '这里列出“到2025年达到……”“新建……个”一类的句子。', tabTargets: '有数字的承诺', tabMeasures: '无数字的举措',
    measuresTitle: '举措', measuresLede: '句子里说了要做、但没有写数字的事。', measuresEmpty: '没有读到举措。', measuresEmptyHelp: '这里列出以“推进”“建设”“完善”等动词作出承诺的句子。',
  },
  projects: {
    title: '专栏项目', lede: '按专栏列出的项目，附动词和文中所称数量。', empty: '这份规划没有专栏。', emptyHelp: '专栏是正文中加框的项目清单，如“专栏 1 ……工程”。', declared: (value: string, unit: string) => `文中称 ${value}${unit}`,
    listed: (n: number) => `列出 ${n} 项`, mismatch: (diff: number) => (diff > 0 ? `未具名 ${diff} 项` : `多列 ${-diff} 项`), noVerb: '无动词', count: (n: number) => `${n} 项`, contents: '专栏目录', ungrouped: '未分组',
  },
  facts: { title: '已有成绩', lede: '文中所说已经实现的数字，是判断目标松紧的起点。', empty: '没有读到已实现的数字。', emptyHelp: '这里列出“2020年达到……”“五年来增长……”一类的句子。' },
  glossary: { title: '名词', lede: '文末或脚注中解释过的名词。', empty: '这份规划没有名词解释。', emptyHelp: '名词解释通常附在文末，每条一个名词、一段释义。', used: (n: number) => `正文出现 ${n} 次`, unused: '正文未出现' },
  places: { title: '地点', lede: '文中写到的片区、道路、桥隧、河流、山、公园、站场和地块。', empty: '没有读到地点。', emptyHelp: '这里列出有名有姓的地点，以后可以上图。', times: (n: number) => `${n} 处`, standards: '空间与服务标准', standardsEmpty: '没有读到服务圈、退距一类的标准。' },
  findings: {
    title: '检查结果', lede: '规划文本自身的问题：前后数字不一、文表不符、目标偏松、列举不全、用词不一。判断留给人。', empty: '没有查出问题。', emptyHelp: '程序查的是能够核对的事：数字、单位、列举、名称、目录。没有查出问题不等于没有问题。',
    place: '位置', related: '相关之处', bad: '有误', good: '正确', explain: '这条规则', none: '没有', counts: '各程度的条数', opening: '文首',
  },
  errors: {
    notFound: '没有这一页', notFoundHelp: '地址可能抄错了，或者这份规划、这个地区已经不在。', home: '回到首页', failed: '出错了', failedHelp: (ref: string) => `这一页没能生成。请把编号 ${ref} 告诉维护人员，日志里有同一编号。`, tooLarge: '文件太大',
    tooLargeHelp: (mb: number) => `一份文件最大 ${mb} MB。`, forbidden: '没有写入', forbiddenHelp: '这个请求不是从本站的页面发出的。请回到页面再操作一次。', damaged: '表单不完整', damagedHelp: '送来的表单读不出来，没有写入任何内容。请回到页面再提交一次。', badHost: '地址不对', badHostHelp: '本机服务只回答发给 localhost 的请求。', timeout: '用时过长',
  },
  access: { title: '登录', help: '这里可以看；要载入、更正规划或填报数据，请先登录。', notYours: '这里你可以看，不能改：载入、更正规划和填报数据由规划科和管理员办理。' },
  help: {
    title: '键盘', open: '键盘用法', close: '关闭', next: '下一句 / 下一行', previous: '上一句 / 上一行', follow: '打开所选', chapter: '下一章节 / 上一章节', search: '检索', help: '显示本页', escape: '关闭浮层', load: '载入规划', day: '日期条上前后移动', send: '写入、确认（填报）',
  },
  footer: { source: '每一个数都有出处', version: (v: string) => `义渡 ${v}`, print: '打印', sha: '文件指纹' },
  print: { from: '自', at: '印自义渡' },
  loading: '正在载入……',
};
