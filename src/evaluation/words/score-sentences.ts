import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });
const gradeZh = (grade: string | undefined): string => grade ?? '不入等次';
const gradeEn = (grade: string | undefined): string => (grade === undefined ? 'no grade' : `“${grade}”`);

/** 敏感性 in sentences. */
export const scoreSentences = {
  capped: (cap: string, uncapped: string, items: string) =>
    say(`因${items}触发一票否决，总分按 ${cap} 封顶；不封顶为 ${uncapped}。`, `Capped at ${cap} because of ${items}; without the veto it would be ${uncapped}.`),
  weightGrade: (name: string, from: string, to: string, before: string | undefined, after: string | undefined) =>
    say(
      `“${name}”的权重由 ${from} 变到 ${to}（其余按比例调整），等次由${gradeZh(before)}变为${gradeZh(after)}。`,
      `If the weight of “${name}” went from ${from} to ${to} (the others in proportion), the grade would go from ${gradeEn(before)} to ${gradeEn(after)}.`,
    ),
  noWeightGrade: say('任何一项权重怎样变，等次都不变。', 'No change of a single weight changes the grade.'),
  missing: (names: Said, count: number, lowest: string, highest: string) =>
    say(
      `${names.zh}${count > 1 ? '中任一项' : ''}补上数据（其余缺数据的不计），总分在 ${lowest} 到 ${highest} 之间。`,
      `With a figure for ${count > 1 ? 'any one of ' : ''}${names.en} (others without figures left out), the total lies between ${lowest} and ${highest}.`,
    ),
  missingSame: (names: Said, count: number, total: string) =>
    say(
      `${names.zh}${count > 1 ? '中任一项' : ''}补上数据（其余缺数据的不计），总分都是 ${total}。`,
      `With a figure for ${count > 1 ? 'any one of ' : ''}${names.en} (others without figures left out), the total is ${total} whatever it is.`,
    ),
  missingGrade: (names: Said, count: number, lowest: string, highest: string, low: string | undefined, high: string | undefined) =>
    say(
      `${names.zh}${count > 1 ? '中任一项' : ''}补上数据（其余缺数据的不计），总分在 ${lowest} 到 ${highest} 之间，等次可能是${gradeZh(low)}，也可能是${gradeZh(high)}。`,
      `With a figure for ${count > 1 ? 'any one of ' : ''}${names.en} (others without figures left out), the total lies between ${lowest} and ${highest}, the grade between ${gradeEn(low)} and ${gradeEn(high)}.`,
    ),
  leaveOut: (low: string, lowName: string, high: string, highName: string) =>
    say(
      `逐项去掉一项，总分最低 ${low}（去掉“${lowName}”），最高 ${high}（去掉“${highName}”）。`,
      `Leaving out one item at a time, the total is lowest at ${low} (without “${lowName}”) and highest at ${high} (without “${highName}”).`,
    ),
  leaveOutSame: (total: string) => say(`逐项去掉任何一项，总分都是 ${total}。`, `Leaving out any one item, the total is ${total}.`),
  leaveOutGrade: (name: string, after: string | undefined) =>
    say(`去掉“${name}”，等次变为${gradeZh(after)}。`, `Without “${name}” the grade would be ${gradeEn(after)}.`),
  weightOrder: (name: string, from: string, to: string, first: string, second: string) =>
    say(
      `“${name}”的权重由 ${from} 变到 ${to}（其余按比例调整），${second}排到${first}前面。`,
      `If the weight of “${name}” went from ${from} to ${to} (the others in proportion), ${second} would come before ${first}.`,
    ),
  noWeightOrder: say('任何一项权重怎样变，先后次序都不变。', 'No change of a single weight changes the order.'),
  leaveOutOrder: (name: string, first: string, second: string) =>
    say(`去掉“${name}”，${second}排到${first}前面。`, `Without “${name}”, ${second} would come before ${first}.`),
  noLeaveOutOrder: say('逐项去掉一项，先后次序都不变。', 'Leaving out any one item does not change the order.'),
  more: (count: number) => say(`另有 ${count} 项变动更大才会有影响，没有列出。`, `${count} more would need larger changes and are not listed.`),
} as const;
