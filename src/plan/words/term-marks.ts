/** Marks of an explanation of terms (名词解释). Data: one entry a line. */

/** Tie a head to its explanation where no colon stands: 某某，是指…. */
export const definitionTies = ['，是指', '，指的是', '，指', '，即', '是指', '指的是', '——', '—'];

/** Open what a term stands for; dropped before a list of members. */
export const memberOpeners = [
  '分别是指', '主要是指', '具体是指', '通常指', '具体包括', '主要包括', '分别包括', '具体指', '分别指', '分别是', '分别为', '主要指', '主要是', '具体为', '是指', '包括', '涵盖', '指', '即', '是', '为', '含',
];

/** Open a phrase that lists nothing of the term itself: 通过甲、乙…. */
export const memberStops = ['在', '以', '通过', '对', '将', '从', '把', '按', '围绕', '为了', '由', '经', '针对', '依托', '利用', '用于', '使', '实行', '充分'];

/** Values of the numerals in a head: 四大支柱产业 has four. */
export const memberNumerals: ReadonlyMap<string, number> = new Map([['一', 1], ['二', 2], ['两', 2], ['双', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9], ['十', 10]]);

/** Joins the last member. */
export const memberJoiners = ['以及', '和', '与'];
