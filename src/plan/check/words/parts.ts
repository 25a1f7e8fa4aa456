/** Industries and other things that are part of another by their meaning, not by their name (组成关系): part, then whole. */
export const partsOf: readonly (readonly [part: string, whole: string])[] = [
  ['数字服务业', '数字经济'],
  ['数字经济核心产业', '数字经济'],
  ['数字产业', '数字经济'],
  ['软件和信息服务业', '数字经济'],
  ['软件和信息服务业', '服务业'],
  ['电子信息制造业', '数字经济'],
  ['文化旅游产业', '服务业'],
  ['生产性服务业', '服务业'],
  ['生活性服务业', '服务业'],
  ['金融业', '服务业'],
  ['旅游产业', '服务业'],
  ['旅游业', '服务业'],
  ['制造业', '工业'],
  ['高技术制造业', '制造业'],
  ['高技术产业', '规上工业'],
  ['装备制造业', '制造业'],
  ['工业', '第二产业'],
  ['建筑业', '第二产业'],
  ['服务业', '第三产业'],
  ['高新技术企业', '科技型企业'],
  ['国家级孵化平台', '孵化平台'],
];

/** Heads of the parts that together make up a whole: their shares add up to at most one hundred. */
export const exclusiveParts: readonly (readonly string[])[] = [
  ['第一产业', '第二产业', '第三产业'],
  ['第一产业', '第二产业', '服务业'],
  ['一产', '二产', '三产'],
];
