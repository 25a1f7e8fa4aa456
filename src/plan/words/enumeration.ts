/** Words and marks of a list of projects (项目列举). Data: one entry a line or a row of kindred entries. */

/** Closes an open list: 甲、乙等. */
export const listCloser = '等';

/** Ties what qualifies to what is meant. */
export const qualifierWord = '的';

/** Joins two names. */
export const joiningWord = '和';

/** Words in which 等 does not close a list, in four characters round it: 平等, 高等教育, 等级. */
export const wordsWithDeng = [
  '平等', '同等', '均等', '对等', '优等', '劣等', '特等', '甲等', '乙等', '差等', '头等', '相等', '不等', '何等',
  '高等教育', '高等院校', '高等学校', '高等职业', '高等级', '高等研究', '高等法院', '高等专科',
  '中等职业', '中等教育', '中等专业', '中等收入', '中等偏', '中等水平', '中等城市', '中等发达', '中等规模', '初等教育',
  '一等奖', '二等奖', '三等奖', '一等功', '二等功', '三等功',
  '等级', '等于', '等候', '等待', '等离子', '等额', '等差', '等值', '等价', '等边', '等同', '等距', '等身', '等比', '等效', '等保', '等温',
];

/** Classifiers that follow a count: 11 所学校, 公共停车场 12 个. Longer ones first. */
export const countUnits = [
  '平方公里', '平方千米', '平方米', '元', '公里', '千米', '立方米', '个百分点', '人次', '门次', '车次', '场次', '家次', '班次',
  '个', '座', '所', '条', '处', '家', '项', '件', '辆', '艘', '台', '套', '部', '栋', '幢', '间', '块', '片', '支', '名', '人', '户', '村', '镇', '场', '期', '米', '亩', '吨', '千瓦', '兆瓦', '张', '份', '门', '次', '批', '只', '头', '株', '眼', '口', '宗', '类', '种', '大', '对', '根', '组', '对', '班', '届', '架',
].sort((a, b) => b.length - a.length);

/** Words round a count: 建成约 20 个以上. */
export const countBefore = ['约', '近', '超过', '超', '不少于', '至少', '逾', '达到', '达', '各'];
/** Powers between the digits and the classifier: 1.5 万公里. */
export const countPowers = '万亿千百';
export const countAfter = ['以上', '以下', '左右', '余', '多', '以内'];

/** Values of Chinese digits and powers in a count. */
export const digitValues: ReadonlyMap<string, number> = new Map([['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9]]);
export const powerValues: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]]);

/** Marks between the bounds of a range: 2—3 家. */
export const rangeMarks = '-—–~～至';

/** Digits of a count in Chinese. */
export const countCharacters = '一二两三四五六七八九十百千';

/** Modifiers of a tail that only sorts the items and belongs to none of their names: 等重大招商项目. */
export const sortingModifiers = [
  '重点', '重大', '主要', '一批', '一系列', '系列', '若干', '多个', '各类', '多种', '多种形式的', '多种业态', '标志性', '功能性', '示范', '引领性', '骨干', '节点', '重要', '城市', '道路', '产业', '招商', '基础设施', '公共服务', '民生', '招商引资', '合作', '专项', '特色', '知名', '优质', '高端', '现代', '本土', '大型', '新兴', '有关', '相关', '配套', '建设', '改革', '创新', '其他', '国家级', '市级', '省级', '区级', '县级', '先进', '普惠性', '投资', '开发', '储备', '在建', '续建', '新开工', '三年', '年度', '惠民', '实事',
];

/** Heads of such a tail. */
export const sortingHeads = ['项目', '工程', '项目建设', '工程建设', '项目落地', '工作', '内容', '任务', '措施', '平台', '品牌', '活动', '载体', '计划', '行动', '方面', '领域', '企业', '设施', '区域', '地区', '节点', '方式', '形式', '功能', '板块', '产品', '场景', '基地', '专项', '试点'];

/** Works: what is done to a thing. An item that ends so is whole; a tail that holds one is shared. */
export const works = [
  '改扩建', '改建', '扩建', '迁建', '续建', '改造', '改造提升', '改造升级', '升级改造', '升级', '提升', '提档升级', '迁改', '搬迁', '修缮', '保护', '治理', '整治', '修复', '开发', '绿化', '美化', '亮化', '绿化美化', '更新', '更换', '加固', '传承', '利用', '扩能', '扩容', '节水改造', '续建配套', '配套改造', '疏浚', '清淤', '拓宽', '贯通', '拆迁', '征收', '装修', '维修', '安装', '扩产', '技改', '检测', '防治', '防控', '运营', '监测', '打捞', '硬化', '输变电',
];

/** Nouns of works and deliverables at the end of an item. */
export const workNouns = ['工程', '项目', '行动', '计划', '专项', '试点', '建设', '示范', '创建', '攻关'];

/** Facilities by class: a tail of the same class as the items sorts them (天邻山水公园 … 等城市公园), one of another class is shared. */
export const facilities: readonly (readonly string[])[] = [
  ['小学', '中学', '初中', '高中', '学校', '幼儿园', '校区', '学院', '大学', '附中', '附小', '职中', '中职'],
  ['公园', '绿地', '湿地', '广场', '游园', '林场', '风景区', '景区'],
  ['大道', '干道', '主干道', '次干道', '道路', '公路', '快速路', '高速', '高速公路', '国道', '省道', '路', '街', '街区', '隧道', '立交', '连接道', '连接线', '通道', '便道', '步道', '引道', '航道', '路网', '复线', '匝道', '绿道', '延伸段', '段'],
  ['大桥', '特大桥', '天桥', '跨线桥', '桥', '桥梁'],
  ['医院', '卫生院', '卫生中心', '卫生服务中心', '保健院', '中医院', '急救中心', '诊所', '卫生室'],
  ['车站', '站场', '枢纽', '枢纽站', '首末站', '码头', '港', '港区', '机场', '火车站', '客运站', '公交站', '轨道站'],
  ['停车场', '停车楼', '停车库', '车库'],
  ['变电站', '开闭所', '输变电', '充电站', '换电站', '充换电站', '加油站', '加气站', '加油加气站', '计量站', '调压站', '电站', '水电站'],
  ['水厂', '自来水厂', '污水处理厂', '净水厂', '水库', '泵站', '管网', '管道', '水管网', '堤防', '渠', '灌区', '水闸', '闸站'],
  ['博物馆', '图书馆', '文化馆', '美术馆', '影院', '剧院', '剧场', '音乐厅', '展览馆', '纪念馆', '档案馆', '科技馆', '体育馆', '党史馆', '方志馆', '活动中心', '文化中心', '演艺中心', '影剧院'],
  ['音乐节', '节', '赛', '大赛', '论坛', '峰会', '博览会', '展会', '嘉年华', '赛事', '赛事活动', '大会', '年会'],
  ['安置房', '公租房', '公寓', '保障房', '住宅', '保障性住房', '楼盘', '小区', '营房', '宿舍'],
  ['产业园', '工业园', '科技园', '物流园', '园区', '产业园区', '开发区', '创新园', '孵化器', '加速器', '孵化园', '创业园', '示范区', '示范园', '综合体', '商业综合体', '商圈', '楼宇', '总部', '总部基地', '基地', '中心', '研究院', '实验室', '平台', '系统', '市场', '交易城', '城', '村庄', '示范村', '社区', '厂房', '标准厂房', '空间', '装置', '馆', '厅', '站', '所', '院', '库', '场', '街区', '古镇', '示范点', '工厂', '训练营', '营地', '经济圈', '旅游圈', '产业带', '示范带', '体验带', '旅居带', '观光带', '度假带', '风情带', '经济带', '走廊', '长廊', '产业区', '旅游区', '示范片', '集聚区', '功能区', '核心区', '主产区', '博物院', '公众号', '应用程序', '数据库', '大数据中心', '指挥部', '窗口', '科技城', '园', '谷', '厂', '楼', '塔', '学堂', '驿站', '广场', '展示馆', '展馆', '研究所', '检测站', '服务站', '服务点', '示范点', '微网', '管廊', '互联网', '云'],
];

/** Ends of place names that stand before what is built there: an item that ends so takes what follows the same end in the next. */
export const areaEnds = ['片区', '分区', '组团', '地块', '街道', '社区', '板块', '新区', '园区', '片', '单元', '流域', '区域', '小区', '镇', '乡', '村'];

/** Ends of a region that may stand before shared works: 等老城片区道路改造. */
export const regionEnds = ['片区', '组团', '流域', '板块', '区域', '街道'];

/** Ends that count phases: 三期 after 二期 takes the name before it. */
export const phaseEnds = ['期', '号线', '线', '标段', '号', '段', '号楼', '号路', '组团', '分区', '区', '阶段', '批'];
export const phaseCharacters = '一二三四五六七八九十0123456789ABCDEFGHIJKLMNⅠⅡⅢⅣⅤ';

/** Heads of a description: an object that ends so and is neither quoted nor a project is told, not listed. */
export const abstractHeads = [
  '能力', '水平', '体系', '机制', '制度', '政策', '环境', '力度', '模式', '质量', '效率', '效益', '人才', '企业', '队伍', '格局', '合作', '融合', '服务', '氛围', '作用', '优势', '规模', '覆盖', '布局', '竞争力', '影响力', '清单', '意识', '比重', '占比', '资源', '要求', '方式', '结构', '发展', '转型', '升级换代', '共享', '要素', '需求', '压力', '风险', '市场主体', '标准', '品质', '功能', '价值', '活力', '动力', '潜力', '关系', '条件', '空白', '短板', '问题', '隐患', '收入', '成果', '秩序', '责任', '管理', '监管', '保障', '供给', '消费', '投资', '培训', '活动', '工作', '产品', '产业', '产业链', '全覆盖', '互联互通', '品种', '成效', '新技术', '装备', '设备', '链条', '供应链', '率', '度', '量', '库容', '试点示范区县', '集群', '业态', '指导', '支撑', '治理体系', '比例', '措施', '方案', '案例', '典型', '典型案例', '顶层设计', '用途', '材料', '主体', '高地', '农民', '农业', '渔业', '牧业', '林业', '蔬菜', '茶叶', '中药材', '经济',
];

/** Words by which a description opens: 一批…, 具有…的. */
export const descriptionMarks = ['一批', '一系列', '若干', '具有', '更多', '多种', '各类', '全面', '以', '与', '对', '在', '集', '从', '向', '有条件', '符合', '适合', '适宜', '面向', '由', '高水平', '市场', '成为', '有', '转型'];

/** Words in brackets behind a name that tell money, time or size, not the name: X 工程（总投资 3 亿元，2021—2024 年）. */
export const accountMarks = ['投资', '亿元', '万元', '年', '总规模', '面积', '平方米', '公里', '资金', '工期', '长度', '全长', '责任', '牵头', '配合', '续建', '新开工', '前期', '拟建', '在建'];

/** Words that follow the name of a project and describe it; the name before them is itself the item. */
export const accountOpeners = ['总投资', '估算投资', '计划投资', '项目总投资', '总建筑面积', '建筑面积', '占地', '规划占地', '用地面积', '建设内容', '建设规模', '主要建设内容', '建设地点', '建设工期', '建设年限', '建设期', '全长', '线路全长', '总长', '总长度', '长约', '设计规模', '项目位于', '位于'];

/** Heads before a colon that open no group. */
export const groupStops = ['其中', '包括', '主要包括', '备注', '注', '即', '指', '如', '例如', '目标', '建设内容', '主要内容', '内容', '时间', '地点', '责任单位', '牵头单位', '配合单位'];

/** Marks that open an item on its own line. */
export const listMarks = '—–-•●·▪■◆★☆√＊*○◇►➢';
export const circledNumbers = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Join the last name of a list to those before it, where both sides are things of a kind. */
export const listConjunctions = ['以及', '和'];

/** Stand before a name in a list and are no part of it. */
export const listLeads = ['以及', '一是', '二是', '三是', '四是', '五是'];

/** Heads of a tail that says outright that projects are listed: 等项目. */
export const projectHeads = ['项目', '工程', '项目建设', '工程建设'];

/** Tail words that open a sub-count, not a list of its own: 其中… */
export const subcountOpeners = ['其中', '包括其中'];

/** Head cells of the column that names the projects of a table. */
export const nameColumns = ['项目名称', '工程名称', '建设项目', '重点项目', '重大项目', '重点工程', '任务名称', '名称', '项目', '工程'];

/** Head cells of the column that tells what is to be done, in sentences. */
export const toldHeads = ['重点任务', '主要任务', '工作任务', '建设任务', '任务', '建设内容', '主要内容', '重点内容', '主要建设内容', '任务内容', '工作内容', '内容', '主要举措', '重点举措'];

/** Open a tail whose list tells who takes part, not what is made: 政府、企业等多方平台. */
export const partyOpeners = ['多方', '多元', '多层次', '多主体', '各方', '社会'];

/** Ends of modifiers that belong to one thing: 数字化、智慧化改造; 开放式、沉浸式公园. */
export const modifierEnds = '化式型性';

/** Levels of government that modify one thing: 部、省级示范基地. */
export const levels = ['国家', '部', '省', '市', '区', '县', '区县', '镇', '镇街', '乡', '村', '街道', '社区'];

/** Counts that claim nothing to be checked: 一批, 三类. */
export const looseUnits = ['批', '类', '种', '次', '期', '大', '元', '亩', '公里', '千米', '平方米', '平方公里', '平方千米', '米', '吨', '人', '名', '人次', '方面'];

/** Those who take part, anywhere in a tail. */
export const partyWords = ['部门', '单位', '企业', '机构和', '高校', '院校', '群体', '人员', '主体'];

/** Digits of a Chinese list number. */
export const chineseDigits = '一二三四五六七八九十';

/** Behind a level: 省级. */
export const levelMark = '级';

/** Nouns that close a name and may carry a further 建设 that belongs to the verb, not the name: 启动某某工程建设. */
export const projectNouns = ['工程', '项目'];
export const buildingWord = '建设';

/** Units in which a number counts a phase, not things: 三期. */
export const phaseUnits = ['期', '段', '线'];

/** Heads and lines that belong to a table of indicators, not of projects. */
export const indicatorMarks = ['指标', '序号', '单位'];

/** Open a predicate behind 等: what stands before them acts or is acted on, and is not listed. */
export const predicateOpeners = ['应当', '应采取', '应设', '应配', '应加', '应按', '应在', '应与', '均应', '都应', '必须', '须在', '须按', '进行', '已经', '已建', '已完', '需要', '可以', '不得', '不少于', '不低于', '要按', '要加', '要在', '要求', '均达', '全部达', '全部完成', '达到'];
