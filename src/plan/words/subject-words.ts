/**
 * Words of subjects (所计量的事项). Attribute nouns depend on an entity named before (营业收入 of the enterprises, 产量 of the crop):
 * alone they are carried, at the end of a list they hold for every member.
 */
export const attributeNouns: readonly string[] = [
  '净增', '完成率', '扩招', '减排量', '重点工程减排量', '排放强度', '能耗', '水耗', '用水量',
  '产量', '总产量', '年产量', '单产', '产值', '总产值', '年产值', '综合产值', '年总产值', '增加值', '营业收入', '主营业务收入', '销售收入', '年收入', '总收入', '收入', '可支配收入', '人均', '居民', '常住居民', '营收', '营收规模', '年营业收入', '销售额', '年销售额', '交易额', '成交额', '总投资', '投资', '完成投资', '投资额', '面积', '总面积', '种植', '播种', '养殖', '种植面积', '播种面积', '年播种面积', '养殖面积', '在地面积', '里程', '总里程', '运营里程', '通车里程', '规模', '总规模', '总量', '数量', '总数', '人数', '总人数', '占比', '比重', '比例', '增速', '增幅', '增长率', '年均增速', '覆盖率', '普及率', '达标率', '合格率', '利用率', '毛入学率', '入学率', '巩固率', '参保率', '业务量', '排放', '排放量', '排放总量', '总排放量', '使用量', '使用总量', '用量', '加工能力', '总体加工能力', '库容', '装机容量', '装机', '装机规模', '存栏', '存栏量', '出栏', '出栏量', '吞吐量', '客流量', '投资增速', '行业增加值', '行业', '案件', '最低标准', '月最低标准', '月均标准', '基础养老金', '床位', '床位数', '用户', '用户数', '年', '品牌', '起数', '办结率', '满意率', '安全利用率', '入园率', '税收', '利税', '利润',
];

/** Attribute nouns that say nothing without the entity before them: a clause that has only these carries its subject. */
export const dependentNouns: readonly string[] = [
  '产量', '总产量', '年产量', '年总产量', '单产', '产值', '总产值', '年产值', '综合产值', '营业收入', '主营业务收入', '销售收入', '年收入', '总收入', '营收', '营收规模', '年营业收入', '销售额', '年销售额', '交易额', '成交额', '总投资', '完成投资', '投资总额', '面积', '总面积', '里程', '总里程', '规模', '总规模', '总量', '数量', '总数', '人数', '总人数', '占比', '比重', '比例', '增速', '增幅', '增长率', '年均增速', '年均增长率', '年均增幅', '同比增速', '平均增速', '增长速度', '年均增长速度', '库容', '总体加工能力', '加工能力', '办结率', '满意率', '完成率', '增加值', '总产能', '产能', '年产能', '装机容量', '用户数', '投资', '资金', '合同额', '协议投资', '合同投资',
];

/** Paces and spans of change: they are of the measure before, not of its entity (能源消费总量…，年均增速…). */
export const paceAttributes: readonly string[] = ['增速', '增幅', '增长率', '年均增速', '年均增长率', '年均增幅', '同比增速', '平均增速', '增长速度', '年均增长速度', '增量'];

/** 高速铁路…、对百万人口城市覆盖率: the measure is of what stood before. */
export const towardMark = '对';

/** Grades that stand for a part of what was just counted (其中国家级 2 家). */
export const gradeWords: readonly string[] = ['国家级', '省级', '市级', '区级', '县级', '区县级', '部级', '部省级', '世界级', '国家', '省', '市', '市级以上', '省级以上', '国家级以上', '市级及以上', '省级及以上', '区级以上', '县级以上', '各类', '各级'];

/** Words that open a clause about a part of what was just counted. */
export const partOpeners: readonly string[] = ['其中', '其中：', '这当中'];

/** Words before a subject that are not part of it: connectives, aims, causatives. */
export const subjectOpeners: readonly string[] = [
  '并', '且', '以及', '同时', '使',  '此外', '另外', '其中', '确保', '力争', '努力', '争取', '保证', '推动', '促进', '使得', '让', '带动', '实现', '预计', '继续', '进一步', '力促', '全力确保', '全力', '基本实现', '到那时', '届时', '力求', '已', '已经', '现已', '包括', '包含', '涵盖', '提出', '明确', '将', '把', '一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是', '一要', '二要', '三要', '首先', '同比', '累计', '全年', '年内', '今年', '目前', '是', '稳定',
];

/** Heads that share a list's tail in two (城乡居民 is 城镇居民 and 农村居民). */
export const twinHeads: readonly (readonly [string, readonly [string, string]])[] = [
  ['城乡', ['城镇', '农村']],
  ['存贷款', ['存款', '贷款']],
  ['存、贷款', ['存款', '贷款']],
  ['进、出口', ['进口', '出口']],
  ['购、售电', ['购电', '售电']],
];

/** Characters with which the first of a twin makes a word of its own (库存、贷款; 改进、出口). */
export const boundBefore = '库储留保贮封寄内现结惠引推促改先演采';

/** Subjects whose three figures are the shares of the three industries, and how each is named. */
export const industriesPattern = '(?:三次产业|一二三产业|一、二、三产业|第一、二、三产业|一二三次产业|三产(?=结构|比)|产业(?=结构))(?:增加值)?(?:结构|构成)?(?:占比|比例|比重|之比|比)?(?:关系)?$';
export const industryShares: readonly string[] = ['第一产业比重', '第二产业比重', '第三产业比重'];

/** Joins inside a list of subjects. */
export const listJoins: readonly string[] = ['以及', '和', '与', '及', '或'];

/** A verb stem shared by all members of a list (出栏牛、羊). */
export const sharedStems: readonly string[] = ['年出栏', '出栏', '存栏', '年存栏', '新增', '县级以上', '单位国内生产总值', '单位地区生产总值', '单位GDP', '万元国内生产总值', '万元地区生产总值', '万元GDP', '农村', '全市', '全省', '全区', '全县', '全国'];

/** Closes a list of names before its noun (百花村、石林大道等人行天桥). */
export const listCloser = '等';
/** 等 inside these words closes nothing. */
export const notListCloser: readonly string[] = ['等级', '平等', '中等', '高等', '对等', '均等', '同等', '优等', '等次', '一等', '二等', '三等', '等候', '等效'];

/** What closes a purpose phrase before its noun (集…为一体的 园区). */
export const modifierCloser = '的';

/** Words at the end of a counted noun that name the doing, not the thing (600 个工业项目建设). */
export const doingTails: readonly string[] = ['建设任务', '建设工作', '的建设', '建设', '建设发展', '高质量发展', '创新发展', '集聚发展', '健康发展', '融合发展', '发展', '计划任务', '任务', '工作', '目标任务', '目标', '试点工作'];

/** Nouns of the plan's own make-up: a number of these states no result (提出 6 项指标). */
export const ownMakeup: readonly string[] = ['指标', '预期性指标', '约束性指标', '方面', '领域', '内容', '原则', '要求', '环节', '层面', '维度', '类别', '重点任务', '主要任务', '工作要点', '意见', '措施', '政策措施', '举措', '关系', '作用', '优势', '全面', '结合', '转变', '文明', '关键', '体系', '机制', '支撑', '定位', '阶段', '大局', '目标', '转化', '统一', '结构', '方向', '特点', '时期', '百年', '台阶', '大关', '关口'];

/** Units such parts are counted with; documents and things (件 份 处) are real. */
export const makeupUnits: readonly string[] = ['个', '项', '条', '种', '类', '款', '组', '对', '张', '本'];

/** These only alone: 两个市场 is a saying, 农贸市场 5 个 are built. */
export const ownMakeupAlone: readonly string[] = ['市场', '空间', '问题'];

/** Abstract nouns after which a figure with 的 is still the figure stated (3.5%的较低水平). */
export const levelNouns: readonly string[] = ['水平', '较低水平', '较高水平', '目标', '任务', '改造任务', '建设任务', '增速', '增长', '合理区间', '高位', '速度', '幅度', '规模'];

/** A noun phrase after 的 that ends so only says what the figure is for (37亿元的年度投资计划). */
export const taskEnds: readonly string[] = ['任务', '目标', '计划'];

/** A modifier that only names a size follows these (一批年产值 100 亿元以上的集群). */
export const vagueCounts: readonly string[] = ['一批', '若干', '一些', '多个', '一系列', '一大批', '部分'];

/** 占 and what may end its phrase. */
export const shareOpener = '占';
export const shareNouns: readonly string[] = ['比重', '的比重', '比例', '的比例', '份额', '的份额', '百分比', '比'];
export const shareEndings: readonly string[] = ['占比', '比重', '占比率'];
export const defaultShareNoun = '比重';

/** Objects too bare to stand without their verb (出让土地). */
export const bareObjects: readonly string[] = ['游客', '旅客', '土地', '资金', '项目', '企业', '人员', '投资', '面积', '产值', '就业', '债务'];

/** Before a figure that says where a change started (从 274 天增加到 323 天). */
export const baseOpeners: readonly string[] = ['从', '由', '自'];

/** 倍 of something (是全市平均水平的 2 倍). */
export const multipleOpeners: readonly string[] = ['是', '为', '达到', '达', '相当于'];

/** Between the members of a list. */
export const listMark = '、';

/** Last characters of a noun that is a rate or degree by itself (通客车率, 满意度). */
export const rateEnds = '率度比额值数次';

/** Where the predicate of a clause without a figure starts (社会物流总额|保持稳定增长): what stands before is its subject. */
export const predicateStarters: readonly string[] = [
  '保持', '稳步', '持续', '不断', '加快', '显著', '大幅', '明显', '稳定', '位居', '稳居', '全面', '进一步', '更加', '继续', '突破', '创', '超额', '走在', '取得', '实现', '快速', '平稳', '总体', '得到', '逐步', '有效', '有序', '日益', '基本', '迈上', '再上', '高于', '低于', '首次', '居', '列', '达到', '较快', '成为', '连续', '逐年', '圆满', '深入', '扎实',
];

/** Phrases that only comment on the figure after them (按可比价计算). */
export const commentOpeners: readonly string[] = ['按', '扣除', '剔除', '据', '其中', '同口径', '比', '较', '与', '居', '列', '位居'];

/** Nouns that name a size, so that the figure after them describes the next noun (日处理能力10万吨的厂). */
export const sizeNouns: readonly string[] = ['能力', '产值', '规模', '容量', '投资', '总投资', '收入', '销售额', '面积', '人口', '高度', '长度', '总长', '年处理', '日处理', '功率', '等级', '流量', '库容', '运量', '年运量', '年产', '年出栏量', '长约', '宽', '高差', '投资额', '产能', '载重', '重量'];

/** Yearly output said as a verb: 年出栏 280 万只山羊 counts the animals. */
export const outputVerbs: readonly string[] = ['年出栏', '出栏', '存栏', '年存栏', '年养殖', '年产', '年接待', '年培训', '年处理'];

/** Where a counted noun stops and its clause goes on (2000名特派员|服务县域产业). */
export const countedStops: readonly string[] = ['以及', '完成整治', '完成治理', '完成改造', '成型', '在全国', '在全省', '在全市', '提质增效', '有了', '首次', '全面除险', '用上', '已编制', '已建成', '已完成', '已全部', '荣获', '被评为', '摘帽', '出列', '脱贫', '通过验收', '集中复制', '实现', '配备', '提供', '投产', '竣工', '落地', '建成投用', '顺利', '基本', '参与', '开展', '获批', '获评', '入选', '参展', '通过', '进入', '免费', '投入使用', '全部', '纳入', '享受', '亮相', '落户'];

/** Measure words with which a small spoken number counts things (三座, 两所). */
export const spokenUnits: readonly string[] = ['座', '所', '家', '条', '处', '项', '个', '台', '辆', '栋', '套', '场', '人', '名', '户'];

/** 二 ranks (二次, 二期); a count says 两. */
export const unspokenTwo = '二';

/** Marks of a quoted term. */
export const quoteOpen = '“';
export const quoteClose = '”';

/** Nouns of quality and effect: a list in front of them is no count of projects (5个产业集群国际竞争力). */
export const abstractEnds: readonly string[] = ['竞争力', '能力', '水平', '影响力', '作用', '力度', '质量', '效益', '优势', '活力', '功能', '联动', '协同', '高地', '融合', '衔接'];

/** Work nouns: 推动 15 个更新项目 commits to the projects, 推动 18 个乡镇振兴 speaks of places that are there. */
export const workNouns: readonly string[] = ['企业', '项目', '工程', '建设', '改造', '工地'];

/** Prepositions that open a phrase about place, manner or person before the verb (在…新建, 为…提供). */
export const prepositions: readonly string[] = ['在', '以', '为', '对', '向', '从', '沿', '围绕', '针对', '面向', '聚焦', '通过', '依托', '结合', '按照', '由', '距', '距离', '离'];

/** 每个乡镇卫生院配备 1 名医生: each of them, so the words before the verb belong to the subject. */
export const eachMarks: readonly string[] = ['每个', '每所', '每村', '每镇', '每乡', '每县', '每家', '每户', '每座', '每条', '每区', '每名', '每校', '各乡镇', '各区县', '每一'];

/** 覆盖 50% 以上行政村: the verb and what follows the figure belong to the subject. */
export const spanVerbs: readonly string[] = ['覆盖', '惠及', '安排'];

/** Particulars of a project's site and cost: they describe it and commit to nothing. */
export const siteNouns: readonly string[] = ['占地', '占地面积', '用地', '用地面积', '建筑面积', '总建筑面积', '总投资', '计划投资', '估算投资', '长度', '全长', '总长', '宽', '宽度', '线路长', '装机', '库容', '总库容'];

/** 全市共有医院 12 家: inside the words before a figure these only say that the things are there. */
export const havingWords: readonly string[] = ['共有', '现有', '已有', '现存', '建有', '设有', '累计有', '总计有', '共计有'];

/** Nouns that end like an adverb (产能, 人均): nothing is cut off them. */
export const adverbNouns: readonly string[] = [
  '产能', '节能', '功能', '性能', '动能', '机能', '储能', '蓄能', '赋能', '海洋能', '潮汐能', '势能', '电能', '热能', '智能', '才能', '效能', '技能', '职能', '潜能', '核能', '光能', '风能', '太阳能', '地热能', '生物质能', '清洁能', '新能', '氢能', '用能', '人均', '户均', '亩均', '日均', '村均', '供应', '效应', '响应', '反应', '认可', '许可', '需要', '纲要', '概要', '必需', '急需', '首都', '成都', '船只', '公共', '内需', '供需', '刚需', '主要', '参与', '各大', '宜居',
];

/** Words that open like a connective and are none (使用外资, 并网容量). */
export const openerNouns: readonly string[] = ['稳定性', '稳定度', '稳定率', '稳定就业', '稳定运行', '稳定达标', '稳定增收', '稳定供应', '将军', '将来', '把关', '把手', '明确率', '使用', '使命', '并网', '并购', '并联', '让利', '是非', '实现率', '带动率', '继续教育', '保证金'];

/** 为实现…减少10%的目标: names a goal set elsewhere. */
export const purposeOpener = '为';

/** Before a figure of persons or buildings that something is done for. */
export const beneficiaryOpeners: readonly string[] = ['为', '给', '向', '帮助', '组织'];

/** 以…等6项内容为重点: takes things as something, counts nothing. */
export const takingOpener = '以';
export const takingCloser = '为';

/** Nouns of place before a distance (长江沿线 1 公里): a distance to keep, no amount of work. */
export const rangeNouns: readonly string[] = ['沿线', '沿岸', '岸线', '干流', '支流', '周边', '周围', '外围', '两侧', '两岸', '两旁', '单侧', '每侧', '岸边', '管理范围', '保护范围', '控制线', '红线', '范围', '半径', '间隔', '距离', '以外', '以内'];

/** 设计年吞吐量300万人次: what a work is designed for describes it. */
export const designedMark = '设计';

/** Last characters of nouns that measure (产量, 总额, 收入). */
export const measureEnds = '率量额值度比数力入资本幅';

/** Joins outside a phrase's list: 并 opens a further action. */
export const furtherJoins: readonly string[] = ['并'];

/** 过500亿元, 超10亿元以上: a size without what has it. */
export const sizedPattern = '^(?:[\\u4e00-\\u9fff]{0,4})(?:过|超过?|达到?|突破|在)[0-9一二三五十百千万亿][0-9.十百千万亿]*元?(?:以上)?$';

/** Between a subject and how it changes (税收实现翻一番). */
export const bringingVerbs: readonly string[] = ['实现', '力争实现', '基本实现'];

/** What the numbers and words of a grade look like (10亿级, 区域级以上). */
export const gradePattern = '(?:[0-9]?A+|[0-9.一二三四五六七八九两]*[十百千万亿]+元?|[\\u4e00-\\u9fff]{1,2}?)级(?:及?以上)?';

/** Words that open so set one figure beside another (比重 and 比例 are measures). */
export const besidePattern = '^(?:比(?![重例率值])|较(?![大多])|高于|低于|超出|快于)';

/** An area, 实现 or 完成, and what is measured there. */
export const areaReachingPattern = '^(.{0,8}[省市县区镇乡州旗村])(?:预计)?(?:共|累计)?(?:实现|完成)(.{2,})$';

/** 在…情况下, between a subject and its verb. */
export const circumstancePattern = '在[^，。；]{2,30}(?:情况下|基础上|背景下|前提下|条件下)';

/** What a subsidy's terms open with. */
export const subsidyPattern = '^(?:每(?:人|户|亩|个|家|名|头|只|吨|年|月|台|辆|平方米).{0,6}(?:补|奖|贴|给)|最高|一次性)|(?:一次性|最高|分别|给予)(?:奖|补|资助|给予)';

/** Marks at which a phrase breaks off. */
export const phraseBreaks = '，。；：、！？,;';

/** 3年内, 用五年时间. */
export const withinPattern = '^(?:用|利用|在|经过)?[0-9一二三四五六七八九十两]{1,2}年(?:左右)?(?:之内|以内|内|间|时间|的时间|左右)';

/** 1000亩以上的, before a counted noun. */
export const traitPattern = '^[0-9][0-9.,]*[^，。、；的0-9]{1,10}的';

/** 以国家公园为主体的. */
export const framePattern = '^以[^，的]{1,20}为[^，的]{1,8}的';

/** Words of the whole area before a subject; a part of what was counted drops them. */
export const scopeWords: readonly string[] = ['全市', '全省', '全区', '全县', '全国', '全州', '全旗', '我市', '我省', '我区', '我县', '全自治区'];

/** Subjects that open so are provided for each of many: the figure is a level (每千人口床位 6.1 张). */
export const provisionMarks: readonly string[] = ['每千', '每万', '每百', '每十万', '平均每', '人均', '户均', '村均', '千人均', '万人均', '千人', '万人', '百人'];

/** 每千人口, 每万名常住人口: for how many things are provided. */
export const providedPattern = '^每(?:[百千万]|十万|百万)(?:名|个)?(?:(?:常住|户籍|服务|老年|城镇|城市|农村)?(?:人口|居民|老年人|老人)|人|户)(?:口)?(?:拥有|配有|配备)?(?:的)?';
/** Ends of names that count. */
export const numberEnd = '数';

/** 每百户 20 平方米: a rate of provision, no amount. */
export const perUnitMark = '每';
