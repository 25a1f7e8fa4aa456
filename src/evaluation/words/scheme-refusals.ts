import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why a scheme cannot be kept or put in force. */
export const schemeRefusals = {
  name: say('没有写方案名称。', 'The scheme needs a name.'),
  longName: (most: number) => say(`名称最多 ${most} 字。`, `The name has at most ${most} characters.`),
  method: say('没有选计分方法。', 'Choose a method.'),
  noWeights: say('没有一项有权重。', 'No item has a weight.'),
  weight: (item: string, text: string) =>
    say(`“${item}”的权重“${text}”不是 0 到 1 之间的小数（最多 6 位）。`, `The weight of “${item}”, “${text}”, is no decimal between 0 and 1 (six digits at most).`),
  sum: (sum: string, gap: string, over: boolean) =>
    over
      ? say(`权重合计 ${sum}，比 1 多 ${gap}。请调到合计为 1。`, `The weights sum to ${sum}, ${gap} more than 1. Make them sum to 1.`)
      : say(`权重合计 ${sum}，比 1 少 ${gap}。请调到合计为 1。`, `The weights sum to ${sum}, ${gap} less than 1. Make them sum to 1.`),
  item: (item: string) => say(`规划里没有“${item}”。`, `The plan has no “${item}”.`),
  bounds: (item: string) => say(`“${item}”有权重，还缺满意值或不允许值。`, `“${item}” has a weight but lacks its satisfactory or unallowable value.`),
  number: (item: string, text: string) => say(`“${item}”的“${text}”不是数字。`, `“${text}” of “${item}” is no number.`),
  sameBounds: (item: string) => say(`“${item}”的满意值和不允许值相同，无法计分。`, `The satisfactory and unallowable values of “${item}” are the same.`),
  limits: say('最低分应小于最高分。', 'The lowest score must be below the highest.'),
  cap: (full: string) => say(`一票否决的封顶分应在 0 到 ${full} 之间。`, `The cap of the veto must lie between 0 and ${full}.`),
  grade: (name: string) => say(`等次“${name}”的起分点不是数字。`, `The grade “${name}” has no number to start from.`),
  grades: say('等次要从高到低，起分点和名称都不能重复。', 'Grades go from high to low, each with its own name and start.'),
  ranking: say('对单位排名要有依据：请写明决定对单位排名的文件文号。', 'Ranking units takes a decision: give the number of its document.'),
  mappingMethod: say('对应上级考核的方案只能用加权完成率法。', 'A scheme with mapped rows uses weighted completion.'),
  mappedName: (place: string) => say(`第 ${place} 行没有写指标名称。`, `Row ${place} has no name.`),
  mappedFull: (name: string, text: string) => say(`“${name}”的满分“${text}”不是大于 0 的数字。`, `The full score of “${name}”, “${text}”, is no number above 0.`),
  mappedWeight: (name: string, text: string) => say(`“${name}”的权重“${text}”不是大于 0 的数字。`, `The weight of “${name}”, “${text}”, is no number above 0.`),
  manyRows: (most: number) => say(`最多 ${most} 行。`, `At most ${most} rows.`),
  noTable: say(
    '表里没有找到“指标名称”和“满分”两列。请把这两个列名写在前 10 行里，再上传。',
    'The table has no columns for the name and the full score. Put both titles in one of the first ten rows and upload again.',
  ),
  inForce: say('这一版已施行，不能改。请另拟新版。', 'This edition is in force and cannot be changed. Draft the next one.'),
  notDraft: say('只有草案可以施行。', 'Only a draft can be put in force.'),
  notInForce: say('只有施行中的方案可以停用或另拟新版。', 'Only a scheme in force can be retired or given a next edition.'),
} as const;
