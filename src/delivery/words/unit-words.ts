import type { Unit } from '../unit.ts';

/** Names of kinds of units (单位类型) in both languages. */
export const unitTypes: Readonly<Record<Unit['type'], { readonly zh: string; readonly en: string }>> = {
  government: { zh: '政府', en: 'government' },
  department: { zh: '政府部门', en: 'department' },
  town: { zh: '镇乡', en: 'town' },
  street: { zh: '街道', en: 'subdistrict' },
  community: { zh: '社区村', en: 'community' },
  institution: { zh: '事业单位', en: 'public institution' },
  company: { zh: '企业', en: 'company' },
  party: { zh: '党委部门', en: 'party body' },
  congress: { zh: '人大', en: 'people’s congress' },
  conference: { zh: '政协', en: 'consultative conference' },
  other: { zh: '其他', en: 'other' },
};

/** Words in a list's column of kinds that say the type; the first that is found decides, so the closer ones stand first. */
export const unitKinds: readonly (readonly [Unit['type'], readonly string[]])[] = [
  ['department', ['政府部门', '工作部门', '部门', '委办局', 'department', 'bureau']],
  ['community', ['社区', '村民委员会', '居民委员会', '居委会', '村委会', 'community', 'village']],
  ['street', ['街道', 'subdistrict', 'street']],
  ['town', ['镇人民政府', '乡人民政府', '镇', '乡', 'town']],
  ['institution', ['事业单位', '园区管委会', '中心', 'institution']],
  ['company', ['企业', '公司', '集团', 'company']],
  ['congress', ['人大', 'congress']],
  ['conference', ['政协', 'conference']],
  ['party', ['党委', '区委', '县委', '市委', '纪委', '群团', 'party']],
  ['government', ['政府', '行政区', 'government']],
];

/** Heads of the columns of a list of units. */
export const unitColumns = {
  name: ['name', '名称', '单位名称', '单位', '全称'],
  short: ['short', '简称'],
  kind: ['kind', 'type', '类型', '单位类型', '性质'],
  code: ['code', '代码', '统一社会信用代码', '机构代码', '区划代码', '单位代码'],
  division: ['division', '行政区划代码', '统计用区划代码'],
  person: ['contact', 'person', '联络员', '联系人'],
  phone: ['phone', '电话', '联系电话'],
  email: ['email', '邮箱', '电子邮箱'],
  approver: ['approver', '分管领导', '审核人'],
  aliases: ['aliases', '别名', '曾用名'],
  fields: ['fields', '业务领域', '职能关键词'],
  source: ['source', '来源', '出处'],
} as const;

/** Begins the name of a region's unit, and may be left out: 区教委, 教委. */
export const unitPrefixes = ['重庆市', '中共', '区', '县', '市', '州', '盟', '旗'] as const;
/** What names of units write out or shorten: either stands for the other when units are looked up. */
export const unitEndings: readonly (readonly [string, string])[] = [
  ['委员会', '委'],
  ['人民政府', '政府'],
  ['镇政府', '镇'],
  ['乡政府', '乡'],
  ['街道办事处', '街道'],
  ['办公室', '办'],
  ['监督管理局', '监管局'],
  ['发展和改革', '发改'],
  ['发展改革', '发改'],
  ['卫生健康', '卫健'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['人力社保', '人社'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['住房城乡建', '住建'],
  ['科学技术', '科技'],
  ['城市管理', '城管'],
  ['规划和自然资源', '规资'],
  ['规划自然资源', '规资'],
  ['规自', '规资'],
  ['文化和旅游发展', '文旅'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['经济和信息化', '经信'],
  ['经济信息', '经信'],
  ['退役军人事务', '退役军人'],
];

/** In brackets behind a name it says that the unit is invented; it is no short name. */
export const simulatedMark = '模拟';
