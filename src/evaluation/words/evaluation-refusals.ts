import type { Said } from '../../basis/index.ts';

/** Why an evaluation does not take a step. */
export const evaluationRefusals = {
  noFrozenFile: (where: string): Said => ({
    zh: `这不是评估的冻结数据文件${where === '' ? '' : `（“${where}”不对）`}。请用评估页面上下载的那一份。`,
    en: `This is no frozen file of an evaluation${where === '' ? '' : ` (“${where}” is wrong)`}. Use the one that the page of the evaluation gives.`,
  }),
} as const;
