import { periodName, readPeriod } from '../../../../src/basis/index.ts';

type Asked = { readonly fill: number; readonly known: number };
const named = (period: string): string => {
  const read = readPeriod(period);
  return read === undefined ? period : periodName(read, 'zh');
};

/** 报送的文字（中文）。英文在 en.ts，缺一个键就不能通过类型检查。 */
export const zh = {
  title: (period: string, unit: string) => `${period}报送（${unit}）`,
  tabs: { round: '本期', review: '审核', completeness: '完整及时', calendars: '日历', dispatches: '外发' },
  name: '报送',
  simulated: '模拟',
  lede: '每个单位每期一份：只问它自己的，已有的不再问。',
  progress: { as_planned: '按计划', slow: '偏慢', stuck: '受阻', done: '已完成' },
  states: { open: '待填', submitted: '已提交', signed: '已签发', returned: '已退回', accepted: '已采纳', locked: '已锁定' },
  ways: { page: '网页', workbook: 'Excel', link: '链接' },
  punctuality: { onTime: '按时', late: '逾期报', open: '未到期', overdue: '未报' },
  kinds: { figure: '数据', task: '任务', project: '项目' },
  ask: { fill: (n: number) => `本期请填 ${n} 项`, known: (n: number) => `已预填 ${n} 项`, due: (day: string) => `${day} 前报送`, left: (n: number) => (n === 0 ? '都填好了' : `还差 ${n} 项`), done: (done: number, all: number) => `${done} / ${all}` },
  said: {
    opened: (period: string, name: string, { fill, known }: Asked, due: string) => `${named(period)}${name}已开启：本期请填 ${fill} 项，已预填 ${known} 项，请于 ${due} 前报送。`,
    accepted: (period: string, by: string) => `${named(period)}报送已由${by}采纳并锁定。`,
    returned: (period: string, n: number, reason: string) => `${named(period)}报送退回${n === 0 ? '' : ` ${n} 项`}：${reason}`,
    submitted: (period: string, unit: string, by: string) => `${unit}已提交${named(period)}报送（${by}），请审核。`,
    toSign: (period: string, by: string) => `${named(period)}报送已由${by}填好，请签发。`,
    unlocked: (period: string, reason: string) => `${named(period)}报送已解锁，请更正后重报：${reason}`,
    over: (period: string, n: number, reason: string) => `${named(period)}报送加问 ${n} 项：${reason}`,
    soon: (period: string, due: string, left: number) => `${named(period)}报送 ${due} 到期，还差 ${left} 项。`,
    overdue: (unit: string, person: string, period: string, days: number) => `未报：${unit}${person === '' ? '' : `（${person}）`}的${named(period)}报送逾期 ${days} 天。`,
    held: (period: string, units: number, n: number) => `${named(period)}有 ${units} 个单位的问题超过上限，压下 ${n} 项未问：要问，请到报送页写明原因。`,
    stuck: (period: string, unit: string, why: string) => `${unit}${named(period)}报送已采纳但还没有入账：${why}`,
  },
  faults: {
    valueOrMissing: '数值和“没有数的原因”只能填一样。',
    digits: '数值位数过多，请核对。',
    noUnit: '请填单位。',
    percent: '进度应是 0 到 100 的数。',
    tooLong: (n: number) => `太长了，最多 ${n} 字。`,
    noUnitAnyMore: '这个责任单位已经不在，不能办理：请先处理单位合并。',
    gone: '这份报送已经不在。',
    changed: '这份报送刚被别人改动，您的操作没有写入：请重新打开看过再办。',
    notFound: '没有这份报送',
    notFoundHelp: '地址可能写错了，或者它不属于你的单位。',
    due: '报送期限应写成 2026-04-10 这样的日期，且不早于今天。',
    overReason: (units: string) => `${units}的问题超过上限：写明原因才能全问；不写，就只问上限以内的。`,
    name: '请填日历名称。',
    dueDay: '期限日应是 1 到 31。',
    cap: '上限应是 1 到 200。',
    asks: '至少勾一样要问的。',
    since: '起始日应写成 2026-01-01 这样的日期。',
    file: (name: string, mb: number) => `附件《${name}》超过 ${mb} MB，没有保存。`,
    files: (n: number) => `每一项最多 ${n} 份附件。`,
    otherSheet: '这不是这份报送的填报表：请下载本期的表，填好再送。',
    plainSheet: '这不是从这里下载的填报表：请下载本期的表，填好再送。',
    sheetGone: '试读只保留一天，或已经写入：请重新送一次。',
    webhook: (address: string) => `网址“${address}”不能用：应以 http:// 或 https:// 开头，且不带用户名和口令。`,
    smtp: '邮件服务器应写成 smtp://主机:端口；带口令的请放在环境变量 SMTP_URL 里。',
    from: '发件人应是一个邮箱地址。',
  },
  round: {
    calendar: '日历', period: '时期', show: '显示', unit: '单位', state: '状态', when: '时间', asked: '应填', cap: '上限', progress: '进度', person: '联络员', noPerson: '未定，去填', act: '操作', open: (period: string) => `开启${period}`, closed: '这一期还没有结束', closedHelp: (day: string) => `${day} 之后可以开启。`, notOpened: '这一期还没有开启', notOpenedHelp: '开启后，每个单位得到一份只有自己问题的表。', more: (n: number) => `还有 ${n} 个单位没有收到：可能后来才有分工。`, openMore: '补发', review: '审核', look: '看', fill: '填写', days: (n: number) => `逾期 ${n} 天`, onTime: '按时', lateBy: (n: number) => `晚 ${n} 天`, none: '还没有报送日历', noneHelp: '先立一份日历：多久报一次、问什么、几号到期。立好后到期自动开启。', noneUnit: '你的单位现在没有要报的。', noUnits: '没有单位欠这一期的报送', noUnitsHelp: '先在“任务”里把指标和承诺分给牵头单位，或在“数据 › 分工与设置”里写明责任单位。', counts: { asked: '应报', onTime: '按时', late: '晚报', open: '未到期', overdue: '未报', review: '待审', locked: '已锁定' }, rate: (percent: string) => `及时率 ${percent}`, held: (n: number) => `压下 ${n} 项`, over: (n: number) => `超上限加问 ${n} 项`, reviewAll: (n: number) => `审核 ${n} 份`, yellow: '未报', red: '严重逾期',
  },
  opening: {
    title: (period: string) => `开启${period}`, lede: '看看各单位要被问多少，再发出。', due: '报送期限', dueHelp: (day: string) => `按日历是 ${day}`, unsettled: (year: number) => `${year} 年的放假安排还没有，只按周末推算工作日。`, submit: (n: number) => `发出 ${n} 份`, fill: '请填', known: '已预填', cap: '上限', over: (n: number) => `超出 ${n} 项`, overHelp: '不写原因，只问上限以内的；写了就全问。', reason: '全问的原因', out: '已发出', nothing: '没有要发的', done: (n: number) => `已发出 ${n} 份，各单位已得到通知。`, list: '问些什么',
  },
  form: {
    title: (period: string) => `${period}报送`, save: '保存', submit: '提交', submitAnyway: '仍然提交', sign: '签发', signHelp: '签发后送规划科审核。', saved: (at: string) => `已保存 ${at}`, saving: '正在保存', unsaved: '没有保存：与服务器的连接断了，请稍候再试', value: '本期数', unit: '单位', missing: '没有数的原因', missingHelp: '如“未统计”“尚未公布”', source: '来源', sourceHelp: '文件或报表名称，可不填', text: '说明', taskText: '进展（一句话）', taskTextHelp: '做到哪一步、卡在哪里、需要什么', state: '进展', percent: '进度 %', files: '附件', addFile: '添附件', last: (period: string) => `上期（${period}）`, same: '同上期', known: '已有', previous: (period: string) => `${period}`, statistics: '由统计部门提供，不用填', correct: '有误？更正', waiting: '尚未公布', returned: '退回', was: '原来填的', by: '填写', questions: (n: number) => `提交前请看 ${n} 处疑问：改数，或在“说明”里写一句；确实无误可仍然提交。`, faults: (n: number) => `有 ${n} 处要改，其余已保存。`, fix: (value: string, unit: string) => `改为 ${value} ${unit}`, maybe: '单位可能是', entered: (text: string) => `原填 ${text}`, clash: (n: number) => `有 ${n} 项别人刚填过，没有覆盖：两样都在下面，请选一样。`, theirs: (by: string) => `${by || '别人'}填的`, keepTheirs: '用他的', keepMine: '用我的', workbook: '下载 Excel', upload: '送回 Excel', uploadHelp: '填好的表送回这里，先试读再写入。', choose: '选择文件', read: '试读', link: '发填报链接', linkHelp: '不用账号，手机上直接填；提交后失效。', linkMade: (until: string) => `链接只显示这一次，${until} 前有效：`, copy: '复制这段话发给联络员：', linkText: (period: string, n: number, due: string, url: string) => `请填${period}报送（${n} 项，约 ${Math.max(1, Math.ceil(n / 4))} 分钟），${due} 前提交：${url}`, submitted: '已提交。', thanks: '谢谢，已经提交。', thanksHelp: '可以关掉这一页。退回时会再发链接。', linkGone: '这个链接已经失效', linkGoneHelp: '可能已经提交、过期，或换了联络员。请向规划科要新的链接。', nothing: '这一期没有要填的。', more: '单位、来源、附件', overCap: (reason: string) => `本期问题超过上限，规划科的说明：${reason}`, dueBy: (day: string) => `${day} 到期`, optional: '可不填', history: '经过', waitSign: '已提交，等分管领导签发。', waitReview: '已提交，等规划科审核。', done: '已采纳并锁定。', choose1: '请选择', empty: '还没有填',
  },
  review: {
    title: '审核', lede: '一份一份看：没有问题就采纳，有问题的写明原因退回。', none: '没有等待审核的报送', noneHelp: '单位提交（需签发的，签发）之后，会排在这里。', accept: '采纳', acceptChosen: '采纳所选', giveBack: '退回', reason: '退回原因', reasonHelp: '写了这一格，退回时就退这一项', whole: '整份退回的原因', was: '上期', now: '本期', change: '变化', source: '来源', question: '疑问', keys: 'J / K 上下，A 采纳，R 退回，X 勾选', accepted: (n: number) => `已采纳 ${n} 份，数据已入账。`, returnedDone: '已退回，单位已得到通知。', own: '自己单位或自己填的，要由别人审核', waitsSignature: '等分管领导签发', stuck: '已采纳，还没有入账', finish: '再试一次', unlock: '解锁', unlockReason: '解锁的原因', unlockHelp: '锁定的数要改，先解锁退给单位；原因会记入审计。', held: (n: number) => `超上限、本期不问的 ${n} 项`, askHeld: '全部要问', heldReason: '要问的原因', notTaken: (n: number) => `有 ${n} 份没有办成：`, batch: '入账记录', said: '说', attachments: '附件', open: '打开',
  },
  completeness: {
    title: '完整及时', lede: '及时率 = 按时报的 ÷ 应报的；退回不影响首次报送的时间。', unit: '单位', asked: '应报', onTime: '按时', late: '晚报', overdue: '未报', open: '未到期', rate: '及时率', complete: '完整率', questions: '问题数', cap: '上限', none: '还没有报送', noneHelp: '开启一期之后，这里按单位统计。', export: '导出 Excel', all: '合计', file: '报送完整及时情况', periods: '逐期', ofAsked: (n: number) => `共问 ${n} 项`,
  },
  calendars: {
    title: '报送日历', lede: '多久报一次、问什么、几号到期，都是设置。', add: '新立日历', edit: '修改', name: '名称', frequency: '多久一次', frequencies: { month: '每月', quarter: '每季', half: '每半年', year: '每年' }, names: { month: '月度报送', quarter: '季度报送', half: '半年报送', year: '年度报送' }, asks: '问什么', askNames: { figures: '数据', tasks: '任务进展', projects: '项目进展' }, dueDay: '期限日', monthsAfter: '时期结束后第几个月', due: (months: number, day: number) => `结束后第 ${months} 个月 ${day} 日`, onHoliday: '遇休息日', holidays: { next: '顺延到下一个工作日', keep: '不顺延' }, signed: '须分管领导签发', cap: '每个单位最多问几项', active: '启用（到期自动开启）', since: '从哪天起的时期都补问', sinceHelp: '可不填：只开启最近一期', reminding: '催报规则', presets: { standard: '提前 3 天提醒，逾期 1 天黄灯，30 天红灯并抄分管领导', yinchuan: '提前 3 天提醒，逾期 1 个月黄灯，2 个月红灯并抄分管领导（银川）' } as Readonly<Record<string, string>>, statistics: '由统计部门提供（不问单位）', statisticsHelp: '勾上的只显示、不问。不选此项时，按数据台里数的来源判断。', statisticsOwn: '自己指定', units: '只问这些单位', unitsHelp: '都不勾：凡是有牵头事项的单位', save: '保存', saved: '已保存', quick: '按惯例建立', quickHelp: '季度报次月 10 日前，年度报次年 3 月底前；以后可改。', none: '还没有日历', noneHelp: '按惯例建立，或自己新立。', paused: '停用', running: '启用', next: '下一次到期', holidayTitle: '放假调休', holidayLede: (years: string) => `已有 ${years} 年的安排；其他年份只按周末。`, holidayOwn: '本地区自己的文件', holidayDefault: '程序自带（国务院办公厅历年通知）', holidayUpload: '换成新的文件（JSON）', holidayDownload: '下载现在的', holidayReset: '恢复自带的', send: '上传', missing: (year: number) => `缺 ${year} 年`,
  },
  dispatches: {
    title: '外发', lede: '站内通知同时按邮件和网址推送发出去；发不出去的会再试，一天后停下等人处理。', channel: '方式', channels: { mail: '邮件', webhook: '网址推送' }, to: '发给', subject: '内容', state: '状态', states: { waiting: '等待', sent: '已发', given_up: '已停' }, attempts: (n: number) => `试过 ${n} 次`, next: (at: string) => `下次 ${at}`, again: '再试', none: '还没有外发的消息', noneHelp: '设好邮件服务器或推送网址之后，通知会同时发出去。', settings: '设置', smtp: '邮件服务器', smtpHelp: 'smtp://主机:端口。需要口令的，请由运维设环境变量 SMTP_URL。', smtpEnv: '由环境变量 SMTP_URL 设定', from: '发件人', hooks: '推送网址，一行一个', hooksHelp: 'POST JSON；设了环境变量 WEBHOOK_SECRET 时带 HMAC 签名头。不跟随跳转。', signed: '推送带签名', unsigned: '推送没有签名：环境变量 WEBHOOK_SECRET 未设', save: '保存', saved: '已保存', all: '全部', queued: '已重新排队，一分钟内再试。', waiting: (n: number) => `${n} 条等待`, off: '没有设邮件服务器，不发邮件。',
  },
  feed: {
    title: '日历订阅', help: '把地址加到手机或电脑的日历里，到期日会自己出现。知道地址的人都能看，请不要转发。', make: '生成订阅地址', again: '换一个地址（旧的失效）', shown: '地址只显示这一次：', report: (period: string, left: number) => `${period}报送到期${left === 0 ? '' : `（还差 ${left} 项）`}`, task: (title: string) => `任务到期：${title}`, coming: (name: string, period: string) => `${name}：${period}到期`, name: (unit: string) => `${unit} · 义渡报送`, gone: '订阅地址已失效',
  },
  mail: { greeting: (name: string) => `${name}：`, open: '打开：', foot: '这是义渡自动发出的提醒，不用回复。', subjects: { info: '提醒', yellow: '催报', red: '严重逾期' } },
  sheet: {
    name: '任务和项目', title: (unit: string, period: string) => `${unit} ${period} 任务和项目进展`, help: '“进展”从下拉里选；偏慢、受阻、已完成的写一句话。', kind: '类别', item: '任务或项目', due: '到期', last: '上期怎么说', state: '进展', percent: '进度 %', text: '一句话', code: '编号', stateError: '请从下拉里选：', dryTitle: '试读结果', dryLede: (name: string) => `来自《${name}》。确认之前什么也没有写入。`, place: '位置', before: '现在', after: '表里', take: (n: number) => `写入 ${n} 项`, nothing: '表里没有新的内容', nothingHelp: '和现在填的一样，什么也没有改动。', faults: (n: number) => `${n} 格没有读懂，不写入`, discard: '放弃', done: (n: number) => `已写入 ${n} 项，看过后提交。`, badState: (text: string) => `“${text}”不是进展：请从下拉里选按计划、偏慢、受阻、已完成。`, badPercent: (text: string) => `“${text}”不是进度：请填 0 到 100 的数。`,
  },
};

export type ReportWords = typeof zh;
