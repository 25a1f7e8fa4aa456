import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';

const zh = {
  title: '核对',
  lede: '程序读出的每一条都请人看过。没有把握的排在前面；一键确认，或就地更正、拆分、剔除。',
  progress: (decided: number, total: number) => `已核 ${decided} / ${total}`,
  page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  next: '下一页',
  previous: '上一页',
  filter: { label: '筛选', list: '类别', state: '状态', order: '次序', apply: '筛选', all: '全部' },
  orders: { certainty: '没有把握的在前', place: '按原文次序' },
  states: { open: '待核', accepted: '已确认', rejected: '已剔除', corrected: '已更正', split: '已拆分', added: '补录' },
  stateFilter: { open: '待核', decided: '已核', all: '全部' },
  lists: { indicators: '指标', targets: '承诺', facts: '已有成绩', items: '项目', measures: '举措', terms: '名词', places: '地点', standards: '标准', diagnostics: '检查结果' },
  signs: { open: '○', accepted: '✔', rejected: '✖', corrected: '✎', split: '÷', added: '＋' },
  doubts: {
    'value-elsewhere': '引句里没有这个数', 'unit-elsewhere': '引句里没有这个单位', 'subject-missing': '没有读到事项', 'name-long': '名称过长，可能连带了别的话', several: '可能是几项连写',
    unbalanced: '括号或引号不成对', 'verb-missing': '没有动词', 'deadline-missing': '没有期限', 'unit-missing': '没有单位', 'baseline-missing': '没有基期值', 'target-missing': '没有目标值',
    'nature-irregular': '属性不是“预期性”或“约束性”', finding: '与一条检查结果相关',
  },
  confidence: '把握',
  sentence: '看原文',
  box: (no: number) => `专栏 ${no}`,
  accept: '确认',
  save: '保存并确认',
  reject: '剔除',
  split: '拆分',
  undo: '撤销',
  splitHelp: { names: '每行一项', statements: '每行一条：事项 | 数值 | 单位', texts: '每行一句' },
  machine: (said: string) => `程序读作：${said}`,
  partOf: '拆分所得',
  none: '没有要核对的条目',
  noneHelp: '换一个筛选条件，或到别的视图看看。',
  finished: '全部核对完了',
  finishedHelp: '更正记录随时可以查看、撤销或导出。',
  saved: '已记下',
  failed: '没有记下',
  help: {
    title: '核对的键盘用法', open: '键盘用法', close: '关闭', next: '下一条 / 上一条', accept: '确认（改过的字段一并保存）', reject: '剔除', split: '拆分', edit: '改字段', undo: '撤销这一条', leave: '离开字段', send: '在多行文字里：确认或拆分',
    page: '下一页 / 上一页', sentence: '看原文', help: '显示本页',
  },
  add: {
    given: '不填即为所选文字', title: '补录', open: '补录漏读的内容', lede: '在原文里选取文字，再填写字段。', chapter: '章节', show: '显示', words: '所选文字', wordsHelp: '选取原文，或把原文粘贴在这里。', list: '补为', submit: '补录', choose: '先选类别，再填字段。', missing: '原文里没有这段文字：请从原文选取或粘贴。', textLabel: '原文',
  },
  merge: {
    title: '疑似同一项', open: '疑似同一项', lede: '名称相同或相近、可能是同一件事的项目和地点，连同写到它的每一处。是不是同一项由人判断；项目在采用后的项目库里合并。',
    reasons: { doubtful: '一字之差', variant: '写法不同', same: '多处出现' }, places: (n: number) => `${n} 处`, none: '没有疑似同一项', noneHelp: '同名或近名的项目、地点会列在这里。',
  },
  corrections: {
    title: '更正记录', lede: '人工更正叠在编译结果之上，重新编译后仍然有效；每一条都可以撤销。', empty: '还没有更正', emptyHelp: '在“核对”里确认、更正、拆分、剔除或补录后，会记在这里。', export: '导出 corrections.json',
    import: '导入更正记录', importHelp: '从别处导出的 corrections.json；按原句重新定位，编号相同的不重复。', importChoose: '选择文件', importSubmit: '导入', imported: (n: number, orphaned: number) => `导入 ${n} 条${orphaned === 0 ? '' : `，其中 ${orphaned} 条找不到原句，列在最前`}。`,
    orphaned: '未生效', withdraw: '撤销', when: '时间', what: '更正', whom: '条目', by: '更正人', outcome: '结果', applied: '有效', agrees: '程序现已读作相同', differs: '程序现在另有读法，请复核', count: (n: number) => `共 ${n} 条`,
    noFile: '请选择一份 corrections.json。', notJson: '文件不是 JSON：请使用从“导出”下载的 corrections.json。', tooLarge: '更正记录文件过大。',
  },
  actions: { accept: '确认', reject: '剔除', change: '更正', split: '拆分', add: '补录' },
  problems: {
    gone: '没有这一条：它可能刚被撤销或重新编译，请刷新页面。', form: '提交的内容不合格式，请刷新页面再试。', lines: (form: string) => `拆分的行读不懂：${form}。`, nothing: '没有可以撤销的更正。', number: (name: string) => `“${name}”应是数字。`, notHere: '这一类不能拆分。',
  },
  fields: {
    subject: '事项', comparator: '方向', value: '数值', upper: '上限', unit: '单位', kind: '类型', deadline: '期限', inheritedDeadline: '推得期限', indicator: '对应指标编号', year: '年份', from: '起始年', name: '名称', no: '序号', group: '类别',
    priceBasis: '价格口径', nature: '属性', natureRaw: '属性原文', 'baseline.raw': '基期原文', 'baseline.year': '基期年', 'baseline.value': '基期值', 'baseline.upper': '基期上限', 'baseline.comparator': '基期方向', 'actual.raw': '实际原文', 'actual.year': '实际年',
    'actual.value': '实际值', 'actual.upper': '实际上限', 'actual.comparator': '实际方向', 'target.raw': '目标原文', 'target.year': '目标年', 'target.value': '目标值', 'target.upper': '目标上限', 'target.comparator': '目标方向', 'target.kind': '目标类型',
    verb: '动词', verbs: '动词（以顿号分隔）', text: '内容', terms: '名词（以顿号分隔）', definition: '释义', members: '包括（以顿号分隔）', title: '标题', level: '层级', number: '序号', code: '规则', severity: '程度', message: '问题',
    baseline: '基期', actual: '实际', target: '目标', normalized: '折合', 'normalized.value': '折合数值', 'normalized.unit': '折合单位', table: '表',
  } as Readonly<Record<string, string>>,
};

export type ReviewWords = typeof zh;

const en: ReviewWords = {
  title: 'Review',
  lede: 'Everything the program read is to be seen by a person. The least certain comes first; accept with one key, or correct, split or reject in place.',
  progress: (decided, total) => `${decided} of ${total} reviewed`,
  page: (n, of) => `Page ${n} of ${of}`,
  next: 'Next',
  previous: 'Previous',
  filter: { label: 'Filter', list: 'List', state: 'State', order: 'Order', apply: 'Filter', all: 'All' },
  orders: { certainty: 'least certain first', place: 'order of the text' },
  states: { open: 'open', accepted: 'accepted', rejected: 'rejected', corrected: 'corrected', split: 'split', added: 'added' },
  stateFilter: { open: 'open', decided: 'reviewed', all: 'all' },
  lists: { indicators: 'Indicator', targets: 'Commitment', facts: 'Achieved', items: 'Project', measures: 'Measure', terms: 'Term', places: 'Place', standards: 'Standard', diagnostics: 'Finding' },
  signs: zh.signs,
  doubts: {
    'value-elsewhere': 'the figure is not in the words quoted', 'unit-elsewhere': 'the unit is not in the words quoted', 'subject-missing': 'no subject was read', 'name-long': 'long name: it may hold other words', several: 'may be several in one',
    unbalanced: 'a bracket or quotation mark without its other half', 'verb-missing': 'no verb', 'deadline-missing': 'no deadline', 'unit-missing': 'no unit', 'baseline-missing': 'no base value', 'target-missing': 'no target value',
    'nature-irregular': 'the nature is neither expected nor binding', finding: 'touched by a finding',
  },
  confidence: 'Confidence',
  sentence: 'Open in the text',
  box: (no) => `Box ${no}`,
  accept: 'Accept',
  save: 'Save and accept',
  reject: 'Reject',
  split: 'Split',
  undo: 'Undo',
  splitHelp: { names: 'one to a line', statements: 'one to a line: subject | value | unit', texts: 'one sentence to a line' },
  machine: (said) => `The program read: ${said}`,
  partOf: 'from a split',
  none: 'Nothing to review here',
  noneHelp: 'Choose another filter, or another view.',
  finished: 'All reviewed',
  finishedHelp: 'Corrections can be seen, withdrawn and exported at any time.',
  saved: 'Noted',
  failed: 'Not noted',
  help: {
    title: 'Keys for reviewing', open: 'Keys', close: 'Close', next: 'next / previous', accept: 'accept (with the fields you changed)', reject: 'reject', split: 'split', edit: 'edit the fields', undo: 'undo this one', leave: 'leave a field', send: 'in a field of several lines: accept or split',
    page: 'next / previous page', sentence: 'open in the text', help: 'show this',
  },
  add: {
    given: 'the selected words, if left empty', title: 'Add', open: 'Add what was missed', lede: 'Select words in the text, then fill in the fields.', chapter: 'Chapter', show: 'Show', words: 'Words selected', wordsHelp: 'Select in the text, or paste the words here.', list: 'Add as', submit: 'Add', choose: 'Choose a list first.', missing: 'These words are not in the text: select or paste them from the text.', textLabel: 'Text',
  },
  merge: {
    title: 'Possibly one thing', open: 'Possibly one thing', lede: 'Projects and places of one name or of names much alike, with every place that names them. Whether they are one is for a person to say; once the plan is adopted, projects are merged in its library.',
    reasons: { doubtful: 'one character apart', variant: 'written differently', same: 'named in several places' }, places: (n) => `${n} ${n === 1 ? 'place' : 'places'}`, none: 'Nothing that may be one', noneHelp: 'Projects and places of one name or of names much alike are listed here.',
  },
  corrections: {
    title: 'Corrections', lede: 'Corrections lie over what was compiled and survive compiling anew; each can be withdrawn.', empty: 'No corrections yet', emptyHelp: 'What you accept, correct, split, reject or add under Review is noted here.', export: 'Export corrections.json',
    import: 'Import corrections', importHelp: 'A corrections.json from elsewhere; placed by the words they were made on, and none twice.', importChoose: 'Choose a file', importSubmit: 'Import', imported: (n, orphaned) => `${n} imported${orphaned === 0 ? '' : `, of which ${orphaned} could not be placed and come first`}.`,
    orphaned: 'not in effect', withdraw: 'Withdraw', when: 'When', what: 'What', whom: 'Entry', by: 'By', outcome: 'Outcome', applied: 'in effect', agrees: 'the program now reads the same', differs: 'the program now reads something else: check again', count: (n) => `${n} in all`,
    noFile: 'Choose a corrections.json.', notJson: 'The file is not JSON: use a corrections.json that was exported here.', tooLarge: 'The file of corrections is too large.',
  },
  actions: { accept: 'accepted', reject: 'rejected', change: 'corrected', split: 'split', add: 'added' },
  problems: {
    gone: 'There is no such entry: it may just have been withdrawn or compiled anew; reload the page.', form: 'What was sent is not as expected; reload the page and try again.', lines: (form) => `The lines of the split cannot be read: ${form}.`, nothing: 'There is no correction to withdraw.', number: (name) => `“${name}” must be a number.`, notHere: 'Entries of this kind cannot be split.',
  },
  fields: {
    subject: 'Subject', comparator: 'Comparator', value: 'Value', upper: 'Upper', unit: 'Unit', kind: 'Kind', deadline: 'Deadline', inheritedDeadline: 'Inherited deadline', indicator: 'Indicator id', year: 'Year', from: 'From year', name: 'Name', no: 'No.', group: 'Group',
    priceBasis: 'Price basis', nature: 'Nature', natureRaw: 'Nature as printed', 'baseline.raw': 'Base as printed', 'baseline.year': 'Base year', 'baseline.value': 'Base value', 'baseline.upper': 'Base upper', 'baseline.comparator': 'Base comparator', 'actual.raw': 'Actual as printed', 'actual.year': 'Actual year',
    'actual.value': 'Actual value', 'actual.upper': 'Actual upper', 'actual.comparator': 'Actual comparator', 'target.raw': 'Target as printed', 'target.year': 'Target year', 'target.value': 'Target value', 'target.upper': 'Target upper', 'target.comparator': 'Target comparator', 'target.kind': 'Target kind',
    verb: 'Verb', verbs: 'Verbs (separated by 、)', text: 'Text', terms: 'Terms (separated by 、)', definition: 'Definition', members: 'Members (separated by 、)', title: 'Title', level: 'Level', number: 'Number', code: 'Rule', severity: 'Severity', message: 'Finding',
    baseline: 'Base', actual: 'Actual', target: 'Target', normalized: 'Normalized', 'normalized.value': 'Normalized value', 'normalized.unit': 'Normalized unit', table: 'Table',
  },
};

/** The words of reviewing and correcting. */
export const reviewWords = (language: Language): ReviewWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(reviewWords);
