/**
 * Faces that stand in for those of official documents where a machine has not got them, best first: what GB/T 9704 names, what comes with Windows, macOS and
 * WPS, and free ones.
 */
const song = ['Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun', 'STSong', 'Songti SC', 'FandolSong', 'AR PL UMing CN', 'Droid Sans Fallback'];
const hei = ['Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'Droid Sans Fallback'];

export const typstFaces = {
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'STZhongsong', '华文中宋', ...song, ...hei],
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', 'FandolFang R', ...song, ...hei],
  heading: ['SimHei', '黑体', 'STHeiti', 'Heiti SC', 'FandolHei', ...hei, ...song],
  second: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Kaiti SC', 'FandolKai', 'AR PL UKai CN', ...song, ...hei],
  page: ['SimSun', 'STSong', ...song, ...hei],
  latin: ['Times New Roman', 'Liberation Serif', 'Nimbus Roman', 'FreeSerif', 'DejaVu Serif'],
} as const;

/** Names of files that hold Chinese faces, whatever the machine calls its folders. */
export const chineseFaceFile =
  /(?:noto(?:sans|serif)(?:cjk|sc)|source-?han|simsun|simhei|simfang|simkai|fangsong|kaiti|stsong|stheiti|stfang|stkai|stzhongs|songti|pingfang|heiti|msyh|wqy|fandol|uming|ukai|droidsansfallback|fzxbs|fzxiaobiaosong|fz[a-z]+)/i;
