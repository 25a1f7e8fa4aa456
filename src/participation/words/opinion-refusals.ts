import type { Said } from '../../basis/index.ts';

/** Why something cannot be done to an opinion: what, where, what to do. */
export const opinionRefusals = {
  noText: { zh: '还没有写意见，请在“意见”一栏写下来再提交。', en: 'Nothing is written yet: write your opinion into its field, then send.' },
  longText: (most: number): Said => ({ zh: `意见最多 ${most} 字，请缩短后再提交。`, en: `An opinion has at most ${most} characters: shorten it, then send.` }),
  longName: { zh: '称呼最多 40 字。', en: 'A name has at most 40 characters.' },
  mail: { zh: '邮箱写得不对，请改正；也可以不填。', en: 'The mail address is not one: correct it, or leave it empty.' },
  noTopic: { zh: '没有找到您要说的这一条，请从规划的页面重新进入。', en: 'What you want to speak of was not found: come again from a page of the plan.' },
  notOpen: { zh: '这条意见已答复、不公开或已并入，不能再交办。', en: 'This opinion was answered, hidden or joined and can be assigned no more.' },
  noUnit: { zh: '请选择一个在名录里的承办单位。', en: 'Choose a unit of the register.' },
  noAnswer: { zh: '没有写答复内容。', en: 'No answer is written.' },
  longAnswer: (most: number): Said => ({ zh: `答复最多 ${most} 字。`, en: `An answer has at most ${most} characters.` }),
  notAnswerable: { zh: '这条意见现在不能写答复：它还没有交办，或者答复已经公开。', en: 'This opinion takes no answer now: it is not assigned, or its answer is public.' },
  notPublishable: { zh: '还没有可以公开的答复。', en: 'There is no answer yet that could be published.' },
  noReason: { zh: '请写明理由：它会和编号一起公开。', en: 'Give a reason: it is shown with the number.' },
  noReturnReason: { zh: '退回要写理由，承办单位才知道改什么。', en: 'Say why it is returned, so that the unit knows what to change.' },
  longReason: { zh: '理由最多 500 字。', en: 'A reason has at most 500 characters.' },
  alreadyHidden: { zh: '这条意见已经不公开或已并入。', en: 'This opinion is hidden or joined already.' },
  notHidden: { zh: '这条意见没有设为不公开。', en: 'This opinion is not hidden.' },
  notJoined: { zh: '这条意见没有并入别的意见。', en: 'This opinion is joined to no other.' },
  joinSelf: { zh: '不能并入它自己。', en: 'It cannot be joined to itself.' },
  joinTarget: { zh: '没有这个编号的意见，或它自己已并入、不公开，不能并入它。', en: 'There is no opinion of that number, or it is itself joined or hidden.' },
  joinHolder: { zh: '已有意见并入这一条，请先处理那些意见。', en: 'Others are joined to this one: see to those first.' },
  notRateable: { zh: '答复公开以后才能评价。', en: 'It can be rated once its answer is public.' },
  rated: { zh: '已经评价过了，每条意见评价一次。', en: 'It was rated already; each opinion is rated once.' },
  noRating: { zh: '请在三项中选一项。', en: 'Choose one of the three.' },
  longRating: { zh: '评价说明最多 500 字。', en: 'What you add to a rating has at most 500 characters.' },
} as const;
