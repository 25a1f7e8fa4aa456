import type { Said } from '../../basis/index.ts';

/** Why a release cannot become what was asked. */
export const releaseFaults = {
  notPrepared: { zh: '这一期不在待批准状态，不能批准。请看它现在的状态。', en: 'This release is not waiting for approval. See its present state.' },
  own: {
    zh: '准备的人不能批准自己准备的这一期，请由另一位负责人批准。',
    en: 'Whoever prepared a release cannot approve it. Another person has to.',
  },
  notApproved: { zh: '这一期还没有批准，不能公布。请先批准。', en: 'This release has not been approved and cannot be published. Approve it first.' },
  overtaken: (number: number): Said => ({
    zh: `第${number}期已经公布，比这一期新。请重新准备一期。`,
    en: `Release ${number} is already public and newer than this one. Prepare a new release.`,
  }),
  notPublished: { zh: '这一期没有公布，不用撤回；不要的可以作废。', en: 'This release is not public, so there is nothing to withdraw. It can be discarded.' },
  noReason: { zh: '没有写撤回的理由。理由会公开，请写明哪里不对。', en: 'No reason is given. The reason is public: say what is wrong.' },
  notOpen: { zh: '已公布或已结束的一期不能作废。已公布的可以撤回。', en: 'A release that was published or ended cannot be discarded. A public one can be withdrawn.' },
  noTitle: { zh: '没有写名称。', en: 'No title is given.' },
  future: { zh: '截止日期晚于今天，请改为今天或以前的日期。', en: 'The day is in the future. Take today or an earlier day.' },
} as const satisfies Readonly<Record<string, Said | ((number: number) => Said)>>;
