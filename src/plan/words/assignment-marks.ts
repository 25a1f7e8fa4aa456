/** How a plan says who is responsible (责任分工). Data: one entry a line. */

/** Labels before those who lead. */
export const leadLabels = ['牵头单位', '牵头部门', '牵头责任单位', '牵头负责单位', '主办单位', '主责单位', '主责部门', '主要责任单位', '第一责任单位', '牵头', '主办'];

/** Labels before those who are responsible: they lead where nobody is named to lead, else they support. */
export const dutyLabels = ['责任单位', '责任部门', '负责单位', '负责部门', '责任主体', '实施单位', '落实单位', '承办单位', '完成单位'];

/** Labels before those who support. */
export const supportLabels = ['配合单位', '配合部门', '协办单位', '协办部门', '参与单位', '参加单位', '协同单位', '协作单位', '配合', '协办'];

/** Close a list of those who lead: 区发展改革委牵头. */
export const leadRoles = ['牵头负责', '牵头落实', '牵头组织', '牵头推进', '牵头', '主办', '主责', '总牵头'];

/** Close a list of those who are responsible. */
export const dutyRoles = ['按职责分工负责', '按照职责分工负责', '按职责负责', '根据职责分工负责', '依职责分工负责', '分工负责', '分别负责', '共同负责', '具体负责', '负责落实', '负责实施', '负责'];

/** Close a list of those who support. */
export const supportRoles = ['按职责分工配合', '等部门配合', '积极配合', '配合落实', '配合', '参与', '参加', '协办', '协同', '协助', '支持'];

/** Ends of names of bodies; a role word without any of them before it assigns nothing. */
export const bodyEnds = [
  '委员会', '委', '局', '办公室', '办', '部', '厅', '院', '会', '政府', '街道', '街', '镇', '乡', '镇街', '镇（街道）', '街镇', '集团', '公司', '中心', '行', '联', '署', '校', '学校', '大学', '处', '科', '站', '队', '馆', '园区', '高新区', '开发区', '管委会', '区县', '县（市、区）', '区', '县', '市', '州', '单位', '部门', '法院', '检察院', '总工会', '团委', '妇联', '组', '指挥部', '专班', '厂', '台', '社', '监狱',
];

/** Stand before a body's name and are no part of it. */
export const bodyLeads = ['由', '请', '各有关', '以及', '和', '及', '与'];

/** Close a list of bodies. */
export const bodyTails = ['等有关单位', '等有关部门', '等相关单位', '等相关部门', '等部门', '等单位', '等'];
