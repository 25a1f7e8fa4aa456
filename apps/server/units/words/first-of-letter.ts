/** The first character of each letter in the order of pinyin, the letters beside them; no syllable begins with i, u or v. */
export const firstOfLetter = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀';
export const letters = 'abcdefghjklmnopqrstwxyz';

/** Characters of names of units that are read in a second common way, with its letter. */
export const otherLetters: Readonly<Record<string, string>> = { 重: 'c', 长: 'c', 会: 'k', 行: 'h', 乐: 'y', 校: 'j', 厦: 's', 单: 's', 曾: 'c', 朝: 'c', 盛: 'c', 石: 'd', 调: 'd', 参: 's' };
