import type { Language } from '../../words/index.ts';
import type { ApprovedKind } from '../leader/approvals.ts';

type Long = { readonly length: number };
/** Of projects nothing is said where there is no library. */
type Listed = Readonly<Record<'reds' | 'commitments' | 'whistles' | 'late' | 'decisions', Long>> & { readonly projects: Long | undefined };
type Unknown = Readonly<Record<'all' | 'noData' | 'unusable' | 'awaiting', number>>;

const kinds: Readonly<Record<ApprovedKind, string>> = { evaluation: '评估', document: '文稿', amendment: '规划调整', release: '发布', appeal: '申请复核' };

const zh = {
  title: '领导一页',
  heading: (region: string) => `${region}规划实施要情`,
  lede: (day: string, since: string) => `${day}。只列红灯、卡住和逾期的事。与 ${since} 相比。`,
  print: '打印一页',
  summary: ({ reds, commitments, whistles, projects, late, decisions }: Listed) =>
    `红灯指标 ${reds.length} 项、承诺 ${commitments.length} 项，三级哨 ${whistles.length} 件，${projects === undefined ? '没有项目库' : `红灯项目 ${projects.length} 个`}，逾期未报 ${late.length} 家，待落实决定 ${decisions.length} 条。`,
  blind: ({ all, noData, unusable, awaiting }: Unknown) =>
    `${all} 项指标中，${[noData > 0 && `${noData} 项没有数据`, unusable > 0 && `${unusable} 项的数据不能用于判断`, awaiting > 0 && `${awaiting} 项还没有下达目标`]
      .filter(Boolean)
      .join('、')}：没有亮红灯，不等于按计划推进。`,
  counts: '红灯按预警规则计，一项指标只计一次；总览台上的“落后”按时序进度计，两个数不必相同。',
  nothing: '没有需要过问的事：没有红灯、没有三级哨、没有逾期。',
  reds: { title: '红灯指标', columns: { item: '指标', fact: '事实', cause: '原因', action: '措施', owner: '责任', by: '时限' }, binding: '约束性', none: '没有红灯指标。', unsaid: '未填', nobody: '未明确' },
  commitments: { title: '红灯承诺', none: '没有红灯承诺。' },
  whistles: { title: '三级哨', none: '没有三级哨。', by: (when: string) => `${when}答复`, late: '已过时限', refused: (reason: string) => `有单位不受理：${reason}` },
  projects: { title: '红灯项目', none: '没有红灯项目。', noLibrary: '本规划还没有项目库，红灯项目无从判断。' },
  late: { title: '逾期未报', none: '没有逾期未报的单位。', days: (count: number, days: number) => `${count} 份，最长逾期 ${days} 天` },
  worse: { title: '比上月退步', none: '没有退步的指标。', working: '正在推算。', forecast: '预测转为' },
  decisions: { title: '待落实的会议决定', none: '没有待落实的决定。', by: (day: string) => `${day} 前`, late: (days: number) => `已过 ${days} 天` },
  approvals: { title: '等待审定、批准、决定', kinds },
  more: (count: number) => `另有 ${count} 项`,
};

export type LeaderWords = typeof zh;

const en: LeaderWords = {
  title: 'One page for leaders',
  heading: (region) => `${region}: how the plan goes`,
  lede: (day, since) => `${day}. Only what is red, stuck or late. Compared with ${since}.`,
  print: 'Print one page',
  summary: ({ reds, commitments, whistles, projects, late, decisions }) =>
    `Red indicators ${reds.length}, red commitments ${commitments.length}, whistles at level three ${whistles.length}, ${projects === undefined ? 'no library of projects' : `red projects ${projects.length}`}, units late ${late.length}, decisions open ${decisions.length}.`,
  blind: ({ all, noData, unusable, awaiting }) =>
    `Of ${all} indicators ${[noData > 0 && `${noData} have no figure`, unusable > 0 && `${unusable} no figure that can be judged`, awaiting > 0 && `${awaiting} no target yet`]
      .filter(Boolean)
      .join(', ')}: that they are not red does not say that they go as planned.`,
  counts: 'Red lights are those of the rules of warnings, each indicator once; “behind” on the board is judged by the schedule, so that the two numbers may differ.',
  nothing: 'Nothing needs you: no red light, no whistle at level three, nobody late.',
  reds: {
    title: 'Red indicators',
    columns: { item: 'Indicator', fact: 'Fact', cause: 'Cause', action: 'Action', owner: 'Owner', by: 'By' },
    binding: 'binding',
    none: 'No indicator is red.',
    unsaid: 'not said',
    nobody: 'nobody',
  },
  commitments: { title: 'Red commitments', none: 'No commitment is red.' },
  whistles: {
    title: 'Whistles at level three',
    none: 'None.',
    by: (when) => `answer ${when}`,
    late: 'time is over',
    refused: (reason) => `a unit refused: ${reason}`,
  },
  projects: { title: 'Red projects', none: 'No project is red.', noLibrary: 'This plan has no library of projects yet: which are red cannot be said.' },
  late: { title: 'Units that are late', none: 'No unit is late.', days: (count, days) => `${count} ${count === 1 ? 'report' : 'reports'}, ${days} days at most` },
  worse: { title: 'Worse than last month', none: 'Nothing got worse.', working: 'Being worked out.', forecast: 'forecast is now' },
  decisions: {
    title: 'Decisions to be carried out',
    none: 'None.',
    by: (day) => `by ${day}`,
    late: (days) => `${days} days past`,
  },
  approvals: {
    title: 'Waiting for a decision',
    kinds: { evaluation: 'Evaluation', document: 'Document', amendment: 'Amendment', release: 'Release', appeal: 'Appeal' },
  },
  more: (count) => `and ${count} more`,
};

export const leaderWords = (language: Language): LeaderWords => (language === 'en' ? en : zh);
