import type { Said } from '../../basis/index.ts';

/** Why a self-assessment is not taken as it was given. */
export const assessmentRefusals = {
  notOpen: { zh: '这份自评已经提交，不能再改。要改请联系规划科退回。', en: 'This self-assessment was submitted and cannot be changed. Ask the planning office to return it.' } satisfies Said,
  manyFiles: (most: number): Said => ({ zh: `附件最多 ${most} 个。请去掉一些。`, en: `At most ${most} files. Leave some out.` }),
  wanting: (count: number, title: string, what: 'text' | 'cause'): Said => ({
    zh: `还有 ${count} 项没有写完，第一项是“${title}”${what === 'cause' ? '：未达时序或预计完成有困难，要写原因' : ''}。`,
    en: `${count} are not finished; the first is “${title}”${what === 'cause' ? ', which falls short and needs its cause' : ''}.`,
  }),
  own: { zh: '不能审核本单位的自评，也不能审核自己提交的。请由其他单位的人审核。', en: 'Nobody reviews the self-assessment of his own unit, nor what he submitted himself. Somebody of another unit has to.' } satisfies Said,
  notSubmitted: { zh: '这份自评还没有提交，或已经审核过。', en: 'This self-assessment is not submitted yet, or was reviewed already.' } satisfies Said,
  otherwiseBare: (title: string): Said => ({ zh: `“${title}”选了不同意，请写明意见。`, en: `You do not agree with “${title}”: say why.` }),
  returnBare: { zh: '退回要写明理由。请填上。', en: 'Returning it needs a reason. Give one.' } satisfies Said,
  commentAnswered: { zh: '这条意见已经答复，不能再改。', en: 'This comment was answered and cannot be changed.' } satisfies Said,
  notConsulting: { zh: '现在不在征求意见，不能提交意见。', en: 'It is not out for comments now.' } satisfies Said,
  noComment: { zh: '该单位没有提出意见。', en: 'This unit has no comment.' } satisfies Said,
  notTakenBare: { zh: '不采纳要写明理由。请填上。', en: 'Not taking a comment needs a reason. Give one.' } satisfies Said,
} as const;
