/** How the names of places end and where they begin (地名). Data: one ending a line. */

export type PlaceKind = 'area' | 'road' | 'bridge' | 'river' | 'hill' | 'park' | 'station' | 'parcel';

/**
 * An ending of names. `stem`: fewest and most characters before it. `not`: characters before it that make another word
 * (公路 is no name in 路). `only`: the stems of one character that are names. `unless`: what may not follow (街道 is not 街). `behind`: what must stand before the name. `closes`: what stands before a later ending is cut here.
 */
export type PlaceSuffix = { readonly suffix: string; readonly kind: PlaceKind; readonly stem: readonly [number, number]; readonly not?: string; readonly unless?: string; readonly only?: string; readonly behind?: readonly string[]; readonly closes?: boolean };

export const placeSuffixes: readonly PlaceSuffix[] = [
  { suffix: '大道', kind: 'road', stem: [2, 6], closes: true }, // 石林大道
  { suffix: '干道', kind: 'road', stem: [2, 6], not: '主次', closes: true }, // 南北干道
  { suffix: '快速路', kind: 'road', stem: [2, 6], closes: true }, // 内环快速路
  { suffix: '高速公路', kind: 'road', stem: [2, 8], closes: true },
  { suffix: '高速', kind: 'road', stem: [2, 6], unless: '增发移公铁路度率化、宽网运通泛', closes: true }, // 九永高速
  { suffix: '公路', kind: 'road', stem: [2, 6], not: '村', unless: '网客货运养管桥总等级建', closes: true },
  { suffix: '路', kind: 'road', stem: [2, 4], not: '之化级一道公铁线思出套电网管回半马丝链通短水陆航旅退', unless: '网线径面灯况由演跑政边口桥基缘子', closes: true }, // 双山路
  { suffix: '街', kind: 'road', stem: [2, 4], not: '行食业情品大步村镇老化饮', unless: '道区镇巷面舞办居市坊社景头', closes: true }, // 锦霞街
  { suffix: '隧道', kind: 'road', stem: [2, 6], closes: true },
  { suffix: '立交', kind: 'road', stem: [2, 6], unless: '桥', closes: true },
  { suffix: '立交桥', kind: 'bridge', stem: [2, 6], closes: true },
  { suffix: '连接道', kind: 'road', stem: [2, 4], closes: true },
  { suffix: '连接线', kind: 'road', stem: [2, 6], closes: true },
  { suffix: '纵线', kind: 'road', stem: [1, 2], closes: true }, // 三纵线
  { suffix: '横线', kind: 'road', stem: [1, 2], closes: true },
  { suffix: '环线', kind: 'road', stem: [1, 4], closes: true },
  { suffix: '特大桥', kind: 'bridge', stem: [2, 8], closes: true },
  { suffix: '大桥', kind: 'bridge', stem: [2, 8], closes: true },
  { suffix: '江', kind: 'river', stem: [1, 3], not: '滨沿跨环过临两大浙隔渡望龙同九北内揽听', only: '长乌岷沱涪渠汉湘赣沅资澧漓珠闽瓯甬姚锦邕柳浔郁桂韩鉴怒', unless: '津北南西东苏湾岸城滨边心面阴宁油山门夏川陵', closes: false }, // 嘉陵江
  { suffix: '河', kind: 'river', stem: [1, 3], not: '江山运银星护沿环过主亲内黑治入头导', only: '黄淮海洛渭汾泾滦辽浑沁沂沭颍涡漳卫', unless: '流道长湖段库岸口床网南北北堤畔沿边湟内', closes: false }, // 跳磴河
  { suffix: '运河', kind: 'river', stem: [1, 3] },
  { suffix: '溪', kind: 'river', stem: [2, 3], closes: false }, // 伏牛溪
  { suffix: '湖', kind: 'river', stem: [2, 3], not: '江河环沿', unless: '北南泊州长库面滨畔区', closes: false },
  { suffix: '水库', kind: 'river', stem: [2, 4] },
  { suffix: '灌区', kind: 'area', stem: [2, 6] },
  { suffix: '山', kind: 'hill', stem: [2, 3], not: '矿荒青高江火靠名上登爬两四深开下进群假银见只', unless: '羊银水区地体坡脊城村东西北南路货脚上下头坪塘林丘火洪峡镇乡河海湖清珍寺', closes: false }, // 金鳌山
  { suffix: '岭', kind: 'hill', stem: [2, 3], unless: '南', closes: false },
  { suffix: '公园', kind: 'park', stem: [2, 10], closes: true },
  { suffix: '风景区', kind: 'park', stem: [2, 8] },
  { suffix: '风景名胜区', kind: 'park', stem: [2, 8] },
  { suffix: '自然保护区', kind: 'park', stem: [2, 8] },
  { suffix: '机场', kind: 'station', stem: [2, 6] },
  { suffix: '国际机场', kind: 'station', stem: [2, 6] },
  { suffix: '码头', kind: 'station', stem: [2, 8] },
  { suffix: '火车站', kind: 'station', stem: [2, 4] },
  { suffix: '汽车站', kind: 'station', stem: [2, 4] },
  { suffix: '客运站', kind: 'station', stem: [2, 4] },
  { suffix: '高铁站', kind: 'station', stem: [2, 4] },
  { suffix: '东站', kind: 'station', stem: [2, 3], unless: '点' },
  { suffix: '西站', kind: 'station', stem: [2, 3], unless: '点' },
  { suffix: '南站', kind: 'station', stem: [2, 3], unless: '点' },
  { suffix: '北站', kind: 'station', stem: [2, 3], unless: '点' },
  { suffix: '站', kind: 'station', stem: [2, 4], not: '车运铁东西南北轨道交', unless: '点前台场房', behind: ['号线', '轨道', '地铁', '轻轨', '高铁', '铁路', '线（'] }, // 轨道7号线清水站
  { suffix: '公交站场', kind: 'station', stem: [2, 4] },
  { suffix: '公交枢纽站场', kind: 'station', stem: [2, 4] },
  { suffix: '港', kind: 'station', stem: [3, 6], not: '陆海空海香', unless: '区口澳湾务股式', closes: false }, // 茄子溪港
  { suffix: '港区', kind: 'station', stem: [2, 6] },
  { suffix: '新港', kind: 'station', stem: [2, 4], not: '创' },
  { suffix: '片区', kind: 'area', stem: [2, 6], not: '连分', closes: true },
  { suffix: '分区', kind: 'area', stem: [2, 4], not: '功水环' },
  { suffix: '组团', kind: 'area', stem: [2, 6] },
  { suffix: '板块', kind: 'area', stem: [2, 6] },
  { suffix: '商圈', kind: 'area', stem: [2, 6] },
  { suffix: '新区', kind: 'area', stem: [2, 4], closes: true },
  { suffix: '新城', kind: 'area', stem: [2, 4], unless: '市镇乡区建' },
  { suffix: '半岛', kind: 'area', stem: [2, 6] },
  { suffix: '湾区', kind: 'area', stem: [2, 8] },
  { suffix: '古镇', kind: 'area', stem: [2, 3] },
  { suffix: '老街', kind: 'area', stem: [2, 3] },
  { suffix: '街道', kind: 'area', stem: [2, 4], not: '向各镇区乡', closes: true },
  { suffix: '社区', kind: 'area', stem: [2, 3], not: '进到入各', closes: true },
  { suffix: '镇', kind: 'area', stem: [2, 3], not: '乡城古小街村重各强色制心明名点市整联', unless: '街级域区痛化长静', closes: true },
  { suffix: '乡', kind: 'area', stem: [2, 3], not: '城下入返家水山老原同还故带治县', unless: '村镇土愁镇贤风情', closes: true },
  { suffix: '村', kind: 'area', stem: [2, 3], not: '农乡山渔城全各每本范政制然心美名镇空散弱示点文驻容社壳秀明样居整强富兴联帮', unless: '级民庄落容镇委两规集卫办医史寨社（组居务', closes: false },
  { suffix: '县', kind: 'area', stem: [1, 3], only: '忠萧砀泗歙黟易蔚雄献滑浚淇嵩郏杞叶岐眉户沛莘冠单曹莒梁费沂随房蓟景威磁涉赵魏邱代应绛吉隰蒲岚兴临夏祁盂寿宾横藤珙渠开', not: '各区市全本郊进范点农该出强大小辖县编衡乡改设撤', unless: '域级城乡区级内区、', closes: true },
  { suffix: '区', kind: 'area', stem: [2, 3], not: '片园校景城辖社库郊山新地分港湾灌牧林商保示开护特街小矿厂院老发生工住禁试高全本市宿功限主核验集居游落能兴治强展力我该驻衡行易设感之政洪作省摊改房燃导板疫产耕垦险控碳护三两四五六七八十群带圈验运养涝冲淤蓄牧海渔猎考贸税流辖陷岩片', unless: '域县块间划位级内属别委人分政教管法', closes: true },
  { suffix: '市', kind: 'area', stem: [2, 3], not: '城上股全本楼超夜都门各县区早房花闹面直省该菜街入我级强办盟互设理整统施里造州际大', unless: '场民级区域容政值县占面长委内属貌井人直辖政', closes: true },
  { suffix: '嘴', kind: 'area', stem: [2, 2] }, // 钓鱼嘴
  { suffix: '沱', kind: 'area', stem: [2, 2], unless: '江' }, // 白沙沱
  { suffix: '坝', kind: 'area', stem: [2, 2], not: '大堤水筑拦塘库副主', unless: '体址区' }, // 刘家坝
  { suffix: '坳', kind: 'area', stem: [2, 2] },
  { suffix: '岩', kind: 'area', stem: [2, 2], not: '危', unless: '石体溶层心土' }, // 观音岩
  { suffix: '湾', kind: 'area', stem: [2, 2], not: '江港台海', unless: '区' }, // 金家湾
  { suffix: '寺', kind: 'area', stem: [2, 2] }, // 白居寺
  { suffix: '庙', kind: 'area', stem: [2, 2] }, // 九宫庙
  { suffix: '沟', kind: 'area', stem: [2, 2], not: '水排截洪边壕鸿代', unless: '通渠' },
  { suffix: '岛', kind: 'area', stem: [2, 3], not: '半海群绿孤诸陆全', unless: '屿' },
  { suffix: '洲', kind: 'area', stem: [2, 2], not: '亚非欧美绿' },
];

/** Single characters a name hardly holds: the name begins behind them. */
export const placeBreaks = ['与', '及', '至', '到', '在', '沿', '于', '从', '以', '对', '的', '等', '跨', '将', '把', '或', '经', '是', '按', '并', '使', '接', '往', '各', '该', '了', '让', '被', '这', '那', '其', '每', '我', '本', '亩', '秒', '个', '座', '条', '式', '性', '型', '厂'];

/** Before an ending that also stands alone they leave no name: 街道和片区. */
export const placeJoiners = ['和', '建设', '发展', '规划', '改革', '保护', '治理', '管理'];

/** Endings that a letter alone names: JK片区, C区. */
export const letteredSuffixes = ['片区', '分区', '区', '组团', '园区'];

/** Single characters that part words but also open names: 和平大道, 为民路. */
export const placeSoftBreaks = ['和', '为', '有', '达', '向', '由', '全', '共', '含', '区', '县', '市'];

/** Parts words before any name but a road's: 环伏牛溪片区, but 环城北路. */
export const ringBreak = '环';

/** Words a name cannot hold. The verbs of the grammar are among them. */
export const placeStops = [
  '以及', '连接', '串联', '联动', '位于', '途经', '周边', '区域', '沿线', '两侧', '之间', '境内', '通往', '重点', '主要', '一批', '内部', '外部', '全市', '全区', '全县', '全省', '辖区', '起于', '止于', '毗邻', '邻近', '临近', '南接', '北连', '南连', '北接', '东接', '西接', '东连', '西连', '国家级', '市级', '省级', '区级', '包括', '其中', '部分', '所有', '原有', '既有', '现有', '全线', '提速', '覆盖', '以北', '以南', '以东', '以西', '项目', '工程', '二期', '三期', '一期', '管制', '包含', '涉及', '选址', '邻接', '毗连', '辐射', '号线', '路段', '标段', '附近', '北侧', '南侧', '东侧', '西侧', '区间', '比如', '例如', '特别是', '尤其是', '环绕', '横跨', '横贯', '纵贯', '通过', '来自', '前往', '接轨', '主动', '撤销', '撤并', '撤县', '划归', '小学', '中学', '学校', '医院', '公司', '集团', '银行', '大学', '机制', '政企', '城镇', '努力', '着力', '协同', '共同', '重要', '形成', '优势', '作用', '力争', '期间', '时期', '亲水', '干流', '支流', '上游', '下游', '中游', '流域', '西引道', '东引道', '西延伸', '东延伸', '示范', '公里', '平方米', '进出', '成为', '结合', '按照', '一条', '一座', '三个', '两个',
];

/** Words that make no name by themselves: 生态公园, 重点片区. */
export const genericWords = [
  '生态', '城市', '农村', '乡村', '社区', '森林', '湿地', '郊野', '主题', '运动', '体育', '口袋', '景观', '音乐', '艺术', '农业', '工业', '地质', '国家', '矿山', '遗址', '文化', '休闲', '旅游', '文旅', '健身', '体验', '智慧', '特色', '美食', '儿童', '植物', '动物', '山地', '滨水', '带状', '街头', '街旁', '综合', '专类', '城镇', '城郊', '开放', '开放式', '沉浸式', '示范', '核心', '中心', '重点', '重要', '主要', '老旧', '新型', '新开发', '开发', '产业', '商业', '商务', '金融', '经济', '功能', '居住', '住宅', '物流', '港口', '码头', '滨江', '沿江', '临港', '临空', '主城', '城区', '老城', '城南', '城北', '城东', '城西', '其他', '毗邻', '相关', '试点', '美丽', '绿色', '红色', '智能', '创新', '创业', '科技', '教育', '医疗', '养老', '居家', '公共', '民生', '一般', '骨干', '主干', '次干', '国际', '国内', '区域', '跨区', '旅客', '货运', '客运', '公交', '长途', '枢纽', '支线', '通用', '干线', '地方', '内河', '集装箱', '危化品', '散货', '渔业', '渔船', '货物', '船舶', '化工', '建成', '规划', '现代', '现代化', '传统', '历史', '风貌', '棚户', '城中', '连片', '集中', '成片', '相邻', '全域', '大型', '中型', '小型', '万亩', '百里', '千里', '数字', '未来', '完整', '国土', '海洋', '海绵', '安居', '安置', '经营', '开发区', '高新', '经开', '保税', '自贸', '联合', '一体', '同城', '都市', '郊区', '远郊', '近郊', '平原', '丘陵', '沿海', '沿边', '内陆', '边境', '民族', '自治', '革命', '贫困', '脱贫', '易涝', '汇水', '受灾', '低洼', '危险', '污染', '专业', '综合体', '建设', '发展', '改革', '治理', '服务', '保护', '规范', '新改建', '改建', '扩建', '人均', '绿地', '高品质', '高质量', '高标准', '活力', '分钟', '一刻钟', '环形', '第一', '第二', '第三', '地下', '地上', '空间', '四好', '小城镇', '相关', '文明', '平安', '幸福', '和谐', '和美', '进', '融合', '设施', '快递', '信息', '人才', '法律', '文艺', '直辖', '宜居', '宜业', '健康', '绿道', '卫生', '世界级', '人工智能', '断头', '新一轮', '开源', '调蓄', '消费', '城乡', '地块', '西南', '西北', '东南', '东北', '西部', '东部', '南部', '北部', '中部', '精品', '精致', '小型', '群众', '全民', '动态', '共享', '复合', '组合', '战略', '先行', '新兴', '优势', '友好', '韧性', '零碳', '低碳', '无废', '互助', '安宁',
];

/** Words that make no name of a road, a bridge or a tunnel. */
export const genericRoadWords = [
  '人行', '过街', '景观', '城市', '农村', '乡村', '旅游', '产业', '园区', '绿色', '断头', '梗阻', '骨干', '快速', '高速', '资源', '四好', '入户', '机耕', '公铁', '铁路', '公路', '跨江', '过江', '跨河', '互通', '连接', '立体', '主', '次', '支', '断', '重要', '主要', '节点', '道路', '下穿', '地下', '国省', '普通', '市政', '片区', '内部', '对外', '出区', '出城', '一般', '好', '国际', '圈', '新一轮', '大型', '中小', '危旧', '老旧', '特长', '特色', '美食', '风情', '文化', '商业', '仿古', '小吃', '酒吧', '夜市', '样板', '示范', '幸福', '致富', '创新', '创业', '复兴之', '发展之', '中国特色社会主义', '社会主义', '强国', '康庄',
];

/** Behind a parcel's number. */
export const parcelWord = '地块';
