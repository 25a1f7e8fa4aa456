import type { Language } from '../../words/index.ts';

const zh = {
  former: (name: string, until: string, document: string) => `原名${name}（至 ${until}，${document}）`,
  ended: (date: string, document: string) => `${date} 起职责并入下列单位（${document}）：`,
  took: (date: string, document: string) => `${date} 起承接其职责（${document}）：`,
  contact: '联络员',
  approver: '核签人',
  noContact: '还没有联络员',
  edit: '修改单位',
  code: '统一社会信用代码',
  division: '区划代码',
  parent: '上级单位',
  type: '类型',
  reports: {
    title: '报送',
    counts: (asked: number, onTime: number, late: number, overdue: number, open: number) => `应报 ${asked} 次：按时 ${onTime}，迟报 ${late}，逾期未报 ${overdue}，未到期 ${open}。`,
    none: '还没有向它要过报送表。',
    columns: { period: '期', due: '应报日', handed: '报出日', state: '状态', asked: '问题数', cap: '上限' },
    states: { open: '待填', submitted: '待审核', signed: '已核签', returned: '已退回', accepted: '已审核', locked: '已锁定' },
    late: (days: number) => `逾期 ${days} 天`,
  },
  items: { title: '牵头的指标和承诺', none: '没有牵头的指标和承诺。', columns: { item: '指标', now: '现状', due: '期限' } },
  tasks: {
    title: '牵头的任务',
    none: '没有在办的任务。',
    done: (count: number) => `已完成 ${count} 件`,
    support: (count: number) => `另参与配合 ${count} 件`,
    columns: { title: '任务', state: '状态', said: '最近进展', due: '期限' },
    more: (count: number) => `另有 ${count} 件，到任务分工里看`,
  },
  projects: { title: '项目', none: '没有负责的项目。', columns: { name: '项目', stage: '阶段', ends: '计划完成' } },
  whistles: { title: '进行中的吹哨', none: '没有涉及它的吹哨。', by: (when: string) => when },
  noUnit: '没有这个单位',
  noUnitHelp: '它可能已被移除，或属于别的地区。',
  list: '单位名录',
};

export type UnitPageWords = typeof zh;

const en: UnitPageWords = {
  former: (name, until, document) => `Formerly ${name} (until ${until}, ${document})`,
  ended: (date, document) => `Since ${date} its duties lie with (${document}):`,
  took: (date, document) => `Took over its duties on ${date} (${document}):`,
  contact: 'Contact',
  approver: 'Approver',
  noContact: 'No contact yet',
  edit: 'Edit unit',
  code: 'Unified social credit code',
  division: 'Division code',
  parent: 'Unit above',
  type: 'Kind',
  reports: {
    title: 'Reports',
    counts: (asked, onTime, late, overdue, open) => `Asked ${asked} times: on time ${onTime}, late ${late}, overdue ${overdue}, not due yet ${open}.`,
    none: 'It has not been asked for a report yet.',
    columns: { period: 'Period', due: 'Due', handed: 'Handed in', state: 'State', asked: 'Questions', cap: 'Cap' },
    states: { open: 'Open', submitted: 'To review', signed: 'Signed', returned: 'Returned', accepted: 'Accepted', locked: 'Locked' },
    late: (days) => `${days} days late`,
  },
  items: { title: 'Indicators and commitments that it leads', none: 'None.', columns: { item: 'Indicator', now: 'Standing', due: 'By' } },
  tasks: {
    title: 'Tasks that it leads',
    none: 'No task is open.',
    done: (count) => `${count} done`,
    support: (count) => `supports ${count} more`,
    columns: { title: 'Task', state: 'State', said: 'Last said', due: 'By' },
    more: (count) => `${count} more under Tasks`,
  },
  projects: { title: 'Projects', none: 'None.', columns: { name: 'Project', stage: 'Stage', ends: 'Planned end' } },
  whistles: { title: 'Open whistles', none: 'None concerns it.', by: (when) => when },
  noUnit: 'No such unit',
  noUnitHelp: 'It may have been taken out, or belong to another region.',
  list: 'List of units',
};

export const unitPageWords = (language: Language): UnitPageWords => (language === 'en' ? en : zh);
