import type { Role } from '../role.ts';

type Names = Readonly<Record<Role, string>>;

const zh: Names = {
  administrator: '系统管理员',
  planner: '规划科',
  liaison: '联络员',
  approver: '分管领导',
  leader: '区领导',
  deputy: '代表、委员',
  auditor: '审计',
  public: '公众',
  system: '程序',
};

const en: Names = {
  administrator: 'administrator',
  planner: 'planner',
  liaison: 'unit liaison',
  approver: 'unit approver',
  leader: 'district leader',
  deputy: 'deputy or committee member',
  auditor: 'auditor',
  public: 'public',
  system: 'the program',
};

export const roleNames: Readonly<Record<'zh' | 'en', Names>> = { zh, en };
