import type { ParticipationStory } from '../delivery/participation.ts';

const project = (ref: string, title: string) => ({ kind: 'project', ref, title }) as const;

/** What people of the simulated region said and were asked. All of it is invented. */
export const participationStory: ParticipationStory = {
  opinions: [
    {
      about: project('project-21', '城市道路照明节能改造'),
      text: '东山路换了新路灯以后，人行道一侧有一段是黑的，晚上走路看不清台阶。请看一看是不是漏装了。',
      name: '东山路居民（模拟）',
      days: 44,
      due: -23,
      state: 'published',
      unit: '区城市管理局（模拟）',
      answer: '现场看过，是两盏灯的线路没有接好，已经修复；台阶处另加了一盏。以后换灯会逐段检查人行道。',
      rating: 'satisfied',
    },
    {
      about: project('project-12', '东山幼儿园'),
      text: '幼儿园说是今年开园，围挡还没有拆。想知道明年秋季能不能报名，离得近的小区优先吗？',
      days: 38,
      due: -17,
      state: 'published',
      unit: '区教委（模拟）',
      answer: '主体已经完工，正在做室外工程，计划明年秋季开园。招生范围在明年五月公布，按就近入园的办法办理。',
      rating: 'basically',
    },
    {
      about: project('project-12', '东山幼儿园'),
      text: '东山幼儿园到底什么时候开园？我们小区有几十个孩子等着报名。',
      days: 36,
      due: -15,
      state: 'merged',
      into: 2,
    },
    {
      about: project('project-08', '东山公园'),
      text: '公园里步道和自行车道没有分开，老人散步很危险，建议画线或者加隔离。',
      days: 30,
      due: -9,
      state: 'assigned',
      unit: '区城市管理局（模拟）',
    },
    {
      about: project('project-17', '社区食堂'),
      text: '社区食堂中午十一点半就没有菜了，上班的人赶不上。能不能晚一点？',
      days: 18,
      due: 3,
      state: 'answered',
      unit: '区民政局（模拟）',
      answer: '下月起供应时间延长到十二点半，各食堂门口会贴出来。',
    },
    {
      about: { kind: 'plan', ref: '', title: '示例区规划（模拟）' },
      text: '某某店铺全场五折，欢迎选购。',
      days: 12,
      due: 9,
      state: 'hidden',
      reason: '内容是广告，与规划无关',
    },
    {
      about: project('project-18', '清溪河综合治理'),
      text: '清溪河下游一段夏天有味道，治理到哪一段了？有问题可以打我电话 13800000000。',
      days: 9,
      due: 12,
      state: 'assigned',
      unit: '区生态环境局（模拟）',
    },
    {
      about: project('project-16', '老年养护院'),
      text: '养护院收费标准在哪里能看到？家里老人想排队。',
      days: 2,
      due: 19,
      state: 'received',
    },
    {
      about: { kind: 'indicator', ref: 't2.20', title: '空气质量优良天数' },
      text: '为什么有的年份优良天数比前一年少？是天气原因还是监测点变了？',
      days: 1,
      due: 20,
      state: 'received',
    },
  ],
  closed: {
    title: '规划实施满意度问卷（模拟）',
    intro: '请说一说身边的变化，大约三分钟。本问卷和答卷都是模拟的。',
    sampleNote:
      '模拟样本。网上自愿填写，由街道和社区转发，不是随机抽样；不常上网的老人和外出务工的人很少答到；结果只说明填写的人怎么看，不能推算全区。',
    questions: [
      { id: 'q1', kind: 'one', text: '您住在哪一片？', choices: ['老城', '东片区', '滨江', '镇和村'], required: true },
      { id: 'q2', kind: 'scale', text: '这几年出行方便了吗？', required: true },
      { id: 'q3', kind: 'scale', text: '看病、上学方便了吗？', required: true },
      { id: 'q4', kind: 'many', text: '您最在意哪些事？', choices: ['上学', '看病', '养老', '就业', '出行', '环境'] },
      { id: 'q5', kind: 'one', text: '您知道区里有五年规划吗？', choices: ['知道，看过', '知道，没看过', '不知道'], required: true },
      { id: 'q6', kind: 'text', text: '最想先办的一件事是什么？' },
    ],
    words: ['先把东山幼儿园开起来。（模拟）', '滨江步道晚上要有灯。（模拟）', '公交末班车晚一点。（模拟）', '社区食堂多开几处。（模拟）', '医院停车太难。（模拟）'],
  },
  open: {
    title: '下一个五年，您最想先办什么（模拟）',
    intro: '为起草下一个五年规划征求想法，大约一分钟。本问卷是模拟的。',
    sampleNote: '模拟样本。网上自愿填写，不是抽样；只用来收集想法，不用来比较多少。',
    questions: [
      { id: 'q1', kind: 'many', text: '最想先办哪些事？', choices: ['学位', '床位', '道路', '河道', '产业', '住房'], required: true },
      { id: 'q2', kind: 'text', text: '请写一件具体的事' },
    ],
  },
};
