import type { Need } from '../project-need.ts';
import type { Stage } from '../project.ts';
import type { ProjectOutcome } from '../project-outcome.ts';

const stages: Readonly<Record<Stage | 'withdrawn', string>> = {
  idea: '谋划',
  reserve: '储备',
  preparation: '前期',
  started: '开工',
  building: '在建',
  completed: '竣工',
  in_use: '投用',
  withdrawn: '出库',
};
/** What a stage asks to see before a project enters it. */
const gates: Readonly<Record<Stage | 'withdrawn', string>> = {
  idea: '有名称和内容即可',
  reserve: '入库依据（文件或说明）、牵头单位',
  preparation: '立项、核准或备案的文件',
  started: '施工许可或开工报告、项目代码、总投资',
  building: '形象进度的照片或文件',
  completed: '竣工验收的文件',
  in_use: '投用或移交的照片或文件',
  withdrawn: '出库依据（文件或说明）',
};
const outcomes: Readonly<Record<ProjectOutcome, string>> = {
  done: '已完成',
  begun: '已启动',
  in_library: '已入库',
  not_done: '未完成',
  not_begun: '未启动',
  not_begun_best_effort: '未启动（力争类）',
  not_done_best_effort: '未完成（力争类）',
  not_in_library: '未入库',
  running: '未到期',
  withdrawn: '已出库',
};
const needs: Readonly<Record<Need['kind'], string>> = { land: '用地', funds: '资金', people: '人员', energy: '能耗', environment: '环境', policy: '政策' };

export const projectZh = { stages, gates, outcomes, needs };
export type ProjectWords = typeof projectZh;
