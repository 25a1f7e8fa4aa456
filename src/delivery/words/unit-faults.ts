import type { Said } from '../refusal.ts';

/** Why a unit, its code or its end is not taken. */
export const unitFaults = {
  creditLength: (length: number): Said => ({
    zh: `统一社会信用代码应为 18 位，这里有 ${length} 位。请照登记证书核对。`,
    en: `A unified social credit code has 18 characters; this has ${length}. Check it against the certificate.`,
  }),
  creditCharacter: (mark: string, place: number): Said => ({
    zh: `统一社会信用代码第 ${place} 位“${mark}”不在可用字符内（数字和除 I、O、S、V、Z 外的大写字母）。请核对。`,
    en: `Character ${place} of the unified social credit code, “${mark}”, is not one that may be used (digits and capitals other than I, O, S, V, Z). Check it.`,
  }),
  creditCheck: (mark: string, expected: string): Said => ({
    zh: `统一社会信用代码校验不符：最后一位应为“${expected}”，这里是“${mark}”。请核对是哪一位写错。`,
    en: `The unified social credit code does not check: its last character should be “${expected}” and is “${mark}”. Look which character is wrong.`,
  }),
  divisionDigits: (code: string): Said => ({
    zh: `区划代码应为 6 位（县级）、9 位（乡级）或 12 位（村级）数字，这里是“${code}”。请核对。`,
    en: `A division code has 6 digits (county), 9 (town) or 12 (village); this is “${code}”. Check it.`,
  }),
  divisionProvince: (code: string): Said => ({
    zh: `区划代码“${code}”的前两位不是省级代码（GB/T 2260）。请核对。`,
    en: `The first two digits of the division code “${code}” are no province of GB/T 2260. Check it.`,
  }),
  noName: (): Said => ({ zh: '没有写单位名称。请填上全称。', en: 'The unit has no name. Give its full name.' }),
  sameName: (name: string): Said => ({
    zh: `已有单位叫“${name}”。请改用那一条，或写出有区别的名称。`,
    en: `There is a unit called “${name}” already. Use that one, or give a name that tells them apart.`,
  }),
  sameCode: (code: string, name: string): Said => ({
    zh: `代码 ${code} 已属于“${name}”。一个代码只属于一个单位，请核对。`,
    en: `The code ${code} belongs to “${name}” already. A code belongs to one unit; check it.`,
  }),
  noKind: (kind: string): Said => ({
    zh: `看不出“${kind}”是哪类单位，已按“其他”收下。可在单位页改。`,
    en: `“${kind}” tells no kind of unit; taken as “other”. It can be changed on the unit's page.`,
  }),
  parentCircle: (name: string): Said => ({
    zh: `“${name}”自己就在这个单位之下，不能作它的上级。请另选上级单位。`,
    en: `“${name}” stands below this unit itself and cannot be above it. Choose another.`,
  }),
  noUnit: (name: string): Said => ({
    zh: `本地区没有“${name}”这个单位。请先在单位名录里添上，或改写名称。`,
    en: `There is no unit “${name}” in this region. Add it to the catalogue of units first, or correct the name.`,
  }),
  ended: (name: string, date: string, document: string): Said => ({
    zh: `“${name}”已于 ${date} 依 ${document} 撤并，不能再承担新的事。请选接收它职责的单位。`,
    en: `“${name}” ended on ${date} by ${document} and can take on nothing new. Choose the unit that took over its duties.`,
  }),
  endedAlready: (name: string, date: string): Said => ({
    zh: `“${name}”已于 ${date} 撤并，不能再改名或撤并。`,
    en: `“${name}” ended on ${date} already; it cannot be renamed or merged again.`,
  }),
  intoItself: (): Said => ({ zh: '不能并入自己。请选另一个接收单位。', en: 'A unit cannot be merged into itself. Choose another unit to take over.' }),
  inCircle: (name: string): Said => ({
    zh: `“${name}”的职责本来就并入了这个单位，再并回去就成了圈。请核对两份文件的先后。`,
    en: `The duties of “${name}” went to this unit already; merging back would make a circle. Check which document came first.`,
  }),
  backInTime: (date: string, what: string, since: string): Said => ({
    zh: `日期 ${date} 早于${what}（${since}）。请核对文件上的日期。`,
    en: `The date ${date} is before ${what} (${since}). Check the date on the document.`,
  }),
  notYet: (date: string): Said => ({
    zh: `日期 ${date} 还没有到。到那一天再办，职责才会按日移交。`,
    en: `The date ${date} has not come. Do it on that day, so that duties move on their day.`,
  }),
  noDocument: (): Said => ({ zh: '没有写文号或文件名。机构变动要有依据，请填上。', en: 'No document is given. A change of a unit needs one: give its number or name.' }),
  sameAsNow: (): Said => ({ zh: '新名称与现在的名称相同。', en: 'The new name is the name it has now.' }),
} as const;

/** What a date is compared with. */
export const unitDates = {
  since: { zh: '单位设立的日期', en: 'the day the unit was set up' },
  receiver: { zh: '接收单位设立的日期', en: 'the day the receiving unit was set up' },
  renamed: { zh: '上一次改名的日期', en: 'the day of the last renaming' },
} as const;
